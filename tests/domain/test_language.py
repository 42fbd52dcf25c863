"""Every sentence can be translated: Babel finds it, and its values have names."""

import re
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir

SOURCE = Path(__file__).parents[2] / "src" / "senco_desk"
KEYWORDS = {"_": None, "N_": None, "n_": (1, 2)}
UNNAMED = re.compile(r"(?<!\{)\{[0-9!:]*\}(?!\})|%[sd]")


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    found = Catalog(locale="cy")
    for _file, _line, message, _comments, _context in extract_from_dir(SOURCE, keywords=KEYWORDS):
        found.add(message)
    return found


def test_babel_finds_the_sentences_of_every_room(catalogue: Catalog) -> None:
    rooms = {"reflecting.py": "Reflection deleted", "making_portfolio.py": "portfolio prints a name"}
    for words in rooms.values():
        assert any(words in str(message.id) for message in catalogue), words
    assert len(catalogue) > 500


def test_no_value_in_a_sentence_is_without_a_name(catalogue: Catalog) -> None:
    assert [message.id for message in catalogue if UNNAMED.search(str(message.id))] == []
