"""The outcome pages: for each outcome its wording, the case, what counts for it and why, and its elements."""

from typing import Any

from senco_desk.domain.copies import Strip, subject_of
from senco_desk.domain.feedback_printed import decided_said
from senco_desk.domain.framework import Outcome, OutcomeKind
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.portfolio import OutcomePage, PrintedPiece
from senco_desk.domain.text import is_blank
from senco_desk.printing.composing import Copy, listed_title, outcome_anchor, outcome_title
from senco_desk.printing.document import Running
from senco_desk.printing.evidence import best_pictures, by_piece, elements_table, neediest_first, pieces_table
from senco_desk.printing.flowables import ListLabel, Words
from senco_desk.printing.pens import PenBox
from senco_desk.printing.ratings import rating_line
from senco_desk.printing.sides import Sides, strips
from senco_desk.printing.styles import LEADING, SMALLEST

_SIDES = 2
_AT_LEAST = 2
"""Pieces shown, if need be on a further side."""


def draw(copy: Copy) -> None:
    part: Outcome | None = None
    for page in copy.portfolio.outcomes:
        outcome = copy.framework.outcome(page.outcome)
        of = _part_of(copy, outcome)
        _draw_page(copy, page, outcome, of, opens=of is not part)
        part = of


def _part_of(copy: Copy, outcome: Outcome) -> Outcome | None:
    above = copy.framework.above(outcome.id)
    return above[0] if above else None


def _draw_page(copy: Copy, page: OutcomePage, outcome: Outcome, part: Outcome | None, *, opens: bool) -> None:
    document = copy.document
    document.begin(Running(outcome_name(outcome), _tab(copy, part or outcome)))
    if opens or part is None:
        document.section()
    strip = Strip(subject_of(Noun.OUTCOME, outcome.id))
    document.draw([*_heading(copy, outcome, part, opens=opens), *rating_line(copy, outcome.id)], outcome.code, strip)
    begun = document.page
    of_case = Strip(subject_of(Noun.CASE, page.case.id)) if page.case else strip
    document.draw(_case(copy, page, part), outcome.code, of_case)
    after = [*best_pictures(copy, page.pieces), *_elements(copy, page, outcome, part)]
    after += [*_decided(copy, outcome), _for_the_examiner(copy)]
    left = Sides(document.room, document.page_room, _sides(copy) - 1 - (document.page - begun))
    document.draw([*_counting(copy, page, part, left, after), *after], outcome.code, strip)


def _sides(copy: Copy) -> int:
    """Two; in larger or wider print as many more as the same words need."""
    styles = copy.styles
    return round(_SIDES * styles.size * styles.leading / (SMALLEST * SMALLEST * LEADING))


def _tab(copy: Copy, root: Outcome) -> tuple[str, int] | None:
    """A, B or C at the edge, each further down; none for a set without parts."""
    if root.kind is not OutcomeKind.PART or not 0 < len(root.code) <= 2:
        return None
    return root.code, [outcome.id for outcome in copy.framework.children()].index(root.id)


def _heading(copy: Copy, outcome: Outcome, part: Outcome | None, *, opens: bool) -> list[Words]:
    """The part's name above, a heading where the part opens; then the outcome in full."""
    wording, styles = copy.wording, copy.styles
    if part is None:
        made = _title(copy, outcome, 1, 0)
        stem = [wording.words(outcome.statement, styles.body)] if outcome.heading else []
        return [wording.words(outcome_name(outcome), styles.kicker), made, *stem]
    kicker = f"{outcome_name(part)} · {outcome_title(part)}"
    above = (
        wording.heading(kicker, styles.kicker, 1, outcome_anchor(part), listed=0)
        if opens
        else wording.words(kicker, styles.kicker)
    )
    return [above, _title(copy, outcome, 2, 1)]


def _title(copy: Copy, outcome: Outcome, level: int, listed: int) -> Words:
    """The outcome in full, with its number large at the left where that is short."""
    styles, numbered = copy.styles, 0 < len(outcome.code) <= 2
    style = styles.outcome if numbered else styles.outcome_alone
    made = copy.wording.heading(outcome_title(outcome), style, level, outcome_anchor(outcome), listed=listed)
    made.title = listed_title(outcome)
    if numbered:
        made.numeral = ListLabel(outcome.code, styles.numeral)
    return made


def _sub(copy: Copy, title: str, part: Outcome | None) -> Words:
    return copy.wording.words(title, copy.styles.subsection, "H3" if part else "H2")


def _case(copy: Copy, page: OutcomePage, part: Outcome | None) -> list[Words]:
    if page.case is None or is_blank(page.case.text):
        return []
    level = 4 if part else 3
    return [_sub(copy, _("My case"), part), *copy.wording.text(page.case.text, level, copy.wording.case_voice)]


def _counting(copy: Copy, page: OutcomePage, part: Outcome | None, left: Sides, after: list[Any]) -> list[Any]:
    """The best evidence and as much of the rest as leaves room for what comes after."""
    if not page.pieces:
        return [copy.wording.words(_("This copy holds nothing for this outcome yet."), copy.styles.quiet_line)]
    pieces = by_piece(page.pieces)
    heading = _sub(copy, _("What counts for it"), part)
    chosen = _chosen(copy, pieces, heading, left, after)
    return [heading, pieces_table(copy, chosen, len(pieces) - len(chosen))]


def _chosen(
    copy: Copy, pieces: list[list[PrintedPiece]], heading: Words, left: Sides, after: list[Any]
) -> list[list[PrintedPiece]]:
    """Those that fit, in the order in which they came; always a few, however long the case is."""
    styles = copy.styles
    in_turn = neediest_first(pieces)[: int(left.all_room / styles.cell.leading) + _AT_LEAST]
    table = pieces_table(copy, in_turn, len(pieces))
    table.keeps_last = False  # what says how many more there are comes after any of them
    *rows, last, gap = strips([heading, table], styles.text_width)
    fit = left.most(rows, last, [gap, *strips(after, styles.text_width, table.getSpaceAfter())])
    chosen = _in_order(pieces, in_turn[: max(fit, _AT_LEAST)])
    while len(chosen) > _AT_LEAST:
        drawn = [heading, pieces_table(copy, chosen, len(pieces) - len(chosen)), *after]
        if left.take(strips(drawn, styles.text_width)):  # in another order a side may end with more of it empty
            break
        chosen = _in_order(pieces, in_turn[: len(chosen) - 1])
    return chosen


def _in_order(pieces: list[list[PrintedPiece]], some: list[list[PrintedPiece]]) -> list[list[PrintedPiece]]:
    chosen = {id(rows) for rows in some}
    return [rows for rows in pieces if id(rows) in chosen]


def _elements(copy: Copy, page: OutcomePage, outcome: Outcome, part: Outcome | None) -> list[Any]:
    elements = [below for below in copy.framework.below(outcome.id) if below.kind is OutcomeKind.ELEMENT]
    if not elements:
        return []
    intro = [copy.wording.words(outcome.statement, copy.styles.body)] if part and outcome.heading else []
    return [_sub(copy, _("Its elements"), part), *intro, elements_table(copy, elements, page.pieces)]


def _decided(copy: Copy, outcome: Outcome) -> list[Words]:
    """What the tutor decided, who and when."""
    decided = copy.portfolio.decided(outcome.id)
    if decided is None:
        return []
    return [copy.wording.labelled(_("Tutor’s decision"), decided_said(decided), copy.styles.fact)]


def _for_the_examiner(copy: Copy) -> PenBox:
    return PenBox(copy.wording.words(_("For the examiner"), copy.styles.cell_quiet), 62, copy.styles.hairline)
