"""How to read this: what the numbers mean, where things are, and what the outcomes are not."""

from collections.abc import Iterator

from senco_desk.domain.framework import Framework
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import Part
from senco_desk.printing.composing import Copy


def draw(copy: Copy) -> None:
    copy.begin(_("How to read this"), "how-to-read")
    copy.document.draw([copy.wording.words(said, copy.styles.body) for said in _said(copy)])


def _said(copy: Copy) -> Iterator[str]:
    yield _source(copy.framework)
    yield _(
        "The outcomes should not be interpreted as professional standards. They say what the course leads to, and "
        "some are interpreted differently according to the phase, size and type of school."
    )
    if copy.prints(Part.OUTCOMES):
        yield _(
            "Each outcome has a page. Its heart is the case: my own commentary on what I did and my part in it, why, "
            "what changed and how I know. A table then shows what counts for the outcome, and why: best evidence "
            "first, and as much of the rest as has room."
        )
    if copy.prints(Part.INDEX):
        yield _("The index of elements lists everything that counts for an outcome or for one of its elements.")
    yield from _our_numbers(copy.framework)
    yield _(
        "Reflections are numbered R-001 onwards in the order in which they were begun; a number is never used twice, "
        "so there are gaps. Each shows the day it happened and the day it was written. A piece can count for several "
        "outcomes; the ones I would turn to first are called best evidence."
    )
    if copy.portfolio.evidence:
        yield from _evidence(copy)
    yield _(
        "Whatever is cited is cited with the page it stands on. Every page bears the reference of this copy and its "
        "own number; those of the first few are Roman numerals."
    )


def _evidence(copy: Copy) -> Iterator[str]:
    yield _(
        "Evidence is numbered E-001 onwards in the same way. Where something is held elsewhere, such as in a ring "
        "binder, its place is given in the stead of a page."
    )
    if copy.prints(Part.REGISTER):
        yield _("The evidence register says of every piece what it is, where it is and what it counts for.")
    if copy.told:
        yield _(
            "What I say of a piece stands under Evidence in my words, with its pictures; the page cited for it is that "
            "of its entry there."
        )


def _source(framework: Framework) -> str:
    source = framework.publisher or framework.creator
    follows = _("The portfolio follows {title}, in the words of its source ({source}).")
    return (follows if source else _("The portfolio follows {title}.")).format(title=framework.title, source=source)


def _our_numbers(framework: Framework) -> Iterator[str]:
    ours = [outcome.code for outcome in framework.outcomes if outcome.code_is_ours]
    if ours:
        said = _(
            "The elements of an outcome are numbered here, as {code}, so that they can be cited; the source does not."
        )
        yield said.format(code=ours[0])
