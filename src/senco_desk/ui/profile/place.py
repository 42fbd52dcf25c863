"""The Profile place: everything of it when wanted, saved as it is typed; the two dates, the role here, the numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.profile import Profile
from senco_desk.services.introducing import TwoDates
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.profile.editors import Editor, editor_for
from senco_desk.ui.profile.fields import SECTIONS, Field, Kind
from senco_desk.ui.profile.numbers import Numbers
from senco_desk.ui.profile.role_here import RoleHere
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.theme import heading, line, link, quiet, subheading
from senco_desk.ui.widgets.autosave import Autosave, Saving
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.offer import Offer
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.side_by_side import SideBySide
from senco_desk.ui.widgets.two_dates import TwoDatesView

_TWO_COLUMNS = 36
"""Lines of text, across."""
_THING = "profile"
_BESIDE = (
    ("programme", N_("Programme dates…")),
    ("prior", N_("Prior learning…")),
    ("exit", N_("Exit review…")),
)
"""Places that stand beside this one."""


class ProfilePlace(Place):
    """Targets: "dates" for the two dates, "role", "numbers", or the name of a field ("became_senco")."""

    code = "profile"
    title = N_("Profile")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._profile: Profile | None = None
        self._target = ""
        self.editors: dict[Field, Editor] = {}
        self._labels: dict[Field, QLabel] = {}
        self.dates, self._banner, self._puzzled = TwoDatesView(), Offer(), QLabel()
        self._page = Page(self)
        self._autosave = Autosave(self._save, self)
        self._saving = Saving(surroundings.background, own_rescue(surroundings.services.desk.key), self)
        self._saving.trouble.connect(self._banner.say)
        self._saving.over.connect(self._banner.hide)
        self._saving.saved.connect(self._saved)
        self.role, self.numbers = RoleHere(surroundings, self._saving), Numbers(surroundings, self._saving)
        self.role.filled.connect(self._come_to_target)
        self._headings: dict[str, QLabel] = {}
        self._lay_out()

    # what is shown

    def reload(self, changed: Changed | None) -> None:
        if changed is None or changed.concerns(Noun.PROFILE):
            self._read()
        self.role.reload(changed)
        self.numbers.reload(changed)

    def show_target(self, target: str) -> None:
        self._target = target
        if target in self._headings:
            self._first_of(target).setFocus()
            self._page.bring_to_top(self._headings[target])
            return
        editor = next((editor for field, editor in self.editors.items() if field.name == target), None)
        if editor is not None:
            editor.setFocus()
            QTimer.singleShot(0, lambda: self._page.ensureWidgetVisible(editor))

    def _come_to_target(self) -> None:
        """Once more: what was filled in has moved it."""
        if self._target:
            self.show_target(self._target)

    def _first_of(self, section: str) -> QWidget:
        """Where one types or chooses first; the page itself where there is nothing to type, so that arrows scroll."""
        fields = next((fields for code, _title, fields in SECTIONS if code == section), None)
        if fields is not None:
            return self.editors[fields[0]]
        firsts = {"role": self.role.first(), "numbers": self.numbers.fields["enough"]}
        return firsts.get(section) or self._page

    def take_focus(self) -> None:
        next(iter(self.editors.values())).setFocus()

    def flush(self) -> None:
        for editor in self.editors.values():
            if editor.hasFocus():
                editor.clearFocus()
        self._autosave.flush()
        self.role.flush()
        self.numbers.flush()

    def _read(self) -> None:
        introducing, today = self.surroundings.services.introducing, self.surroundings.today()
        self.surroundings.background.read(
            lambda: (introducing.get(), introducing.two_dates(today)), self._show, self.surroundings.fail
        )

    def _show(self, stored: tuple[Profile | None, TwoDates | None]) -> None:
        """An editor with the focus, or keys that are on their way to the disk, are left alone."""
        profile, dates = stored
        self.dates.show_dates(dates)
        if self._autosave.is_waiting or self._saving.is_pending(_THING):
            return
        first, self._profile = self._profile is None, profile
        self._say_called(profile.called if profile is not None else "")
        for field, editor in self.editors.items():
            if profile is not None and (first or not editor.hasFocus()):
                editor.show_value(field.of(profile))
        if first:
            self._come_to_target()

    def _saved(self, kept: object) -> None:
        if isinstance(kept, Profile):
            self._read()

    def _say_called(self, called: str) -> None:
        """SENCO or SENDCo, as she chooses."""
        for field, label in self._labels.items():
            words = _(field.words).replace("SENCO", called or "SENCO")
            label.setText(words)
            self.editors[field].setAccessibleName(words)

    # what is typed

    def _save(self) -> None:
        profile = self._typed()
        if not profile.name:
            self._say_puzzled(_("A name is needed: type it as it should print. The rest is kept once it is there."))
            return
        self._say_puzzled("")
        introducing = self.surroundings.services.introducing
        self._saving.save(_THING, lambda: introducing.keep(profile), lambda: _as_words(profile))

    def _typed(self) -> Profile:
        profile = self._profile or Profile("")
        for field, editor in self.editors.items():
            profile = field.put(profile, editor.value())
        return profile

    def _say_puzzled(self, words: str) -> None:
        self._puzzled.setText(words)
        self._puzzled.setVisible(bool(words))

    # how it lies

    def _lay_out(self) -> None:
        column = self._page.column
        column.addWidget(heading(QLabel(_(self.title))))
        column.addWidget(
            quiet(_wrapped(_("A name is enough. The rest is for the cover, the setting and role, and the two dates.")))
        )
        self._puzzled.setWordWrap(True)
        self._puzzled.hide()
        ways = Flow(gap=line(self) // 2)
        column.addLayout(ways)
        column.addWidget(self._puzzled)
        me, *others = SECTIONS
        self._add_section(me)
        self._add_heading("dates", _("The two dates"))
        column.addWidget(self.dates)
        for section in others:
            self._add_section(section)
        for code, title, part in (
            ("role", _("The role here"), self.role),
            ("numbers", _("Numbers of my programme"), self.numbers),
        ):
            self._add_heading(code, title)
            column.addWidget(part)
        self._fill(ways)
        column.addWidget(self._home(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._banner)
        row = QHBoxLayout()
        row.addWidget(self._page)
        whole.addLayout(row, 1)

    def _add_heading(self, code: str, title: str) -> None:
        column, made = self._page.column, subheading(QLabel(title))
        column.addSpacing(line(self))
        column.addWidget(made)
        self._headings[code] = made

    def _fill(self, ways: Flow) -> None:
        """A way to each heading of the page, which is long."""
        for code, made in self._headings.items():
            way = link(QPushButton(made.text()))
            way.clicked.connect(lambda _pressed=False, code=code: self.show_target(code))
            ways.addWidget(way)
        for code, words in _BESIDE:
            way = link(QPushButton(_(words)))
            way.clicked.connect(lambda _pressed=False, code=code: self.surroundings.go(code, None))
            ways.addWidget(way)

    def _add_section(self, section: tuple[str, str, tuple[Field, ...]]) -> None:
        code, title, fields = section
        column = self._page.column
        self._add_heading(code, _(title))
        narrow = [self._cell(field) for field in fields if field.kind not in {Kind.TEXT, Kind.MODULES}]
        for first in range(0, len(narrow), 2):
            pair = narrow[first : first + 2]
            column.addWidget(SideBySide(pair if len(pair) == 2 else [*pair, QWidget()], _TWO_COLUMNS))
        for field in fields:
            if field.kind in {Kind.TEXT, Kind.MODULES}:
                column.addWidget(self._cell(field))

    def _cell(self, field: Field) -> QWidget:
        editor = editor_for(field, self.surroundings.today)
        editor.typed.connect(self._autosave.touch)
        if field.kind is Kind.DAY:
            editor.puzzled.connect(self._say_puzzled)  # type: ignore[union-attr]  # a DayEditor, by its kind
        self.editors[field] = editor
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        label = QLabel(_(field.words))
        label.setBuddy(editor)
        self._labels[field] = label
        column.addWidget(label)
        column.addWidget(editor)
        if field.hint:
            column.addWidget(quiet(_wrapped(_(field.hint))))
        column.addStretch(1)
        return cell

    def _home(self) -> QPushButton:
        back = link(QPushButton(_("Back to Home")))
        back.clicked.connect(lambda: self.surroundings.go("home", None))
        return back


def _as_words(profile: Profile) -> str:
    """The profile as it is rescued when it cannot be saved."""
    return "\n".join(f"{field.words}: {field.of(profile)}" for *_head, fields in SECTIONS for field in fields)


def _wrapped(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    return label
