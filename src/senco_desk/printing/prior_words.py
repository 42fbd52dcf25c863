"""Prior learning as it is worded on paper: in the portfolio, and as a claim on its own."""

from collections.abc import Iterator, Sequence
from typing import Any

from senco_desk.domain.award_credits import credits_said
from senco_desk.domain.days import long_day
from senco_desk.domain.language import _, n_
from senco_desk.domain.prior_learning import ANSWER_NAMES, PRIOR_KIND_NAMES, Claim, PriorLearning, ProviderDecision
from senco_desk.domain.prior_printed import PrintedPrior, PriorPart
from senco_desk.domain.text import from_plain, is_blank
from senco_desk.printing.tables import Ems, words_table
from senco_desk.printing.wording import Wording


def credits_line(wording: Wording, part: PriorPart) -> list[Any]:
    """What is held against the award's total, in a sentence."""
    return [wording.words(credits_said(part.credits), wording.styles.body)] if part.credits.total else []


def prior_words(wording: Wording, printed: PrintedPrior, level: int) -> list[Any]:
    """One prior learning under its title, which is a heading of `level`; what was not said is left out."""
    prior, styles = printed.prior, wording.styles
    title = prior.title.strip() or _("Untitled")
    heading = wording.heading(title, styles.section, level, f"prior-{prior.id}", listed=level - 1)
    heading.title = wording.briefly(title)
    return [
        heading,
        *(wording.labelled(label, said, styles.fact) for label, said in _facts(printed) if said.strip()),
        *_passage(wording, _("What it was"), prior.about, level),
        *_passage(wording, _("How I kept it current"), prior.kept_current, level),
        *_met(wording, printed),
        *(wording.labelled(label, said, styles.fact) for label, said in _asked(prior) if said.strip()),
    ]


def _facts(printed: PrintedPrior) -> Iterator[tuple[str, str]]:
    prior = printed.prior
    yield _("Kind"), _(PRIOR_KIND_NAMES[prior.kind])
    yield _("Where, or with whom"), prior.provider
    yield _("When"), _when(prior)
    yield _("Level"), prior.level
    yield _("Credits it carries"), "" if prior.credits is None else f"{prior.credits:,}"
    yield _("Proof"), "; ".join(filter(None, (printed.proof, prior.held.strip())))
    if printed.old and is_blank(prior.kept_current):
        yield _("Kept current"), _("not said yet")


def _when(prior: PriorLearning) -> str:
    if prior.began and prior.ended:
        return _("{first} to {last}").format(first=long_day(prior.began), last=long_day(prior.ended))
    if prior.began:
        return _("from {first}").format(first=long_day(prior.began))
    return long_day(prior.ended) if prior.ended else ""


def _passage(wording: Wording, label: str, text: Any, level: int) -> list[Any]:
    return wording.run_in(label, _less_blank(text), level + 1) if not is_blank(text) else []


def _less_blank(text: Any) -> Any:
    """Without the blank blocks, the first of which no label can lead."""
    return tuple(block for block in text if block.plain.strip())


def _met(wording: Wording, printed: PrintedPrior) -> list[Any]:
    """A table of the outcomes it meets, each with how."""
    if not printed.met:
        return []
    styles = wording.styles
    heads = [[wording.words(head, styles.cell_head)] for head in (_("No."), _("Outcome it meets"), _("How"))]
    rows = [
        [
            [wording.words(code, styles.cell_code)],
            [wording.words(wording_of, styles.cell)],
            wording.in_cell(from_plain(met.how)),
        ]
        for (code, wording_of), met in zip(printed.met, printed.prior.met, strict=True)
    ]
    about = _("The outcomes that this prior learning meets, and how")
    return [words_table(styles, [heads, *rows], (Ems(3.6), 1.4, 1), about=about, room=0.5)]


def _asked(prior: PriorLearning) -> Iterator[tuple[str, str]]:
    yield _("Asked to be excused"), _and(_claimed(prior.claim))
    yield _("The provider’s decision"), _and(_decided(prior.decision))


def _claimed(claim: Claim) -> Iterator[str]:
    yield _credits(claim.credits)
    yield claim.sessions.strip()
    yield _("handed in on {day}").format(day=long_day(claim.made)) if claim.made else ""


def _decided(decision: ProviderDecision) -> Iterator[str]:
    yield _(ANSWER_NAMES[decision.answer]) if decision.answer else ""
    yield _credits(decision.credits)
    yield decision.words.strip()
    yield decision.by.strip()
    yield long_day(decision.day) if decision.day else ""


def _credits(credits_: int | None) -> str:
    return "" if credits_ is None else n_("{n} credit", "{n} credits", credits_).format(n=f"{credits_:,}")


def _and(said: Iterator[str] | Sequence[str]) -> str:
    return "; ".join(part.rstrip(" .;") for part in said if part)
