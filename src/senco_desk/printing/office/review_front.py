"""Page one of a review copy: who she is, what she asks, what is in it, how to answer in five minutes."""

from collections.abc import Iterable, Iterator

from docx.document import Document as WordDocument

from senco_desk.domain.days import long_day
from senco_desk.domain.language import _
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.review_copy import NEWS_NAMES, News, ReviewCopy, ReviewItem
from senco_desk.domain.review_said import left_out_named, review_title, since_said
from senco_desk.domain.text import Block, BlockKind, Run, Text, clean
from senco_desk.printing.office.markup import add_paragraph
from senco_desk.printing.office.texts import Texts

_NAMED = 40
"""Items that page one has room for, of those that are new, changed or asked about."""


def add_front(copy: ReviewCopy, made: WordDocument, texts: Texts) -> None:
    add_paragraph(made, "Title", review_title(copy))
    add_paragraph(made, "Subtitle", clean(copy.profile.name))
    for word, fact in _facts(copy):
        add_paragraph(made, "AboutTheTask", f"{word}:\t{clean(fact)}")
    if copy.asked.questions or copy.to_decide:
        texts.heading(_("What I ask"), 1)
        texts.add(_listed(BlockKind.NUMBERED, copy.asked.questions), 1)
        texts.add(_paragraphs(_to_decide(copy)), 1)
    texts.heading(_("What is in this copy"), 1)
    texts.add(_paragraphs(_contents(copy)), 1)
    texts.heading(_("How to answer in five minutes"), 1)
    texts.add(_listed(BlockKind.NUMBERED, _steps()), 1)


def _facts(copy: ReviewCopy) -> Iterator[tuple[str, str]]:
    profile, programme, label = copy.profile, copy.profile.programme, copy.label
    school = profile.school.printed_name or profile.school.name
    yield _("Who I am"), ", ".join(filter(None, (profile.called, school)))
    course = " · ".join(filter(None, (programme.award or copy.framework.title, programme.provider, programme.cohort)))
    if course:
        yield _("Programme"), course
    if programme.student_number:
        yield _("Student number"), programme.student_number
    copy_said = f"{label.reference} v{label.version} · {long_day(label.made)}"
    yield _("This copy"), f"{copy_said} · {_('checked for names')}" if label.names_checked else copy_said


def _to_decide(copy: ReviewCopy) -> Iterator[str]:
    if copy.to_decide:
        names = ", ".join(map(outcome_name, copy.to_decide))
        yield _("I would like a decision on: {outcomes}.").format(outcomes=names)


def _contents(copy: ReviewCopy) -> Iterator[str]:
    yield since_said(copy)
    for news in News:
        of_it = [item for item in copy.items if item.news is news]
        if of_it:
            yield f"{_(NEWS_NAMES[news])}: {_named(list(map(_name, of_it)))}"
    if copy.left_out:
        said = _("Not in this copy, to keep it short: {items}. Ask me for any of them.")
        yield said.format(items=left_out_named(copy.left_out))


def _name(item: ReviewItem) -> str:
    """`R-014`; a case by its outcome, a task by its title."""
    if item.outcome:
        return _("my case for {outcome}").format(outcome=item.code or item.title)
    return item.code or item.title


def _named(names: list[str]) -> str:
    said, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
    return _("{named} and {count} more").format(named=said, count=more) if more > 0 else said


def _steps() -> Iterator[str]:
    yield _("Read what I ask about; the rest as you have time.")
    yield _("In the table of decisions, choose one for each outcome or type your own words, and say why if you wish.")
    yield _("Comment on any words (Review, New Comment), or change them: what you change is marked as yours.")
    yield _("Save the file, under any name, and send it back. Each comment finds its way to what it is about.")


def _listed(kind: BlockKind, lines: Iterable[str]) -> Text:
    return tuple(Block(kind, (Run(line),)) for line in lines)


def _paragraphs(lines: Iterable[str]) -> Text:
    return _listed(BlockKind.PARAGRAPH, lines)
