"""Reading: the sources at the left, the open one beside them, on disk as it is typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QPushButton, QWidget

from senco_desk.domain.errors import DeskError
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.reference import Reference, authors_to_lines
from senco_desk.domain.reflection import ReflectionRow
from senco_desk.domain.task import Task
from senco_desk.domain.text import plain
from senco_desk.services.referencing import Cited, CitedIn
from senco_desk.ui.place import Surroundings
from senco_desk.ui.reading.editor import ReferenceEditor, Way
from senco_desk.ui.reading.from_file import SourcesFromFile
from senco_desk.ui.reading.list_side import SourcesSide
from senco_desk.ui.reading.rows import MISSING
from senco_desk.ui.theme import link
from senco_desk.ui.where_shown import SHOWN_IN
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.thing_place import ListedPlace

FROM_FILE = "from-file"
"""The target that asks for a file."""
_REFLECTIONS = 30
"""The latest, of those that a source may serve."""


@dataclass(frozen=True)
class _Stored:
    references: list[Reference] = field(default_factory=list)
    cited: Cited = field(default_factory=Cited)
    sets: list[Framework] = field(default_factory=list)
    pieces: list[tuple[Noun, str, str]] = field(default_factory=list)


class ReadingPlace(ListedPlace[Reference]):
    """Targets: the id of a source, `NEW`, or `FROM_FILE`."""

    code = "reading"
    title = N_("Reading")
    noun = Noun.REFERENCE
    concerns = (
        Noun.REFERENCE, Noun.REFLECTION, Noun.EVIDENCE, Noun.CASE, Noun.MAPPING, Noun.TASK, Noun.FRAMEWORK,
    )  # fmt: skip
    all_of_them = N_("‹ All sources")
    editor: ReferenceEditor

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        referencing = surroundings.services.referencing
        verbs = (referencing.keep, referencing.keep, referencing.remove)
        super().__init__(surroundings, verbs, _as_words, ReferenceEditor(surroundings.today), parent)
        self._verbs = referencing
        self._cited = Cited()
        self.side = SourcesSide()
        self._listing = Latest(surroundings, self)
        self.from_file = SourcesFromFile(surroundings, self)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.empty = EmptyPlace(
            "reading",
            _("Keep what you read"),
            _(
                "Law, guidance, books, articles: each with your notes and a key. Write [@key] in any text, and it "
                "prints as (Norwich, 2014), with the list of sources at the end."
            ),
            _("Add the first source"),
            self.begin,
        )
        self.or_file = link(QPushButton(_("Or bring in a file from a library or another program (RIS, BibTeX)…")))
        self.empty.add(self.or_file)
        self._lay_panes(self.side, self.side.list, self.editor)
        for page in (self.empty, self.from_file.page):
            self.pages.addWidget(page)
        self._lay_column()

    def _listen(self) -> None:
        side, editor = self.side, self.editor
        side.begin.clicked.connect(lambda _checked: self.begin())
        side.from_file.clicked.connect(self.from_file.bring_in)
        self.or_file.clicked.connect(self.from_file.bring_in)
        side.narrowed.connect(self._show_list)
        editor.key_wanted.connect(self._call)
        editor.go_wanted.connect(self.surroundings.go)
        self._names.attend(editor.notes)
        self.from_file.shown.connect(self._turn)

    # What the window asks

    def show_target(self, target: str) -> None:
        if target == FROM_FILE:
            self.from_file.bring_in()
        else:
            self.from_file.leave()
            super().show_target(target)

    def _widen(self) -> None:
        self.side.widen()

    def take_focus(self) -> None:
        if self.pages.currentWidget() is self.from_file.page:
            self.from_file.page.setFocus()
        else:
            super().take_focus()

    # What she does

    def begin(self, key: str = "") -> None:
        """A new one, to be typed in at once; under a key that is cited already, if it is for that."""
        self._settle()
        self._begin(self._verbs.begin(key))

    def open(self, thing: str) -> None:
        """Show one; a source that is missing is begun."""
        if thing.startswith(MISSING):
            self.begin(thing.removeprefix(MISSING))
            return
        if self.editor.shown is not None and self.editor.shown.id != thing:
            self._settle()
        super().open(thing)

    def remove(self, thing: str | None) -> None:
        if thing is not None and not thing.startswith(MISSING):
            super().remove(thing)

    def _settle(self) -> None:
        """What was typed is handed on, and the key of the one that is left stays."""
        shown = self.editor.shown
        if shown is not None:
            self._hand_on()
            self.surroundings.background.write(lambda: self._verbs.settle(shown.id), lambda _none: None)

    def _call(self, key: str) -> None:
        shown = self.editor.shown
        if shown is None:
            return
        self.keeping.flush()
        called = shown.id

        def done(changed: Changed) -> None:
            self.editor.say("")
            self.surroundings.toast(changed.said, changed.undo)

        self.surroundings.background.write(
            lambda: self._verbs.call(called, key), done, self._could_not_call, context=self
        )

    def _could_not_call(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.editor.say(str(error))
        else:
            self.surroundings.fail(error)

    @property
    def _first(self) -> str | None:
        return next((key for key in self.side.list.keys if key in self._things), None)

    # What is shown

    def _read(self) -> None:
        services = self.surroundings.services

        def read() -> _Stored:
            return _Stored(
                services.referencing.all(),
                services.referencing.cited(),
                services.exchanging_frameworks.live(),
                [*_tasks(services.tasking.all()), *_reflections(services.reflecting.rows()[:_REFLECTIONS])],
            )

        self.surroundings.background.read(read, self._show_stored, self.surroundings.fail)

    def _show_stored(self, stored: _Stored) -> None:
        self._things = {each.id: each for each in stored.references}
        self._cited = stored.cited
        self.editor.serves.show_sets(stored.sets)
        self.editor.serves.show_pieces(stored.pieces)
        self._read_once = True
        self._show_list()
        self._show_open()

    def _stay(self, thing: str) -> None:
        if thing in self._things and not self.keeping.is_pending(thing):
            self._know(self._things[thing])

    def _fill(self, thing: Reference) -> None:
        self.editor.show_reference(thing)
        self._know(thing)

    def _know(self, reference: Reference) -> None:
        """Its key, where it is cited, and how it stands in the list; nothing she may be typing in."""
        self.editor.know_key(reference.key)
        self.editor.show_cited([*map(_way, self._cited.by.get(reference.id, ()))])
        others = list(self._things.values())
        self._listing.ask(lambda: self._verbs.listed(reference, others), self.editor.show_listed)

    def _kept(self, kept: Reference) -> None:
        super()._kept(kept)
        if self.editor.shown is not None and self.editor.shown.id == kept.id:
            self._know(kept)

    def _show_list(self) -> None:
        shown = self.editor.shown
        new = shown is not None and shown.id not in self._things
        self.side.show_all(list(self._things.values()), self._cited, shown.id if shown else None, new)
        if self.pages.currentWidget() is not self.from_file.page:
            self._turn(False)

    def _turn(self, from_file: bool) -> None:
        nothing = self._is_nothing and not self._cited.missing
        page = self.from_file.page if from_file else self.empty if nothing else self.panes
        if self.pages.currentWidget() is not page:
            self.pages.setCurrentWidget(page)


def _tasks(tasks: Iterable[Task]) -> list[tuple[Noun, str, str]]:
    return [(Noun.TASK, each.id, each.title.strip() or _("Task")) for each in tasks]


def _reflections(rows: Iterable[ReflectionRow]) -> list[tuple[Noun, str, str]]:
    return [(Noun.REFLECTION, row.id, f"{row.reference} {row.title or row.first_line}".strip()) for row in rows]


def _way(cited: CitedIn) -> Way:
    called = cited.reference or cited.title or _("a text")
    if cited.at is Noun.OUTCOME:
        called = _("my case for {code}").format(code=called)
    return SHOWN_IN.get(cited.at, "home"), cited.target, called


def _as_words(reference: Reference) -> str:
    """All there is of it, for a rescue file."""
    said = (
        reference.title, authors_to_lines(reference.authors), authors_to_lines(reference.editors), reference.year,
        reference.where, reference.volume, reference.issue, reference.pages, reference.edition, reference.place,
        reference.publisher, reference.doi, reference.isbn, reference.url, plain(reference.notes),
    )  # fmt: skip
    return "\n".join(part for part in said if part)
