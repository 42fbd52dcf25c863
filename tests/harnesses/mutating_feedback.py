"""Files that come back, changed at random: each is read or told in a sentence, in time, and nothing else happens.

    python -m tests.harnesses.mutating_feedback [--times 50000] [--seed 1] [--through-child 200]

Each time a good file (Word, PDF, form, sheets, open format, mail, text) is spoilt: bits, blocks, cuts, pieces of other
files, numbers of its structure made huge, or, in a package, a part taken out, spoilt or put in the place of another and
packed again. It is read in this process, which ends it after some seconds; some go the whole way through the child.
"""

import argparse
import io
import json
import random
import re
import signal
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from senco_desk.domain.errors import DeskError
from senco_desk.importing.feedback.reading import read
from senco_desk.services.reading_feedback import read_aside
from tests.bad_input.test_feedback import a_mail, a_pdf, a_sheet, a_word_file, an_open_file
from tests.importing.feedback.turnitin_view import view

_FILES = Path(__file__).parent.parent / "importing" / "feedback" / "files"
_LONGEST = 5
"""Seconds for one file."""
_LARGEST = 400_000
"""Bytes of a file to begin with."""


class TooLong(Exception):
    """It was not read in time."""


@dataclass
class Tally:
    """What was seen. `crashes` and `slow` must stay empty: each says which file, and which time."""

    times: int = 0
    read: int = 0
    told: Counter[str] = field(default_factory=Counter)
    crashes: list[str] = field(default_factory=list)
    slow: list[str] = field(default_factory=list)
    longest: float = 0.0

    @property
    def is_good(self) -> bool:
        return not (self.crashes or self.slow)


def seeds() -> dict[str, bytes]:
    """Good files of every kind, by their names."""
    made = {"docx": a_word_file(), "pdf": a_pdf(), "xlsx": a_sheet(), "json": an_open_file(), "eml": a_mail(2)}
    made["csv"] = b"Outcome,Decision,Comment\r\n5,met,Clear.\r\n5.3,not yet,Say more.\r\n"
    made["txt"] = "R-014: say more.\n\n– 5.3 “not yet”: why?\n> what you wrote\n".encode()
    made["turnitin"] = view()
    found = (file for file in sorted(_FILES.rglob("*")) if file.is_file() and file.suffix not in (".md", ".fodt"))
    return made | {file.name: content for file in found if len(content := file.read_bytes()) <= _LARGEST}


def mutate_repeatedly(times: int, seed: int = 1, through_child: int = 0) -> Tally:
    chance, tally, good = random.Random(seed), Tally(), list(seeds().items())
    for nth in range(times):
        name, content = good[nth % len(good)]
        spoil = chance.choice(_SPOILING)
        told = f"{name}, {spoil.__name__}, time {nth} of seed {seed}"
        spoilt = spoil(content, chance, [other for _name, other in good])
        _look(told, lambda spoilt=spoilt: _read(spoilt), tally)
        if through_child and nth % max(1, times // through_child) == 0:
            _look(f"{told}, in the child", lambda spoilt=spoilt: _through_child(spoilt), tally)
    return tally


def _read(content: bytes) -> None:
    with _in_time():
        read(content, "back", "Amira Khan", None, lambda _at, _of: None)


def _through_child(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "back"
        file.write_bytes(content)
        read_aside(file, lambda _what, _at, _of: None, lambda: False)


def _look(told: str, reading: Callable[[], None], tally: Tally) -> None:
    tally.times += 1
    began = time.monotonic()
    try:
        reading()
    except DeskError as sentence:
        tally.told[sentence.code] += 1
        if sentence.code == "feedback-stopped-child":
            tally.crashes.append(f"{told}: {sentence}")
        if not str(sentence).strip():
            tally.crashes.append(f"{told}: nothing is said")
    except TooLong:
        tally.slow.append(told)
    except Exception as fault:  # noqa: BLE001  (a crash is what is counted)
        tally.crashes.append(f"{told}: {fault!r} {traceback.format_exc().splitlines()[-3].strip()}")
    else:
        tally.read += 1
    tally.longest = max(tally.longest, time.monotonic() - began)


@contextmanager
def _in_time() -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return
    was = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, _LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, was)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooLong


# spoiling


def bits(content: bytes, chance: random.Random, _others: list[bytes]) -> bytes:
    spoilt = bytearray(content)
    for _ in range(chance.randint(1, 30)):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def blocks(content: bytes, chance: random.Random, _others: list[bytes]) -> bytes:
    at, length = chance.randrange(len(content)), chance.randint(1, 2000)
    return content[:at] + chance.choice((bytes(length), chance.randbytes(length), b"")) + content[at + length :]


def cut(content: bytes, chance: random.Random, _others: list[bytes]) -> bytes:
    return content[: chance.randrange(len(content))]


def doubled(content: bytes, chance: random.Random, _others: list[bytes]) -> bytes:
    begin = chance.randrange(len(content))
    piece = content[begin : begin + chance.randint(1, 4000)]
    at = chance.randrange(len(content))
    return content[:at] + piece * chance.randint(1, 20) + content[at:]


def mixed(content: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    other = chance.choice(others)
    begin, at = chance.randrange(len(other)), chance.randrange(len(content))
    return content[:at] + other[begin : begin + chance.randint(1, 4000)] + content[at:]


def numbers(content: bytes, chance: random.Random, _others: list[bytes]) -> bytes:
    """Lengths, offsets and counts made absurd."""
    found = list(re.finditer(rb"\d+", content))
    for _ in range(min(3, len(found))):
        one = chance.choice(found)
        value = chance.choice((b"0", b"-1", b"99999999999999999999", b"1e400", b"2147483648"))
        content = content[: one.start()] + value + content[one.end() :]
    return content


def parts(content: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """One part of a package spoilt, taken out, or another's, and all of it packed again."""
    if not content.startswith(b"PK"):
        return bits(content, chance, others)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as was, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as now:
        names = was.namelist()
        for name in names:
            if name.endswith(".xml") and chance.random() < 3 / len(names):
                spoil = chance.choice((bits, blocks, cut, doubled, numbers, tags, _gone, _of_another(was, chance)))
                now.writestr(name, spoil(was.read(name) or b" ", chance, others))
            else:
                now.writestr(name, was.read(name))
    return made.getvalue()


def tags(content: bytes, chance: random.Random, _others: list[bytes]) -> bytes:
    """Elements that are well-formed and mean something else: names changed, some of them taken out with their ends."""
    names = list(dict.fromkeys(re.findall(rb"<([\w:]+)", content)))
    for name in chance.sample(names, min(2, len(names))):
        other = chance.choice((*names, b"w:p"))
        content = re.sub(rb"(</?)" + re.escape(name) + rb"(?=[ />])", rb"\1" + other, content)
    return content


def _gone(_content: bytes, _chance: random.Random, _others: list[bytes]) -> bytes:
    return b""


def _of_another(was: zipfile.ZipFile, chance: random.Random) -> Callable[[bytes, random.Random, list[bytes]], bytes]:
    return lambda _content, _chance, _others: was.read(chance.choice(was.namelist()))


_SPOILING = (bits, blocks, cut, doubled, mixed, numbers, parts, parts, parts)


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("--times", type=int, default=50_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--through-child", type=int, default=200)
    given = asked.parse_args()
    tally = mutate_repeatedly(given.times, given.seed, given.through_child)
    print(json.dumps(tally.__dict__, indent=1, ensure_ascii=False))
    return 0 if tally.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
