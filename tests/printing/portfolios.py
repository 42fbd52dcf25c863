"""Portfolios to print: plainly fictional, small, and with a word of its own in every text, so that it can be found."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

from senco_desk.assets import outcomes_data
from senco_desk.domain.case import Case
from senco_desk.domain.copies import CopyKind
from senco_desk.domain.framework import Framework
from senco_desk.domain.portfolio import CopyLabel, OutcomePage, Portfolio, PrintedPiece
from senco_desk.domain.profile import Profile, Programme, School, Setting, TeacherStatus
from senco_desk.domain.reflection import Impact, Reflection, Section, State
from senco_desk.domain.reflective_models import DRISCOLL
from senco_desk.domain.text import Block, BlockKind, Run, Text
from senco_desk.importing.case import read_case

_numbers = count(1)

PROFILE = Profile(
    "Ffion Marchetti-Okafor",
    school=School(
        "Larkrise Primary", "", "Primary, 4 to 11", Setting.MAINSTREAM, 412, 61, 14, "Mr B. Whitlow", "Ms T. Ash"
    ),
    programme=Programme(
        "National Award for SEN Co-ordination", "Mid-Wessex University", "April 2024", "Dr Reed", "MW-17"
    ),
    teacher_status=TeacherStatus.QUALIFIED,
    on_leadership_team=False,
    champion="the deputy headteacher",
    time_for_role="one day a week",
    became_senco=date(2024, 9, 1),
    about="A small school on a hill.\nI came to it in 2015.",
)


def framework(code: str = "nasenco-2014") -> Framework:
    return read_case(outcomes_data(f"{code}.json").read_bytes(), code).framework


def marked(said: str) -> str:
    """`said` with a word at its end that no other text has."""
    return f"{said} kestrel{next(_numbers):04d}."


def paragraph(said: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(kind, (Run(marked(said)),))


def every_kind_of_block() -> Text:
    return (
        paragraph("What I meant to do", BlockKind.HEADING),
        Block(
            BlockKind.PARAGRAPH,
            (Run("I asked "), Run("twenty-seven", strong=True), Run(marked(" colleagues"), emphasised=True)),
        ),
        paragraph("Time to talk", BlockKind.BULLET),
        paragraph("A shared word for the stages", BlockKind.BULLET),
        paragraph("Assess", BlockKind.NUMBERED),
        paragraph("Plan", BlockKind.NUMBERED),
        paragraph("Nobody had asked us before", BlockKind.QUOTATION),
        paragraph("And so we began, with what there was and not with what there should have been."),
    )


def reflection(number: int, sections: tuple[Section, ...] | None = None) -> Reflection:
    return Reflection(
        f"reflection-{number}",
        number,
        datetime(2024, 10, 3, 19, 0, tzinfo=UTC),
        marked(f"Staff meeting {number}"),
        date(2024, 10, 2),
        DRISCOLL.code,
        sections or tuple(Section(stage.key, stage.heading, every_kind_of_block()) for stage in DRISCOLL.stages),
        Impact((paragraph("Nine of them now talk to me"),), (paragraph("Pupils A to D"),), (paragraph("The slips"),)),
        State.FINISHED,
    )


def outcome_pages(framework: Framework, references: Iterable[str]) -> Iterator[OutcomePage]:
    """A case and the pieces `references` for every outcome and its first element; the first piece is best."""
    for outcome in framework.for_cases:
        elements = framework.children(outcome.id)
        served = (outcome, *elements[:1])
        pieces = tuple(
            PrintedPiece(
                reference,
                f"Piece {reference}",
                "reflection",
                date(2024, 10, 2),
                of.id,
                of.code,
                marked("Because"),
                at == 0,
            )
            for at, reference in enumerate(references)
            for of in served
        )
        yield OutcomePage(outcome.id, case(framework, outcome.id), pieces)


def case(framework: Framework, outcome: str) -> Case:
    text = (paragraph("My part was to ask. " * 12), paragraph("What changed is this. " * 12))
    return Case(
        f"case-{outcome}", framework.id, outcome, datetime(2025, 5, 1, tzinfo=UTC), text, "Colleagues ask each other."
    )


def portfolio(
    reflections: tuple[Reflection, ...] | None = None, *, code: str = "nasenco-2014", version: int = 3
) -> Portfolio:
    printed = (reflection(7), reflection(14)) if reflections is None else reflections
    found = framework(code)
    pages = tuple(outcome_pages(found, [each.reference for each in printed]))
    label = CopyLabel("PF-7Q2K", version, CopyKind.PRINT, date(2025, 6, 12))
    return Portfolio(label, PROFILE, found, pages, printed, len(printed))


def empty_portfolio() -> Portfolio:
    """A name and a set of outcomes, and nothing else yet."""
    found = framework()
    pages = tuple(OutcomePage(outcome.id, None, ()) for outcome in found.for_cases)
    return replace(portfolio(()), profile=Profile("Jo Nobody"), framework=found, outcomes=pages)
