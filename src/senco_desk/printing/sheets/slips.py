"""Witness slips: one for each colleague to fill in and sign; what is known stands there already."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import KeepTogether

from senco_desk.domain.days import long_day
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.language import _
from senco_desk.domain.text import Block, BlockKind, Run, Text, is_blank
from senco_desk.printing.document import Running
from senco_desk.printing.flowables import Words
from senco_desk.printing.pens import Pen, PenBox, PenLines, RuledLines
from senco_desk.printing.sheets.composing import Sheet

_LEAST_ROOM = 85
"""Points (30 mm) for a colleague's own words; where there is less, they and the signature go over the page."""
_FRESH_ROOM = 150
"""Points for them on a page of their own."""
_FRAME = 32
"""Points that the box takes beside its label and its room, with what stands before it."""
_LONGEST_NAME = 60
"""Characters."""


def draw(sheet: Sheet) -> None:
    """One for each piece; an empty one where there is none, to take along."""
    for piece in sheet.sheets.evidence:
        _draw_slip(sheet, piece.evidence)
    if not sheet.sheets.evidence:
        _draw_slip(sheet, None)


def _draw_slip(sheet: Sheet, evidence: Evidence | None) -> None:
    document, reference = sheet.document, evidence.reference if evidence else ""
    document.begin(Running(reference))
    document.section()
    document.draw([*_head(sheet, reference), *_known(sheet, evidence)], reference)
    signing = _signing(sheet, evidence)
    label = sheet.wording.words(_("In my own words: what I saw, and what came of it"), sheet.styles.cell_quiet)
    below = (
        sum(each.wrap(sheet.styles.text_width, 1e6)[1] for each in signing)
        + label.wrap(sheet.styles.text_width, 1e6)[1]
    )
    room = document.room - below - _FRAME - 1
    if room >= _LEAST_ROOM:
        document.draw([PenBox(label, room, sheet.styles.hairline), *signing], reference)
    else:
        box = PenBox(label, _FRESH_ROOM, sheet.styles.hairline)
        document.draw([KeepTogether([box, *signing])], reference)


def _head(sheet: Sheet, reference: str) -> list[Words]:
    profile, styles = sheet.sheets.profile, sheet.styles
    school = profile.school.printed_name or profile.school.name
    role = _("{called}, {school}").format(called=profile.called, school=school) if school else profile.called
    title = _("Witness testimony") + (f" · {reference}" if reference else "")
    return [
        sheet.wording.heading(title, styles.section, 1, f"slip-{reference}", listed=0),
        sheet.wording.words(_("About the work of {name}, {role}").format(name=profile.name, role=role), styles.body),
    ]


def _known(sheet: Sheet, evidence: Evidence | None) -> list[Any]:
    day = long_day(evidence.happened) if evidence and evidence.happened else ""
    name = sheet.sheets.profile.name
    return [
        *_filled(sheet, _("What happened"), _what(evidence), 2),
        *_filled(sheet, _("Day"), _plain(day), 1),
        *_filled(sheet, _("What {name} did").format(name=name), _plain(evidence.part if evidence else ""), 2),
        *_filled(sheet, _("It counts for"), _outcomes(sheet, evidence), 2),
    ]


def _filled(sheet: Sheet, label: str, text: Text, lines: int) -> list[Any]:
    """Under its label what is known, or lines to write on."""
    heading = sheet.wording.words(label, sheet.styles.minor, "H2")
    if not is_blank(text):
        return [heading, *sheet.wording.text(text, 3)]
    return [heading, RuledLines(lines, sheet.styles.quiet)]


def _what(evidence: Evidence | None) -> Text:
    if evidence is None:
        return ()
    return (*_plain(evidence.title), *evidence.about)


def _plain(text: str) -> Text:
    said = text.strip()
    return (Block(BlockKind.PARAGRAPH, (Run(said),)),) if said else ()


def _outcomes(sheet: Sheet, evidence: Evidence | None) -> Text:
    """Their wordings, each under its number."""
    outcomes = sheet.counts_for.get(evidence.reference, []) if evidence else []
    said = (f"{each.code}  {each.heading or each.statement}".strip() for each in outcomes)
    return tuple(Block(BlockKind.BULLET, (Run(line),)) for line in said)


def _signing(sheet: Sheet, evidence: Evidence | None) -> Sequence[Pen]:
    said = evidence.testimony if evidence else None
    given = long_day(said.given) if said and said.given else ""
    return (
        _lines(
            sheet, (_under(said.colleague if said else "", _("Name")), _under(said.role if said else "", _("Role")))
        ),
        _lines(sheet, (_("Signature"), _under(given, _("Date")))),
    )


def _lines(sheet: Sheet, labels: Sequence[str]) -> Pen:
    words = [sheet.wording.words(label, sheet.styles.cell_quiet) for label in labels]
    return PenLines(words, [3, 2], sheet.styles.quiet)


def _under(known: str, otherwise: str) -> str:
    """What it is, with what is known already if that is short enough to stand under a line."""
    said = known.strip()
    return f"{otherwise}: {said}" if 0 < len(said) <= _LONGEST_NAME else otherwise
