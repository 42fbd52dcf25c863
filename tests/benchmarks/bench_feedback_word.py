"""Reading a review copy of 100 reflections with 500 comments in Word, beside a bare pass over the XML of the same file.

The bare pass unpacks the same parts and is told by lxml where each element begins and ends, with its words: what a
comment is about begins at one element and ends at another.
"""

import tempfile
from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
from lxml import etree

from senco_desk.domain.feedback_mark import FeedbackRead
from senco_desk.domain.review_copy import ReviewItem
from senco_desk.domain.text import from_plain
from senco_desk.importing.feedback.word import read
from tests.benchmarks.measuring import Figure, in_turn, seconds
from tests.printing.office.reviews import REFLECTION, review_copy, review_file

REFLECTIONS, COMMENTS, PARAGRAPHS, ROUNDS = 100, 500, 5, 41
_SENTENCE = "I asked the class teacher what she had seen of it since the week before, and wrote down her words. "


def measure() -> Iterable[Figure]:
    content = commented(_copy())
    assert len(_read(content).marks) == COMMENTS
    ours, bare = in_turn(lambda: seconds(lambda: _read(content)), lambda: seconds(lambda: bare_pass(content)), ROUNDS)
    yield Figure(f"{COMMENTS} comments in {REFLECTIONS} reflections read from Word", "s", ours, 2.5, bare)


def _read(content: bytes) -> FeedbackRead:
    return read(content, "back.docx", lambda _done, _of: None)


def _copy() -> bytes:
    text = from_plain("\n".join([_SENTENCE * 6] * PARAGRAPHS))
    sections = tuple(replace(section, text=text) for section in REFLECTION.sections)
    items = tuple(
        ReviewItem(replace(REFLECTION, id=f"r-{at}", number=at, sections=sections), code=f"R-{at:03}")
        for at in range(1, REFLECTIONS + 1)
    )
    with tempfile.TemporaryDirectory() as folder:
        return review_file(Path(folder), review_copy(items=items)).read_bytes()


def commented(content: bytes) -> bytes:
    """With comments on paragraphs all through it."""
    made, out = docx.Document(BytesIO(content)), BytesIO()
    long = [each for each in made.paragraphs if len(each.text) > len(_SENTENCE)]
    for at in range(COMMENTS):
        runs = long[at * len(long) // COMMENTS].runs
        made.add_comment(runs, text=f"Who said so, and when? ({at})", author="Dr Okafor", initials="DO")
    made.save(out)
    return out.getvalue()


def bare_pass(content: bytes) -> int:
    """How many letters stand in it."""
    letters = 0
    with ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            if name.startswith("word/") and name.endswith(".xml"):
                for _event, element in etree.iterparse(BytesIO(package.read(name)), ("start", "end")):
                    letters += len(element.text or "")
    return letters
