"""The letter that goes with a review copy: a few lines with her questions."""

from collections.abc import Iterable, Iterator

from senco_desk.domain.days import long_day
from senco_desk.domain.language import _
from senco_desk.domain.letter import Letter, addresses, called, in_a_line
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.domain.review_said import file_name, review_title


def review_letter(copy: ReviewCopy, whom: str, endings: Iterable[str]) -> Letter:
    """To `whom`, as she typed it, with files of those endings. Raises Refused for what is no address."""
    to = addresses(whom)
    return Letter(to, file_name(copy, ""), "\n".join(_lines(copy, called(whom, to), frozenset(endings))))


def _lines(copy: ReviewCopy, called: str, endings: frozenset[str]) -> Iterator[str]:
    label = copy.label
    yield _("Dear {name},").format(name=called) if called else _("Hello,")
    yield ""
    yield _("Here is my {review} of {day} ({reference}).").format(
        review=review_title(copy), day=long_day(label.made), reference=label.reference
    )
    yield from _asked(copy)
    yield ""
    yield _how(endings - {".xlsx"})
    if ".xlsx" in endings:
        yield _("Or answer in the table: a row for each thing you want to say.")
    yield _("Please send the file back to me when you have saved it; it may have any name.")
    yield ""
    yield _("With thanks,")
    yield in_a_line(copy.profile.name)


def _asked(copy: ReviewCopy) -> Iterator[str]:
    if copy.asked.questions:
        yield from ("", _("My questions:"))
    for number, question in enumerate(copy.asked.questions, start=1):
        yield f"{number}. {in_a_line(question)}"
    if copy.to_decide:
        names = ", ".join(map(outcome_name, copy.to_decide))
        yield from ("", _("I would like a decision on: {outcomes}.").format(outcomes=names))


def _how(endings: frozenset[str]) -> str:
    if endings == {".pdf"}:
        return _("Five minutes are enough: fill in the form in the PDF, or comment on any page of it.")
    if endings == {".docx"}:
        return _("Five minutes are enough: choose decisions in the table, or comment on anything in the text.")
    return _("Five minutes are enough. It is here as Word and as PDF: comment in whichever suits you.")
