"""What is open beside the list: a point with her answer to it, or a round; nothing while neither is chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from senco_desk.domain.feedback import Feedback, Point, Target
from senco_desk.domain.journal import Changed, Noun
from senco_desk.ui.feedback.answering import Answering
from senco_desk.ui.feedback.point_editor import PointEditor
from senco_desk.ui.feedback.point_rows import POINT, ROUND, standing
from senco_desk.ui.feedback.round_pane import RoundPane
from senco_desk.ui.feedback.stored import Stored
from senco_desk.ui.place import Surroundings
from senco_desk.ui.where_shown import SHOWN_IN
from senco_desk.ui.widgets.names_here import NamesHere


class Opened(QStackedWidget):
    """`answering` keeps what is typed in it, and does each step."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self.editor, self.round = PointEditor(), RoundPane()
        self.answering = Answering(surroundings, self.editor, self.round, self)
        self._names = NamesHere(surroundings, Noun.POINT, self.editor.names, self)
        self._round_names = NamesHere(surroundings, Noun.FEEDBACK, self.round.names, self)

    def lay_out(self) -> None:
        """Once it stands in its place: Qt dresses all that is in a widget again whenever that is put into another."""
        for page in (QWidget(), self.editor, self.round):
            self.addWidget(page)
        self._names.attend(self.editor.answer)
        self._round_names.attend(self.round.about)
        self._listen()

    def _listen(self) -> None:
        for pane in (self.editor, self.round):
            pane.history_wanted.connect(lambda: self._surroundings.go("history", self.looked_at))
            pane.said.connect(self._surroundings.toast)
        self.editor.item_wanted.connect(self._go_to_item)
        self.editor.became_wanted.connect(lambda became: self._go_to_item(Target(became.noun, became.id)))
        self.round.outcome_wanted.connect(lambda outcome: self._surroundings.go("outcomes", outcome))

    @property
    def point(self) -> Point | None:
        """The open point, if it is one."""
        return self.editor.shown if self.currentWidget() is self.editor else None

    @property
    def feedback(self) -> Feedback | None:
        """The open round, if it is one."""
        return self.round.shown if self.currentWidget() is self.round else None

    @property
    def key(self) -> str | None:
        """That of its row in the list."""
        if self.point is not None:
            return POINT + self.point.id
        return ROUND + self.feedback.id if self.feedback is not None else None

    @property
    def looked_at(self) -> str | None:
        """As the History place takes it."""
        if self.point is not None:
            return f"{Noun.POINT.value} {self.point.id}"
        return f"{Noun.FEEDBACK.value} {self.feedback.id}" if self.feedback is not None else None

    def reload_names(self, changed: Changed | None) -> None:
        """What is known of names, or written here, may be different now."""
        self._names.reload(changed)
        self._round_names.reload(changed)

    def open(self, key: str, stored: Stored) -> None:
        """Show what the row of that key stands for; what was typed before is handed on first.

        The head of an item opens nothing.
        """
        self.answering.flush()
        point, feedback = stored.point(key.removeprefix(POINT)), stored.round(key.removeprefix(ROUND))
        if point is not None:
            self._show_point(point, stored)
        elif feedback is not None:
            self._show_round(feedback, stored)

    def freshen(self, stored: Stored) -> bool:
        """What is stored of it: all, or how it stands while she is at it. False when it is stored no more."""
        point, feedback = self.point, self.feedback
        if point is not None and (now := stored.point(point.id)) is not None:
            if self.answering.is_at_work(point.id):
                self.editor.show_decided(stored.words, stored.decided_by(now))
                self.editor.show_standing(now)
            else:
                self._show_point(now, stored)
        elif feedback is not None and (kept := stored.round(feedback.id)) is not None:
            if self.answering.is_at_work(feedback.id):
                self._say_round(kept, stored)
            else:
                self._show_round(kept, stored)
        else:
            return False
        return True

    def leave(self) -> None:
        """It is no more."""
        self.setCurrentIndex(0)
        self.editor.leave()
        self.round.leave()

    def begin_typing(self) -> None:
        if self.point is not None:
            self.editor.begin_typing()
        elif self.feedback is not None:
            self.round.begin_typing()

    def remove(self) -> None:
        """Out, at once; Undo brings it back."""
        if self.feedback is not None:
            self.answering.remove_round()
        elif self.point is not None:
            self.answering.remove_point()

    def _show_point(self, point: Point, stored: Stored) -> None:
        self.editor.show_decided(stored.words, stored.decided_by(point))
        self.editor.show_point(point, stored.items, stored.thread(point))
        self._names.show_thing(point.id)
        self.setCurrentWidget(self.editor)

    def _show_round(self, feedback: Feedback, stored: Stored) -> None:
        self.round.show_round(feedback)
        self._round_names.show_thing(feedback.id)
        self._say_round(feedback, stored)
        self.setCurrentWidget(self.round)

    def _say_round(self, feedback: Feedback, stored: Stored) -> None:
        standing_now = standing(stored.points_of(feedback))
        self.round.show_what_came(standing_now, stored.decisions_of(feedback), stored.items)

    def _go_to_item(self, target: Target) -> None:
        if target.noun in SHOWN_IN:
            self._surroundings.go(SHOWN_IN[target.noun], target.id)
