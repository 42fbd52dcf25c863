"""The audits and the training plan."""

from sqlalchemy import Column, ForeignKeyConstraint, Index, Table, Text
from sqlalchemy import UniqueConstraint as Unique

from senco_desk.domain.journal import Noun
from senco_desk.store.tables.columns import key_column, metadata, seal_column, text_column, whole_column

rating = Table(
    "rating",
    metadata,
    key_column(),
    text_column("framework"),
    text_column("outcome"),
    text_column("day"),
    whole_column("step"),
    whole_column("steps"),
    text_column("word"),
    text_column("why"),
    seal_column(),
    ForeignKeyConstraint(["framework", "outcome"], ["outcome.framework", "outcome.id"]),
    Unique("framework", "outcome", "day"),
    info={
        "noun": Noun.RATING,
        "noun_id": "id",
        "searched": True,
        "together": (frozenset({"step", "steps", "word"}),),
    },
)

audit_practice = Table(
    "audit_practice",
    metadata,
    key_column(),
    text_column("scale"),
    Column("start", Text),
    Column("middle", Text),
    Column("exit", Text),
    seal_column(),
    info={"noun": Noun.PRACTICE, "noun_id": "id"},
)

action = Table(
    "action",
    metadata,
    key_column(),
    text_column("made"),
    text_column("what"),
    text_column("aims"),
    text_column("support"),
    text_column("cost"),
    text_column("cover"),
    text_column("paid_by"),
    Column("due", Text),
    text_column("know"),
    text_column("came"),
    text_column("plain"),
    text_column("state"),
    Column("finished", Text),
    Column("reflection", Text),
    Column("evidence", Text),
    Column("session", Text),
    seal_column(),
    Index("action_rows", "state", "due", "finished"),
    info={
        "noun": Noun.ACTION,
        "noun_id": "id",
        "searched": True,
        "together": (frozenset({"came", "plain"}), frozenset({"state", "finished"})),
    },
)
