from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn

from senco_desk.domain.document import MARK_BEGINS, DocumentSection, mark_of
from senco_desk.domain.errors import Refused
from senco_desk.domain.text import BlockKind, Run
from senco_desk.printing.office.word import write_document
from tests.printing.office.documents import block, by_libreoffice, document, word_file


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return word_file(tmp_path_factory.mktemp("word"))


def styled(file: Path, style: str) -> list[str]:
    return [each.text for each in docx.Document(str(file)).paragraphs if each.style and each.style.name == style]


def test_headings_quotations_and_lists_have_their_styles(file: Path) -> None:
    assert styled(file, "Title") == ["Does pre-teaching help?"]
    assert styled(file, "Heading 1") == ["Introduction", "Literature", "References"]
    assert styled(file, "Heading 2") == ["Two cycles", "Policy"]
    assert styled(file, "List Bullet") == ["who speaks", "who does not"]
    assert styled(file, "List Number") == ["ask", "look", "ask again"]
    assert styled(file, "Quote") == ["“I said it first,” Zażółć."]
    assert styled(file, "Planning note") == ["About 400 words.", "About 900 words."]


def test_emphasis_is_a_style_of_characters(file: Path) -> None:
    runs = [run for each in docx.Document(str(file)).paragraphs for run in each.runs if run.style]
    named = {(run.text, run.style.name) for run in runs}
    assert {("Tom <3 & co", "Strong"), ("all", "Emphasis"), ("Inclusion", "Emphasis")} <= named


def test_each_numbered_list_begins_at_one(file: Path) -> None:
    lists = [each for each in docx.Document(str(file)).paragraphs if each.style and each.style.name == "List Number"]
    first, second, third = (each._p.pPr.numPr.numId.val for each in lists)
    assert first == second != third


def test_each_section_has_a_hidden_mark_of_its_own(file: Path) -> None:
    marks = [each.get(qn("w:name")) for each in docx.Document(str(file)).element.iter(qn("w:bookmarkStart"))]
    assert marks == [mark_of(each) for each in ("one", "two", "three", "four")]
    assert all(mark.startswith(MARK_BEGINS) and len(mark) == 39 for mark in marks)


def test_the_running_head_has_title_number_and_count_and_the_foot_its_page(file: Path) -> None:
    section = docx.Document(str(file)).sections[0]
    said = [each.text for each in section.header.paragraphs]
    assert said == ["Does pre-teaching help?", "Student number B1234567\tWord count: 1,234 of 4,000"]
    assert "PAGE" in section.footer._element.xml


def test_without_a_number_or_a_limit_the_head_says_neither(tmp_path: Path) -> None:
    file = word_file(tmp_path, document(student_number="", limit=None))
    assert [each.text for each in docx.Document(str(file)).sections[0].header.paragraphs][1] == "\tWord count: 1,234"


def test_a_table_counts_itself_and_has_a_head_and_words_for_whoever_cannot_see_it(file: Path) -> None:
    opened = docx.Document(str(file))
    (table,) = opened.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Cycle", "From"]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val")) == "Each cycle and its days."
    caption = next(each for each in opened.paragraphs if each.style and each.style.name == "Caption")
    assert (caption.text, "SEQ Table" in caption._p.xml) == ("Table 1: Cycles of the enquiry", True)


def test_it_is_in_british_english_throughout(file: Path) -> None:
    with ZipFile(file) as package:
        styles = package.read("word/styles.xml").decode()
    assert 'w:lang w:val="en-GB"' in styles
    assert "en-US" not in styles


def test_it_says_who_wrote_it_and_nothing_of_the_machine(file: Path) -> None:
    about = docx.Document(str(file)).core_properties
    assert (about.title, about.author, about.last_modified_by) == (
        "Does pre-teaching help?",
        "Amira Khan",
        "Amira Khan",
    )
    assert (about.language, about.comments, about.created.isoformat()) == ("en-GB", "", "2026-11-22T09:30:00+00:00")
    with ZipFile(file) as package:
        assert sorted(package.namelist()) == [
            "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
            "word/_rels/document.xml.rels", "word/document.xml", "word/footer1.xml", "word/header1.xml",
            "word/numbering.xml", "word/settings.xml", "word/styles.xml",
        ]  # fmt: skip


def test_every_part_is_well_formed(file: Path) -> None:
    with ZipFile(file) as package:
        assert package.testzip() is None
        for name in package.namelist():
            ET.fromstring(package.read(name))


def test_headings_that_have_numbers_get_no_second_one(tmp_path: Path) -> None:
    numbered = docx.Document(str(word_file(tmp_path, document(sections=(DocumentSection("one", "1. Why"),)))))
    heading = next(each for each in numbered.paragraphs if each.text == "1. Why")
    assert heading._p.pPr.numPr.numId.val == 0


def test_arabic_begins_at_the_right(tmp_path: Path) -> None:
    words = (
        block(BlockKind.QUOTATION, "قالت الأم ", Run("شكرا", strong=True)),
        block(BlockKind.PARAGRAPH, "She said شكرا."),
    )
    opened = docx.Document(str(word_file(tmp_path, document(sections=(DocumentSection("one", "Families", words),)))))
    turned = [each for each in opened.paragraphs if each._p.pPr.find(qn("w:bidi")) is not None]
    assert [each.text for each in turned] == ["قالت الأم شكرا"]
    assert all(run._r.rPr.find(qn("w:rtl")) is not None for run in turned[0].runs)


def test_libreoffice_opens_it_without_repair(file: Path) -> None:
    with pypdfium2.PdfDocument(by_libreoffice(file, "pdf")) as pdf:
        said = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    for words in ("1 Introduction", "1.1 Two cycles", "2.1 Policy", "Word count: 1,234 of 4,000", "Page 1",
                  "Table 1: Cycles", "Tom <3 & co", "Zażółć", "1. ask again"):  # fmt: skip
        assert words in " ".join(said.split()), words


def test_libreoffice_saves_it_with_its_marks(file: Path) -> None:
    again = docx.Document(str(by_libreoffice(file, "docx:MS Word 2007 XML")))
    assert [each.text for each in again.paragraphs if each.style and each.style.name == "Heading 1"] == [
        "Introduction", "Literature", "References",
    ]  # fmt: skip
    assert {each.get(qn("w:name")) for each in again.element.iter(qn("w:bookmarkStart"))} >= {mark_of("one")}


@pytest.mark.parametrize("words", ["", "a\x00b\x0b", "\ud800", "مرحبا", "x" * 50_000, "<w:p/>&amp;"])
def test_any_words_can_be_a_title(tmp_path: Path, words: str) -> None:
    docx.Document(str(word_file(tmp_path, document(title=words, question=words, by=words, student_number=words))))


def test_where_it_cannot_be_written_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        write_document(document(), tmp_path / "nowhere" / "x.docx", lambda *_step: None, lambda _file: None)
    assert refused.value.code == "print-unwritable"
    assert list(tmp_path.iterdir()) == []


def test_it_says_how_far_it_is(tmp_path: Path) -> None:
    said: list[tuple[str, int, int | None]] = []
    write_document(document(), tmp_path / "x.docx", lambda *step: said.append(step), lambda _file: None)
    assert said == [("Introduction", 0, 4), ("Literature", 1, 4), ("Policy", 2, 4), ("References", 3, 4), ("", 4, 4)]
