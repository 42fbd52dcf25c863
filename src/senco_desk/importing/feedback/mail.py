"""An e-mail from a tutor, saved as .eml (RFC 5322, MIME) or by Outlook as .msg: what they wrote, and what came with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesFeedParser
from email.policy import compat32
from email.utils import parseaddr, parsedate_to_datetime

from senco_desk.domain.attachment import Form
from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, Mark
from senco_desk.domain.language import N_, _
from senco_desk.importing.examining.seen import Faulty, foreign_code
from senco_desk.importing.feedback.page import lines_of_page
from senco_desk.importing.feedback.paragraphs import Line, lines_in
from senco_desk.importing.feedback.walls import MOST_LINES, MOST_WORDS, Progress, lines_of, read_as, refuse_size
from senco_desk.importing.feedback.words import marks_in
from senco_desk.importing.findings import Findings

ATTACHED = Sentence(
    "feedback-mail-attached",
    N_("Files came with this e-mail: {names}. Save those with feedback in them, and bring each in by itself."),
)
CALENDAR = Sentence(
    "feedback-mail-calendar",
    N_(
        "An invitation or an answer to one came with this e-mail. Save it, and bring it in under Sessions, Take in a "
        "calendar."
    ),
)
BREAKS_OFF = Sentence(
    "feedback-mail-breaks-off",
    N_(
        "The e-mail breaks off before its end, and the last words may be missing. Save it again from your mail program."
    ),
)
LOCKED = Sentence(
    "feedback-mail-locked",
    N_(
        "“{name}” is an encrypted e-mail, which opens in your mail program alone. Nothing was brought in. Open it "
        "there, copy the words, and paste them."
    ),
)
NO_WORDS = Sentence(
    "feedback-mail-no-words",
    N_("There are no words in the e-mail “{name}” that your tutor wrote. Nothing was brought in. {more}"),
)
BROKEN = Sentence(
    "feedback-mail-broken",
    N_("“{name}” cannot be read as an e-mail: it is damaged. Nothing was brought in. Save it again, and try that."),
)
WORDS_CUT = Sentence("feedback-mail-long", N_("Only the first {most} MB of its words were read."))

_MOST_BYTES, _MOST_PARTS, _DEEPEST = 150_000_000, 500, 20
_PIECE, _LONGEST_HEAD = 1024**2, 20_000
_OUTLOOK = b"\xd0\xcf\x11\xe0"
_SENT_ON = ("fw:", "fwd:", "wg:", "tr:", "rv:", "i:", "doorst:", "vs:", "ym:")
_FORWARDED_PARTS = 5
_NO_LETTERS = frozenset({"punycode", "idna", "unicode_escape", "raw_unicode_escape"})
"""Python's own, in which no mail is written; some take very long over much."""
_SIGNATURES = frozenset({"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"})


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail: its words as lines, its letterhead, and the names of what is attached. `inside` are mails sent on."""

    lines: tuple[Line, ...]
    sender: str = ""
    written: datetime | None = None
    subject: str = ""
    attached: tuple[str, ...] = ()
    invites: bool = False
    cut_short: bool = False
    locked: bool = False
    inside: tuple["Letter", ...] = ()


def read(content: bytes, name: str, progress: Progress) -> FeedbackRead:
    """What the sender wrote, paragraph by paragraph. Raises Damaged or Refused for what has no words to be read."""
    refuse_size(content, name, _MOST_BYTES)
    findings = Findings()
    letter = _letter(content, name, findings, progress)
    if letter.locked:
        raise Refused(LOCKED, name=name)
    marks = _marks(letter, findings, progress)
    _tell(letter, findings)
    if not marks:
        raise Refused(NO_WORDS, name=name, more=" ".join(str(each) for each in findings.all()))
    return read_as(FileKind.MAIL, content, name, findings, marks=marks, sender=letter.sender, written=letter.written)


def _letter(content: bytes, name: str, findings: Findings, progress: Progress) -> Letter:
    try:
        with foreign_code(Form.MAIL):
            if content.startswith(_OUTLOOK):
                from senco_desk.importing.feedback.outlook import letter_of

                return letter_of(content)
            return _of_message(_parsed(content, progress), findings, progress)
    except Faulty as faulty:
        raise Damaged(BROKEN, name=name) from faulty


class _Message(Message):
    """With heads of a length that people write: the library goes through the parameters of one many times over."""

    def set_raw(self, name: str, value: str) -> None:
        super().set_raw(name, value[:_LONGEST_HEAD])


def _parsed(content: bytes, progress: Progress) -> Message:
    parser = BytesFeedParser(_Message, policy=compat32)
    for begin in range(0, len(content), _PIECE):
        parser.feed(content[begin : begin + _PIECE])
        progress(begin, len(content))
    return parser.close()


def _marks(letter: Letter, findings: Findings, progress: Progress) -> tuple[Mark, ...]:
    sent_on = letter.subject.strip().lower().startswith(_SENT_ON)
    own = marks_in(
        letter.lines[:MOST_LINES],
        findings,
        author=letter.sender,
        when=letter.written,
        sent_on=sent_on,
        progress=progress,
    )
    marks = [*own]
    for number, inner in enumerate(letter.inside[:_FORWARDED_PARTS], start=1):
        marks += (replace(mark, key=f"mail {number}, {mark.key}") for mark in _marks(inner, findings, progress))
    return tuple(marks)


def _tell(letter: Letter, findings: Findings) -> None:
    if letter.attached:
        findings.remark(ATTACHED, names=", ".join(f"“{each}”" for each in letter.attached[:20]))
    if letter.invites:
        findings.remark(CALENDAR)
    if letter.cut_short:
        findings.broken(BREAKS_OFF)


def _of_message(message: Message, findings: Findings, progress: Progress, depth: int = 0) -> Letter:
    parts = _Parts(findings, progress)
    parts.take(message, depth)
    return Letter(
        tuple(parts.lines()), sender_of(_header(message, "From")), _date(message), _header(message, "Subject"),
        tuple(parts.attached), parts.invites, parts.cut_short, parts.locked, tuple(parts.inside),
    )  # fmt: skip


class _Parts:
    """Gathers the parts of a message: of its alternatives the plain one, unless only the page has words."""

    def __init__(self, findings: Findings, progress: Progress) -> None:
        self._findings, self._progress = findings, progress
        self._bodies: list[tuple[Sequence[Line], bool]] = []
        self.attached: list[str] = []
        self.inside: list[Letter] = []
        self.invites = self.cut_short = self.locked = False
        self._count = 0

    def lines(self) -> Iterator[Line]:
        for lines, _is_page in self._bodies:
            yield from lines
            yield Line("")

    def take(self, part: Message, depth: int) -> None:
        self._count += 1
        if depth > _DEEPEST or self._count > _MOST_PARTS:
            self.cut_short = True
            return
        self.cut_short = self.cut_short or any("Boundary" in type(defect).__name__ for defect in part.defects)
        kind = part.get_content_type()
        if kind in _SIGNATURES:
            return
        if kind == "message/rfc822":
            self._take_inside(part, depth)
        elif kind in ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"):
            self.locked = True
        elif kind == "multipart/alternative":
            self._take_alternative(part, depth)
        elif part.is_multipart():
            for each in _within(part):
                self.take(each, depth + 1)
        else:
            self._take_leaf(part, kind)

    def _take_inside(self, part: Message, depth: int) -> None:
        for each in _within(part)[:1]:
            if depth < _DEEPEST // 2 and len(self.inside) < _FORWARDED_PARTS:
                self.inside.append(_of_message(each, self._findings, self._progress, depth + 2))

    def _take_alternative(self, part: Message, depth: int) -> None:
        """The page where it has quotations or lists that the plain text may have lost; else the plain text."""
        before = len(self._bodies)
        for each in _within(part):
            self.take(each, depth + 1)
        found = [body for body in self._bodies[before:] if any(not line.blank for line in body[0])]
        plain = next((body for body in found if not body[1]), None)
        page = next((body for body in found if body[1]), None)
        del self._bodies[before:]
        self._bodies += [body for body in (page or plain,) if body]

    def _take_leaf(self, part: Message, kind: str) -> None:
        called = _decoded(part.get_filename() or "")
        if kind == "text/calendar" or called.lower().endswith(".ics"):
            self.invites = True
        elif part.get_content_disposition() == "attachment" or kind not in ("text/plain", "text/html"):
            if part.get_content_disposition() != "inline" or not kind.startswith("image/"):
                self.attached.append(called or _("without a name"))
        elif words := _words(part):
            if len(words) > MOST_WORDS:
                self._findings.broken(WORDS_CUT, most=MOST_WORDS // 1_000_000)
            self._bodies.append((self._lines_of(words[:MOST_WORDS], kind == "text/html"), kind == "text/html"))

    def _lines_of(self, words: str, is_page: bool) -> Sequence[Line]:
        return lines_of_page(words, self._progress) if is_page else lines_in(words)


def _within(part: Message) -> Sequence[Message]:
    held = part.get_payload()
    return [each for each in held if isinstance(each, Message)] if isinstance(held, list) else []


def _words(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    text = lines_of(_in_its_letters(payload, part.get_content_charset() or ""))
    return _flowed(text, _said(part, "delsp")) if _said(part, "format") == "flowed" else text


def _said(part: Message, parameter: str) -> str:
    said = part.get_param(parameter, "")
    return said.lower() if isinstance(said, str) else ""


def _in_its_letters(payload: bytes, charset: str) -> str:
    """As it says; where that is wrong, as UTF-8 or the letters of Windows, which is what most of them are."""
    named = {"iso-8859-1": "cp1252", "us-ascii": "utf-8", "ascii": "utf-8", "": "utf-8"}.get(charset, charset)
    for each in (named, "utf-8") if named.replace("-", "_") not in _NO_LETTERS else ("utf-8",):
        try:
            return payload.decode(each)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return payload.decode("cp1252", "replace")


def _flowed(text: str, delsp: str) -> str:
    """RFC 3676: a line that ends in a space goes on in the next."""
    made: list[list[str]] = []
    soft, quoted = False, 0
    for line in text.split("\n"):
        shown = line.removeprefix(" ")
        before, quoted = quoted, len(line) - len(line.lstrip(">"))
        if soft and quoted == before:
            made[-1][-1] = made[-1][-1][:-1] if delsp == "yes" else made[-1][-1]
            made[-1].append(shown.lstrip("> "))
        else:
            made.append([shown])
        soft = line.endswith(" ") and line != "-- "
    return "\n".join(map("".join, made))


def sender_of(said: str) -> str:
    """The name in it, else the address: “"Marsh, Helen" <h@x>” is Marsh, Helen."""
    named, address = parseaddr(said)
    return named or address or said.strip()


def _header(message: Message, name: str) -> str:
    raw = next((str(value) for each, value in message.raw_items() if each.lower() == name.lower()), "")
    return " ".join(_decoded(raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")).split())[:500]


def _decoded(said: str) -> str:
    """RFC 2047: “=?utf-8?q?Zo=C3=AB?=” is Zoë."""
    try:
        return lines_of(str(make_header(decode_header(said))))
    except (ValueError, LookupError, UnicodeError):
        return lines_of(said)


def _date(message: Message) -> datetime | None:
    try:
        return parsedate_to_datetime(str(message.get("Date", "")))
    except (ValueError, TypeError, OverflowError):
        return None
