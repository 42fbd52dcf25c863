"""Feedback in words: a text, Markdown, a page of HTML, or what was pasted. Each paragraph and each bullet is a mark."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, Mark, MarkKind, Place
from senco_desk.domain.language import N_, _
from senco_desk.importing.feedback.codes import codes_in
from senco_desk.importing.feedback.page import is_html, lines_of_page
from senco_desk.importing.feedback.paragraphs import Kind, Line, Piece, lines_in, pieces_in
from senco_desk.importing.feedback.quoting import own_words
from senco_desk.importing.feedback.walls import MOST_LINES, MOST_MARKS, MOST_WORDS, TOO_MANY, Progress, read_as, text_of
from senco_desk.importing.findings import Findings

NOTHING = Sentence(
    "feedback-no-words",
    N_("Nothing is written in “{name}” that could be brought in. Nothing was stored. Is it the right file?"),
)
LEFT_OUT = Sentence(
    "feedback-earlier-mail",
    N_(
        "An earlier e-mail that is quoted below was left out (lines: {lines}). If there are answers between them, "
        "copy those and paste them."
    ),
)

_VERDICT = re.compile(
    r"^\W*(?:(?:LO|outcomes?|part|criteri(?:on|a)|elements?)\s?)?(?:[1-9A-C][0-9]?(?:\.[0-9]{1,2})*[a-h]?(?:\s?(?:,|&|and|/)\s?)?)+"
    r"[\s:=–—-]{1,5}(?:is |are )?"
    r"(?P<said>not (?:yet )?(?:met|achieved)|not yet|part(?:ly|ially)(?: met| achieved)?|(?:fully )?(?:met|achieved))"
    r"(?P<rest>\s*$|\s*[.,;:!–—-].*)",
    re.IGNORECASE | re.DOTALL,
)
_SAID = re.compile('[“"«„]([^“”"«»„]{15,600})[”"»“]')
_EACH = 200


def read(content: bytes, name: str, progress: Progress) -> FeedbackRead:
    """A file of words. Raises Damaged for what is no text, Refused where nothing is written."""
    findings = Findings()
    lines = lines_of(text_of(content, name, findings, MOST_WORDS), progress)
    if len(lines) > MOST_LINES:
        raise Refused(TOO_MANY, name=name, most=f"{MOST_LINES:,}")
    marks = tuple(islice(marks_in(lines, findings, progress=progress), MOST_MARKS + 1))
    if not marks:
        raise Refused(NOTHING, name=name)
    return read_as(FileKind.TEXT, content, name, findings, marks=marks)


def lines_of(text: str, progress: Progress | None = None) -> Sequence[Line]:
    """Of a page of HTML, or of a plain text."""
    return lines_of_page(text, progress) if is_html(text) else lines_in(text)


def marks_in(
    lines: Sequence[Line],
    findings: Findings,
    *,
    author: str = "",
    when: datetime | None = None,
    sent_on: bool = False,
    progress: Progress | None = None,
) -> Iterator[Mark]:
    """What they wrote, without an earlier mail, a greeting and a signature."""
    own = own_words(lines, sent_on=sent_on)
    if own.left_out:
        findings.remark(LEFT_OUT, lines=own.left_out)
    yield from _marks(pieces_in(own.lines), author, when, "", progress)
    yield from _marks(pieces_in(own.sent_on), own.sent_on_from or author, None, "sent on ", progress)


def plain_marks(lines: Sequence[Line], *, key: str, author: str = "", when: datetime | None = None) -> Iterator[Mark]:
    """Of what is no mail: all that stands there; `key` begins the key of each."""
    return _marks(pieces_in(lines), author, when, key, None)


def _marks(
    pieces: Iterable[Piece], author: str, when: datetime | None, key: str, progress: Progress | None
) -> Iterator[Mark]:
    heading: Piece | None = None
    silent = quoted = ""
    for number, piece in enumerate(pieces, start=1):
        if progress and number % _EACH == 0:
            progress(number, None)
        if piece.kind is Kind.QUOTATION:
            quoted = piece.text
            continue
        if piece.kind is Kind.HEADING:
            yield from _unheeded(heading, silent, author, when, key)
            heading, silent, quoted = replace(piece, line=number), "nothing yet", ""
            continue
        silent = ""
        yield from _said(replace(piece, line=number), heading.text if heading else "", quoted, author, when, key)
        quoted = quoted if piece.kind is Kind.BULLET else ""
    yield from _unheeded(heading, silent, author, when, key)


def _unheeded(heading: Piece | None, silent: str, author: str, when: datetime | None, key: str) -> Iterator[Mark]:
    """A heading with nothing below it is said for itself."""
    if heading and silent:
        yield from _said(heading, "", "", author, when, key)


def _said(piece: Piece, heading: str, quoted: str, author: str, when: datetime | None, key: str) -> Iterator[Mark]:
    own = codes_in(piece.text)
    codes = tuple(dict.fromkeys((*own, *codes_in(quoted), *codes_in(heading))))
    place = Place(
        said=_("paragraph {number}").format(number=piece.line),
        codes=codes,
        heading=heading,
        around=quoted,
        at=0 if quoted else None,
    )
    key = f"{key}{piece.line}"
    if verdicts := tuple(_verdicts(piece.text, own)):
        decision, text = verdicts[0]
        for at, code in enumerate(each for each in own if "-" not in each):
            unlike = f"{key}.{at}" if at else key
            beside = replace(place, codes=(code,))
            yield Mark(
                unlike, MarkKind.DECISION, text, author, when, quoted, place=beside, outcome=code, decision=decision
            )
        return
    yield Mark(key, MarkKind.COMMENT, piece.text, author, when, quoted or _quoted_in(piece.text), place=place)


def _verdicts(text: str, codes: Sequence[str]) -> Iterator[tuple[str, str]]:
    """“Outcome 5: met. Well evidenced.” is a decision and its comment."""
    found = _VERDICT.match(text[:2000]) if any("-" not in code for code in codes[:1]) else None
    if found:
        yield found["said"], text[found.start("rest") :].lstrip(" .,;:!–—-\n")


def _quoted_in(text: str) -> str:
    """The words between quotation marks, where there are some once, and enough of them to be found again."""
    found = _SAID.findall(text)
    return found[0] if len(found) == 1 and len(found[0].split()) >= 4 else ""
