"""Word, spreadsheets and slides, of both families: what is in them that a person should know of."""

import zipfile
from io import BytesIO

import pytest

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.importing.examining import documents, remarks, seen, sheet
from tests.importing.examining.samples import health, sample, told

SOUND = Soundness.SOUND, ""


def changed(name: str, part: str, content: bytes | None) -> bytes:
    """A sample with one part another, or left out."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(sample(name))) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for kept in before.namelist():
            if kept != part:
                after.writestr(kept, before.read(kept))
        if content is not None:
            after.writestr(part, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("plain.docx", Form.WORD),
        ("plain.rtf", Form.WORD),
        ("plain.xlsx", Form.SHEET),
        ("plain.pptx", Form.SLIDES),
        ("plain.odp", Form.SLIDES),
    ],
)
def test_what_opens_is_sound(name: str, form: Form) -> None:
    assert told(sample(name), name) == (form, *SOUND)


@pytest.mark.parametrize("name", ["tracked.docx", "tracked.odt"])
def test_tracked_changes_are_told_without_the_names(name: str) -> None:
    part = "word/document.xml" if name.endswith("docx") else "content.xml"
    assert b"Okonkwo" in zipfile.ZipFile(BytesIO(sample(name))).read(part)
    form, soundness, said = told(sample(name), name)
    assert (form, soundness, said) == (Form.WORD, Soundness.WARNS, remarks.TRACKED.said())
    assert "Okonkwo" not in said


@pytest.mark.parametrize("name", ["commented.docx", "commented.odt"])
def test_comments_are_told(name: str) -> None:
    assert told(sample(name), name) == (Form.WORD, Soundness.WARNS, remarks.COMMENTS.said())


@pytest.mark.parametrize("name", ["hidden.xlsx", "hidden.ods"])
def test_a_hidden_sheet_and_a_comment_are_told(name: str) -> None:
    assert health(sample(name), name).remarks == (sheet.HIDDEN_SHEETS.said(), remarks.COMMENTS.said())


@pytest.mark.parametrize("name", ["locked.docx", "locked.odt", "locked.xls"])
def test_a_password_is_told(name: str) -> None:
    assert told(sample(name), name)[1:] == (Soundness.LOCKED, remarks.LOCKED.said())


@pytest.mark.parametrize("name", ["empty.docx", "empty.odt"])
def test_nothing_written_is_told(name: str) -> None:
    assert told(sample(name), name) == (Form.WORD, Soundness.BLANK, remarks.NOTHING_IN_IT.said())


@pytest.mark.parametrize(
    ("name", "pages"), [("tracked.docx", 1), ("plain.pptx", 2), ("plain.odp", 2), ("plain.xlsx", None)]
)
def test_pages_are_those_the_program_counted(name: str, pages: int | None) -> None:
    assert health(sample(name)).pages == pages


def test_a_document_of_before_2007_is_told_to_be_looked_through() -> None:
    assert told(sample("plain.doc"), "plain.doc") == (Form.WORD, Soundness.SOUND, remarks.OLD_KIND.said())


def test_a_locked_document_of_before_2007() -> None:
    content = bytearray(sample("plain.doc"))
    content[content.index(b"\xec\xa5\x01\x01") + 11] |= 1
    assert told(bytes(content), "x.doc")[1] is Soundness.LOCKED


def test_macros_are_told() -> None:
    assert told(changed("plain.docx", "word/vbaProject.bin", b"x"))[2] == remarks.MACROS.said()


def test_word_on_the_web_calls_the_main_part_otherwise() -> None:
    with zipfile.ZipFile(BytesIO(sample("tracked.docx"))) as package:
        types = package.read("[Content_Types].xml").replace(b"/word/document.xml", b"/word/document2.xml")
        main = package.read("word/document.xml")
    renamed = BytesIO(changed("tracked.docx", "word/document.xml", None))
    with zipfile.ZipFile(renamed, "a") as package:
        package.writestr("word/document2.xml", main)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(renamed, "a") as package:
        package.writestr("[Content_Types].xml", types)
    assert told(renamed.getvalue())[2] == remarks.TRACKED.said()


def test_a_flipped_bit_in_a_part_is_found() -> None:
    content = bytearray(sample("plain.docx"))
    content[len(content) // 3] ^= 4
    assert told(bytes(content), "x.docx") == (Form.WORD, Soundness.BROKEN, seen.DAMAGED.said())


def test_a_folder_packed_into_a_zip_and_one_of_apple() -> None:
    for part, sentence in (("photo.txt", documents.PACKED), ("Index/Document.iwa", documents.APPLE)):
        made = BytesIO()
        with zipfile.ZipFile(made, "w") as package:
            package.writestr(part, "x")
        assert told(made.getvalue()) == (Form.OTHER, Soundness.UNSEEN, sentence.said())
