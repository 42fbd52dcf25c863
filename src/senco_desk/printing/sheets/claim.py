"""The claim for prior learning on its own, to be handed in: who asks, what for, and room for the provider's answer."""

from typing import Any

from senco_desk.domain.days import long_day
from senco_desk.domain.language import _
from senco_desk.domain.sheets import ClaimSheet
from senco_desk.printing.document import Running, TaggedDocument
from senco_desk.printing.flowables import Gap
from senco_desk.printing.pens import PenBox, PenLines
from senco_desk.printing.prior_words import credits_line, prior_words
from senco_desk.printing.wording import Wording


def draw(sheet: ClaimSheet, wording: Wording, document: TaggedDocument) -> None:
    title = _("Claim for prior learning")
    document.begin(Running(title))
    document.section()
    document.draw([wording.heading(title, wording.styles.part, 1, "claim", listed=0), *_who(sheet, wording)])
    document.draw(credits_line(wording, sheet.part))
    for printed in sheet.part.priors:
        document.draw(prior_words(wording, printed, 2))
    document.draw(_answer(sheet, wording))


def _who(sheet: ClaimSheet, wording: Wording) -> list[Any]:
    profile, programme = sheet.profile, sheet.profile.programme
    facts = (
        (_("Name"), profile.name),
        (_("Student number"), programme.student_number),
        (_("School"), profile.school.printed_name or profile.school.name),
        (_("Award"), programme.award),
        (_("Provider"), programme.provider),
        (_("Cohort"), programme.cohort),
        (_("Date"), long_day(sheet.made)),
    )
    return [wording.labelled(label, said, wording.styles.fact) for label, said in facts if said.strip()]


def _answer(sheet: ClaimSheet, wording: Wording) -> list[Any]:
    styles = wording.styles
    mine = (sheet.profile.name if len(sheet.profile.name) <= 60 else _("Name"), _("Signature"), _("Date"))
    theirs = (_("For the provider"), _("Signature"), _("Date"))
    label = wording.words(_("The provider’s decision: credits, sessions, and why"), styles.cell_quiet)
    lines = [
        PenLines([wording.words(each, styles.cell_quiet) for each in labels], [3, 3, 2], styles.quiet)
        for labels in (mine, theirs)
    ]
    asked = any(each.prior.decision.answer is None for each in sheet.part.priors)
    answer = [PenBox(label, 90, styles.hairline), lines[1]] if asked or not sheet.part.priors else []
    return [Gap(styles.gap), lines[0], *answer]
