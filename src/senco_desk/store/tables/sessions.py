"""The tables of sessions. That of a session is called `taught_session`: `session` is the journal's own word."""

from sqlalchemy import Column, Index, Integer, Table, Text

from senco_desk.domain.journal import Noun
from senco_desk.store.tables.columns import key_column, metadata, seal_column, text_column, whole_column

taught_session = Table(
    "taught_session",
    metadata,
    key_column(),
    text_column("added"),
    text_column("day"),
    Column("start", Text),
    Column("minutes", Integer),
    text_column("kind"),
    text_column("title"),
    text_column("place"),
    text_column("led_by"),
    text_column("modes"),
    Column("activity", Text),
    text_column("module"),
    whole_column("missed"),
    Column("counts_as", Integer),
    text_column("first_line"),
    text_column("about"),
    text_column("tutorial"),
    text_column("partner"),
    text_column("cover"),
    text_column("cost"),
    text_column("tried"),
    text_column("plain"),
    Column("calendar_uid", Text),
    Column("calendar_said", Text),
    seal_column(),
    Index(
        "taught_session_rows",
        "day",
        "start",
        "id",
        "minutes",
        "kind",
        "title",
        "module",
        "missed",
        "counts_as",
        "first_line",
    ),
    info={
        "noun": Noun.SESSION,
        "noun_id": "id",
        "searched": True,
        "together": (
            frozenset({"about", "tutorial", "tried", "plain", "first_line"}),
            frozenset({"calendar_uid", "calendar_said"}),
        ),
    },
)

engagement = Table(
    "engagement",
    metadata,
    key_column(),
    text_column("counted"),
    Column("asked", Integer),
    text_column("kinds"),
    seal_column(),
    info={"noun": Noun.SESSION, "noun_id": "id"},
)
"""How the provider counts hours or sessions, if it does: one row."""
