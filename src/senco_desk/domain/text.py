"""What a person writes: blocks of plain runs with emphasis.

Not Markdown (it changes words on a round trip) and not a window's HTML. Stored as JSON beside its plain text.
"""

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBERED = "numbered"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one emphasis; never holds a line break."""

    text: str
    strong: bool = False
    emphasised: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    kind: BlockKind
    runs: tuple[Run, ...]

    @property
    def plain(self) -> str:
        return "".join([run.text for run in self.runs])


Text = tuple[Block, ...]
EMPTY: Text = ()

_BLOCKS_KEPT = 1024

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff\ufffe\uffff]")
_WORD = re.compile(r"\w+(?:['’\-.,]\w+)*")
_LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")


def clean(typed: str) -> str:
    """`typed` without the characters that no file format of ours can carry (controls, lone surrogates).

    Nor the mark of byte order: where a text begins it is no character (Unicode 16.0, 23.8), and elsewhere not seen.
    """
    return _FORBIDDEN.sub("", typed)


def from_plain(typed: str) -> Text:
    """A paragraph for each line of `typed`; blank lines at the end are dropped."""
    lines = [clean(line) for line in _LINE_ENDS.split(typed)]
    while lines and not lines[-1].strip():
        lines.pop()
    return tuple(Block(BlockKind.PARAGRAPH, (Run(line),) if line else ()) for line in lines)


def plain(text: Text) -> str:
    """The words alone, a line for each block."""
    return "\n".join(block.plain for block in text)


def is_blank(text: Text) -> bool:
    return not any(run.text.strip() for block in text for run in block.runs)


def count_words(words: str) -> int:
    """Words as Word counts them for a teacher: "well-being" and "don't" are one each."""
    return len(_WORD.findall(words))


def word_count(text: Text) -> int:
    return sum(_words_in(block.plain) for block in text)


def to_json(text: Text) -> str:
    """`[["paragraph", ["plain words", ["strong words", "s"], …]], …]`; "s" strong, "e" emphasised."""
    return f"[{', '.join(map(_block_out, text))}]"


def to_quoted_json(text: Text) -> str:
    """What `to_json` gives, as a string of another JSON document."""
    return f'"[{", ".join(map(_quoted_block, text))}]"'


def from_json(stored: str) -> Text:
    """The text that `to_json` wrote; raises ValueError, KeyError or TypeError when it did not."""
    return tuple(Block(BlockKind(kind), tuple(_run_in(run) for run in runs)) for kind, runs in json.loads(stored))


# As one types, a single block of a long text is new: what was worked out of the others is kept.
_words_in = lru_cache(maxsize=_BLOCKS_KEPT)(count_words)


@lru_cache(maxsize=_BLOCKS_KEPT)
def _block_out(block: Block) -> str:
    return json.dumps([block.kind.value, [_run_out(run) for run in block.runs]], ensure_ascii=False)


@lru_cache(maxsize=_BLOCKS_KEPT)
def _quoted_block(block: Block) -> str:
    return json.dumps(_block_out(block), ensure_ascii=False)[1:-1]


def _run_out(run: Run) -> object:
    marks = "s" * run.strong + "e" * run.emphasised
    return [run.text, marks] if marks else run.text


def _run_in(stored: Any) -> Run:
    if isinstance(stored, str):
        return Run(stored)
    words, marks = stored
    return Run(words, strong="s" in marks, emphasised="e" in marks)
