"""Other words in the place of some, in a plain text or in one with emphasis; everything else stays as it is."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from senco_desk.domain.text import Block, Run, Text

Swap = tuple[int, int, str]
"""Where the words begin and end, and what stands in their place."""


def apart(swaps: Iterable[Swap]) -> list[Swap]:
    """In order, without those that begin within another: the longest of those that begin together counts."""
    kept: list[Swap] = []
    for swap in sorted(swaps, key=lambda each: (each[0], -each[1])):
        if not kept or swap[0] >= kept[-1][1]:
            kept.append(swap)
    return kept


def replaced(words: str, swaps: Sequence[Swap]) -> str:
    """`swaps` are in order and apart from each other."""
    made, at = [], 0
    for begin, end, other in swaps:
        made += [words[at:begin], other]
        at = end
    return "".join((*made, words[at:]))


def replaced_in_text(text: Text, swaps: Sequence[Swap]) -> Text:
    """The same in a text, whose places are those of its plain words: each block is a line.

    Other words stand in the emphasis of the first letter they replace; what reaches over the end of a block stands in
    the first, and no block goes.
    """
    blocks, at = [], 0
    for block in text:
        end = at + len(block.plain)
        blocks.append(_in_block(block, [_within(swap, at, end) for swap in swaps if swap[0] < end and swap[1] > at]))
        at = end + 1
    return tuple(blocks)


def _within(swap: Swap, begin: int, end: int) -> Swap:
    first, last, other = swap
    return max(first, begin) - begin, min(last, end) - begin, other if first >= begin else ""


def _in_block(block: Block, swaps: Sequence[Swap]) -> Block:
    if not swaps:
        return block
    runs, at = [], 0
    for run in block.runs:
        end = at + len(run.text)
        mine = [_within(swap, at, end) for swap in swaps if swap[0] < end and swap[1] > at]
        runs.append(replace(run, text=replaced(run.text, mine)))
        at = end
    return Block(block.kind, tuple(run for run in runs if run.text) or (Run(""),) * bool(block.runs))
