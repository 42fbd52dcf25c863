"""A review copy is sent: written, put into a draft for her mail program, and kept as sent."""

import email
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.name_findings import Resolution
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.profile import Profile, Programme
from senco_desk.domain.reflection import Section, State
from senco_desk.domain.review_copy import Asked, Limits, ReviewCopy
from senco_desk.domain.review_marks import read_identifier
from senco_desk.domain.text import from_plain
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.making_review_copy import PDF, WORD
from senco_desk.services.sending import TABLE, Sent
from senco_desk.services.telling import told_to_nobody
from senco_desk.wiring import Services, serve
from tests.services.conftest import SET, Clock

TO = "Dr Łucja Okafor <l.okafor@uni.ac.uk>"


@contextmanager
def workbook(folder: Path) -> Iterator[Services]:
    """Encrypted: names are kept in no other one."""
    key, clock = FixedKey(bytes(range(32))), Clock()
    create(folder, key, clock)
    with closing(open_workbook(folder, key, now=clock)) as desk:
        with desk.change() as work:
            work.profile.put(Profile("Amira Khan", programme=Programme(tutor="Dr Okafor")))
            work.frameworks.add(SET)
        yield serve(desk, told_to_nobody)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with workbook(tmp_path / "mine.sencodesk") as services:
        yield services


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Services, Sent]]:
    """Sent as both, to be looked at."""
    folder = tmp_path_factory.mktemp("sent")
    (folder / "out").mkdir()
    with workbook(folder / "mine.sencodesk") as services:
        yield services, sent(services, review(services), folder / "out")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def review(services: Services) -> ReviewCopy:
    made = services.reflecting.begin()
    text = (Section("text", "", from_plain("Tom Baker spoke first.")),)
    services.reflecting.keep(replace(made, title="The walk", sections=text, state=State.FINISHED))
    asked = Asked(("Was Tom Baker asked?",), (), frozenset({made.id}))
    return services.making_review_copy.gather(SET.code, asked)


def sent(services: Services, copy: ReviewCopy, folder: Path, *endings: str, whom: str = TO) -> Sent:
    return services.sending.send(copy, whom, folder, endings or (PDF, WORD), lambda *_step: None, lambda: False)


def draft(of: Sent) -> EmailMessage:
    return email.message_from_bytes(of.draft.read_bytes(), policy=default)


def body(of: Sent) -> str:
    found = draft(of).get_body()
    assert found is not None
    return str(found.get_content())


def test_a_draft_with_both_files_lies_beside_them(once: tuple[Services, Sent]) -> None:
    _services, made = once
    mail = draft(made)
    files = list(mail.iter_attachments())
    assert mail["To"] == TO
    assert [each.get_filename() for each in files] == [each.target.name for each in made.made]
    assert [each.get_content() for each in files] == [each.target.read_bytes() for each in made.made]
    assert "1. Was Tom Baker asked?" in body(made)
    assert sorted(each.suffix for each in made.draft.parent.iterdir()) == [".docx", ".eml", ".pdf"]


def test_the_subject_is_surname_review_and_date_and_so_are_the_files(once: tuple[Services, Sent]) -> None:
    _services, made = once
    subject = f"Khan – Review 1 – {made.made[0].label.made.isoformat()}"
    assert draft(made)["Subject"] == subject
    assert {each.stem for each in made.draft.parent.iterdir()} == {subject}


def test_each_file_is_a_copy_that_is_recorded_and_says_which(once: tuple[Services, Sent]) -> None:
    services, made = once
    pdf, word = made.made
    assert [each.version for each in services.making_portfolio.copies()] == [2, 1]
    identifier = docx.Document(str(word.target)).core_properties.identifier
    assert read_identifier(identifier) == (word.label.reference, word.label.version)
    with pypdfium2.PdfDocument(pdf.target) as opened:
        assert f"{pdf.label.reference} v{pdf.label.version}" in opened[0].get_textpage().get_text_range()


def test_what_was_sent_to_whom_and_when_is_kept(once: tuple[Services, Sent]) -> None:
    services, made = once
    (kept,) = services.sending.sent()
    assert kept == made.sending
    assert (kept.whom, kept.format, kept.version) == (TO, "pdf,docx", 1)
    assert kept.copy == made.made[0].copy.id
    assert kept.file_names == tuple(each.target.name for each in made.made)


def test_the_same_person_is_offered_next_time_and_the_tutor_before(services: Services, out: Path) -> None:
    assert services.sending.offered() == "Dr Okafor"
    sent(services, review(services), out, WORD)
    assert services.sending.offered() == TO


