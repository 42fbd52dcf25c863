"""Values with every text that a person, or another program, could bring about."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from senco_desk.domain.attachment import Attachment, Form, Health, Soundness
from senco_desk.domain.case import Case
from senco_desk.domain.evidence import Evidence, EvidenceKind, MyPart, Period, Testimony
from senco_desk.domain.identity import new_id
from senco_desk.domain.mapping import Mapping, PieceKind, Strength
from senco_desk.domain.open_format import KeptFile
from senco_desk.domain.reflection import Impact, Reflection, Section, State
from senco_desk.domain.text import Block, BlockKind, Run

NASTY = (
    "", " ", "\x00", "=HYPERLINK(\"x\")", "<script>alert(1)</script>", "</style><b>", "](javascript:x) | # * _ ` ~",
    "\u2028\u2029\x85\r\n", "\u202etxt.exe", "مرحبا עברית 读书", "e\u0301 é", "👩‍🏫", "{not: json}", "\\u0000", "'\"`",
    "- a\n1. b\n> c", "../../etc/passwd", "CON", "x" * 3000,
)  # fmt: skip
"""No lone half of a character: the store writes a question mark for it."""

words = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
ids = st.builds(lambda _none: new_id(), st.none())
days = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)))
moments = st.datetimes(datetime(1971, 1, 2), datetime(9000, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
texts = st.lists(
    st.builds(
        Block,
        st.sampled_from(BlockKind),
        st.lists(st.builds(Run, words, st.booleans(), st.booleans()), max_size=3).map(tuple),
    ),
    max_size=4,
).map(tuple)
impacts = st.builds(Impact, texts, texts, texts)
numbers = st.integers(1, 2**53 - 1)

reflection = st.builds(
    Reflection, ids, numbers, moments, words, days, st.one_of(st.sampled_from(["free", "gibbs", "own"]), words),
    st.lists(st.builds(Section, words, words, texts), max_size=3).map(tuple), impacts, st.sampled_from(State),
)  # fmt: skip
evidence = st.builds(
    Evidence, ids, numbers, moments, st.sampled_from(EvidenceKind), words, days,
    st.one_of(st.none(), st.sampled_from(Period)), st.one_of(st.none(), st.sampled_from(MyPart)), words, words, texts,
    impacts, words, words, st.builds(Testimony, words, words, days),
)  # fmt: skip
mapping = st.builds(
    Mapping, ids, st.sampled_from(PieceKind), ids, ids, ids, words, st.booleans(),
    st.one_of(st.none(), st.sampled_from(Strength)),
)  # fmt: skip
case = st.builds(Case, ids, ids, ids, moments, texts, words)
some = st.one_of(st.none(), st.integers(0, 2**53 - 1))
health = st.builds(
    Health, st.sampled_from(Form), st.sampled_from(Soundness), some, st.lists(words, max_size=2).map(tuple), some, some
)
attachment = st.builds(
    Attachment, ids, ids, st.integers(0, 99), words, st.integers(0, 2**40), st.just("ab" * 32), ids, moments,
    st.just(""), health, words,
)  # fmt: skip
kept_file = st.builds(KeptFile, attachment, words, st.none())
