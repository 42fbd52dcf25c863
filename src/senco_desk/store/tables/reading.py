"""The table of what was read: sources, what was noted of them, and what they serve."""

from sqlalchemy import Column, Table, Text, UniqueConstraint

from senco_desk.domain.journal import Noun
from senco_desk.domain.reference import BIBLIOGRAPHIC
from senco_desk.store.tables.columns import key_column, metadata, seal_column, text_column

reference = Table(
    "reference",
    metadata,
    key_column(),
    text_column("added"),
    text_column("kind"),
    text_column("key"),
    text_column("authors"),
    text_column("editors"),
    *(text_column(name) for name in BIBLIOGRAPHIC),
    Column("accessed", Text),
    text_column("notes"),
    text_column("plain"),
    text_column("serves"),
    seal_column(),
    UniqueConstraint("key"),
    info={
        "noun": Noun.REFERENCE,
        "noun_id": "id",
        "searched": True,
        "together": (frozenset({"notes", "plain"}),),
    },
)
