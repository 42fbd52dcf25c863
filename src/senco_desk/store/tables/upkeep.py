"""The tables of the workbook itself: who opened it when, what was changed, what is searched, what was backed up."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text
from sqlalchemy import UniqueConstraint as Unique

from senco_desk.store.tables.columns import key_column, metadata, seal_column, text_column, whole_column

workbook = Table(
    "workbook",
    metadata,
    key_column(),
    text_column("made"),
    whole_column("sealed"),
    whole_column("sequence"),
    Column("session", Text, ForeignKey("session.id")),
    Column("saved", Text),
    Column("seen_from", Text),
)

session = Table(
    "session",
    metadata,
    key_column(),
    text_column("device"),
    text_column("opened"),
    whole_column("first_sequence"),
    Column("last_sequence", Integer),
    Column("last_saved", Text),
)

numbering = Table("numbering", metadata, key_column("letter"), whole_column("last"))

change = Table(
    "change",
    metadata,
    key_column(),
    whole_column("sequence"),
    text_column("session", ForeignKey("session.id")),
    text_column("at"),
    text_column("said"),
    Column("undoes", Text),
    Index("change_sequence", "sequence"),
)

before_image = Table(
    "before_image",
    metadata,
    key_column("change", ForeignKey("change.id")),
    Column("position", Integer, primary_key=True),
    text_column("in_table"),
    text_column("row"),
    text_column("noun"),
    text_column("noun_id"),
    Column("image", Text),
    seal_column(),
    Index("before_image_of_attachment", "change", "position", sqlite_where=text("in_table = 'attachment'")),
    Index("before_image_of_feedback", "change", "position", sqlite_where=text("in_table = 'feedback'")),
    Index("before_image_of_item", "noun", "noun_id", "in_table", "row"),
)

backup = Table(
    "backup",
    metadata,
    key_column(),
    text_column("made"),
    text_column("folder"),
    text_column("file"),
    whole_column("off_laptop"),
    whole_column("sequence"),
    whole_column("size"),
    Index("backup_made", "off_laptop", "made"),
)

unsearched = Table("unsearched", metadata, key_column("in_table"), key_column("row"))

searchable = Table(
    "searchable",
    metadata,
    Column("rowid", Integer, primary_key=True),
    text_column("in_table"),
    text_column("row"),
    Unique("in_table", "row"),
)
