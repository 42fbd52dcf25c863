"""Where names may stand in a note."""

from dataclasses import replace

from senco_desk.domain.journal import Noun
from senco_desk.domain.name_places import About, Pass
from senco_desk.domain.note import Note


def about_note(note: Note) -> About:
    return About(Noun.NOTE, note.id, "", " ".join(note.text[:80].split()))


def through_note(note: Note, by: Pass) -> Note:
    return replace(note, text=by.plain(about_note(note), "text", note.text))
