"""The columns that most tables have, and the one list of tables."""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Text

metadata = MetaData()


def text_column(name: str, *more: ForeignKey) -> Column[str]:
    return Column(name, Text, *more, nullable=False)


def whole_column(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def seal_column() -> Column[bytes]:
    """SHA-256 of the row (see `seals.py`)."""
    return Column("seal", LargeBinary)


def key_column(name: str = "id", *more: ForeignKey) -> Column[str]:
    return Column(name, Text, *more, primary_key=True)
