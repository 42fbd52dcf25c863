"""A workbook, its review copies, and words in them that tell where a mark belongs: for the round trip of feedback."""

import random
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import docx
import pypdf

from senco_desk.domain.feedback_proposal import FeedbackProposal
from senco_desk.domain.review_copy import ReviewCopy, ReviewItem
from senco_desk.domain.text import plain
from senco_desk.wiring import Services

LETTERS = 25
"""So many of a line or a paragraph are marked."""


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
            if len(line) >= LETTERS and sum(line in page for page in self.pages) == 1
            for item in self._alone(line)
        ]
        return self.chance.sample(found, min(count, len(found)))

    def in_word(self, count: int) -> list[Spot]:
        """Paragraphs that stand once, and their first words."""
        stands = [paragraph.text for paragraph in docx.Document(str(self.word)).paragraphs]
        found = [
            Spot(words, item.id)
            for words in stands
            if len(words) >= LETTERS and sum(words in other for other in stands) == 1
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


def _quiet(_what: str, _at: int, _of: int | None) -> None:
    """Says nothing."""


def _never() -> bool:
    return False
