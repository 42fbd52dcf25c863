"""The case for an outcome: my own commentary of 150–300 words; the heart of its page, on screen and on paper."""

from dataclasses import dataclass
from datetime import datetime

from senco_desk.domain.text import EMPTY, Text, word_count

FEWEST_WORDS, MOST_WORDS = 150, 300
"""What a panel expects to read; shown beside the count, never enforced."""


@dataclass(frozen=True, slots=True)
class Case:
    """At most one for each outcome. `changed`: when, in UTC; `in_a_line`: what changed, in a few words."""

    id: str
    framework: str
    outcome: str
    changed: datetime
    text: Text = EMPTY
    in_a_line: str = ""

    @property
    def words(self) -> int:
        return word_count(self.text)
