"""Marks of all kinds, put at random into review copies by programs that are not ours, come back onto their items.

    python -m tests.harnesses.feedback_round_trip [--marks 200] [--seed 1] [--size small]

A review copy of the sample goes out as PDF and for Word. pypdf puts annotations and replies into the PDF, pdftk fills
its form, python-docx and LibreOffice comment and change the Word file. Each must be found once, with its text equal to
the letter (in four scripts), on the right item and surely. Then pages of the PDF are taken out, reversed and mixed with
another paper by qpdf: what is on the pages that are left must be as before.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import docx
import pypdf

from senco_desk.domain.feedback import Certainty
from senco_desk.domain.feedback_proposal import FeedbackProposal
from senco_desk.domain.review_copy import ReviewCopy, ReviewItem
from senco_desk.domain.text import plain
from senco_desk.services.sampling import write_sample
from senco_desk.wiring import Services, open_services
from tests.importing.feedback.pdf_papers import marked, note, paper, passed_through, where, written
from tests.printing.office.marked import commented, inserted
from tests.printing.office.marked import marked as marked_in_office

SAID = ("Say more of this ({n}): who, and when?", "Πες περισσότερα ({n}), παρακαλώ.", "قل المزيد عن هذا ({n})",
        "请多说一些（{n}）。")  # fmt: skip
ON_WORDS = ("Highlight", "Underline", "StrikeOut", "Squiggly")
BESIDE_WORDS = ("Text", "FreeText", "Caret", "Stamp", "Ink", "Square")
_LETTERS = 25


@dataclass(frozen=True)
class Put:
    """One mark as it was put in: its own words, the item it is on, and the page of the PDF, from 0."""

    said: str
    item: str
    page: int = -1


@dataclass
class Tally:
    """What was seen. Any of the lists with something in it is a fault."""

    put: int = 0
    missing: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    misplaced: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    programs: dict[str, int] = field(default_factory=dict)

    @property
    def is_good(self) -> bool:
        return not (self.missing or self.twice or self.misplaced or self.unsure)

    def look(self, program: str, put: Iterable[Put], proposal: FeedbackProposal) -> None:
        for one in put:
            self.put += 1
            self.programs[program] = self.programs.get(program, 0) + 1
            self._look_at(f"{program}: {one}", one, proposal)

    def _look_at(self, told: str, one: Put, proposal: FeedbackProposal) -> None:
        found = [each for each in proposal.marks if one.said in (each.mark.text, each.mark.decision)]
        if not found:
            self.missing.append(told)
        elif len(found) > 1:
            self.twice.append(told)
        elif found[0].placing.target.id != one.item:
            self.misplaced.append(f"{told} is at {found[0].placing}")
        elif found[0].placing.certainty is not Certainty.SURE:
            self.unsure.append(f"{told} is at {found[0].placing}")


@dataclass(frozen=True)
class Spot:
    """Words that stand once in the copy, and whose they are."""

    words: str
    item: str
    page: int = -1


class Copies:
    """A workbook and the review copy that it made, as PDF and for Word."""

    def __init__(self, services: Services, folder: Path, chance: random.Random) -> None:
        self.services, self.folder, self.chance = services, folder, chance
        making = services.making_review_copy
        self.copy: ReviewCopy = making.gather(services.exchanging_frameworks.main().code)
        self.pdf, self.word = folder / "review.pdf", folder / "review.docx"
        for target in (self.pdf, self.word):
            making.write(self.copy, target, _quiet, _never)

    def back(self, file: Path) -> FeedbackProposal:
        return self.services.receiving_feedback.propose(file, _quiet, _never)

    @cached_property
    def pages(self) -> list[str]:
        return [page.extract_text() for page in pypdf.PdfReader(self.pdf).pages]

    def in_pdf(self, count: int) -> list[Spot]:
        """Lines that stand on one page alone and in one item alone."""
        lines = [(at, " ".join(line.split())) for at, page in enumerate(self.pages) for line in page.splitlines()]
        found = [
            Spot(line, item.id, at)
            for at, line in lines
            if len(line) >= _LETTERS and sum(line in page for page in self.pages) == 1
            for item in self._alone(line)
        ]
        return self.chance.sample(found, min(count, len(found)))

    def in_word(self, count: int) -> list[Spot]:
        """Paragraphs that stand once, and their first words."""
        stands = [paragraph.text for paragraph in docx.Document(str(self.word)).paragraphs]
        found = [
            Spot(words, item.id)
            for words in stands
            if len(words) >= _LETTERS and sum(words in other for other in stands) == 1
            for item in self._alone(words)
        ]
        return self.chance.sample(found, min(count, len(found)))

    def _alone(self, words: str) -> list[ReviewItem]:
        found = [item for item in self.copy.items if words in self._words[item.id]]
        return found if len(found) == 1 else []

    @cached_property
    def _words(self) -> dict[str, str]:
        return {
            item.id: "\n".join(
                " ".join(block.split()) for each in item.sections for block in plain(each.text).split("\n")
            )
            for item in self.copy.items
        }


def round_trip(folder: Path, marks: int = 200, seed: int = 1, size: str = "small") -> Tally:
    """Half of the marks go into the PDF, a tenth into its form, the others into the Word file."""
    write_sample(folder / "desk.sencodesk", size)
    tally = Tally()
    with open_services(folder / "desk.sencodesk") as services:
        copies = Copies(services, folder, random.Random(seed))
        _through_pdf(copies, tally, marks // 2, marks // 10)
        _through_word(copies, tally, marks // 4, marks - marks // 2 - marks // 10 - marks // 4)
    return tally


def _through_pdf(copies: Copies, tally: Tally, notes: int, fields: int) -> None:
    content, put = _annotated(copies, notes)
    tally.look("pypdf", put, copies.back(_saved(copies, "annotated.pdf", content)))
    for name, made, stays in _rearranged(copies, content, len(copies.pages)):
        tally.look(name, [one for one in put if one.page in stays], copies.back(_saved(copies, f"{name}.pdf", made)))
    if shutil.which("pdftk"):
        filled, said = _filled(copies, fields)
        tally.look("pdftk", said, copies.back(_saved(copies, "filled.pdf", filled)))


def _annotated(copies: Copies, count: int) -> tuple[bytes, list[Put]]:
    content, put = copies.pdf.read_bytes(), list[Put]()
    notes: list[tuple[int, Any]] = []
    for spot in _as_many(copies.in_pdf(count), count):
        said = SAID[len(put) % len(SAID)].format(n=len(put))
        left, bottom, right, top = where(content, spot.page, spot.words[:_LETTERS])
        if len(put) % 2:
            kind = ON_WORDS[len(put) // 2 % len(ON_WORDS)]
            made = note(kind, (left, bottom, right, top), said, [(left, bottom, right, top)], T="Dr Tutor")
        else:
            kind = BESIDE_WORDS[len(put) // 2 % len(BESIDE_WORDS)]
            made = note(kind, (left - 20, bottom, left - 4, top), said, T="Dr Tutor")
        notes.append((spot.page, made))
        put.append(Put(said, spot.item, spot.page))
    return marked(content, *notes), put


def _rearranged(copies: Copies, content: bytes, pages: int) -> Iterator[tuple[str, bytes, set[int]]]:
    """By qpdf and by pypdf: every third page gone and the others backwards; in another paper; turned, one by one."""
    kept = [at for at in range(pages) if at % 3 != 1][::-1]
    if shutil.which("qpdf"):
        chosen = ",".join(str(at + 1) for at in kept)
        other = paper(["A page that is another’s", "with words of its own"])
        yield "qpdf-fewer", passed_through("qpdf", "{a}", "--pages", "{a}", chosen, "--", "{out}", a=content), set(kept)
        mixed = ("qpdf", "--empty", "--pages", "{b}", "1", "{a}", "z-1", "{b}", "1", "--", "{out}")
        yield "qpdf-mixed", passed_through(*mixed, a=content, b=other), set(range(pages))
    writer = pypdf.PdfWriter()
    reader = pypdf.PdfReader(_saved(copies, "whole.pdf", content))
    for at in copies.chance.sample(range(pages), pages // 2):
        writer.add_page(reader.pages[at])
        kept.append(at)
    yield "pypdf-some", written(writer), _numbers(reader, writer)


def _numbers(reader: pypdf.PdfReader, writer: pypdf.PdfWriter) -> set[int]:
    """Which of the pages those are, by their words."""
    words = [page.extract_text() for page in reader.pages]
    return {words.index(page.extract_text()) for page in writer.pages}


def _filled(copies: Copies, count: int) -> tuple[bytes, list[Put]]:
    """Comments on items and on outcomes; every outcome is decided as well."""
    fields = pypdf.PdfReader(copies.pdf).get_fields() or {}
    names = [name for name in fields if name.startswith("comment.") and name != "comment.item"]
    names = copies.chance.sample(names, min(count, len(names)))
    put = [Put(SAID[at % len(SAID)].format(n=f"F{at}"), name.rpartition(".")[2]) for at, name in enumerate(names)]
    values = [(name, one.said) for name, one in zip(names, put, strict=True)]
    values += [(name.replace("comment", "decision"), "partly") for name in names if ".item." not in name]
    told = "".join(f'<field name="{name}"><value>{words}</value></field>' for name, words in values)
    xfdf = f'<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>{told}</fields></xfdf>'
    made = passed_through(
        "pdftk", "{a}", "fill_form", "{x}", "output", "{out}", a=copies.pdf.read_bytes(), x=xfdf.encode()
    )
    return made, put


def _through_word(copies: Copies, tally: Tally, by_docx: int, by_office: int) -> None:
    document, put = docx.Document(str(copies.word)), list[Put]()
    paragraphs = {paragraph.text: paragraph for paragraph in document.paragraphs}
    for spot in _as_many(copies.in_word(by_docx), by_docx):
        said = SAID[len(put) % len(SAID)].format(n=f"D{len(put)}")
        document.add_comment(paragraphs[spot.words].runs, text=said, author="Dr Tutor")
        put.append(Put(said, spot.item))
    document.save(str(copies.folder / "commented.docx"))
    tally.look("python-docx", put, copies.back(copies.folder / "commented.docx"))
    if shutil.which("soffice"):
        _through_office(copies, tally, by_office)


def _through_office(copies: Copies, tally: Tally, count: int) -> None:
    put, steps = list[Put](), list[str]()
    for spot in _as_many(copies.in_word(count), count):
        said = SAID[len(put) % len(SAID)].format(n=f"O{len(put)}")
        step: Callable[[str, str], str] = inserted if len(put) % 3 == 2 else commented
        steps.append(step(spot.words[:_LETTERS], said))
        put.append(Put(said, spot.item))
    tally.look("LibreOffice", put, copies.back(marked_in_office(copies.word, *steps)))


def _as_many(spots: list[Spot], count: int) -> Iterator[Spot]:
    """Each of them again and again: several marks may stand on the same words."""
    return (spots[at % len(spots)] for at in range(count))


def _saved(copies: Copies, name: str, content: bytes) -> Path:
    file = copies.folder / name
    file.write_bytes(content)
    return file


def _quiet(_what: str, _at: int, _of: int | None) -> None:
    """Says nothing."""


def _never() -> bool:
    return False


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("--marks", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--size", default="small")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tally = round_trip(Path(folder), given.marks, given.seed, given.size)
    print(json.dumps(tally.__dict__, indent=1, ensure_ascii=False))
    return 0 if tally.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
