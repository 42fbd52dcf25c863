"""Answering feedback: a point is to do, done or declined; it becomes an action, an edit or a question for the viva."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from senco_desk.domain.action import Action
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.feedback import (
    Answer,
    AnswerState,
    Became,
    Because,
    Certainty,
    Decision,
    Feedback,
    Point,
    Target,
)
from senco_desk.domain.feedback_themes import Theme, themes
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.text import Text, clean, is_blank
from senco_desk.services.feedback_decisions import aims_of, decide, move, sign, withdraw
from senco_desk.services.feedback_edits import edit_of, write
from senco_desk.services.feedback_file import Cancelled, Progress, save_file
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import Work

GONE = Sentence(
    "point-gone",
    N_(
        "This point of feedback is no longer in the workbook; it was deleted meanwhile, or its file was. Undo brings "
        "it back, and so does the bin. Nothing else has changed."
    ),
)
FEEDBACK_GONE = Sentence(
    "feedback-gone",
    N_(
        "This feedback is no longer in the workbook; it was deleted meanwhile. Undo brings it back, and so does the "
        "bin. Nothing else has changed."
    ),
)
REASON_WANTED = Sentence(
    "declined-without-reason",
    N_("Say why you decline it: your tutor reads the reason in the next copy. Nothing was changed."),
)
NO_EDIT = Sentence(
    "edit-has-no-place",
    N_(
        "The words around this change are no longer as they were in the copy, so it was not taken into the text. "
        "Nothing was changed. Open the text and make the change by hand."
    ),
)
TAKEN_ALREADY = Sentence(
    "edit-taken-already", N_("This change is in your text already. Nothing was changed. Its history has it as it was.")
)
NO_OUTCOME = Sentence(
    "decision-of-no-outcome",
    N_("This outcome is not in the workbook any more, so nothing can be decided of it. Nothing was changed."),
)

_SAID: dict[AnswerState, Callable[[int], str]] = {
    AnswerState.NEW: lambda n: n_("{n} answer taken back", "{n} answers taken back", n).format(n=n),
    AnswerState.TO_DO: lambda n: n_("{n} point to do", "{n} points to do", n).format(n=n),
    AnswerState.DONE: lambda n: n_("{n} point done", "{n} points done", n).format(n=n),
    AnswerState.DECLINED: lambda n: n_("{n} point declined", "{n} points declined", n).format(n=n),
}
_LONGEST_ACTION = 200


@dataclass(frozen=True, slots=True)
class RoundSeen:
    """One file of feedback with all that was said and decided in it."""

    feedback: Feedback
    points: tuple[Point, ...]
    decisions: tuple[Decision, ...]


class AnsweringFeedback:
    """The verbs of what was taken in."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now

    def rounds(self) -> list[Feedback]:
        """What was taken in last comes first."""
        with self._desk.view() as view:
            return view.feedback.all()

    def seen(self, feedback: str) -> RoundSeen | None:
        """None when it is not in the workbook."""
        with self._desk.view() as view:
            found = view.feedback.get(feedback)
            if found is None:
                return None
            return RoundSeen(found, tuple(view.points.of(feedback)), tuple(view.decisions.of(feedback)))

    def get(self, point: str) -> Point | None:
        with self._desk.view() as view:
            return view.points.get(point)

    def themes(self) -> tuple[Theme, ...]:
        """What she gave a word, that of the most rounds first."""
        with self._desk.view() as view:
            return themes(view.points.all())

    def keep_answer(self, point: str, said: Text) -> Point:
        """Put what is typed on disk; how the point stands is as it is there. Raises Refused when it has gone."""
        with self._desk.change(typing=True) as work:
            there = _there(work, point)
            kept = replace(there, answer=Answer(there.answer.state, said, self._now()))
            work.points.replace(kept)
        self._tell(work.changed)
        return kept

    def mark(self, points: Iterable[str], state: AnswerState) -> Changed:
        """Say how they stand, in one step. Raises Refused when one has gone, or is declined without a reason."""
        wanted = list(dict.fromkeys(points))
        with self._desk.change(_SAID[state](len(wanted))) as work:
            for each in wanted:
                there = _there(work, each)
                if state is AnswerState.DECLINED and is_blank(there.answer.said):
                    raise Refused(REASON_WANTED)
                work.points.replace(there.answered(state, self._now()))
        self._tell(work.changed)
        return work.changed

    def decline(self, point: str, because: Text) -> Changed:
        """Raises Refused without a reason, and when the point has gone."""
        if is_blank(because):
            raise Refused(REASON_WANTED)
        answer = Answer(AnswerState.DECLINED, because, self._now())
        return self._put(point, lambda there: replace(there, answer=answer), _("Point declined"))

    def place(self, points: Iterable[str], target: Target) -> Changed:
        """Put them on another item by her choice, with the replies to them. Raises Refused when one has gone."""
        wanted = list(dict.fromkeys(points))
        with self._desk.change(_("Moved to another item")) as work:
            for each in wanted:
                there = _there(work, each)
                for one in (there, *_replies(work, there)):
                    move(work, one, target)
                    because = Because.HER_CHOICE if one is there else Because.THREAD
                    work.points.replace(replace(one, target=target, certainty=Certainty.CHOSEN, because=because))
        self._tell(work.changed)
        return work.changed

    def name_theme(self, points: Iterable[str], theme: str) -> Changed:
        """Her own word for what recurs; "" takes it away. Raises Refused when one has gone."""
        word = " ".join(clean(theme).split())
        with self._desk.change(_("Theme named") if word else _("Theme taken away")) as work:
            for each in dict.fromkeys(points):
                work.points.replace(replace(_there(work, each), theme=word))
        self._tell(work.changed)
        return work.changed

    def ask_at_viva(self, point: str, asked: bool = True) -> Changed:
        """Make it a question to practise for the viva, or no longer. Raises Refused when it has gone."""
        said = _("A question for the viva") if asked else _("No longer a question for the viva")
        return self._put(point, lambda there: replace(there, is_viva_question=asked), said)

    def become_action(self, point: str) -> tuple[Action, Changed]:
        """An action of the training plan that says what was said, linked from the point, which is then to do.

        It is for the outcome that was spoken of. Raises Refused when the point has gone.
        """
        with self._desk.change(_("Action made of feedback")) as work:
            there = _there(work, point)
            action = Action(new_id(), self._now(), _briefly(there.first_line), aims_of(work, there.target))
            work.actions.add(action)
            state = AnswerState.TO_DO if there.answer.state is AnswerState.NEW else there.answer.state
            work.points.replace(there.answered(state, self._now()).that_became(Became(Noun.ACTION, action.id)))
        self._tell(work.changed)
        return action, work.changed

    def accept_edit(self, point: str) -> Changed:
        """Take what was put in or struck out into the text; its history has it as it was. The point is then done.

        Raises Refused when the point has gone, when it was taken in before, and when the words around the change are no
        longer there.
        """
        with self._desk.change(_("Change accepted into the text")) as work:
            there = _there(work, point)
            if there.is_taken_in:
                raise Refused(TAKEN_ALREADY)
            edit = edit_of(work, there)
            if edit is None:
                raise Refused(NO_EDIT)
            became = write(work, edit, self._now())
            work.points.replace(there.answered(AnswerState.DONE, self._now()).that_became(became))
        self._tell(work.changed)
        return work.changed

    def decide(self, point: str, words: str) -> Changed:
        """Say what it decides of the outcome that it is about, in the provider's words: its sign-off; "" for nothing.

        It is signed by whoever said it, when it was said; the last that was decided counts. Raises Refused when the
        point has gone, or the outcome.
        """
        with self._desk.change(_("Decision noted") if words else _("Decision taken back")) as work:
            there = _there(work, point)
            aim = next(iter(aims_of(work, there.target)), None)
            found = work.frameworks.get(aim.framework) if aim else None
            if aim is None or found is None or aim.outcome not in found:
                raise Refused(NO_OUTCOME)
            decide(work, there, aim, words)
        self._tell(work.changed)
        return work.changed

    def signed_off(self, framework: str) -> dict[str, Decision]:
        """What counts for each outcome of a set: what was decided of it last, by its id."""
        with self._desk.view() as view:
            return view.decisions.counting(framework)

    def keep(self, feedback: Feedback) -> Feedback:
        """Put what is noted of the whole on disk; which file it is stays. Raises Refused when it has gone.

        What was decided in it under that name is signed by whoever it is now.
        """
        with self._desk.change(typing=True) as work:
            there = work.feedback.get(feedback.id)
            if there is None:
                raise Refused(FEEDBACK_GONE)
            kept = replace(there, voice=feedback.voice, who=feedback.who, about=feedback.about, grade=feedback.grade)
            work.feedback.replace(kept)
            sign(work, there, kept)
        self._tell(work.changed)
        return kept

    def remove(self, feedback: str) -> Changed:
        """Take it out with its points and what was decided in it; the bin has it, and Undo brings it back.

        What points became stays: actions, and texts as they were edited.
        """
        with self._desk.change(_("Feedback deleted")) as work:
            work.feedback.remove(feedback)
        self._tell(work.changed)
        return work.changed

    def remove_points(self, points: Iterable[str]) -> Changed:
        """Take single points out, with what they decided; Undo and the bin bring them back. What they became stays.

        Raises Refused when one has gone.
        """
        wanted = list(dict.fromkeys(points))
        counted = n_("{n} point deleted", "{n} points deleted", len(wanted))
        with self._desk.change(counted.format(n=f"{len(wanted):,}")) as work:
            for each in wanted:
                withdraw(work, _there(work, each))
                work.points.remove(each)
        self._tell(work.changed)
        return work.changed

    def save_copy(self, feedback: str, target: Path, progress: Progress, cancelled: Cancelled) -> None:
        """Write the file that came to `target`, whole or not at all.

        Raises Refused when none is kept, for a name with another ending, a place in a workbook or where nothing can be
        written, and when it was cancelled; Damaged when the disk changed it.
        """
        save_file(self._desk, self._kept(feedback), target, progress, cancelled)

    def _kept(self, feedback: str) -> Feedback:
        with self._desk.view() as view:
            found = view.feedback.get(feedback)
        if found is None:
            raise Refused(FEEDBACK_GONE)
        return found

    def _put(self, point: str, made: Callable[[Point], Point], said: str) -> Changed:
        with self._desk.change(said) as work:
            work.points.replace(made(_there(work, point)))
        self._tell(work.changed)
        return work.changed


def _there(work: Work, point: str) -> Point:
    found = work.points.get(point)
    if found is None:
        raise Refused(GONE)
    return found


def _replies(work: Work, point: Point) -> list[Point]:
    """All that answers it, however far down, where it stood with it."""
    with_it = {point.id}
    found = []
    for one in work.points.of(point.feedback):
        if one.replies_to in with_it and one.target == point.target:
            with_it.add(one.id)
            found.append(one)
    return found


def _briefly(line: str) -> str:
    return line if len(line) <= _LONGEST_ACTION else line[:_LONGEST_ACTION].rsplit(" ", 1)[0] + "…"
