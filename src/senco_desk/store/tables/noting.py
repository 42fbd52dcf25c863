"""The tables of notes, and of the lines of the inbox that were taken in and may still lie there."""

from sqlalchemy import Column, Index, Table, Text

from senco_desk.domain.journal import Noun
from senco_desk.store.tables.columns import key_column, metadata, seal_column, text_column

note = Table(
    "note",
    metadata,
    key_column(),
    text_column("text"),
    text_column("written"),
    text_column("day"),
    text_column("clock"),
    text_column("session"),
    text_column("state"),
    Column("made_noun", Text),
    Column("made", Text),
    seal_column(),
    Index("note_state", "state", "day"),
    Index("note_day", "day", "written"),
    info={
        "noun": Noun.NOTE,
        "noun_id": "id",
        "searched": True,
        "together": (frozenset({"state", "made_noun", "made"}),),
    },
)

taken_in = Table("taken_in", metadata, key_column())
