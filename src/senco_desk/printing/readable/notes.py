"""Notes as a readable page, and as a list for a spreadsheet: by their days, with the session they were typed in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _
from senco_desk.domain.note import Note, NoteState
from senco_desk.printing.readable import page
from senco_desk.printing.readable.places import start

NOTES = "notes"
Sessions = Mapping[str, str]
"""What each session is called, by its id."""


def notes() -> page.Link:
    return page.Link(_("Notes"), NOTES)


def page_of_notes(found: Iterable[Note], sessions: Sessions) -> page.Page:
    """Oldest first; what became something else stands here as it was typed."""
    parts: list[page.Part] = []
    for day, typed in groupby(_in_order(found), lambda note: note.day):
        entries = tuple(_entry(note, sessions) for note in typed)
        parts += [page.Heading(2, day_of_week(day)), page.Listing(entries)]
    none_yet = (page.Note(_("No note has been typed yet.")),)
    return page.Page(NOTES, _("Notes"), tuple(parts) or none_yet, (start(),))


def of_notes(found: Iterable[Note], sessions: Sessions) -> Iterator[Sequence[str]]:
    """A row for each note."""
    yield _("Day"), _("Time"), _("Note"), _("Session"), _("What became of it")
    for note in _in_order(found):
        yield note.day.isoformat(), f"{note.clock:%H:%M}", note.text, sessions.get(note.session, ""), _became(note)


def _in_order(found: Iterable[Note]) -> list[Note]:
    return sorted(found, key=lambda note: (note.day, note.written, note.id))


def _entry(note: Note, sessions: Sessions) -> page.Entry:
    return page.Entry(note.text, sessions.get(note.session, ""), f"{note.clock:%H:%M}", _became(note))


def _became(note: Note) -> str:
    said = {NoteState.WAITING: "", NoteState.QUESTION: _("to ask the tutor"), NoteState.DONE: _("dealt with")}
    return said[note.state]
