"""Placing 500 marks on the items of the decade's workbook: 12,000 reflections of 200 words in the median.

Half are on words that still stand, a third on words that were edited since, the others name a number. The floor is one
pass over all the words that cuts them as placing does and does nothing with them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from random import Random

from senco_desk.domain.feedback_grounds import Grounds, Item, piece_item
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, Mark, MarkKind, Place
from senco_desk.domain.feedback_placing import placed
from senco_desk.domain.feedback_words import words_of
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.text import from_plain, plain
from senco_desk.services.sample_decade import decade
from senco_desk.services.sample_material import read_material
from tests.benchmarks.measuring import Figure, in_turn, seconds

MARKS, ROUNDS = 500, 5


def measure() -> Iterable[Figure]:
    grounds = Grounds(tuple(map(piece_item, _reflections())))
    read, meant = _marked(grounds.items)
    found = placed(read, grounds)
    right = sum(found[key].target.id == item for key, item in meant.items())
    assert right >= 0.98 * MARKS, right
    ours, floor = in_turn(
        lambda: seconds(lambda: placed(read, replace(grounds))),
        lambda: seconds(lambda: _cut(grounds.items)),
        ROUNDS,
    )
    yield Figure(f"{MARKS} marks placed on {len(grounds.items):,} reflections", "s", ours, 4, floor)
    yield Figure("the same, in seconds", "s", ours, 4)


def _reflections() -> Iterator[Reflection]:
    """With their words in another order each: the decade says the same things again and again."""
    material, chance = read_material(), Random(4)
    for entry in decade(material, material.today):
        words = " ".join(plain(section.text) for section in entry.reflection.sections).split()
        chance.shuffle(words)
        yield replace(entry.reflection, sections=(Section("text", "", from_plain(" ".join(words))),))


def _cut(items: Iterable[Item]) -> int:
    return sum(len(words_of("\n".join(passage.words for passage in item.passages))) for item in items)


def _marked(items: tuple[Item, ...]) -> tuple[FeedbackRead, dict[str, str]]:
    chance, marks, meant = Random(5), list[Mark](), dict[str, str]()
    while len(marks) < MARKS:
        item = chance.choice(items)
        words = max((passage.words for passage in item.passages), key=len).split()
        begin = chance.randrange(max(1, len(words) - 20))
        quoted, kind = words[begin : begin + chance.randint(12, 20)], len(marks) % 6
        if kind in (1, 3):
            quoted[len(quoted) // 2] = "edited"
        mark = Mark(str(len(marks)), MarkKind.COMMENT, "Say more.", quoted=" ".join(quoted))
        if kind == 5:
            mark = replace(mark, text=f"{item.number}: say more.", quoted="", place=Place(codes=(item.number,)))
        marks.append(mark)
        meant[mark.key] = item.target.id
    return FeedbackRead(FileKind.WORD, "back.docx", 1, "", tuple(marks)), meant
