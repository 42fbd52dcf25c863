"""Counting the words of a task. What counts differs from provider to provider, so it is a setting of the task.

Each kind of words is counted apart, so that another setting needs no new count, not even of a draft in Word.
"""

from dataclasses import dataclass, replace

from senco_desk.domain.text import BlockKind, Text, count_words, word_count


@dataclass(frozen=True, slots=True)
class WhatCounts:
    """Whether they count against the limit. Most providers leave out all but quotations and captions."""

    headings: bool = False
    quotations: bool = True
    tables: bool = False
    references: bool = False
    captions: bool = True


@dataclass(frozen=True, slots=True)
class Tally:
    """Words of each kind. `plain` are those that always count."""

    plain: int = 0
    headings: int = 0
    quotations: int = 0
    tables: int = 0
    references: int = 0
    captions: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.plain + other.plain,
            self.headings + other.headings,
            self.quotations + other.quotations,
            self.tables + other.tables,
            self.references + other.references,
            self.captions + other.captions,
        )

    def counted(self, by: WhatCounts) -> int:
        return (
            self.plain
            + by.headings * self.headings
            + by.quotations * self.quotations
            + by.tables * self.tables
            + by.references * self.references
            + by.captions * self.captions
        )


AS_MOST_COUNT = WhatCounts()
NO_WORDS = Tally()


def tallied(heading: str, text: Text, *, references: bool = False) -> Tally:
    """What a section written here has. A list of references counts as references, all but its heading."""
    found = Tally(headings=count_words(heading))
    if references:
        return replace(found, references=word_count(text))
    headings = word_count(tuple(block for block in text if block.kind is BlockKind.HEADING))
    quotations = word_count(tuple(block for block in text if block.kind is BlockKind.QUOTATION))
    plain = word_count(text) - headings - quotations
    return found + Tally(plain, headings, quotations)
