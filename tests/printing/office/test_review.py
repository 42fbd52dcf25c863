from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn

from senco_desk.domain.profile import Profile
from senco_desk.domain.review_copy import Asked, LeftOut
from senco_desk.domain.review_marks import Cell, cell_mark, mark_of, read_identifier, read_mark
from senco_desk.domain.text import from_plain
from tests.printing.office.documents import by_libreoffice
from tests.printing.office.reviews import (
    EVIDENCE,
    REFLECTION,
    bookmarks,
    framework,
    review_copy,
    review_file,
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return review_file(tmp_path_factory.mktemp("review"))


def lines(file: Path) -> list[str]:
    return [each.text for each in docx.Document(str(file)).paragraphs]


def headings(file: Path, level: int = 1) -> list[str]:
    named = f"Heading {level}"
    return [each.text for each in docx.Document(str(file)).paragraphs if each.style and each.style.name == named]


def test_page_one_says_who_she_is_what_she_asks_what_changed_and_how_to_answer(file: Path) -> None:
    said = lines(file)
    front = said[: said.index("Decisions")]
    assert front[:2] == ["Review 3", "Amira Żak-Khan"]
    assert "Who I am:\tSENCO, Larkrise Primary" in front
    assert "This copy:\tPF-7Q2K v3 · 22 November 2026" in front
    assert "Is the case for 5 strong enough?" in front
    assert "I would like a decision on: Outcome 5, Outcome 6." in front
    assert "New: R-014, Does pre-teaching help?" in front
    assert "Not in this copy, to keep it short: R-002. Ask me for any of them." in front
    assert [each for each in headings(file) if each in front] == [
        "What I ask", "What is in this copy", "How to answer in five minutes",
    ]  # fmt: skip


def test_what_was_left_out_is_named_without_a_title_that_nobody_checked(tmp_path: Path) -> None:
    gone = (
        LeftOut("case:c", "5", "Work with seniors"),
        LeftOut("task:t", "", "Tom Baker’s case"),
        LeftOut("reflection:r", "R-002", "Tom"),
    )
    said = " ".join(lines(review_file(tmp_path, review_copy(left_out=gone))))
    assert "Not in this copy, to keep it short: my case for 5, a task, R-002. Ask me" in said
    assert "Baker" not in said


def test_page_one_says_whether_it_was_checked_for_names(tmp_path: Path) -> None:
    checked = review_copy(label=replace(review_copy().label, names_checked=True))
    said = "This copy:\tPF-7Q2K v3 · 22 November 2026 · checked for names"
    assert said in lines(review_file(tmp_path, checked))


def test_page_one_is_one_page_and_the_table_of_decisions_begins_the_next(file: Path) -> None:
    with pypdfium2.PdfDocument(by_libreoffice(file, "pdf")) as pdf:
        first, second = (pdf[at].get_textpage().get_text_range() for at in (0, 1))
    assert "finds its way to what it is about" in " ".join(first.split())
    assert second.startswith("Decisions")
    assert "PF-7Q2K v3 · page 2" in second


def test_every_outcome_has_a_decision_to_choose_or_type_and_a_comment(file: Path) -> None:
    (table, _response) = docx.Document(str(file)).tables
    assert [row.cells[0].text.partition(":")[0] for row in table.rows[1:]] == [
        *(f"Outcome {n}" for n in range(1, 10)), "Part C",
    ]  # fmt: skip
    control = next(table._tbl.iter(qn("w:sdt")))
    choices = [each.get(qn("w:value")) for each in control.iter(qn("w:listItem"))]
    assert choices == ["not reviewed", "met", "partly", "not yet"]
    assert control.find(f"{qn('w:sdtPr')}/{qn('w:comboBox')}") is not None


def test_words_of_a_provider_are_choices_as_word_takes_them(tmp_path: Path) -> None:
    file = review_file(tmp_path, review_copy(words=("pass", "pass", " ", "x" * 400)))
    control = next(docx.Document(str(file)).element.iter(qn("w:sdt")))
    choices = [each.get(qn("w:value")) for each in control.iter(qn("w:listItem"))]
    assert choices == ["not reviewed", "pass", "x" * 255]
    assert len(next(control.iter(qn("w:alias"))).get(qn("w:val"))) <= 64


def test_the_table_says_what_she_would_like_decided_and_what_was_decided(file: Path) -> None:
    table = docx.Document(str(file)).tables[0]
    asked = [row.cells[0].text for row in table.rows[1:] if "I would like this one decided." in row.cells[0].text]
    assert len(asked) == 2
    assert asked[1].endswith("Decided so far: partly, Dr Okafor, 20 November 2026")


def test_both_cells_of_each_outcome_are_marked(file: Path) -> None:
    found = bookmarks(file)
    for outcome in framework().for_cases:
        assert found[cell_mark(outcome.id, Cell.DECISION)] == "not reviewed"
        assert found[cell_mark(outcome.id, Cell.COMMENT)] == ""


def test_every_paragraph_of_every_item_is_marked(file: Path) -> None:
    opened = docx.Document(str(file))
    paragraphs = opened.paragraphs
    begin = next(at for at, each in enumerate(paragraphs) if each.text == "My case for Outcome 5")
    end = next(at for at, each in enumerate(paragraphs) if each.text == "Response to feedback")
    for each in paragraphs[begin:end]:
        marks = [mark.get(qn("w:name")) for mark in each._p.iter(qn("w:bookmarkStart"))]
        assert len(marks) == 1, each.text
        assert read_mark(marks[0]), each.text


def test_a_mark_leads_to_the_paragraph_of_the_section(file: Path) -> None:
    found = bookmarks(file)
    assert found[mark_of(REFLECTION.id)] == "R-014 The walk round Year 4"
    assert found[mark_of(REFLECTION.id, "what", 2)] == "who speaks"
    assert found[mark_of(REFLECTION.id, "so-what", 0)] == "So what?"
    assert found[mark_of(REFLECTION.id, "so-what", 3)] == "Quality first teaching (Norwich, 2014)."
    assert found[mark_of(EVIDENCE.id, "part", 1)] == "I drew it."
    assert found[mark_of("case-5", "in a line", 1)] == "They ask each other now"


def test_the_names_of_the_marks_are_short_and_no_two_alike(file: Path) -> None:
    names = [each.get(qn("w:name")) for each in docx.Document(str(file)).element.iter(qn("w:bookmarkStart"))]
    ids = [each.get(qn("w:id")) for each in docx.Document(str(file)).element.iter(qn("w:bookmarkStart"))]
    assert len(set(names)) == len(names) == len(set(ids))
    assert all(len(name) <= 40 for name in names)


def test_what_is_cited_is_listed_and_her_answers_go_back(file: Path) -> None:
    assert lines(file)[-2:] == ["Sources", "Norwich, B. (2014) Dilemmas."]
    response = docx.Document(str(file)).tables[1]
    assert [cell.text for cell in response.rows[1].cells] == [
        "“they said”\nWho was asked?", "R-009 The meeting", "Done\nI asked the pupils.",
    ]  # fmt: skip


def test_the_file_says_which_copy_it_is_in_british_english(file: Path) -> None:
    about = docx.Document(str(file)).core_properties
    assert read_identifier(about.identifier) == ("PF-7Q2K", 3)
    assert (about.title, about.author, about.language) == ("Amira Żak-Khan – Review 3", "Amira Żak-Khan", "en-GB")


def test_what_the_tutor_changes_is_tracked(file: Path) -> None:
    with ZipFile(file) as package:
        settings = ET.fromstring(package.read("word/settings.xml"))
    names = [each.tag.partition("}")[2] for each in settings]
    assert names[1:4] == ["trackRevisions", "doNotTrackFormatting", "defaultTabStop"]


def test_libreoffice_keeps_marks_controls_and_identifier(file: Path) -> None:
    again = by_libreoffice(file, "docx:MS Word 2007 XML")
    opened = docx.Document(str(again))
    assert {name for name in bookmarks(again) if read_mark(name)} == set(bookmarks(file))
    assert bookmarks(again)[mark_of(REFLECTION.id, "what", 3)] == "who does not"
    assert opened.core_properties.identifier == "PF-7Q2K/3"
    assert len(list(opened.element.iter(qn("w:sdt")))) == 10


@pytest.mark.parametrize("words", ["a\x00b\x0b\x1b", "\ud800", "مرحبا بكم", "x" * 50_000, "<w:p/>&amp;]]>", "\u202e😀"])
def test_any_words_can_stand_in_it(tmp_path: Path, words: str) -> None:
    hostile = replace(REFLECTION, title=words, sections=(replace(REFLECTION.sections[0], heading=words, key=words),))
    copy = review_copy(profile=Profile(words), asked=Asked((words,) * 3))
    items = tuple(replace(each, subject=hostile) if each.subject is REFLECTION else each for each in copy.items)
    opened = docx.Document(str(review_file(tmp_path, replace(copy, items=items))))
    assert any(each.text for each in opened.paragraphs)


def test_without_anything_to_ask_or_to_answer_it_is_still_a_copy(tmp_path: Path) -> None:
    bare = review_copy(asked=Asked(), items=(), decisions=(), response=(), left_out=(), references=(), since=None)
    assert headings(review_file(tmp_path, bare)) == [
        "What is in this copy", "How to answer in five minutes", "Decisions",
    ]  # fmt: skip


def test_hundreds_of_items_are_all_there_and_all_marked(tmp_path: Path) -> None:
    copy, short = review_copy(), replace(REFLECTION, sections=REFLECTION.sections[1:2])
    kind = copy.items[1]
    many = tuple(
        replace(kind, code=f"R-{n:03}", subject=replace(short, id=f"r{n}", title=f"Walk {n}")) for n in range(200)
    )
    found = bookmarks(review_file(tmp_path, replace(copy, items=many)))
    assert [found[mark_of(f"r{n}")] for n in range(200)] == [f"R-{n:03} Walk {n}" for n in range(200)]
    assert all(found[mark_of(f"r{n}", "so-what", 1)] == "Żaneta said it first." for n in range(200))


def test_a_section_key_twice_in_an_item_still_has_marks_of_its_own(tmp_path: Path) -> None:
    twice = replace(REFLECTION, sections=(REFLECTION.sections[1], REFLECTION.sections[1]))
    items = (replace(review_copy().items[1], subject=twice),)
    names = list(bookmarks(review_file(tmp_path, review_copy(items=items))))
    assert mark_of(REFLECTION.id, "so-what", 6) in names


def test_an_item_with_nothing_in_it_is_a_heading(tmp_path: Path) -> None:
    empty = replace(EVIDENCE, about=from_plain(""), part="")
    file = review_file(tmp_path, review_copy(items=(replace(review_copy().items[2], subject=empty, files=()),)))
    assert "E-007 Provision map" in headings(file)
