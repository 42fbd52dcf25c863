"""How to read this: what the numbers mean, where things are, and what the outcomes are not."""

from senco_desk.domain.language import _
from senco_desk.domain.portfolio import Part
from senco_desk.printing.composing import Copy


def draw(copy: Copy) -> None:
    copy.begin(_("How to read this"), "how-to-read")
    copy.document.draw([copy.wording.words(said, copy.styles.body) for said in _said(copy) if said])


def _said(copy: Copy) -> tuple[str, ...]:
    framework = copy.framework
    source = framework.publisher or framework.creator
    return (
        _("The portfolio follows {title}, in the words of its source ({source}).").format(
            title=framework.title, source=source
        ) if source else _("The portfolio follows {title}.").format(title=framework.title),
        _("The outcomes should not be interpreted as professional standards. They say what the course leads to, and "
          "some are interpreted differently according to the phase, size and type of school."),
        _("Each outcome has a page. Its heart is the case: my own commentary on what I did and my part in it, why, "
          "what changed and how I know. A table then shows what counts for the outcome, and why.")
        if copy.prints(Part.OUTCOMES) else "",
        _("The elements of an outcome are numbered here for reference, as 5.3; the numbers are not part of the source.")
        if any(outcome.code_is_ours for outcome in framework.outcomes) else "",
        _("Reflections are numbered R-001 onwards in the order in which they were begun; a number is never used "
          "twice, so there are gaps. Each shows the day it happened and the day it was written. A piece can count for several "
          "outcomes; the ones I would turn to first are called best evidence."),
        _("Whatever is cited is cited with the page it stands on. Every page bears the reference of this copy and its "
          "own number; those before this part are numbered in Roman numerals."),
    )  # fmt: skip
