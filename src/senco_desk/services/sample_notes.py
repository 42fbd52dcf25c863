"""The sample's notes, in `notes.toml` of its material, read into domain values."""

from dataclasses import replace
from datetime import date

from senco_desk.domain.note import Note, NoteState, noted
from senco_desk.services.sample_reading import Found, SampleOf, read, sample_id
from senco_desk.store.repositories import Work


def put_notes(work: Work, today: date, of: SampleOf = SampleOf.YEAR_ONE, *, small: bool = False) -> None:
    """Those that had been noted by that day; of the small sample alone where it is `small`."""
    for each in read(of.part("notes.toml"))["notes"]:
        if each["written"].date() <= today and (each.get("small") or not small):
            work.notes.put(_note(each))


def _note(found: Found) -> Note:
    """By the clock of the school, wherever the sample is written."""
    session = sample_id("session", found["session"]) if "session" in found else ""
    note = noted(sample_id("note", found["key"]), found["text"], found["written"], session)
    return replace(note, state=NoteState(found.get("state", "waiting")))
