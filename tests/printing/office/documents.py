"""A document and a deck with one of everything, read back by the libraries and by another program."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from senco_desk.domain.document import Deck, Document, DocumentSection, DocumentTable, Slide
from senco_desk.domain.text import Block, BlockKind, Run, from_plain
from senco_desk.printing.office.slides import write_deck
from senco_desk.printing.office.word import write_document

MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def block(kind: BlockKind, *runs: Run | str) -> Block:
    return Block(kind, tuple(Run(run) if isinstance(run, str) else run for run in runs))


TEXT = (
    block(BlockKind.PARAGRAPH, "It began with ", Run("Tom <3 & co", strong=True), " and ", Run("all", emphasised=True)),
    block(BlockKind.BULLET, "who speaks"),
    block(BlockKind.BULLET, "who does not"),
    block(BlockKind.HEADING, "Two cycles"),
    block(BlockKind.NUMBERED, "ask"),
    block(BlockKind.NUMBERED, "look"),
    block(BlockKind.PARAGRAPH, "Then again:"),
    block(BlockKind.NUMBERED, "ask again"),
    block(BlockKind.QUOTATION, "“I said it first,” Zażółć."),
)
LISTED = (block(BlockKind.PARAGRAPH, "Ainscow, M. (2020) ", Run("Inclusion", emphasised=True), "."),)
CYCLES = DocumentTable("Cycles of the enquiry", "Each cycle and its days.", ("Cycle", "From"), (("1", "12 Jan"),))


def document(**other: object) -> Document:
    held = {
        "title": "Does pre-teaching help?",
        "made": MADE,
        "question": "How far does it change who speaks?",
        "by": "Amira Khan",
        "student_number": "B1234567",
        "facts": (("Credits", "30"),),
        "counted": 1234,
        "limit": 4000,
        "sections": (
            DocumentSection("one", "Introduction", TEXT, note="About 400 words."),
            DocumentSection("two", "Literature", note="About 900 words.", tables=(CYCLES,)),
            DocumentSection("three", "Policy", from_plain("Some words.\nMore."), level=2),
            DocumentSection("four", "References", references=LISTED, numbered=False),
        ),
    }
    return Document(**(held | other))  # type: ignore[arg-type]


def deck() -> Deck:
    slides = (
        Slide("Why vocabulary?", TEXT, 2.5, from_plain("Say hello.\nThen go on.")),
        Slide("Questions", minutes=1),
        Slide("Thanks", from_plain("Thank you")),
    )
    return Deck("Every voice", MADE, "To governors", "Amira Khan", 15, slides)


def word_file(folder: Path, source: Document | None = None) -> Path:
    target = folder / "draft.docx"
    written = write_document(source or document(), target, lambda *_step: None, lambda _file: None)
    return written.file.rename(target)


def slides_file(folder: Path, source: Deck | None = None) -> Path:
    target = folder / "talk.pptx"
    return write_deck(source or deck(), target, lambda *_step: None, lambda _file: None).file.rename(target)


def by_libreoffice(file: Path, kind: str) -> Path:
    """The file as LibreOffice converts it; it refuses what it would have to repair. Skipped where it is not here."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here")
    home = file.parent / "office-home"
    command = [office, "--headless", f"-env:UserInstallation={home.as_uri()}", "--convert-to", kind, "--outdir"]
    out = file.parent / "converted"
    subprocess.run([*command, out, file], check=True, capture_output=True, timeout=180)
    return out / f"{file.stem}.{kind.partition(':')[0]}"
