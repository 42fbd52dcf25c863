"""The child that writes for Word and PowerPoint, as its parent meets it: frames in, lines out."""

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from senco_desk.domain.document import Deck, Document
from senco_desk.domain.wire import put_frame
from tests.printing.office.documents import deck, document

_RUN = "import sys; from senco_desk.cli.child import serve; sys.exit(serve('document'))"
_LOADED = """
import sys
import senco_desk.printing.office.child, senco_desk.printing.office.slides, senco_desk.printing.office.word
import senco_desk.printing.office.review
print([name for name in ("reportlab", "sqlalchemy", "PySide6") if name in sys.modules])
"""


def frames(source: Document | Deck, target: Path) -> bytes:
    pipe = BytesIO()
    put_frame(pipe, source)
    put_frame(pipe, str(target))
    return pipe.getvalue()


def child(sent: bytes) -> tuple[int, list[dict[str, Any]]]:
    done = subprocess.run([sys.executable, "-c", _RUN], input=sent, stdout=subprocess.PIPE, timeout=60, check=False)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(("source", "steps"), [(document(), 5), (deck(), 4)])
def test_it_counts_names_its_temporary_file_and_says_what_came(tmp_path: Path, source: Document, steps: int) -> None:
    status, lines = child(frames(source, tmp_path / "copy"))
    assert (status, [line["at"] for line in lines if "at" in line]) == (0, list(range(steps)))
    (temporary,) = [line["temporary"] for line in lines if "temporary" in line]
    assert lines[-1]["written"]["file"] == temporary
    assert [str(path) for path in tmp_path.iterdir()] == [temporary]


def test_it_refuses_in_a_sentence(tmp_path: Path) -> None:
    status, lines = child(frames(document(), tmp_path / "nowhere" / "copy.docx"))
    assert (status, lines[-1]["refused"]) == (0, "print-unwritable")


@pytest.mark.parametrize("cut", [lambda sent: sent[:-20], lambda sent: sent[:100], lambda _: b""])
def test_what_breaks_off_is_not_written(tmp_path: Path, cut: Any) -> None:
    status, lines = child(cut(frames(document(), tmp_path / "copy.docx")))
    assert (status, lines, list(tmp_path.iterdir())) == (1, [], [])


def test_it_loads_nothing_of_the_pdf_the_workbook_or_the_window() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADED], stdout=subprocess.PIPE, check=True, text=True)
    assert done.stdout.strip() == "[]"
