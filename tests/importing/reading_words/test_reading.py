"""Words are read wherever they stand in a file; of what cannot be read, it is said."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pptx import Presentation

from senco_desk.importing.reading_words import words
from senco_desk.importing.reading_words.reading import read
from tests.harnesses.name_files import Seeded, seeded

SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "files"
FILES = list(seeded(["Plan of Zebedee Quill", "Plan of Odette Ashby"]))


@pytest.mark.parametrize("file", FILES, ids=[name for name, _content, _place in FILES])
def test_words_are_read_where_they_stand(file: Seeded) -> None:
    _name, content, place = file
    said = " ".join(dict(read(BytesIO(content)).passages)[place].split())
    assert "Zebedee Quill" in said
    assert "Odette Ashby" in said


@pytest.mark.parametrize("file", FILES, ids=[name for name, _content, _place in FILES])
def test_a_file_cut_short_is_read_or_said_to_be_unread(file: Seeded) -> None:
    _name, content, _place = file
    for share in (0.2, 0.5, 0.9):
        found = read(BytesIO(content[: int(len(content) * share)]))
        assert found.passages or found.unread


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("therapists-report-locked.pdf", "locked"),
        ("annual-review-2024.doc", "before 2007"),
        ("the-ramp.jpg", "what the picture shows"),
    ],
)
def test_what_cannot_be_read_is_said(name: str, what: str) -> None:
    with (SAMPLE / name).open("rb") as file:
        assert what in " ".join(read(file).unread)


def test_what_was_tracked_and_deleted_is_read() -> None:
    with (SAMPLE / "letter-to-parents-tracked.docx").open("rb") as file:
        passages = dict(read(file).passages)
    assert "placed on the school’s SEN register" in passages["tracked changes"]
    assert "placed on the school’s SEN register" not in passages["file text"]


def test_of_a_very_long_file_the_rest_is_said_to_be_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "MOST", 100)
    found = read(BytesIO(b"Some words. " * 50))
    assert "longer than is looked at" in found.unread[0]


def test_a_document_that_declares_entities_is_not_expanded() -> None:
    bomb = BytesIO()
    with ZipFile(bomb, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>')
    assert read(bomb).unread == ("some of it or all: it is damaged",)


def test_pictures_inside_a_document_cannot_be_read() -> None:
    document = BytesIO()
    with ZipFile(document, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/media/image1.png", b"x")
        package.writestr("word/media/image2.jpeg", b"x")
    assert read(document).unread == ("2 pictures in it",)


def test_what_stands_on_every_slide_is_read() -> None:
    show = Presentation()
    show.slide_master.placeholders[0].text_frame.text = "Zebedee Quill"
    show.slide_layouts[1].placeholders[0].text_frame.text = "Of Ashgrove"
    file = BytesIO()
    show.save(file)
    said = " ".join(said for place, said in read(file).passages if place == words.TEXT)
    assert "Zebedee Quill" in said
    assert "Of Ashgrove" in said


def test_an_empty_file_has_nothing_to_read() -> None:
    assert read(BytesIO(b"")) == words.FileWords()


@pytest.mark.parametrize(
    "name", ["word/afchunk1.htm", "word/embeddings/letter.msg", "xl/worksheets/sheet1.bin", "word/vbaProject.bin"]
)
def test_a_part_in_which_there_may_be_words_is_never_passed_over_in_silence(name: str) -> None:
    document = BytesIO()
    with ZipFile(document, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/printerSettings1.bin", b"x")
        package.writestr(name, "Zebedee Quill")
    assert read(document).unread == ("1 file in it",)


def test_documents_too_deep_in_each_other_are_said_to_be_unread() -> None:
    within = b"Zebedee Quill"
    for _depth in range(6):
        document = BytesIO()
        with ZipFile(document, "w") as package:
            package.writestr("[Content_Types].xml", "<Types/>")
            package.writestr("word/embeddings/next.docx", within)
        within = document.getvalue()
    assert read(BytesIO(within)).unread == ("1 file in it",)


def test_every_word_of_a_web_page_is_read_wherever_it_stands_in_it() -> None:
    page = (
        '<html><head><title>A1</title><meta name="author" content="B&euml;2"></head><body><p title="C3">D<b>4</b></p>'
        '<!-- E5 <i>--><script>var n = "F6";</script><o:p>G7</o:p><![if x]>H8<![endif]></body></html> I9 <a title="J10'
    )
    said = dict(read(BytesIO(page.encode())).passages)["file text"]
    assert [word for word in ("A1", "Bë2", "C3", "D4", "E5", "F6", "G7", "H8", "I9", "J10") if word not in said] == []
