"""Marks of all kinds, put at random into review copies by programs that are not ours, come back onto their items.

    python -m tests.harnesses.feedback_round_trip [--marks 200] [--seed 1] [--size small]

A review copy of the sample goes out as PDF and for Word. pypdf puts annotations and replies into the PDF, pdftk fills
its form, python-docx and LibreOffice comment and change the Word file and fill its table. Each must be found once, with
its kind, its words and those it is about equal to the letter (in four scripts), on the right item and surely. Then
pages of the PDF are taken out, reversed and mixed with another paper by qpdf, poppler and pypdf, and the paragraphs of
the Word file are turned about: what is left must be as before.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pypdf
from pypdf.generic import NameObject

from senco_desk.domain.feedback import Certainty
from senco_desk.domain.feedback_mark import CommentState, Mark, MarkKind
from senco_desk.domain.feedback_proposal import FeedbackProposal, Proposed
from senco_desk.services.sampling import write_sample
from senco_desk.wiring import open_services
from tests.harnesses.feedback_copies import LETTERS, Copies, Spot
from tests.importing.feedback.pdf_papers import note, paper, passed_through, where, written
from tests.printing.office.marked import commented, deleted, filled, inserted
from tests.printing.office.marked import marked as marked_in_office

TUTOR = "Dr Tutor"
SAID = ("Say more of this ({n}): who, and when?", "Πες περισσότερα ({n}), παρακαλώ.", "قل المزيد عن هذا ({n})",
        "请多说一些（{n}）。")  # fmt: skip
ON_WORDS = {
    "Highlight": MarkKind.HIGHLIGHT,
    "Underline": MarkKind.UNDERLINE,
    "StrikeOut": MarkKind.STRIKE_OUT,
    "Squiggly": MarkKind.SQUIGGLY,
}
BESIDE_WORDS = {
    "Text": MarkKind.COMMENT,
    "FreeText": MarkKind.COMMENT,
    "Caret": MarkKind.CARET,
    "Stamp": MarkKind.STAMP,
    "Ink": None,
    "Square": None,
}
"""What each is read as; None: as whatever its words make of it."""


@dataclass(frozen=True)
class Put:
    """One mark as it was put in. `item` is what it is on, `page` that of the PDF, from 0; "" and None are not held."""

    said: str
    item: str
    page: int = -1
    kind: MarkKind | None = None
    quoted: str = ""
    answers: str = ""
    decision: str = ""
    author: str = ""
    state: CommentState = CommentState.OPEN

    def is_it(self, mark: Mark) -> bool:
        """By its own words; where it has none, by what it does and to which words."""
        if self.said:
            return self.said == mark.text
        return not mark.text and (mark.kind, mark.quoted, mark.decision) == (self.kind, self.quoted, self.decision)

    def altered(self, found: Mark, marks: dict[str, Mark]) -> list[str]:
        answers = marks[found.answers].text if found.answers else ""
        came = (found.kind, found.quoted, answers, found.decision, found.author, found.state)
        went = (self.kind, self.quoted, self.answers, self.decision, self.author, self.state)
        return [f"{was!r} came as {now!r}" for was, now in zip(went, came, strict=True) if was and was != now]


@dataclass
class Tally:
    """What was seen. Any of the lists with something in it is a fault."""

    put: int = 0
    missing: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    altered: list[str] = field(default_factory=list)
    misplaced: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    programs: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, int] = field(default_factory=dict)

    @property
    def is_good(self) -> bool:
        return not (self.missing or self.twice or self.altered or self.misplaced or self.unsure)

    def look(self, program: str, put: Iterable[Put], proposal: FeedbackProposal) -> None:
        marks = {one.mark.key: one.mark for one in proposal.marks}
        for one in put:
            self.put += 1
            self.programs[program] = self.programs.get(program, 0) + 1
            found = [each for each in proposal.marks if one.is_it(each.mark)]
            if not one.said and one.decision:  # several outcomes may be decided alike
                found = [each for each in found if each.placing.target.id == one.item]
            self._look_at(f"{program}: {one}", one, found, marks)

    def _look_at(self, told: str, one: Put, found: list[Proposed], marks: dict[str, Mark]) -> None:
        if len(found) != 1:
            (self.twice if found else self.missing).append(told)
            return
        mark, placing = found[0].mark, found[0].placing
        kind = "reply" if mark.answers else mark.kind.value
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        self.altered += [f"{told}: {what}" for what in one.altered(mark, marks)]
        if placing.target.id != one.item:
            self.misplaced.append(f"{told} is at {placing}")
        elif placing.certainty is not Certainty.SURE:
            self.unsure.append(f"{told} is at {placing}")


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
        came, said = _filled(copies, fields)
        tally.look("pdftk", said, copies.back(_saved(copies, "filled.pdf", came)))


def _annotated(copies: Copies, count: int) -> tuple[bytes, list[Put]]:
    """Of ten one has no words of its own, and one answers the one before it."""
    content, put = copies.pdf.read_bytes(), list[Put]()
    writer, before = pypdf.PdfWriter(clone_from=BytesIO(content)), None
    wordless = set[str]()
    for at, spot in enumerate(_as_many(copies.in_pdf(count), count)):
        said = Put(SAID[at % len(SAID)].format(n=at), spot.item, spot.page, author=TUTOR)
        if before is not None and at % 10 == 9:
            last = put[-1]
            put.append(replace(said, item=last.item, page=last.page, kind=MarkKind.COMMENT, answers=last.said))
            made = note("Text", (20, 20, 40, 40), said.said, T=TUTOR)
            made[NameObject("/IRT")] = before.indirect_reference
        else:
            is_silent = at % 10 == 3 and spot.words not in wordless
            put.append(replace(said, said="" if is_silent else said.said))
            made, put[-1] = _on(content, spot, put[-1], at)
            wordless |= {spot.words} if is_silent else set()
        before = writer.add_annotation(put[-1].page, made)
    return written(writer), put


def _on(content: bytes, spot: Spot, put: Put, at: int) -> tuple[Any, Put]:
    """On the words where it is odd, else beside them."""
    words = spot.words[:LETTERS].strip()
    left, bottom, right, top = where(content, spot.page, words)
    if at % 2:
        subtype = list(ON_WORDS)[at // 2 % len(ON_WORDS)]
        made = note(subtype, (left, bottom, right, top), put.said, [(left, bottom, right, top)], T=TUTOR)
        return made, replace(put, kind=ON_WORDS[subtype], quoted=words)
    subtype = list(BESIDE_WORDS)[at // 2 % len(BESIDE_WORDS)]
    return note(subtype, (left - 20, bottom, left - 4, top), put.said, T=TUTOR), replace(
        put, kind=BESIDE_WORDS[subtype]
    )


def _rearranged(copies: Copies, content: bytes, pages: int) -> Iterator[tuple[str, bytes, set[int]]]:
    """Every third page gone and the others backwards; in another paper, twice; turned, one by one."""
    kept = [at for at in range(pages) if at % 3 != 1][::-1]
    other = paper(["A page that is another’s", "with words of its own"])
    if shutil.which("qpdf"):
        chosen = ",".join(str(at + 1) for at in kept)
        yield "qpdf-fewer", passed_through("qpdf", "{a}", "--pages", "{a}", chosen, "--", "{out}", a=content), set(kept)
        mixed = ("qpdf", "--empty", "--pages", "{b}", "1", "{a}", "z-1", "{b}", "1", "--", "{out}")
        yield "qpdf-mixed", passed_through(*mixed, a=content, b=other), set(range(pages))
    if shutil.which("pdfunite"):
        yield "poppler", passed_through("pdfunite", "{b}", "{a}", "{b}", "{out}", a=content, b=other), set(range(pages))
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
    """Comments on items and on outcomes; every outcome that is commented on is decided as well."""
    fields = pypdf.PdfReader(copies.pdf).get_fields() or {}
    names = [name for name in fields if name.startswith("comment.") and name != "comment.item"]
    names = copies.chance.sample(names, min(count, len(names)))
    decided = {name: "" if ".item." in name else "partly" for name in names}
    put = [
        Put(SAID[at % len(SAID)].format(n=f"F{at}"), name.rpartition(".")[2], decision=decided[name])
        for at, name in enumerate(names)
    ]
    values = [(name, one.said) for name, one in zip(names, put, strict=True)]
    values += [(name.replace("comment", "decision"), words) for name, words in decided.items() if words]
    told = "".join(f'<field name="{name}"><value>{words}</value></field>' for name, words in values)
    xfdf = f'<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>{told}</fields></xfdf>'
    made = passed_through(
        "pdftk", "{a}", "fill_form", "{x}", "output", "{out}", a=copies.pdf.read_bytes(), x=xfdf.encode()
    )
    return made, put


def _through_word(copies: Copies, tally: Tally, by_docx: int, by_office: int) -> None:
    document, put = docx.Document(str(copies.word)), list[Put]()
    paragraphs = {paragraph.text: paragraph for paragraph in document.paragraphs}
    for at, spot in enumerate(_as_many(copies.in_word(by_docx), by_docx)):
        said = SAID[at % len(SAID)].format(n=f"D{at}")
        document.add_comment(paragraphs[spot.words].runs, text=said, author=TUTOR)
        put.append(Put(said, spot.item, kind=MarkKind.COMMENT, quoted=spot.words, author=TUTOR))
    for name, turned in (("python-docx", False), ("python-docx-turned", True)):
        if turned:
            _turn_about(document)
        document.save(str(copies.folder / f"{name}.docx"))
        tally.look(name, put, copies.back(copies.folder / f"{name}.docx"))
    if shutil.which("soffice"):
        _through_office(copies, tally, by_office)


def _turn_about(document: Any) -> None:
    """Its paragraphs and tables backwards, the last being the first."""
    body = document.element.body
    parts = [part for part in body if not part.tag.endswith("}sectPr")]
    for part in parts:
        body.remove(part)
    for part in parts:
        body.insert(0, part)


def _through_office(copies: Copies, tally: Tally, count: int) -> None:
    """Comments, some of them resolved; words put in and taken out; a decision in the table."""
    put, steps = list[Put](), list[str]()
    spots = copies.in_word(count)
    for at, spot in enumerate(spots):
        said, words = SAID[at % len(SAID)].format(n=f"O{at}"), spot.words[:LETTERS].strip()
        one = Put(said, spot.item, kind=MarkKind.COMMENT, quoted=words, author=TUTOR)
        if at % 5 == 2:
            steps.append(inserted(words, said))
            one = replace(one, kind=MarkKind.INSERTION, quoted="", author="")
        elif at % 5 == 4:
            steps.append(deleted(words))
            one = replace(one, said="", kind=MarkKind.DELETION, author="")
        else:
            one = replace(one, state=CommentState.RESOLVED if at % 5 == 3 else CommentState.OPEN)
            steps.append(commented(words, said, TUTOR, resolved=at % 5 == 3))
        put.append(one)
    for row, outcome in enumerate(copies.copy.outcomes[: len(SAID)], start=2):
        said = SAID[row - 2].format(n=f"T{row}")
        steps += [filled(f"B{row}", "met"), filled(f"C{row}", said)]
        put.append(Put(said, outcome.id, kind=MarkKind.DECISION, decision="met"))
    tally.look("LibreOffice", put, copies.back(marked_in_office(copies.word, *steps)))


def _as_many(spots: list[Spot], count: int) -> Iterator[Spot]:
    """Each of them again and again: several marks may stand on the same words."""
    return (spots[at % len(spots)] for at in range(count))


def _saved(copies: Copies, name: str, content: bytes) -> Path:
    file = copies.folder / name
    file.write_bytes(content)
    return file


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
