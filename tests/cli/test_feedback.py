"""`senco-desk feedback`: the whole proposal to read or as JSON; --accept stores it."""

from pathlib import Path

import docx
import pytest

from senco_desk.services.sampling import write_sample
from tests.cli.conftest import Command


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small sample workbook, and a tutor's Word file with two comments."""
    folder = tmp_path_factory.mktemp("feedback")
    write_sample(folder / "desk.sencodesk", "small")
    document = docx.Document()
    document.add_comment(document.add_paragraph("R-004").runs, text="R-004: say what changed.", author="Ms Hale")
    document.add_comment(document.add_paragraph("A page of my own").runs, text="Lovely.", author="Ms Hale")
    document.save(str(folder / "back.docx"))
    return folder


def test_the_proposal_names_the_item_and_why_and_stores_nothing(senco_desk: Command, folder: Path) -> None:
    done = senco_desk("feedback", folder / "desk.sencodesk", folder / "back.docx", "--json")
    first, second = done.told["marks"]
    assert (first["target"]["called"], first["certainty"], first["because"]) == ("R-004", "sure", "number")
    assert (second["certainty"], second["reason"]) == ("likely", "R-004 is the nearest number to it.")
    assert (first["where"], first["place"]["around"], first["place"]["codes"]) == ("paragraph 1", "R-004", ["R-004"])
    assert (done.told["stored"], done.told["kind"]) == (None, "word")
    assert done.told["from"] == {"name": "Ms Hale", "likely_because": None}


def test_in_words_it_says_how_sure_each_is(senco_desk: Command, folder: Path) -> None:
    said = senco_desk("feedback", folder / "desk.sencodesk", folder / "back.docx").said
    assert "back.docx: 2 marks · 1 sure, 1 likely" in said
    assert "It names R-004." in said
    assert "--accept stores it" in said


def test_accepting_stores_all_of_it_once(senco_desk: Command, folder: Path) -> None:
    line = ("feedback", folder / "desk.sencodesk", folder / "back.docx", "--accept", "--json")
    assert senco_desk(*line).told["stored"]["points"] == 2
    again = senco_desk("feedback", folder / "desk.sencodesk", folder / "back.docx", "--json").told
    assert again["taken_before"]
    assert [mark["standing"] for mark in again["marks"]] == ["known", "known"]
    refused = senco_desk(*line)
    assert (refused.status, refused.told["refused"]) == (1, "feedback-nothing-to-take")


def test_what_is_no_feedback_is_refused_in_a_sentence(senco_desk: Command, folder: Path) -> None:
    (folder / "picture.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    done = senco_desk("feedback", folder / "desk.sencodesk", folder / "picture.pdf", "--json")
    assert (done.status, done.told["refused"]) == (1, "feedback-picture")
