"""Mails by Python's email, as mail programs write them, and saved by Outlook."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from senco_desk.domain.errors import DeskError
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, MarkKind
from senco_desk.importing.feedback.mail import read
from tests.importing.feedback.quiet import quiet

FILES = Path(__file__).parent / "files"
SCRIPTS = "Zoë’s plan, Żółć, Ελένη, Пётр"
PLAIN = f"Dear Anna,\n\nR-014: say more. {SCRIPTS}\n\n- E-007 lacks a date\n\nBest wishes,\nHelen\n"
PAGE = (
    f"<div>Dear Anna,</div><div><br></div><p>R-014: say more. {SCRIPTS}</p><ul><li>E-007 lacks a date</li></ul>"
    '<p>Best wishes,<br>Helen</p><div class="gmail_quote">On 3 May Anna wrote:<blockquote>R-001 here</blockquote></div>'
)
SAID = [f"R-014: say more. {SCRIPTS}", "E-007 lacks a date"]


def mail(plain: str | None = PLAIN, page: str | None = None, **options: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "Hélène Marsh <h.marsh@uni.example>", "anna@school.example"
    message["Date"], message["Subject"] = "Fri, 20 Nov 2026 16:30:00 +0000", "Review 3"
    if plain is not None:
        message.set_content(plain, **options)
    if page is not None:
        (message.add_alternative if plain is not None else message.set_content)(page, subtype="html", **options)
    return message


def feedback(message: EmailMessage | bytes) -> FeedbackRead:
    return read(message if isinstance(message, bytes) else message.as_bytes(), "mail.eml", quiet)


def texts(message: EmailMessage | bytes) -> list[str]:
    return [mark.text for mark in feedback(message).marks]


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize(("plain", "page"), [(PLAIN, None), (None, PAGE), (PLAIN, PAGE)])
def test_however_it_was_sent_it_says_the_same(cte, plain, page):
    assert texts(mail(plain, page, cte=cte)) == SAID


def test_who_wrote_it_and_when_is_read():
    found = feedback(mail())
    assert (found.kind, found.sender, str(found.written)) == (
        FileKind.MAIL, "Hélène Marsh", "2026-11-20 16:30:00+00:00",
    )  # fmt: skip
    assert {mark.author for mark in found.marks} == {"Hélène Marsh"}


def raw(head: str, body: bytes) -> bytes:
    return (
        f"From: H <h@x>\r\nDate: Fri, 20 Nov 2026 16:30:00 +0000\r\nMIME-Version: 1.0\r\n{head}\r\n\r\n".encode() + body
    )


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Content-Type: text/plain; charset=iso-8859-1", "R-014: “naïve” – Zoë".encode("cp1252")),
        ("Content-Type: text/plain; charset=no-such", "R-014: “naïve” – Zoë".encode()),
        ("Content-Type: text/plain", "R-014: “naïve” – Zoë".encode()),
        ("Content-Type: text/plain; charset=utf-16", "R-014: “naïve” – Zoë".encode("utf-16")),
        ("Content-Type: text/plain; charset=utf-8; format=flowed", "R-014: “naïve” \r\n– Zoë".encode()),
        ("Content-Type: text/html; charset=utf-8", "<p>R-014: &ldquo;naïve&rdquo;&nbsp;&#8211; Zo&euml;</p>".encode()),
    ],
)
def test_wrong_and_old_letters_are_read(head, body):
    assert texts(raw(head, body)) == ["R-014: “naïve” – Zoë"]


def test_raw_letters_in_its_head_are_read():
    assert feedback("From: Zoë Żak <z@x>\nTo: a\nSubject: b\n\nR-014: more.".encode()).sender == "Zoë Żak"


def test_files_that_came_with_it_are_named_and_pictures_of_a_signature_are_not():
    message = mail()
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="Rückmeldung – Zoë.pdf")
    message.add_attachment(b"y", maintype="image", subtype="png", filename="logo.png", disposition="inline")
    found = feedback(message)
    assert [mark.text for mark in found.marks] == SAID
    assert any("“Rückmeldung – Zoë.pdf”" in each for each in found.findings)
    assert not any("logo" in each for each in found.findings)


def test_a_mail_that_was_sent_on_keeps_its_author():
    outer, inner = mail("Please see.\n"), mail()
    outer.replace_header("Subject", "Fwd: Review 3")
    outer.replace_header("From", "Sam <s@x>")
    outer.add_attachment(inner)
    assert [(mark.author, mark.text) for mark in feedback(outer).marks] == [
        ("Sam", "Please see."), *(("Hélène Marsh", said) for said in SAID),
    ]  # fmt: skip


def test_one_sent_on_within_its_words_keeps_its_author_too():
    message = mail(f"FYI\n\nFrom: Helen Marsh <h@x>\nSent: 3 May 2026\nTo: Sam\nSubject: Review 3\n\n{PLAIN}")
    message.replace_header("Subject", "FW: Review 3")
    assert [(mark.author, mark.text) for mark in feedback(message).marks][1:] == [
        ("Helen Marsh <h@x>", said) for said in SAID
    ]


def test_an_invitation_is_told():
    message = mail()
    message.add_alternative("BEGIN:VCALENDAR\nEND:VCALENDAR\n", subtype="calendar")
    found = feedback(message)
    assert [mark.text for mark in found.marks] == SAID
    assert any("invitation" in each for each in found.findings)


def test_answers_between_the_lines_of_hers_stay_with_what_they_answer():
    message = mail(
        "On 3 May 2026, Anna wrote:\n> R-014: We agreed three targets.\nSay who.\n> E-007 is new.\nNo date?\n"
    )
    assert [(mark.text, mark.quoted, mark.place.codes) for mark in feedback(message).marks] == [
        ("Say who.", "R-014: We agreed three targets.", ("R-014",)), ("No date?", "E-007 is new.", ("E-007",)),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["mail-by-outlook-writer.msg", "mail-plain-by-outlook-writer.msg"])
def test_a_mail_saved_by_outlook_is_read(name):
    found = feedback((FILES / name).read_bytes())
    assert [mark.text for mark in found.marks][:2] == ["R-014: say more, Zoë.", "E-007 lacks a date – Żółć"]
    assert (found.sender, str(found.written)) == ("Helen Marsh", "2026-11-20 16:30:00+00:00")


def test_of_a_mail_saved_by_outlook_the_decision_and_the_files_are_read():
    found = feedback((FILES / "mail-by-outlook-writer.msg").read_bytes())
    assert [(mark.outcome, mark.decision, mark.text) for mark in found.marks if mark.kind is MarkKind.DECISION] == [
        ("5", "met", "Ελένη, Пётр."),
    ]
    assert any("Reed - Review 3.docx" in each for each in found.findings)


def test_what_has_no_words_is_told_with_what_came_along():
    message = mail("\n")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="marked.pdf")
    with pytest.raises(DeskError, match=r"marked\.pdf"):
        feedback(message)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "feedback-empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 700, "feedback-mail-broken"),
        (raw("Content-Type: application/pkcs7-mime; name=smime.p7m", b"x"), "feedback-mail-locked"),
        (raw("Content-Type: multipart/mixed; boundary=a", b"--a\n" * 20_000), "feedback-mail-no-words"),
    ],
)
def test_hostile_and_wrong_mails_are_told(content, code):
    with pytest.raises(DeskError) as told:
        feedback(content)
    assert told.value.code == code


def test_a_mail_within_a_mail_within_a_mail_comes_to_an_end():
    deep = raw("", b"R-014: more.")
    for _ in range(300):
        deep = raw("Content-Type: message/rfc822", deep)
    with pytest.raises(DeskError):
        feedback(deep)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Content-Type: text/plain; " + "a=b; " * 200_000, b"R-014: say more."),
        ("Content-Type: text/plain" + ";" * 300_000, b"R-014: say more."),
        ("Content-Type: text/plain; format=flowed", b"R-014: say more." + b" \r\n" * 300_000),
        ("Content-Type: text/plain; charset=punycode", b"R-014: say more. " + b"a" * 500_000),
        ("Content-Type: text/html", b"R-014: say more.<table>" + b"<td>\t" * 50_000),
    ],
    ids=["parameters", "semicolons", "soft ends", "letters of no mail", "cells"],
)
def test_a_mail_made_to_keep_a_reader_busy_is_read_in_a_moment(head, body):
    (mark,) = feedback(raw(head, body)).marks
    assert mark.text.startswith("R-014: say more.")


def code_of(content: bytes) -> str:
    try:
        return "read" if feedback(content).marks else "nothing"
    except DeskError as told:
        return told.code


KNOWN = {"read", "feedback-empty", "feedback-mail-no-words", "feedback-mail-broken"}


def test_cut_short_anywhere_it_is_read_or_told():
    message = mail(PLAIN, PAGE)
    message.add_attachment(b"x" * 500, maintype="application", subtype="pdf", filename="a.pdf")
    whole = message.as_bytes()
    assert {code_of(whole[:length]) for length in range(0, len(whole), 97)} <= KNOWN


def test_one_of_outlook_cut_short_anywhere_is_read_or_told():
    whole = (FILES / "mail-by-outlook-writer.msg").read_bytes()
    assert {code_of(whole[:length]) for length in range(8, len(whole), 512)} <= KNOWN
