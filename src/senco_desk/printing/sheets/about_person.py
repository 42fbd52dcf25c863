"""Everything about one person, for a subject access request: each paragraph that names them, as it stands."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from senco_desk.domain.about_person import STANDING_NAMES, AboutPerson, NamingFile, Said, Standing
from senco_desk.domain.days import long_day
from senco_desk.domain.language import N_, _
from senco_desk.domain.person import PERSON_KIND_NAMES
from senco_desk.domain.text import from_plain
from senco_desk.printing.document import Running, TaggedDocument
from senco_desk.printing.wording import Wording

FIRST = N_(
    "Ask your data protection lead before this is handed over. It shows whole paragraphs as they stand, so that other "
    "people are named in it as well, and not all of it may be yours to give."
)
HOW = N_(
    "Found by the names registered for this person in a SENCO Desk workbook, in any case, with and without accents. "
    "What says “he”, “she” or “they” without a name, and what is held outside the workbook, is not here."
)
_AT_ONCE = 50
"""Paragraphs between two steps of progress."""


def draw(found: AboutPerson, wording: Wording, document: TaggedDocument, progress: Callable[[int, int], None]) -> None:
    document.begin(Running(wording.briefly(found.person.name)))
    document.section()
    document.draw([*_head(found, wording)])
    drawn = 0
    for standing in Standing:
        said = [each for each in found.said if each.standing is standing]
        if not said:
            continue
        head = [_section(wording, _(STANDING_NAMES[standing]), standing.value)]
        for _thing, some in groupby(said, lambda each: (each.reference, each.title)):
            document.draw([*head, *_thing_said(list(some), wording, drawn)])
            head, drawn = [], drawn + 1
            if drawn % _AT_ONCE == 0:
                progress(min(drawn, len(found.said)), len(found.said))
    document.draw([*_files(found.naming_files, wording), *_unread(found.unread_files, wording)])
    document.draw([*_decided(found, wording)])


def _head(found: AboutPerson, wording: Wording) -> Iterator[Any]:
    styles, person = wording.styles, found.person
    yield wording.heading(_("Everything about {name}").format(name=person.name), styles.part, 1, "about", listed=0)
    yield wording.words(_(FIRST), styles.strong_line)
    if found.owner.strip():
        yield wording.labelled(_("From the workbook of"), found.owner, styles.fact)
    yield wording.labelled(_("Looked for on"), long_day(found.made), styles.fact)
    yield wording.labelled(_("Registered as"), _(PERSON_KIND_NAMES[person.kind]), styles.fact)
    if person.forms:
        yield wording.labelled(_("Also called"), ", ".join(person.forms), styles.fact)
    yield wording.labelled(_("Prints as"), person.prints_as, styles.fact)
    if person.note.strip():
        yield wording.labelled(_("Note"), person.note, styles.fact)
    yield wording.words(_(HOW), styles.closing)
    if not found.said and not found.files:
        yield wording.words(_("Nothing else in the workbook names this person."), styles.body)


def _section(wording: Wording, title: str, anchor: str) -> Any:
    return wording.heading(title, wording.styles.section, 2, f"about-{anchor}", listed=1)


def _thing_said(some: list[Said], wording: Wording, nth: int) -> Iterator[Any]:
    first = some[0]
    called = f"{first.reference}  {wording.briefly(first.title)}".strip()
    yield wording.heading(called, wording.styles.subsection, 3, f"about-thing-{nth}")
    for (place, at), paragraphs in groupby(some, lambda each: (each.place, each.at)):
        label, words = _label(place, at), "\n".join(each.words for each in paragraphs)
        yield from wording.run_in(label, from_plain(words), 4) if label else wording.plain(words)


def _label(place: str, at: datetime | None) -> str:
    if at is None:
        return place
    until = _("until {day}").format(day=long_day(at.astimezone().date()))
    return f"{place}, {until}" if place else until


def _files(files: Iterable[NamingFile], wording: Wording) -> Iterator[Any]:
    for nth, file in enumerate(files):
        if nth == 0:
            yield _section(wording, _("Attached files that name this person"), "files")
        called = f"{file.reference}  {file.name}".strip()
        yield wording.heading(called, wording.styles.subsection, 3, f"about-file-{nth}")
        if file.deleted:
            yield wording.words(_("Deleted; it is in the bin or the history."), wording.styles.quiet_line)
        if not file.passages:
            yield wording.words(_("Only its name does."), wording.styles.quiet_line)
        for passage in file.passages:
            yield from wording.plain(passage)


def _unread(files: tuple[NamingFile, ...], wording: Wording) -> Iterator[Any]:
    if not files:
        return
    yield _section(wording, _("Files to be looked into by a person"), "unread")
    yield wording.words(
        _("The desk cannot read these. Whether they show or name this person, somebody has to look."),
        wording.styles.body,
    )
    for file in files:
        yield wording.labelled(f"{file.reference}  {file.name}".strip(), "; ".join(file.unread), wording.styles.fact)


def _decided(found: AboutPerson, wording: Wording) -> Iterator[Any]:
    if not found.decided:
        return
    yield _section(wording, _("What was decided in the check for names"), "decided")
    for line in found.decided:
        yield from wording.plain(line)
