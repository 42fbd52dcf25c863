import pytest

from senco_desk.importing.feedback.paragraphs import lines_in
from senco_desk.importing.feedback.quoting import Own, own_words


def own(text: str, *, sent_on: bool = False) -> Own:
    return own_words(lines_in(text), sent_on=sent_on)


def said(text: str) -> list[str]:
    return [line.text for line in own(text).lines if not line.blank]


@pytest.mark.parametrize(
    "separator",
    [
        "On Tue, 3 May 2026 at 10:00, Anna Reed <anna@school.example> wrote:",
        "On Tue, 3 May 2026 at 10:00, Anna Reed\n<anna@school.example>\nwrote:",
        "Am 03.05.26 um 10:00 schrieb Anna Reed:",
        "Le 3 mai 2026 à 10:00, Anna Reed a écrit :",
        "El mar, 3 may 2026 a las 10:00, Anna Reed escribió:",
        "W dniu 3.05.2026 o 10:00, Anna Reed pisze:",
        "Ar 3 Mai 2026 ysgrifennodd Anna Reed:",
        "-----Original Message-----\nFrom: Anna Reed\nSent: 3 May 2026 10:00\nTo: Dr Marsh\nSubject: PDP",
        "________________________________\nFrom: Anna Reed\nSent: 3 May 2026 10:00\nTo: Dr Marsh\nSubject: PDP",
        "*From:* Anna Reed\n*Date:* 3 May 2026\n*To:* Dr Marsh",
        "Von: Anna Reed\nGesendet: 3. Mai 2026\nAn: Dr Marsh\nBetreff: PDP",
        "-------- Ursprüngliche Nachricht --------\nVon: Anna Reed",
    ],
)
def test_an_earlier_mail_below_is_left_out_and_counted(separator):
    found = own(f"R-014: say more.\n\n{separator}\n\nDear Helen\nHere is R-001.")
    assert [line.text for line in found.lines if len(line.text.strip("_ "))] == ["R-014: say more."]
    assert found.left_out >= 2


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nHelen\nR. of X",
        "Best wishes,\nHelen\n\nDr Helen Marsh\nUniversity of X\n01234 567890",
        "Kind regards\nH",
        "Cofion gorau\nHelen",
        "Mit freundlichen Grüßen\nH. Marsh",
        "Sent from my iPhone",
        "Get Outlook for iOS<https://aka.ms/x>",
        "This email and any attachments are confidential and intended for the addressee only and for no other.",
    ],
)
def test_a_signature_is_left_out(signature):
    assert said(f"Say more.\n\n{signature}\n") == ["Say more."]


@pytest.mark.parametrize("greeting", ["Dear Anna,", "Hi Anna", "Annwyl Anna,", "Hallo Anna!", "Good morning Anna"])
def test_a_greeting_is_left_out(greeting):
    assert said(f"{greeting}\n\nSay more.") == ["Say more."]


def test_what_only_looks_like_one_stays():
    assert said("Hi Anna, R-014 is lovely.") == ["Hi Anna, R-014 is lovely."]
    assert said("Thanks\n" + "for this long and careful account of what you did in the spring term, with families." * 2)


def test_below_a_signature_a_postscript_and_what_names_an_item_stay():
    assert said("Good.\n\nBest wishes,\nHelen\n\nPS ask Sam\nand E-007 has no date") == [
        "Good.", "PS ask Sam", "and E-007 has no date",
    ]  # fmt: skip


def test_answers_between_the_lines_of_the_earlier_mail_stay_with_what_they_answer():
    found = own("On 3 May Anna wrote:\n> We agreed three targets.\nSay who.\n> And met in June.\nWhen?\n")
    assert [(line.text, line.quoted) for line in found.lines] == [
        ("We agreed three targets.", True), ("Say who.", False),
        ("And met in June.", True), ("When?", False), ("", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "by_subject"),
    [
        ("---------- Forwarded message ---------\nFrom: Dr Marsh <m@x>\nDate: 3 May\nTo: B\n\nR-014: more.", False),
        ("From: Dr Marsh <m@x>\nSent: 3 May\nTo: B\nSubject: PDP\n\nR-014: more.", True),
        ("Begin forwarded message:\n\n> From: Dr Marsh <m@x>\n> Date: 3 May\n> To: B\n>\n> R-014: more.", False),
    ],
)  # fmt: skip
def test_a_mail_that_was_sent_on_is_kept_with_its_author(text, by_subject):
    found = own(f"See below.\n\n{text}", sent_on=by_subject)
    assert [line.text for line in found.lines if not line.blank] == ["See below."]
    assert [line.text for line in found.sent_on if not line.blank] == ["R-014: more."]
    assert found.sent_on_from == "Dr Marsh <m@x>"
