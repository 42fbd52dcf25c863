"""Files made to do harm, or harmed themselves, through the real child: a sentence each, and the rest is looked into."""

import struct
import sys
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from senco_desk.domain.attachment import Form, Health, Soundness
from senco_desk.services.examining import examine
from senco_desk.store.containers import Containers
from tests.importing.examining.samples import sample as file_of
from tests.importing.examining.test_pdf import drawing, drawn
from tests.importing.examining.test_picture import png_that_claims

WORD = "word/document.xml"
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + level)} "{f"&{chr(97 + level)};" * 10}">' for level in range(10))
    + "]><w>&k;</w>"
).encode()


def a_program() -> bytes:
    return Path(sys.executable).read_bytes()[:1_000_000]


def a_document_with(main: bytes) -> bytes:
    made = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(file_of("plain.docx"))) as honest,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as bad,
    ):
        for name in honest.namelist():
            bad.writestr(name, main if name == WORD else honest.read(name))
    return made.getvalue()


def a_zip_that_lies() -> bytes:
    """It says that a part of a kilobyte has three gigabytes."""
    content = bytearray(a_document_with(b"<w/>"))
    at = content.index(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 3 * 1024**3)
    return bytes(content)


def a_deep_document() -> bytes:
    return a_document_with(b"<w>" * 200_000)


def a_pdf_without_end() -> bytes:
    return drawing("FlateDecode", "FlateDecode", content=zlib.compress(zlib.compress(bytes(10**8))))


def a_pdf_that_goes_round() -> bytes:
    return file_of("plain.pdf").replace(b"/Count 2", b"/Count 9").replace(b"/Parent", b"/Kids  ")


BAD = {
    "nothing.pdf": (lambda: b"", "it holds 0 bytes"),
    "zeros.docx": (lambda: bytes(10_000), "has a size but nothing in it"),
    "report.pdf": (a_program, "report.pdf is a program, not a PDF"),
    "plan.docx": (lambda: file_of("plain.pdf"), "plan.docx is a PDF, not a Word document"),
    "locked.pdf": (lambda: file_of("locked.pdf"), "locked with a password"),
    "half.pdf": (lambda: file_of("plain.pdf")[:9000], "the file is damaged"),
    "half.docx": (lambda: file_of("plain.docx")[:2000], "the file is damaged"),
    "endless.pdf": (a_pdf_without_end, "far more than any document holds"),
    "round.pdf": (a_pdf_that_goes_round, ""),
    "claims.png": (lambda: png_that_claims(60_000, 60_000), "larger than any camera makes"),
    "bomb.docx": (lambda: a_document_with(bytes(300 * 1024**2)), "far more than any document holds"),
    "lies.docx": (a_zip_that_lies, "far more than any document holds"),
    "laughs.docx": (lambda: a_document_with(LAUGHS), "the file is damaged"),
    "deep.docx": (a_deep_document, "the file is damaged"),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Health]:
    """All of them attached at once, with an honest file at the end."""
    folder = tmp_path_factory.mktemp("mine")
    containers = Containers(folder, None)
    contents = {name: made() for name, (made, _said) in BAD.items()} | {"honest.pdf": drawn(1)}
    names = {containers.write(BytesIO(content)).container: name for name, content in contents.items()}
    found: dict[str, Health] = {}
    examine(
        folder, None, list(names.items()), lambda each, health, _: found.update({names[each]: health}), lambda: False
    )
    return found


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_in_a_sentence(told: dict[str, Health], name: str) -> None:
    assert told[name].soundness in (Soundness.BROKEN, Soundness.LOCKED, Soundness.WARNS)
    assert BAD[name][1] in told[name].remarks[0]


def test_the_honest_file_after_them_is_looked_into(told: dict[str, Health]) -> None:
    assert told["honest.pdf"] == Health(Form.PDF, Soundness.SOUND, 1)
