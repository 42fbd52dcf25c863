"""Answering the open point, and keeping the open round: typed text on disk as it is typed, everything else a step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from senco_desk.domain.feedback import AnswerState, Feedback, Point, Target
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import _
from senco_desk.domain.text import Text, is_blank, plain
from senco_desk.ui.feedback.point_editor import PointEditor
from senco_desk.ui.feedback.round_pane import RoundPane
from senco_desk.ui.place import Surroundings
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.widgets.autosave import Autosave, Saving
from senco_desk.ui.widgets.job import Cancelled, Job, Progress

_STATES = {"T": AnswerState.TO_DO, "D": AnswerState.DONE, "N": AnswerState.DECLINED}


class Answering(QObject):
    """`kept` carries a point or a round as it is on disk; `removed`: the open point or round went to the bin.

    `job` carries work that takes long, and its words.
    """

    kept = Signal(object)
    removed = Signal()
    job = Signal(object, str)

    def __init__(self, surroundings: Surroundings, editor: PointEditor, pane: RoundPane, over: QWidget) -> None:
        super().__init__(over)
        self._surroundings, self._editor, self._round, self._over = surroundings, editor, pane, over
        self._verbs = surroundings.services.answering_feedback
        self._writing: Job | None = None
        self.saving = Saving(surroundings.background, own_rescue(surroundings.services.desk.key), self)
        self._point_saves, self._round_saves = Autosave(self._save_point, self), Autosave(self._save_round, self)
        self._listen()

    def _listen(self) -> None:
        editor, pane = self._editor, self._round
        editor.written.connect(self._point_saves.touch)
        editor.left.connect(self._left_answer)
        editor.turned.connect(self._turn)
        editor.placed.connect(self._place)
        editor.themed.connect(self._name_theme)
        editor.accept_wanted.connect(self.accept)
        editor.action_wanted.connect(self._become_action)
        editor.viva_wanted.connect(self._ask_at_viva)
        editor.decided.connect(self._decide)
        editor.removal_wanted.connect(self.remove_point)
        pane.written.connect(self._round_saves.touch)
        pane.left.connect(self._round_saves.flush)
        pane.removal_wanted.connect(self.remove_round)
        pane.file_wanted.connect(self._ask_where)
        self.saving.saved.connect(self.kept)
        self.saving.failed.connect(self._surroundings.fail)

    def is_at_work(self, thing: str) -> bool:
        """She is typing in it, or what she typed is not on disk yet: nothing may be put in its place."""
        typing = self._point_saves.is_waiting or self._round_saves.is_waiting
        return typing or self.saving.is_pending(thing) or self._editor.has_focus or self._round.has_focus

    def flush(self) -> None:
        """Hand on what was typed, now."""
        self._point_saves.flush()
        self._round_saves.flush()
        self.saving.try_again()

    def do_letter(self, letter: str) -> None:
        """What a single letter of the list asks for."""
        if letter == "A":
            self.accept()
        elif letter in _STATES:
            self._turn(_STATES[letter])

    def accept(self) -> None:
        """Take the change into the text, where its surroundings still stand."""
        if self._editor.takes_change:
            self._editor.accept.hide()  # until it is known what came of it: a key may be pressed twice
            self._step(self._verbs.accept_edit)

    def name_theme(self, points: Sequence[str], word: str) -> None:
        """What several rounds say is a theme, under the word that they say."""
        verbs, writing = self._verbs, self._surroundings.background
        writing.write(lambda: verbs.name_theme(points, word), self._said, self._surroundings.fail)

    # The open point

    @property
    def _point(self) -> Point | None:
        return self._editor.shown

    def _turn(self, state: object) -> None:
        """How it stands; declining waits until a reason is typed."""
        point, wanted = self._point, AnswerState(str(state))
        if point is None:
            return
        self._editor.asks_reason = False
        if wanted is AnswerState.DECLINED and is_blank(self._editor.draft()):
            self._editor.ask_reason()
        else:
            self._step(lambda each: self._verbs.mark([each], wanted))

    def _left_answer(self) -> None:
        """With a reason a point that was being declined is declined; without one it stays as it was."""
        self._point_saves.flush()
        point, reason = self._point, self._editor.draft()
        if point is None or not self._editor.asks_reason:
            return
        self._editor.asks_reason = False
        if is_blank(reason):
            self._editor.show_standing(point)
        else:
            self._step(lambda each: self._verbs.decline(each, reason))

    def _place(self, target: Target) -> None:
        self._step(lambda each: self._verbs.place([each], target))

    def _name_theme(self, word: str) -> None:
        self._step(lambda each: self._verbs.name_theme([each], word))

    def _ask_at_viva(self, asked: bool) -> None:
        self._step(lambda each: self._verbs.ask_at_viva(each, asked))

    def _decide(self, words: str) -> None:
        self._step(lambda each: self._verbs.decide(each, words))

    def _become_action(self) -> None:
        self._editor.action.hide()
        self._step(lambda each: self._verbs.become_action(each)[1])

    def _step(self, verb: Callable[[str], Changed]) -> None:
        """One change of the open point, behind what was typed before it; what could not be done is shown as it was."""
        point = self._point
        if point is None:
            return
        self._point_saves.flush()

        def failed(error: Exception) -> None:
            self._surroundings.fail(error)
            self._editor.show_standing(point)

        self._surroundings.background.write(lambda: verb(point.id), self._said, failed, context=self)

    def _said(self, changed: Changed) -> None:
        self._surroundings.toast(changed.said, changed.undo)

    def remove_point(self) -> None:
        """Out, at once; Undo brings it back."""
        point = self._point
        if point is None:
            return
        self._point_saves.flush()
        self.removed.emit()
        self._surroundings.background.write(
            lambda: self._verbs.remove_points([point.id]), self._said, self._surroundings.fail
        )

    def _save_point(self) -> None:
        point = self._point
        if point is not None:
            said = self._editor.draft()
            self.saving.save(point.id, partial(self._verbs.keep_answer, point.id, said), partial(_words, point, said))

    # The open round

    def remove_round(self) -> None:
        """Out, with its points, at once; Undo brings it back."""
        shown = self._round.shown
        if shown is None:
            return
        self._round_saves.drop()
        self.saving.forget(shown.id)
        self.removed.emit()
        self._surroundings.background.write(lambda: self._verbs.remove(shown.id), self._said, self._surroundings.fail)

    def _save_round(self) -> None:
        if self._round.shown is not None:
            feedback = self._round.draft()
            self.saving.save(feedback.id, partial(self._verbs.keep, feedback), partial(_round_words, feedback))

    def _ask_where(self) -> None:
        shown = self._round.shown
        if shown is not None:
            chosen, _kind = QFileDialog.getSaveFileName(self._over, _("Save the file as it came"), shown.file_name)
            if chosen:
                self.save_file(shown, Path(chosen))

    def save_file(self, feedback: Feedback, target: Path) -> None:
        """The file as it came, at `target`; aside, one at a time."""
        if self._writing is not None:
            return
        self._writing = job = Job(self._surroundings.background, self)
        job.done.connect(lambda _came: self._surroundings.toast(_("Saved as {name}").format(name=target.name)))
        job.failed.connect(self._surroundings.fail)
        job.cancelled.connect(self._surroundings.toast)
        job.ended.connect(self._written)
        self.job.emit(job, _("Writing {name}").format(name=target.name))

        def work(progress: Progress, cancelled: Cancelled) -> None:
            self._verbs.save_copy(feedback.id, target, progress, cancelled)

        job.start(work)

    def cancel(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    def _written(self) -> None:
        self._writing = None


def _words(point: Point, said: Text) -> str:
    """For a rescue file: what was said, and her answer."""
    return f"{point.text or point.quoted}\n\n{plain(said)}"


def _round_words(feedback: Feedback) -> str:
    return "\n\n".join(filter(None, (feedback.who, feedback.grade, plain(feedback.about))))
