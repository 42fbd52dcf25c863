"""The tables of what keeps the work safe: names, versions, review dates, what was brought over."""

from sqlalchemy import Column, Index, Table, Text
from sqlalchemy import UniqueConstraint as Unique

from senco_desk.domain.journal import Noun
from senco_desk.store.tables.columns import key_column, metadata, seal_column, text_column, whole_column

person = Table(
    "person",
    metadata,
    key_column(),
    text_column("kind"),
    text_column("name"),
    text_column("forms"),
    text_column("prints_as"),
    text_column("note"),
    seal_column(),
    info={"noun": Noun.PERSON, "noun_id": "id"},
)

version = Table(
    "version",
    metadata,
    key_column(),
    text_column("noun"),
    text_column("noun_id"),
    text_column("at"),
    text_column("name"),
    text_column("texts"),
    seal_column(),
    Index("version_of", "noun", "noun_id", "at"),
    info={"noun": Noun.VERSION, "noun_id": "id", "together": (frozenset({"noun", "texts"}),)},
)

name_decision = Table(
    "name_decision",
    metadata,
    key_column(),
    text_column("noun"),
    text_column("noun_id"),
    text_column("place"),
    text_column("kind"),
    text_column("mark"),
    text_column("decision"),
    text_column("reason"),
    text_column("decided"),
    seal_column(),
    Unique("noun", "noun_id", "place", "mark"),
    info={"noun": Noun.NAMES, "noun_id": "id"},
)

name_check = Table(
    "name_check",
    metadata,
    key_column(),
    text_column("at"),
    text_column("purpose"),
    text_column("copy"),
    whole_column("found"),
    whole_column("replaced"),
    whole_column("kept"),
    whole_column("left_out"),
    whole_column("unread"),
    seal_column(),
    info={"noun": Noun.NAMES, "noun_id": "id"},
)

name_key = Table(
    "name_key", metadata, key_column(), text_column("key"), seal_column(), info={"noun": Noun.NAMES, "noun_id": "id"}
)

review = Table(
    "review",
    metadata,
    key_column(),
    text_column("noun"),
    text_column("due"),
    text_column("note"),
    seal_column(),
    info={"noun": Noun.REVIEW, "noun_id": "id"},
)

brought = Table(
    "brought",
    metadata,
    key_column(),
    text_column("noun"),
    text_column("was"),
    text_column("workbook"),
    text_column("at"),
    seal_column(),
    info={"noun": Noun.BROUGHT, "noun_id": "id"},
)

ending = Table(
    "ending",
    metadata,
    key_column(),
    Column("completed", Text),
    Column("left_school", Text),
    seal_column(),
    info={"noun": Noun.ENDING, "noun_id": "id"},
)
