from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pypdfium2
import pytest
from pptx import Presentation

from senco_desk.domain.document import Deck, Slide
from senco_desk.domain.text import from_plain
from tests.printing.office.documents import MADE, by_libreoffice, slides_file


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return slides_file(tmp_path_factory.mktemp("slides"))


def test_a_slide_a_slide_after_the_one_with_the_title(file: Path) -> None:
    slides = list(Presentation(str(file)).slides)
    assert [each.shapes.title.text for each in slides] == ["Every voice", "Why vocabulary?", "Questions", "Thanks"]
    assert slides[0].placeholders[1].text == "To governors\nAmira Khan"
    assert slides[1].placeholders[1].text.splitlines()[:2] == ["It began with Tom <3 & co and all", "who speaks"]


def test_notes_are_in_the_notes_and_begin_with_the_minutes(file: Path) -> None:
    slides = list(Presentation(str(file)).slides)
    assert slides[0].notes_slide.notes_text_frame.text == "3:30 min planned, of 15:00"
    assert slides[1].notes_slide.notes_text_frame.text == "2:30 min, from 0:00 to 2:30\nSay hello.\nThen go on."
    assert slides[2].notes_slide.notes_text_frame.text == "1:00 min, from 2:30 to 3:30"
    assert not slides[3].has_notes_slide


def test_bullets_numbers_and_sentences_are_told_apart(file: Path) -> None:
    frame = list(Presentation(str(file)).slides)[1].placeholders[1].text_frame
    marks = {each.text: each._p.xml for each in frame.paragraphs}
    assert "buNone" in marks["Then again:"]
    assert "buAutoNum" in marks["ask"]
    assert "bu" not in {name[:2] for name in marks["who speaks"].split("a:")}


def test_it_is_british_english_and_says_nothing_of_the_machine(file: Path) -> None:
    about = Presentation(str(file)).core_properties
    assert (about.title, about.author, about.language) == ("Every voice", "Amira Khan", "en-GB")
    with ZipFile(file) as package:
        assert not [name for name in package.namelist() if "printer" in name or "thumbnail" in name]
        assert b"Macintosh" not in package.read("docProps/app.xml")
        assert b'lang="en-GB"' in package.read("ppt/slides/slide2.xml")
        for name in package.namelist():
            ET.fromstring(package.read(name))


def test_libreoffice_opens_it_without_repair(file: Path) -> None:
    with pypdfium2.PdfDocument(by_libreoffice(file, "pdf")) as pdf:
        assert len(pdf) == 4
        assert "Why vocabulary?" in pdf[1].get_textpage().get_text_range()
        assert round(pdf[0].get_width() / pdf[0].get_height(), 2) == 1.78


@pytest.mark.parametrize("words", ["", "a\x00\x0bb", "مرحبا", "x" * 20_000])
def test_any_words_can_stand_on_a_slide(tmp_path: Path, words: str) -> None:
    slide = Slide(words, from_plain(words), 0, from_plain(words))
    Presentation(str(slides_file(tmp_path, Deck(words, MADE, slides=(slide,)))))
