"""Page one of a review copy: who she is, what she asks, what changed, and how to answer in five minutes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from senco_desk.domain.days import long_day
from senco_desk.domain.language import _, n_
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.review_copy import NEWS_NAMES, ReviewItem
from senco_desk.domain.review_said import left_out_named, review_title, since_said
from senco_desk.domain.text import Block, BlockKind, Run
from senco_desk.printing.citations import Cited
from senco_desk.printing.document import Running
from senco_desk.printing.parts.one_page import course_line, who_line
from senco_desk.printing.review.composing import Review, decision_anchor, item_name
from senco_desk.printing.tables import Cell, Ems, words_table

_LISTED = 10
"""Items that are listed with their titles where page one has room; else `_NAMED` of a kind by number alone."""
_NAMED = 40
_NAME, _TITLE = 24, 90
"""Characters of either on page one."""


def draw(review: Review) -> None:
    review.document.begin(Running(review_title(review.copy)))
    review.document.section()
    review.document.draw(_flowables(review, review.printed))


def pages_needed(review: Review) -> int:
    """How many pages it takes when every item is in; known before any of them is drawn."""
    return 1 + _further(review, _flowables(review, review.copy.items))


def _further(review: Review, flowables: list[Any]) -> int:
    """How many pages more than one they take."""
    heights = (flowable.wrap(review.styles.text_width, review.styles.page_height)[1] for flowable in flowables)
    spaces = sum(flowable.getSpaceAfter() + flowable.getSpaceBefore() for flowable in flowables)
    return int((sum(heights) + spaces) // review.document.page_room)


def _flowables(review: Review, items: Sequence[ReviewItem]) -> list[Any]:
    if len(items) <= _LISTED and not review.styles.is_large:
        listed = _with(review, items, lambda: [_table(review, items)])
        if not _further(review, listed):
            return listed
    return _with(review, items, lambda: _named(review, items))


def _with(review: Review, items: Sequence[ReviewItem], listed: Callable[[], Iterable[Any]]) -> list[Any]:
    return [
        *_who(review),
        *_questions(review),
        *_changed(review, items, listed),
        *_to_decide(review),
        *_how_to_answer(review),
        *_left_out(review),
    ]


def _who(review: Review) -> Iterator[Any]:
    copy, wording, styles = review.copy, review.wording, review.styles
    made = _("{review} · {day}").format(review=review_title(copy), day=long_day(copy.label.made))
    yield wording.words(made, styles.kicker)
    yield wording.heading(copy.profile.name, styles.part, 1, "review", listed=0)
    number = copy.profile.programme.student_number
    student = _("Student number {number}.").format(number=number) if number else ""
    for line in (who_line(copy.profile), course_line(copy.profile, copy.framework), student):
        if line:
            yield wording.words(line, styles.fact)
    if copy.label.names_checked:
        yield wording.words(_("Checked for names before it was printed."), styles.fact)


def _questions(review: Review) -> list[Any]:
    asked = [each.strip() for each in review.copy.asked.questions if each.strip()]
    if not asked:
        return []
    listed = tuple(Block(BlockKind.NUMBERED, (Run(each),)) for each in asked)
    return [_heading(review, n_("My question", "My questions", len(asked))), *review.wording.text(listed, 3)]


def _changed(review: Review, items: Sequence[ReviewItem], listed: Callable[[], Iterable[Any]]) -> Iterator[Any]:
    """How many of each, and where they stand."""
    wording, styles = review.wording, review.styles
    yield _heading(review, _("What is in this copy"))
    yield wording.words(since_said(review.copy), styles.close)
    if items:
        yield from listed()
    else:
        yield wording.words(_("There is nothing new to read this time."), styles.close)


def _table(review: Review, items: Sequence[ReviewItem]) -> Any:
    wording, styles = review.wording, review.styles
    heads = [wording.words(text, styles.cell_head) for text in (_("No."), _("What it is"), "")]
    last = wording.words(_("Page"), styles.cell_head_right)
    about = _("Each item of this copy, whether it is new, and its page")
    rows: list[list[Cell]] = [[[head] for head in (*heads, last)], *(_row(review, item) for item in items)]
    return words_table(styles, rows, (Ems(6), 1, Ems(7), Ems(3)), about=about, room=0.4)


def _row(review: Review, item: ReviewItem) -> list[Cell]:
    wording, cell = review.wording, review.styles.cell
    code = _briefly(item_name(review, item)) if item.code else ""
    title = _briefly(_("My case") if item.outcome else item.title, _TITLE)
    number, what = wording.words(code, review.styles.cell_strong), wording.linked(title, cell, item.key)
    page = wording.page_of(item.key, item_name(review, item))
    return [[number], [what], [wording.words(_(NEWS_NAMES[item.news]), review.styles.cell_quiet)], [page]]


def _named(review: Review, items: Sequence[ReviewItem]) -> Iterator[Any]:
    """Where there are too many for a table, by number and page."""
    for news, name in NEWS_NAMES.items():
        of_it = [item for item in items if item.news is news]
        if of_it:
            cited = [Cited(_briefly(item_name(review, item)), item.key) for item in of_it[:_NAMED]]
            made = review.wording.citations(cited, lead=f"{_(name)} ({len(of_it)})")
            made.spaceBefore = review.styles.gap * 0.3
            yield made


def _to_decide(review: Review) -> list[Any]:
    asked = review.copy.to_decide
    if not asked:
        return []
    cited = [Cited(_briefly(outcome_name(outcome)), decision_anchor(outcome.id)) for outcome in asked]
    return [_heading(review, _("Please decide, if you can")), review.wording.citations(cited)]


def _how_to_answer(review: Review) -> list[Any]:
    steps = (
        _("Read what I ask about; the rest as you have time."),
        _("Under “Your decisions”, choose met, partly or not yet, and write a line where it helps."),
        _("Comment on an item in the box below it, or highlight words and write beside them."),
        _("Save the file and send it back to me. Nothing needs to be installed; any PDF reader will do."),
    )
    listed = tuple(Block(BlockKind.NUMBERED, (Run(each),)) for each in steps)
    paper = _("On paper: write on it. Every page bears its number, so single pages are enough.")
    made = review.wording.text(listed, 3)
    return [
        _heading(review, _("How to answer in five minutes")),
        *made,
        review.wording.words(paper, review.styles.close),
    ]


def _left_out(review: Review) -> list[Any]:
    gone = [*review.left_out, *review.copy.left_out]
    if not gone:
        return []
    said = _("Not in this copy, to keep it short: {items}. Ask me for any of them.").format(items=left_out_named(gone))
    return [review.wording.words(said, review.styles.closing)]


def _heading(review: Review, title: str) -> Any:
    return review.wording.words(title, review.styles.subsection, "H2")


def _briefly(name: str, most: int = _NAME) -> str:
    return name if len(name) <= most else f"{name[: most - 1].rstrip()}…"
