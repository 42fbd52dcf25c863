"""Paragraphs too long to type in, and how they are divided.

A window lays out a paragraph as a whole at every key; above 50,000 characters a key would be felt. Dividing adds ends
of paragraphs and changes nothing else: the pieces of a paragraph, put together, are that paragraph.
"""

from collections.abc import Iterator
from dataclasses import replace

from senco_desk.domain.text import Block, Run, Text, from_plain, plain

MOST_IN_PARAGRAPH = 50_000
"""Characters."""
_PIECE = 1_500
"""Characters: a long paragraph of print."""
_FEWEST = 200
_SENTENCE_ENDS = (". ", "! ", "? ", "… ", ".” ", ".’ ", '." ', ".) ")


def overlong(text: Text) -> bool:
    return any(_length(block) > MOST_IN_PARAGRAPH for block in text)


def divided(text: Text) -> Text:
    """`text` with what is too long cut into shorter paragraphs: after a sentence, else after a word, else anywhere."""
    return tuple(
        piece for block in text for piece in (_pieces(block) if _length(block) > MOST_IN_PARAGRAPH else (block,))
    )


def shortened_lines(words: str) -> str:
    """Plain words with every line that is too long to type in cut into shorter ones."""
    if len(words) <= MOST_IN_PARAGRAPH:
        return words
    return plain(divided(from_plain(words)))


def _length(block: Block) -> int:
    return sum(len(run.text) for run in block.runs)


def _pieces(block: Block) -> Iterator[Block]:
    runs: list[Run] = []
    room = _PIECE
    for run in block.runs:
        words = run.text
        while len(words) >= room:
            at = _cut(words, room)
            yield replace(block, runs=(*runs, Run(words[:at], run.strong, run.emphasised)))
            words, runs, room = words[at:], [], _PIECE
        if words:
            runs.append(Run(words, run.strong, run.emphasised))
            room -= len(words)
    if runs:
        yield replace(block, runs=tuple(runs))


def _cut(words: str, room: int) -> int:
    """Where to cut within the first `room` characters."""
    sentence = max(words.rfind(end, 0, room) + len(end) for end in _SENTENCE_ENDS)
    space = words.rfind(" ", 0, room) + 1
    return sentence if sentence > _FEWEST else space or room
