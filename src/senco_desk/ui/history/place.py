"""The History place: what was written of one thing, each version beside now, come to from its editor."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.days import clock, day_of_week, short_day
from senco_desk.domain.history import Version, beside
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _, n_
from senco_desk.services.looking_back import Beside, Looked, written_at
from senco_desk.ui.history.version_pane import VersionPane
from senco_desk.ui.place import PAUSE, Place, Surroundings
from senco_desk.ui.theme import heading, line, link, quiet
from senco_desk.ui.where_shown import SHOWN_IN
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.pieces.panes import Panes
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow

NOW = ""
"""The key of the present text."""


class HistoryPlace(Place):
    """Targets: a noun and the id of one of it ("reflection 5f0c…")."""

    code = "history"
    title = N_("History")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._of: tuple[Noun, str] | None = None
        self._looked: Looked | None = None
        self._beside = Latest(surroundings, self)
        self.back, self.called = link(QPushButton(_("‹ Back"))), heading(QLabel())
        self.all_versions = link(QPushButton(_("‹ All versions")))
        self.note = quiet(QLabel())
        self.list, self.pane = TwoLineList(_("Versions, the newest first")), VersionPane()
        self.empty = EmptyPlace(
            "history",
            _("Any text as it was"),
            _(
                "Open a reflection, a piece of evidence or a case, and press Ctrl+H there: every version of it is "
                "here, beside the present one. What you deleted is in the bin."
            ),
            _("Open the bin"),
            lambda: surroundings.go("bin", None),
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        listed = QWidget()
        left = QVBoxLayout(listed)
        left.setContentsMargins(unit // 2, 0, 0, unit // 3)
        left.addWidget(self.list, 1)
        left.addWidget(self.note)
        self.note.setWordWrap(True)
        self.panes = Panes(listed, self.pane, self.all_versions)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, unit // 3, 0, 0)
        column.setSpacing(unit // 4)
        self._head = QWidget()
        self._head.setProperty("look", "page")
        head = QVBoxLayout(self._head)
        head.setContentsMargins(unit // 2, 0, unit, unit // 3)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.called)
        column.addWidget(self._head)
        column.addWidget(self.panes, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(filled)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _listen(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.all_versions.clicked.connect(self._go_to_list)
        self.list.chosen.connect(self._open)
        self.list.entered.connect(self._enter)
        self.list.clicked.connect(lambda _index: self._arrange(in_list=False))
        self.pane.put_back_wanted.connect(self._put_back)
        self.pane.named.connect(self._name)
        self._pause.timeout.connect(self._read)
        for keys, act in (
            ("F8", partial(self.pane.beside.step, 1)),
            ("Shift+F8", partial(self.pane.beside.step, -1)),
            ("F2", self._ask_name),
            ("Escape", self._go_back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # What the window asks

    def reload(self, changed: Changed | None) -> None:
        if self._of and (changed is None or self._of in changed.touched or changed.concerns(Noun.VERSION)):
            self._pause.start()

    def show_target(self, target: str) -> None:
        noun, _space, each = target.partition(" ")
        self._of, self._looked = (Noun(noun), each), None
        self.list.show_rows(())
        self._arrange(in_list=True)
        self._read()

    def take_focus(self) -> None:
        if self._of is None:
            self.empty.button.setFocus()
        else:
            (self.list if self.list.isVisibleTo(self) else self.back).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # What is shown

    def _read(self) -> None:
        """All versions, once what is being written stands."""
        if self._of is None:
            return
        noun, each = self._of
        looking, background, fail = (
            self.surroundings.services.looking_back,
            self.surroundings.background,
            self.surroundings.fail,
        )
        background.write(
            lambda: None,
            lambda _done: background.read(lambda: looking.look(noun, each), self._show, fail),
            fail,
            context=self,
        )

    def _show(self, looked: Looked | None) -> None:
        """What was read; None when it was deleted meanwhile, or nothing of it is on disk yet."""
        self._stack.setCurrentIndex(1 if looked else 0)
        first, self._looked = self._looked is None, looked
        if looked is None:
            self._of = None
            self.take_focus()
            return
        key = self.list.key
        self.called.setText(_("History of {what}").format(what=looked.called))
        self.back.setText(_("‹ Back to {what}").format(what=looked.called.split(" ")[0]))
        self._fit_back(looked)
        self.list.show_rows([_now(looked), *map(_row, looked.history.versions)], key)
        self.note.setText(_note(looked))
        self._open(self.list.key or NOW)
        if first:
            self.list.setFocus()

    def _fit_back(self, looked: Looked) -> None:
        if self._of and self._of[0] is Noun.CASE:
            self.back.setText(_("‹ Back to the case"))
        self.back.setAccessibleName(_("Back to {what}").format(what=looked.called))

    def _open(self, key: str) -> None:
        """Show a version beside now; of several she passes only the last is read."""
        if self._looked is None or self._of is None:
            return
        version, looking, (noun, each) = self._version(key), self.surroundings.services.looking_back, self._of
        if version is None:
            self.pane.show_now("", beside(self._looked.now, self._looked.now))
        else:
            self._beside.ask(
                lambda: looking.beside_now(noun, each, key), lambda found: self._show_beside(version, found)
            )

    def _show_beside(self, version: Version, found: Beside) -> None:
        """Unless she went on meanwhile."""
        if self.list.key == version.key:
            self.pane.show_version(written_at(version), version.name, found)

    def _version(self, key: str | None) -> Version | None:
        versions = self._looked.history.versions if self._looked else ()
        return next((version for version in versions if version.key == key), None)

    # What she does

    def _put_back(self) -> None:
        version = self._version(self.list.key)
        if version is None or self._of is None:
            return
        (noun, each), looking = self._of, self.surroundings.services.looking_back
        self.surroundings.background.write(
            lambda: looking.put_back(noun, each, version.key), self._is_put_back, self.surroundings.fail
        )

    def _is_put_back(self, changed: Changed) -> None:
        """What is there now is what she wanted: it is shown first."""
        self.list.choose(NOW)
        self.surroundings.toast(changed.said, changed.undo)

    def _ask_name(self) -> None:
        if self._looked is not None:
            self._arrange(in_list=False)
            self.pane.ask_name()

    def _name(self, name: str) -> None:
        key = self.list.key
        version = self._version(key)
        unchanged = name.strip() == (version.name if version else "")
        if self._of is None or key is None or unchanged:
            return
        (noun, each), looking = self._of, self.surroundings.services.looking_back
        self.surroundings.background.write(
            lambda: looking.name_version(noun, each, key, name),
            lambda changed: self.surroundings.toast(changed.said, changed.undo),
            self.surroundings.fail,
            context=self,
        )

    def _enter(self) -> None:
        self._arrange(in_list=False)
        self.pane.beside.take_focus()

    def _go_to_list(self) -> None:
        self._arrange(in_list=True)
        self.list.setFocus()

    def _go_back(self) -> None:
        """To where it is written; from one version to the list first, where there is room for one of them."""
        if self.panes.is_narrow and not self.list.isVisibleTo(self):
            self._go_to_list()
        elif self._of is not None:
            noun, each = self._of
            self.surroundings.go(SHOWN_IN[noun], each)

    def _arrange(self, *, in_list: bool) -> None:
        self.panes.arrange(in_list=in_list)
        self._fit()

    def _fit(self) -> None:
        """Where there is room for one of the two, the version has all of it."""
        self._head.setVisible(not self.panes.is_narrow or self.list.isVisibleTo(self))


def _now(looked: Looked) -> TwoLineRow:
    return TwoLineRow(NOW, _("Now"), looked.called, strong=True)


def _row(version: Version) -> TwoLineRow:
    on, words = version.at.astimezone().date(), version.words
    count = n_("{n} word", "{n} words", words).format(n=f"{words:,}")
    if version.name:
        return TwoLineRow(version.key, version.name, f"{short_day(on)} {clock(version.at)} · {count}", strong=True)
    return TwoLineRow(version.key, f"{day_of_week(on)}, {clock(version.at)}", count)


def _note(looked: Looked) -> str:
    if looked.history.unread:
        return _("Older ones are there, but the disk has changed what was kept of them. A backup may have them.")
    if not looked.history.versions:
        return _("Nothing older yet. While you write, what was there before is kept once a minute.")
    return _("Of old ones the last of each hour stays, later the last of each day; those with a name stay for good.")