def test_a_table_goes_with_it_in_which_only_what_is_filled_is_said(services: Services, out: Path) -> None:
    made = sent(services, review(services), out, PDF, TABLE)
    (table,) = out.glob("*.xlsx")
    assert [each.get_filename() for each in draft(made).iter_attachments()] == [made.made[0].target.name, table.name]
    assert (made.sending.format, "in the table" in body(made)) == ("pdf,xlsx", True)
    workbook = openpyxl.load_workbook(table)
    rows = workbook["Feedback"]
    assert [rows.cell(row, 1).value for row in (2, 3)] == ["R-001", None]
    rows.cell(2, 3).value = rows.cell(4, 3).value = "Whose walk?"
    workbook.save(table)
    proposal = services.receiving_feedback.propose(table, lambda *_step: None, lambda: False)
    assert [(one.mark.text, proposal.called.get(one.placing.target.id)) for one in proposal.marks] == [
        ("Whose walk?", "R-001"), ("Whose walk?", None)
    ]  # fmt: skip
    assert (proposal.copy, proposal.version) == (made.sending.reference, made.sending.version)


def test_a_table_alone_answers_nothing(services: Services, out: Path) -> None:
    with pytest.raises(Refused, match="Choose PDF, Word"):
        sent(services, review(services), out, TABLE)


def test_undone_it_is_no_longer_said_to_be_sent(services: Services, out: Path) -> None:
    sent(services, review(services), out, WORD)
    services.undoing.undo(services.undoing.recent()[0].undo)
    assert services.sending.sent() == []


def test_names_go_out_as_was_decided_in_the_files_and_in_the_mail(services: Services, out: Path) -> None:
    services.keeping_names.add(Person("", PersonKind.PUPIL, "Tom Baker", ("Tom Baker",), "Pupil A"))
    copy = review(services)
    checking = services.checking_names
    checking.decide(checking.scan(copy, lambda *_s: None, lambda: False).open, Resolution.REPLACE_HERE)
    checked = checking.applied(copy, checking.scan(copy, lambda *_s: None, lambda: False))
    made = sent(services, checked, out, WORD)
    words = [each.text for each in docx.Document(str(made.made[0].target)).paragraphs]
    assert "Pupil A spoke first." in words
    assert "Was Pupil A asked?" in body(made)
    assert "Baker" not in " ".join(words) + body(made)


def test_a_second_one_on_a_day_replaces_no_file_of_hers(services: Services, out: Path) -> None:
    first, second = (sent(services, review(services), out, WORD) for _time in range(2))
    assert second.draft.stem == f"{first.draft.stem} (2)"
    assert len(list(out.iterdir())) == 4


@pytest.mark.parametrize(
    ("whom", "endings", "code"), [("l@", (WORD,), "letter-address"), (TO, (".exe",), "send-nothing")]
)
def test_what_cannot_be_sent_is_refused_before_anything_is_written(
    services: Services, out: Path, whom: str, endings: tuple[str, ...], code: str
) -> None:
    with pytest.raises(Refused) as refused:
        sent(services, review(services), out, *endings, whom=whom)
    assert refused.value.code == code
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("folder", ["nowhere", "mine.sencodesk"])
def test_where_nothing_can_be_written_nothing_is_kept(services: Services, tmp_path: Path, folder: str) -> None:
    with pytest.raises(Refused):
        sent(services, review(services), tmp_path / folder)
    assert services.sending.sent() == []
    assert services.making_portfolio.copies() == []


def test_cancelled_it_is_not_said_to_be_sent(services: Services, out: Path) -> None:
    copy = review(services)
    with pytest.raises(Refused) as refused:
        services.sending.send(copy, TO, out, (WORD,), lambda *_step: None, lambda: True)
    assert refused.value.code == "cancelled"
    assert (services.sending.sent(), list(out.iterdir())) == ([], [])


def test_a_name_alone_leaves_the_address_to_her(services: Services, out: Path) -> None:
    made = sent(services, review(services), out, WORD, whom="Dr Okafor")
    assert draft(made)["To"] is None
    assert services.sending.sent()[0].whom == "Dr Okafor"


def test_both_copies_hold_what_had_room_in_the_first(services: Services, out: Path) -> None:
    for at in range(14):
        begun = services.reflecting.begin()
        text = (Section("text", "", from_plain("They said what they saw. " * 60)),)
        services.reflecting.keep(replace(begun, title=f"Walk {at}", sections=text, state=State.FINISHED))
    asked = frozenset(row.id for row in services.reflecting.rows())
    copy = services.making_review_copy.gather(SET.code, Asked(items=asked), Limits(pages=8))
    pdf, word = (
        {strip.subject for page in made.copy.pages for strip in page.strips if strip.said}
        for made in sent(services, copy, out, PDF, WORD).made
    )
    assert pdf == word
    assert 1 < len(pdf) < 14
