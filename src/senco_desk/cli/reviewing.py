"""`senco-desk print … --copy review`: the small copy for a tutor, as PDF or for Word."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from senco_desk.cli import names
from senco_desk.cli.answering import Answer, ProgressLine, message
from senco_desk.cli.unlocking import AskedKeys
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.name_findings import Purpose
from senco_desk.domain.review_copy import MEGABYTE, MOST_QUESTIONS, Asked, Limits, ReviewCopy
from senco_desk.domain.review_said import file_name, left_out_named

if TYPE_CHECKING:
    from senco_desk.domain.framework import Framework
    from senco_desk.services.making_review_copy import MadeReview
    from senco_desk.wiring import Services

NOT_THERE = Sentence("review-not-there", N_("There is no {what} in this workbook, so nothing was written."))
TOO_MANY = Sentence("review-questions", N_("A review copy asks at most {most} questions, so nothing was written."))


def print_review(asked: Namespace) -> Answer:
    from senco_desk.wiring import open_services

    if len(asked.ask) > MOST_QUESTIONS:
        raise Refused(TOO_MANY, most=MOST_QUESTIONS)
    with open_services(asked.workbook, AskedKeys(asked)) as services:
        framework = _framework(services, asked.framework)
        copy = services.making_review_copy.gather(framework.code, _asked(asked, services, framework), _limits(asked))
        progress = ProgressLine()
        scan = names.scanned(services, copy, progress)
        if scan.open and not asked.unchecked:
            progress.done()
            return names.stopped(scan)
        checked = services.checking_names.applied(copy, scan)
        made = services.making_review_copy.write(checked, _target(asked, checked), progress, lambda: False)
        services.checking_names.log(Purpose.PRINT, f"{made.label.reference} v{made.label.version}", scan)
        progress.done()
        names.say_unchecked(scan)
        _say_what_lacks(made)
        return _said(checked, made)


def _framework(services: "Services", code: str | None) -> "Framework":
    """Raises Refused for one that is not live."""
    from senco_desk.services.gathering import NO_SUCH_SET

    if code is None:
        return services.exchanging_frameworks.main()
    live = {each.code: each for each in services.exchanging_frameworks.live()}
    if code not in live:
        raise Refused(NO_SUCH_SET, code=code, live=", ".join(live))
    return live[code]


def _limits(asked: Namespace) -> Limits:
    usual = Limits()
    size = asked.megabytes * MEGABYTE if asked.megabytes else usual.size
    return Limits(asked.pages or usual.pages, size)


def _asked(asked: Namespace, services: "Services", framework: "Framework") -> Asked:
    """Raises Refused for an outcome or a number that there is not."""
    outcomes = {outcome.code: outcome.id for outcome in framework.for_cases}
    pieces = {row.reference: row.id for row in services.reflecting.rows()}
    pieces |= {row.reference: row.id for row in services.evidencing.rows()}
    for wanted, there in ((asked.decide, outcomes), (asked.about, pieces)):
        if missing := [each for each in wanted if each not in there]:
            raise Refused(NOT_THERE, what=", ".join(missing))
    decide = tuple(outcomes[code] for code in asked.decide)
    return Asked(tuple(asked.ask), decide, frozenset(pieces[each] for each in asked.about))


def _target(asked: Namespace, copy: ReviewCopy) -> Path:
    """A folder takes it under its own name."""
    from senco_desk.services.giving_out import refuse_ending

    out: Path = asked.out
    if out.is_dir():
        return out / file_name(copy, f".{asked.to or 'pdf'}")
    if asked.to:
        refuse_ending(out, (f".{asked.to}",))
    return out


def _say_what_lacks(made: "MadeReview") -> None:
    from senco_desk.cli.printing import say_pictures, say_unprintable

    say_unprintable(made.unprintable)
    say_pictures(made.missing, made.undescribed)
    if made.left_out:
        message(_("Left out, to stay within the limits: {items}").format(items=left_out_named(made.left_out)))


def _said(copy: ReviewCopy, made: "MadeReview") -> Answer:
    label, held = made.label, {strip.subject for page in made.copy.pages for strip in page.strips}
    said = _("{out}: {reference} v{version}, review {number}").format(
        out=made.target, reference=label.reference, version=label.version, number=copy.number
    )
    pages = made.pages
    if pages is not None:
        said += n_(", {pages} page", ", {pages} pages", pages).format(pages=pages)
    told = {
        "file": str(made.target),
        "reference": label.reference,
        "version": label.version,
        "copy": label.kind.value,
        "review": copy.number,
        "pages": pages,
        "size": made.size,
        "sha256": made.copy.sha256,
        "items": [item.code or item.title for item in copy.items if item.key in held],
        "left_out": [each.code or each.title for each in made.left_out],
        "unprintable": list(made.unprintable),
        "names_checked": label.names_checked,
        "missing": list(made.missing),
        "undescribed": list(made.undescribed),
    }
    return Answer(f"{said}.", told)
