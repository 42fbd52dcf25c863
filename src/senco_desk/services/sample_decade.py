"""Ten years of reflections made from one year's: the large sample, for measuring.

The same sentences in other orders, with the lengths, dates and mappings of a workbook far fuller than any real one; the
same each time.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import Impact, Reflection, Section, State
from senco_desk.domain.reflective_models import MODELS, Model
from senco_desk.domain.text import Block, BlockKind, Run, count_words
from senco_desk.services.sample_decade_mappings import DecadeMappings
from senco_desk.services.sample_material import Entry, Material
from senco_desk.services.sample_reading import sample_id

REFLECTIONS = 12_000
MAPPINGS = 24_000
MEDIAN_WORDS = 200
YEARS = 10

_SPREAD = 0.45
_SHORTEST, _LONGEST = 40, 1_200
_NEAR = 8
_DRAFTS, _IMPACTS = 0.06, 0.5
_BEST = 2
_SENTENCE_END = re.compile(r"(?<=[.!?”]) (?=[A-Z“])")
_MODELS = tuple(model for model in MODELS if model.stages)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    block: Block
    sentences: tuple[tuple[str, int], ...]


def decade(material: Material, today: date) -> Iterator[Entry]:
    """The entries of ten years up to `today`, oldest first."""
    return iter(_Decade(material, today))


class _Decade:
    def __init__(self, material: Material, today: date) -> None:
        self._random = Random("decade")  # noqa: S311  (the same each time is what is wanted)
        self._titles = [entry.reflection.title for entry in material.entries]
        self._paragraphs = _paragraphs(material)
        self._impacts = [e.reflection.impact for e in material.entries if not e.reflection.impact.is_blank]
        self._days = school_days(today)
        whys = [mapping.why for entry in material.entries for mapping in entry.mappings if mapping.why]
        self._mappings = DecadeMappings(material.framework, whys, self._random, _BEST)

    def __iter__(self) -> Iterator[Entry]:
        for number in range(1, REFLECTIONS + 1):
            reflection = self._reflection(number)
            counts = MAPPINGS // REFLECTIONS
            yield Entry(reflection, tuple(self._mappings.of(PieceKind.REFLECTION, reflection.id, counts, number)))

    def _reflection(self, number: int) -> Reflection:
        random = self._random
        day = self._days[(number - 1) * len(self._days) // REFLECTIONS]
        model = random.choice(_MODELS)
        return Reflection(
            id=sample_id("decade", number),
            number=number,
            written=datetime.combine(day, time(17, tzinfo=UTC)) + timedelta(seconds=number % 3600),
            title=f"{random.choice(self._titles)} ({day:%B %Y})",
            happened=day,
            model=model.code,
            sections=tuple(_spread(self._blocks(), model)),
            impact=random.choice(self._impacts) if random.random() < _IMPACTS else Impact(),
            state=State.DRAFT if random.random() < _DRAFTS else State.FINISHED,
        )

    def _blocks(self) -> list[Block]:
        wanted = self._random.lognormvariate(math.log(MEDIAN_WORDS), _SPREAD)
        left = round(min(max(wanted, _SHORTEST), _LONGEST))
        blocks = []
        while left > _NEAR:
            block, words = _cut(self._random.choice(self._paragraphs), left)
            blocks.append(block)
            left -= words
        return blocks


def _paragraphs(material: Material) -> list[_Paragraph]:
    sections = [section for entry in material.entries for section in entry.reflection.sections]
    blocks = [block for section in sections for block in section.text if block.kind is BlockKind.PARAGRAPH]
    return [_Paragraph(block, _sentences(block)) for block in blocks]


def _sentences(block: Block) -> tuple[tuple[str, int], ...]:
    return tuple((sentence, count_words(sentence)) for sentence in _SENTENCE_END.split(block.plain))


def _cut(paragraph: _Paragraph, room: int) -> tuple[Block, int]:
    """As many of its sentences, one at least, as come nearest to `room` words."""
    taken: list[str] = []
    words = 0
    for sentence, length in paragraph.sentences:
        if taken and words + length / 2 > room:
            break
        taken.append(sentence)
        words += length
    whole = len(taken) == len(paragraph.sentences)
    return paragraph.block if whole else Block(BlockKind.PARAGRAPH, (Run(" ".join(taken)),)), words


def _spread(blocks: list[Block], model: Model) -> Iterator[Section]:
    """The paragraphs in order under the headings of the model; some headings stay empty, as they do."""
    stages = len(model.stages)
    for place, stage in enumerate(model.stages):
        from_here, to_here = place * len(blocks) // stages, (place + 1) * len(blocks) // stages
        yield Section(stage.key, stage.heading, tuple(blocks[from_here:to_here]))


def school_days(today: date) -> list[date]:
    """The days of ten years on which a school is open, more or less."""
    days = (today - timedelta(days=back) for back in range(round(YEARS * 365.25), -1, -1))
    return [day for day in days if day.weekday() < 5 and not _is_holiday(day)]


def _is_holiday(day: date) -> bool:
    return day.month == 8 or (day.month, day.day) >= (12, 21) or (day.month, day.day) <= (1, 4)
