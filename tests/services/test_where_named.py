"""Every place where somebody can be named has a name that people read."""

from senco_desk.services.where_named import PLACES, TITLED, TITLES
from senco_desk.store import tables
from senco_desk.store.worded import WORDED


def test_every_table_with_words_has_a_title() -> None:
    assert set(WORDED) - set(TITLES) == set()


def test_what_is_titled_has_a_title() -> None:
    assert all("title" in tables.metadata.tables[name].c for name in TITLED)


def test_every_place_is_a_column_of_some_table() -> None:
    columns = {column.name for table in tables.metadata.sorted_tables for column in table.columns}
    assert set(PLACES) - columns == set()
