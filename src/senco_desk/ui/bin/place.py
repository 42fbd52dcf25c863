"""The Bin place: what was deleted, read before it is put back; with it come its files and what it counts for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.bin import BINNED_NAMES, Binned, Deleted
from senco_desk.domain.days import clock, long_day, short_day
from senco_desk.domain.history import Passage
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.text import plain
from senco_desk.ui.place import PAUSE, Place, Surroundings
from senco_desk.ui.theme import heading, line, link, primary, quiet, writes
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.offer import Offer
from senco_desk.ui.widgets.pieces.panes import Panes
from senco_desk.ui.widgets.reading_area import Mark, Marked, ReadingArea
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow


class BinPlace(Place):
    """Targets: the id of what was deleted."""

    code = "bin"
    title = N_("Bin")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.deleted: dict[str, Deleted] = {}
        self._wanted: str | None = None
        self._texts = Latest(surroundings, self)
        self._shown = ""
        self._wants_focus = False
        self.list = TwoLineList(_("In the bin, the last deleted first"))
        self.all_of_them = link(QPushButton(_("‹ All of the bin")))
        self.named, self.facts, self._acts = heading(QLabel()), quiet(QLabel()), QWidget()
        self.put_back = writes(primary(QPushButton(_("Put it back"))))
        self.take_out = writes(link(QPushButton(_("Take it out for good…"))))
        self.sure, self.text = Offer("notice"), ReadingArea(_("What was written in it"))
        self.empty = EmptyPlace(
            "remove",
            _("The bin is empty"),
            _("What you delete comes here, with its files and what it counts for. For a year it can be put back."),
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        listed = QWidget()
        left = QVBoxLayout(listed)
        left.setContentsMargins(unit // 2, unit // 2, 0, unit // 3)
        left.addWidget(self.list, 1)
        rule = quiet(QLabel(_("What is here for a year is then gone for good. Backups may still hold it.")))
        rule.setWordWrap(True)
        left.addWidget(rule)
        for label in (self.named, self.facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        flow = Flow(self._acts, unit // 3)
        flow.addWidget(self.put_back)
        flow.addWidget(self.take_out)
        opened = QWidget()
        right = QVBoxLayout(opened)
        right.setContentsMargins(unit, unit // 2, unit, unit // 2)
        right.setSpacing(unit // 3)
        for part in (self.named, self.facts, self._acts, self.sure):
            right.addWidget(part)
        right.addWidget(self.text, 1)
        right.addStretch()
        self.panes = Panes(listed, opened, self.all_of_them)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.panes)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _listen(self) -> None:
        self.list.chosen.connect(self._open)
        self.list.entered.connect(self._enter)
        self.list.removal_wanted.connect(self._ask)
        self.list.clicked.connect(lambda _index: self.panes.arrange(in_list=False))
        self.all_of_them.clicked.connect(self._go_to_list)
        self.put_back.clicked.connect(self._put_back)
        self.take_out.clicked.connect(self._ask)
        self.sure.close_button.clicked.connect(self._leave_asking)
        self._pause.timeout.connect(self._read)
        back = QShortcut(QKeySequence("Escape"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._go_to_list)

    # What the window asks

    def reload(self, changed: Changed | None) -> None:
        if changed is None:
            self._read()
        else:
            self._pause.start()

    def show_target(self, target: str) -> None:
        self._wanted = target
        self._read()

    def take_focus(self) -> None:
        self._wants_focus = not self.deleted
        self.panes.take_focus(self.list)

    # What is shown

    def _read(self) -> None:
        looking = self.surroundings.services.looking_back
        self.surroundings.background.read(looking.bin, self._show, self.surroundings.fail)

    def _show(self, deleted: Sequence[Deleted]) -> None:
        self._stack.setCurrentIndex(1 if deleted else 0)
        key, self._wanted = self._wanted or self.list.key, None
        self.deleted = {each.id: each for each in deleted}
        self.list.show_rows([_row(each) for each in deleted], key)
        self._open(self.list.key)
        if deleted and self._wants_focus:
            self.take_focus()

    def _open(self, key: str | None) -> None:
        """Show what was written in it; of several she passes only the last is read."""
        each = self.deleted.get(key or "")
        if key != self._shown:
            self._show_all()
        if each is None:
            return
        self._shown = each.id
        self.named.setText(_named(each))
        self.facts.setText(_facts(each))
        looking = self.surroundings.services.looking_back
        self._texts.ask(lambda: looking.deleted(each.kind, each.id), lambda found: self.text.show_text(_marked(found)))

    # What she does

    def _put_back(self) -> None:
        each = self.deleted.get(self.list.key or "")
        if each is None:
            return
        looking = self.surroundings.services.looking_back
        self.surroundings.background.write(
            lambda: looking.put_back_deleted(each.kind, each.id), self._is_back, self.surroundings.fail
        )

    def _is_back(self, changed: Changed) -> None:
        self._go_to_list()
        self.surroundings.toast(changed.said, changed.undo)

    def _ask(self) -> None:
        """Nothing can undo this, so it is asked once more, in the page."""
        each = self.deleted.get(self.list.key or "")
        if each is None:
            return
        self.panes.arrange(in_list=False)
        said = _(
            "Take {what} out for good? Then neither Undo nor the bin brings it back, nor its history. A backup made "
            "before may still hold it."
        )
        for part in (self.facts, self._acts, self.text):  # while it is asked, the question has all the room
            part.hide()
        keep = (_("Leave it in the bin"), self._leave_asking)
        self.sure.say(said.format(what=_named(each)), (keep, (_("Take it out for good"), lambda: self._take_out(each))))
        self.sure.ways[0].setFocus()

    def _show_all(self) -> None:
        self.sure.hide()
        for part in (self.facts, self._acts, self.text):
            part.show()

    def _leave_asking(self) -> None:
        self._show_all()
        (self.list if self.list.isVisibleTo(self) else self.put_back).setFocus()

    def _take_out(self, each: Deleted) -> None:
        looking = self.surroundings.services.looking_back
        self.surroundings.background.write(
            lambda: looking.take_out(each.kind, each.id),
            lambda _done: self._is_out(each),
            self.surroundings.fail,
            context=self,
        )

    def _is_out(self, each: Deleted) -> None:
        self._leave_asking()
        self.surroundings.toast(_("{what} is out of the bin for good").format(what=_named(each)))
        self._go_to_list()
        self._read()

    def _enter(self) -> None:
        self.panes.arrange(in_list=False)
        self.put_back.setFocus()

    def _go_to_list(self) -> None:
        self.panes.arrange(in_list=True)
        self.list.setFocus()


def _named(each: Deleted) -> str:
    title = each.title.strip()
    if each.kind is Binned.FILE:
        return _("“{name}”, from {piece}").format(name=title, piece=each.reference)
    return f"{each.reference} {title}".strip() or _("Without a title")


def _row(each: Deleted) -> TwoLineRow:
    when = short_day(each.at.astimezone().date())
    return TwoLineRow(
        each.id, _named(each), _("{kind} · deleted {day}").format(kind=_(BINNED_NAMES[each.kind]), day=when)
    )


def _facts(each: Deleted) -> str:
    with_it = [
        n_("{n} file", "{n} files", each.files).format(n=each.files) if each.files else "",
        n_("what it counts for ({n})", "what it counts for ({n})", each.counts_for).format(n=each.counts_for)
        if each.counts_for
        else "",
        n_("{n} point", "{n} points", each.points).format(n=each.points) if each.points else "",
    ]
    day = each.at.astimezone()
    said = [_("Deleted on {day} at {clock}.").format(day=long_day(day.date()), clock=clock(each.at))]
    if any(with_it):
        said.append(_("With it come back: {what}.").format(what=", ".join(filter(None, with_it))))
    said.append(_("It can be put back until {day}.").format(day=long_day(each.until.astimezone().date())))
    return " ".join(said)


def _marked(passages: Sequence[Passage]) -> list[Marked]:
    return [
        marked
        for passage in passages
        for marked in (Marked(Mark.HEADING, passage.heading), Marked(Mark.PLAIN, plain(passage.text)))
    ]
