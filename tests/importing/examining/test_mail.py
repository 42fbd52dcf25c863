"""E-mails, saved as .eml and by Outlook."""

from email.message import EmailMessage

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.importing.examining import mail, remarks
from tests.importing.examining.samples import sample, told


def written(text: str, *attached: bytes) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "Zażółć 🌱"
    message.set_content(text)
    for content in attached:
        message.add_attachment(content, maintype="application", subtype="pdf", filename="x.pdf")
    return message.as_bytes()


def test_a_mail_is_sound() -> None:
    assert told(written("Thank you."), "x.eml") == (Form.MAIL, Soundness.SOUND, "")


def test_files_inside_are_told() -> None:
    said = mail.FILES_INSIDE.said(count=2)
    assert told(written("Here.", b"1", b"2"), "x.eml") == (Form.MAIL, Soundness.SOUND, said)


def test_one_that_breaks_off_is_told() -> None:
    content = written("Here.", sample("plain.pdf"))
    assert told(content[:2000])[1:] == (Soundness.WARNS, f"{mail.FILES_INSIDE.said(count=1)} {mail.BREAKS_OFF.said()}")


def test_one_with_nothing_in_it_is_blank() -> None:
    assert told(written("\n"))[1:] == (Soundness.BLANK, remarks.NOTHING_IN_IT.said())


def test_one_that_outlook_saved() -> None:
    assert told(sample("mail.msg"), "mail.msg") == (Form.MAIL, Soundness.SOUND, mail.FILES_INSIDE.said(count=1))
