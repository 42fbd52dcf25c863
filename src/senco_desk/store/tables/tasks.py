"""The table of tasks. What is typed at length stands apart from what is planned: history reads the first."""

from sqlalchemy import Column, Integer, Table, Text

from senco_desk.domain.journal import Noun
from senco_desk.store.tables.columns import key_column, metadata, seal_column, text_column, whole_column

task = Table(
    "task",
    metadata,
    key_column(),
    text_column("begun"),
    text_column("kind"),
    text_column("title"),
    text_column("question"),
    Column("due", Text),
    Column("credits", Integer),
    text_column("sections"),
    text_column("working"),
    text_column("planning"),
    text_column("plain"),
    whole_column("words"),
    seal_column(),
    info={
        "noun": Noun.TASK,
        "noun_id": "id",
        "searched": True,
        "together": (frozenset({"title", "question", "sections", "working", "planning", "plain", "words"}),),
    },
)
