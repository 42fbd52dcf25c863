"""What a task draws on: the pieces it uses, what each counts for, and, in the critical portfolio, the comment on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.task import Task, TaskKind, Use
from senco_desk.services.tasking import TaskSeen, Used
from senco_desk.ui.tasks.form import Form
from senco_desk.ui.tasks.outline import OutlineRow
from senco_desk.ui.tasks.outline_page import MakeForm, OutlinePage
from senco_desk.ui.theme import link, quiet, subheading

_PLACES = {PieceKind.REFLECTION: "reflections", PieceKind.EVIDENCE: "evidence"}
_CODES = 12
"""Outcomes of a piece that are named one by one."""


class UsesPage(OutlinePage):
    name = N_("Pieces it draws on")
    choosing_wanted = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(today)
        self.choose = self.add_button(_("Choose pieces"), self.choosing_wanted.emit)

    def head(self) -> Sequence[QWidget]:
        self.reached = quiet(QLabel())
        self.reached.setWordWrap(True)
        return (self.reached,)

    def forms(self) -> dict[str, MakeForm]:
        return {"use": UseForm, "none": NoneForm}

    def rows(self, task: Task) -> list[OutlineRow]:
        used = {each.use.piece: each for each in (self.seen.uses if self.seen else ())}
        rows = [_row(use, used.get(use.piece)) for use in task.uses]
        return rows or [OutlineRow("none:", _("Nothing chosen yet"), "")]

    def show_head(self, task: Task) -> None:
        reached = self.seen.reached if self.seen else 0
        said = n_(
            "{n} outcome or element counts through what this task draws on.",
            "{n} outcomes and elements count through what this task draws on.",
            reached,
        )
        self.reached.setText(said.format(n=reached) if task.uses else "")
        self.reached.setVisible(bool(task.uses))

    def moved(self, task: Task, row: OutlineRow, step: int) -> Task:
        pieces = [use.piece for use in task.uses]
        at = pieces.index(row.id) if row.id in pieces else -1
        if at < 0 or not 0 <= at + step < len(pieces):
            return task
        uses = list(task.uses)
        uses[at], uses[at + step] = uses[at + step], uses[at]
        return replace(task, uses=tuple(uses))

    def removed(self, task: Task, row: OutlineRow) -> Task:
        kept = tuple(use for use in task.uses if use.piece != row.id)
        return task if len(kept) == len(task.uses) else replace(task, uses=kept)


def _row(use: Use, used: Used | None) -> OutlineRow:
    if used is None or used.piece is None:
        return OutlineRow(f"use:{use.piece}", _("A piece that was deleted"), _("Undo or the bin brings it back"))
    codes = ", ".join(dict.fromkeys(outcome.code for _set, outcome in used.counts_for[:_CODES] if outcome.code))
    words = f"{used.piece.reference}  {used.piece.title.strip() or _('Untitled')}"
    return OutlineRow(f"use:{use.piece}", words, _("Counts for {codes}").format(codes=codes) if codes else "")


class NoneForm(Form):
    def lay_out(self) -> None:
        words = quiet(
            QLabel(
                _(
                    "Choose the reflections and the evidence this task draws on. They go on counting for outcomes as "
                    "they do, and the portfolio says which pages the task rests on."
                )
            )
        )
        words.setWordWrap(True)
        self.column.addWidget(words)


class UseForm(Form):
    """A piece that is used: a way to it, and the comment where its kind is commented on."""

    def lay_out(self) -> None:
        self.title, self.counts = subheading(QLabel()), quiet(QLabel())
        for label in (self.title, self.counts):
            label.setWordWrap(True)
            self.column.addWidget(label)
        self.go = link(QPushButton(_("Open it")))
        self.go.clicked.connect(self._go)
        self.column.addWidget(self.go)
        self.comment = self.text(_("My comment on it"), _("What this piece argues in the selection"), 6)
        self._use: Use | None = None

    def show_part(self, seen: TaskSeen, part: str) -> None:
        self._use = next((use for use in seen.task.uses if use.piece == part), None)
        self.comment.show_text(self._use.comment if self._use else ())
        self.freshen(seen, part)

    def freshen(self, seen: TaskSeen, part: str) -> None:
        used = next((each for each in seen.uses if each.use.piece == part), None)
        piece = used.piece if used else None
        self.title.setText(f"{piece.reference}  {piece.title}".strip() if piece else _("A piece that was deleted"))
        said = "\n".join(
            f"{outcome.code}  {outcome.heading or outcome.statement}".strip()
            for _set, outcome in (used.counts_for[:_CODES] if used else ())
        )
        self.counts.setText(said or _("It counts for no outcome yet."))
        self.go.setVisible(piece is not None)

    def into(self, task: Task, part: str) -> Task:
        text = self.comment.text()
        return replace(task, uses=tuple(replace(use, comment=text) if use.piece == part else use for use in task.uses))

    def begin_typing(self) -> None:
        self.comment.area.setFocus()

    def _go(self) -> None:
        if self._use is not None:
            self.went.emit(_PLACES[self._use.piece_kind], self._use.piece)


def words_of(kind: TaskKind) -> str:
    """What the page is called for a kind."""
    return _("Selection") if kind is TaskKind.CRITICAL_PORTFOLIO else _("Draws on")
