import email
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from senco_desk.domain.letter import Letter, addresses, in_a_line
from senco_desk.printing.mail_draft import Enclosed, mail_draft

PDF = Enclosed("Żółw-Khan – Review 3 – 22 November 2026.pdf", b"%PDF-1.7\r\n\x00\xff" * 400)
WORD = Enclosed("خان – Review 3.docx", b"PK\x03\x04")
LETTER = Letter((Address("Dr Łucja Żak", "l.zak", "uni.ac.uk"),), "Khan – Review 3 – 22 November 2026", "Hello\nŁucja,")


def read(written: bytes) -> EmailMessage:
    return email.message_from_bytes(written, policy=default)


def test_it_opens_as_a_draft_to_whom_and_about_what() -> None:
    mail = read(mail_draft(LETTER, ()))
    assert (mail["X-Unsent"], mail["To"], mail["Subject"]) == (
        "1", "Dr Łucja Żak <l.zak@uni.ac.uk>", "Khan – Review 3 – 22 November 2026",
    )  # fmt: skip
    body = mail.get_body()
    assert body is not None
    assert body.get_content().splitlines() == ["Hello", "Łucja,"]


def test_files_go_with_it_to_the_byte_under_their_own_names() -> None:
    files = list(read(mail_draft(LETTER, (PDF, WORD))).iter_attachments())
    assert [(each.get_filename(), each.get_content()) for each in files] == [
        (PDF.name, PDF.content), (WORD.name, WORD.content),
    ]  # fmt: skip
    assert [each.get_content_type().partition("/")[2][:3] for each in files] == ["pdf", "vnd"]


def test_the_name_of_a_file_is_in_one_piece_and_said_twice_for_older_programs() -> None:
    written = mail_draft(LETTER, (PDF,)).decode("ascii")
    assert "filename*=utf-8''%C5%BB%C3%B3%C5%82w-Khan%20%E2%80%93%20Review" in written
    assert 'name="=?utf-8?b?' in written
    assert "*0" not in written


def test_no_line_is_longer_than_a_mail_may_have_and_all_are_seven_bit() -> None:
    long = Letter((Address("Żółw " * 30, "l.zak", "uni.ac.uk"),), "Ż" * 900, "ł" * 5000)
    written = mail_draft(long, (Enclosed("ż" * 60 + ".pdf", b"\xff" * 5000),))
    assert written.isascii()
    assert all(len(line) <= 998 for line in written.split(b"\r\n"))
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert read(written)["Subject"] == "Ż" * 900


def test_without_an_address_it_is_left_to_her() -> None:
    assert read(mail_draft(Letter((), "x", "y"), ()))["To"] is None


def test_an_address_in_another_script_stands_in_utf_8() -> None:
    (to,) = addresses("Ελένη <ελένη@παράδειγμα.gr>")
    written = mail_draft(Letter((to,), "Żółw", "y"), ())
    assert "ελένη@xn--hxajbheg2az3al.gr".encode() in written


@given(st.text(max_size=300), st.text(max_size=300))
@example("a\r\nBcc: everybody@example.org", "x\r\n.\r\ny")
@example("=?utf-8?q?x?=", "\ud800")
def test_nobody_is_written_to_by_what_stands_in_the_words(subject: str, text: str) -> None:
    mail = read(mail_draft(Letter(LETTER.to, subject, text), (PDF,)))
    assert set(mail.keys()) <= {"X-Unsent", "To", "Subject", "MIME-Version", "Content-Type"}
    assert mail["To"] == "Dr Łucja Żak <l.zak@uni.ac.uk>"


@given(st.text(st.characters(categories=("L", "M", "N", "P", "S", "Zs")), max_size=200))
def test_any_subject_is_read_back(subject: str) -> None:
    assert "".join(read(mail_draft(Letter((), subject, ""), ()))["Subject"].split()) == "".join(subject.split())


@pytest.mark.parametrize(
    "name", ["a\r\nb.pdf", 'quote".pdf', "semi;colon=.pdf", "x" * 300 + ".pdf", "", "\u202efdp.exe"]
)
def test_any_name_of_a_file_is_read_back(name: str) -> None:
    (file,) = read(mail_draft(LETTER, (Enclosed(name, b"x"),))).iter_attachments()
    assert (file.get_filename() or "") == in_a_line(name)
