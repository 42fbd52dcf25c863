"""The page of what stands around the course: prior learning, its dates and holidays, exit reviews."""

from collections.abc import Iterator, Sequence
from datetime import date

from senco_desk.domain.award_credits import credits_said
from senco_desk.domain.days import day_of_week, long_day
from senco_desk.domain.exit_printed import PrintedExitReview
from senco_desk.domain.language import _, n_
from senco_desk.domain.prior_learning import ANSWER_NAMES, PRIOR_KIND_NAMES, PriorLearning
from senco_desk.domain.prior_printed import PrintedPrior, PriorPart
from senco_desk.domain.programme_dates import ProgrammeDate
from senco_desk.domain.term_weeks import Holiday
from senco_desk.domain.text import is_blank
from senco_desk.printing.readable.page import Facts, Heading, Note, Page, Part, Prose, Table
from senco_desk.printing.readable.places import PROGRAMME, start

Told = Iterator[tuple[str, str]]


def page_of_programme(
    part: PriorPart,
    dates: Sequence[ProgrammeDate],
    holidays: Sequence[Holiday],
    reviews: Sequence[PrintedExitReview],
) -> Page:
    """`reviews` with all that is in them, the questions too."""
    parts: list[Part] = [Heading(2, _("Prior learning"))]
    parts += [Note(credits_said(part.credits))] if part.credits.total else []
    for printed in part.priors:
        parts += _of_prior(printed)
    parts += [Note(_("There is none."))] if not part.priors else []
    parts += [Heading(2, _("Dates")), *_of_dates(dates, holidays)]
    for review in reviews:
        parts += _of_review(review)
    return Page(PROGRAMME, _("Around the course"), tuple(parts), (start(),))


def _of_prior(printed: PrintedPrior) -> list[Part]:
    prior = printed.prior
    parts: list[Part] = [Heading(3, prior.title.strip() or _("Untitled"))]
    parts.append(Facts(tuple((term, said) for term, said in _facts(printed) if said.strip())))
    for heading, text in ((_("What it was"), prior.about), (_("How I kept it current"), prior.kept_current)):
        parts += [Heading(4, heading), Prose(text, 4)] if not is_blank(text) else []
    if prior.met:
        rows = tuple((code, words, met.how) for (code, words), met in zip(printed.met, prior.met, strict=True))
        parts.append(Table(_("Outcomes it meets"), (_("No."), _("Outcome"), _("How")), rows))
    return parts


def _facts(printed: PrintedPrior) -> Told:
    prior = printed.prior
    yield _("Kind"), _(PRIOR_KIND_NAMES[prior.kind])
    yield _("Where, or with whom"), prior.provider
    yield _("From"), _day(prior.began)
    yield _("To, or awarded on"), _day(prior.ended)
    yield _("Level"), prior.level
    yield _("Credits it carries"), _number(prior.credits)
    yield _("Proof"), "; ".join(filter(None, (printed.proof, prior.held)))
    yield from _asked(prior)


def _asked(prior: PriorLearning) -> Told:
    claim, decision = prior.claim, prior.decision
    yield _("Credits asked for"), _number(claim.credits)
    yield _("Sessions asked to be excused"), claim.sessions
    yield _("Handed in"), _day(claim.made)
    yield _("The provider’s decision"), _(ANSWER_NAMES[decision.answer]) if decision.answer else ""
    yield _("Credits given"), _number(decision.credits)
    yield _("What the provider said"), decision.words
    yield _("Decided by"), ", ".join(filter(None, (decision.by, _day(decision.day))))


def _of_dates(dates: Sequence[ProgrammeDate], holidays: Sequence[Holiday]) -> list[Part]:
    parts: list[Part] = [Facts(tuple((each.what, day_of_week(each.day)) for each in dates))] if dates else []
    if holidays:
        rows = tuple((each.name, day_of_week(each.first), day_of_week(each.last)) for each in holidays)
        counted = n_("{n} school holiday", "{n} school holidays", len(holidays)).format(n=f"{len(holidays):,}")
        parts.append(Table(counted, (_("Holiday"), _("First day off"), _("Last day off")), rows))
    return parts or [Note(_("There are none."))]


def _of_review(printed: PrintedExitReview) -> list[Part]:
    review = printed.review
    signed = (review.sign_off.by, review.sign_off.role, _day(review.sign_off.day))
    facts = (
        (_("Date"), _day(review.day)),
        (_("Where"), review.place),
        (_("Panel"), "; ".join(review.panel)),
        (_("Conditions to be met by"), _day(review.conditions_by)),
        (_("Signed off by"), ", ".join(filter(None, signed))),
    )
    told = tuple(fact for fact in facts if fact[1].strip())
    parts: list[Part] = [Heading(2, _("Exit review")), *([Facts(told)] if told else [])]
    decided = ((row, printed.decision(row)) for row in printed.rows)
    rows = tuple((row.code, row.wording, each.decision, each.note) for row, each in decided if each)
    if rows:
        heads = (_("No."), _("Outcome"), _("Decision"), _("What the panel said"))
        parts.append(Table(_("What was decided"), heads, rows))
    for heading, text in ((_("Questions, and what I said"), review.questions), (_("Conditions"), review.conditions)):
        parts += [Heading(3, heading), Prose(text, 3)] if not is_blank(text) else []
    return parts


def _day(day: date | None) -> str:
    return long_day(day) if day else ""


def _number(number: int | None) -> str:
    return "" if number is None else f"{number:,}"
