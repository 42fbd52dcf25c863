"""Every sentence can be translated: Babel finds it, its values have names, and a catalogue that exists is spoken."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo

from senco_desk.domain import language
from senco_desk.services.reflecting import GONE

SOURCE = Path(__file__).parents[2] / "src" / "senco_desk"
KEYWORDS = {"_": None, "N_": None, "n_": (1, 2)}
UNNAMED = re.compile(r"(?<!\{)\{[0-9!:]*\}(?!\})|%[sd]")


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    found = Catalog(locale="cy")
    for _file, _line, message, _comments, _context in extract_from_dir(SOURCE, keywords=KEYWORDS):
        found.add(message)
    return found


@pytest.fixture
def pseudo_welsh(catalogue: Catalog, tmp_path: Path) -> Iterator[Path]:
    """Every sentence with a mark before it, and the English spoken again at the end."""
    for message in catalogue:
        if message.id and isinstance(message.id, str):
            message.string = f"¶ {message.id}"
    folder = tmp_path / "cy" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "senco_desk.mo").open("wb") as file:
        write_mo(file, catalogue)
    yield tmp_path
    language.speak("en", tmp_path)


def test_babel_finds_the_sentences_of_every_room(catalogue: Catalog) -> None:
    rooms = {"reflecting.py": "Reflection deleted", "making_portfolio.py": "portfolio prints a name"}
    for words in rooms.values():
        assert any(words in str(message.id) for message in catalogue), words
    assert len(catalogue) > 500


def test_no_value_in_a_sentence_is_without_a_name(catalogue: Catalog) -> None:
    assert [message.id for message in catalogue if UNNAMED.search(str(message.id))] == []


def test_a_catalogue_is_spoken_with_the_values_filled_in(pseudo_welsh: Path) -> None:
    language.speak("cy", pseudo_welsh)
    assert GONE.said(reference="R-001").startswith("¶ R-001 is no longer")


def test_without_a_catalogue_the_english_is_spoken(tmp_path: Path) -> None:
    language.speak("cy", tmp_path)
    assert GONE.said(reference="R-001").startswith("R-001 is no longer")
