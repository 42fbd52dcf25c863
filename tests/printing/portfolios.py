"""Portfolios to print: plainly fictional, small, and with a word of its own in every text, so that it can be found."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import count
from typing import Any

from PIL import Image, ImageDraw

from senco_desk.assets import outcomes_data
from senco_desk.domain.attachment import Attachment, Form, Health, Soundness
from senco_desk.domain.case import Case
from senco_desk.domain.copies import CopyKind
from senco_desk.domain.evidence import Evidence, EvidenceKind, MyPart, Testimony
from senco_desk.domain.framework import Framework
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.picture import Dot, picture
from senco_desk.domain.portfolio import (
    CopyLabel,
    OutcomePage,
    Portfolio,
    PrintedEvidence,
    PrintedFeature,
    PrintedPiece,
)
from senco_desk.domain.practice import Practice
from senco_desk.domain.profile import Profile, Programme, School, Setting, TeacherStatus
from senco_desk.domain.reflection import Impact, Reflection, Section, State
from senco_desk.domain.reflective_models import DRISCOLL
from senco_desk.domain.role import FEATURES, RoleFeature, Who
from senco_desk.domain.text import Block, BlockKind, Run, Text
from senco_desk.importing.case import read_case
from senco_desk.store.containers import Containers

_numbers = [count(1)]

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
    return f"{said} kestrel{next(_numbers[0]):04d}."


def mark_anew() -> None:
    """Begin to count again: wider numbers take more lines, and which tests ran before must not change a layout."""
    _numbers[0] = count(1)


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


def evidence() -> tuple[PrintedEvidence, ...]:
    """A piece of every way to be somewhere: a file, a picture, testimony, held elsewhere, a link."""
    return (
        PrintedEvidence(
            piece(
                3,
                EvidenceKind.MEETING,
                happened=date(2024, 3, 1),
                my_part=MyPart.WITH_OTHERS,
                part=marked("I led it and wrote it up"),
                with_whom="the deputy headteacher",
                about=every_kind_of_block(),
                impact=Impact((paragraph("They meet now"),), (paragraph("Year 4"),), (paragraph("The minutes"),)),
            ),
            (attachment(3, "minutes.docx", pages=4),),
        ),
        PrintedEvidence(
            piece(12, EvidenceKind.PHOTOGRAPH),
            (attachment(12, "walk.jpg", Form.PICTURE, alt=marked("A corridor with a visual timetable")),),
        ),
        PrintedEvidence(
            piece(13, EvidenceKind.TESTIMONY, testimony=Testimony("Ms T. Ash", "teaching assistant", date(2025, 5, 3)))
        ),
        PrintedEvidence(piece(20, EvidenceKind.POLICY, my_part=MyPart.MINE, held="Ring binder 2, page 14")),
        PrintedEvidence(piece(21, EvidenceKind.LINK, link="https://example.org/a-page-on-inclusion?of=larkrise")),
    )


def piece(number: int, kind: EvidenceKind, **kept: Any) -> Evidence:
    kept.setdefault("title", marked(f"Piece {number}"))
    return Evidence(f"evidence-{number}", number, datetime(2025, 1, 9, 17, 0, tzinfo=UTC), kind, **kept)


def attachment(evidence: int, name: str, form: Form = Form.WORD, alt: str = "", pages: int | None = None) -> Attachment:
    health = Health(form, Soundness.SOUND, pages)
    moment = datetime(2025, 1, 9, 17, 0, tzinfo=UTC)
    return Attachment(f"file-{evidence}-{name}", f"evidence-{evidence}", 1, name, 2048, "", "", moment, "", health, alt)


def jpeg(width: int = 640, height: int = 480) -> bytes:
    """A picture with something to see in it."""
    image = Image.new("RGB", (width, height), "#d8d2c4")
    ImageDraw.Draw(image).ellipse((width // 8, height // 8, width * 7 // 8, height * 7 // 8), fill="#7c8a6b")
    out = BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()


def with_pictures(portfolio: Portfolio, files: Containers, content: bytes | None = None) -> Portfolio:
    """Its pictures put into containers."""

    def put(file: Attachment) -> Attachment:
        if file.health.form is not Form.PICTURE:
            return file
        return replace(file, print_copy=files.write(BytesIO(content or jpeg())).container)

    kept = (replace(each, files=tuple(map(put, each.files))) for each in portfolio.evidence)
    return replace(portfolio, evidence=tuple(kept))


def features() -> tuple[PrintedFeature, ...]:
    said = [
        RoleFeature("", Who.ME, "", marked("Every Tuesday")),
        RoleFeature("", Who.DELEGATED, "the deputy headteacher"),
        RoleFeature("", Who.SHARED, "the family support worker"),
    ]
    wordings = framework(FEATURES).elements
    here = [replace(each, feature=of.id) for each, of in zip(said, wordings, strict=False)]
    return tuple(PrintedFeature(of, here[at] if at < len(here) else None) for at, of in enumerate(wordings))


def outcome_pages(framework: Framework, references: Iterable[str]) -> Iterator[OutcomePage]:
    """A case and the pieces `references` for every outcome and its first element; the first piece is best."""
    for outcome in framework.for_cases:
        elements = framework.children(outcome.id)
        served = (outcome, *elements[:1])
        pieces = tuple(
            PrintedPiece(
                reference,
                f"Piece {reference}",
                "evidence" if reference.startswith("E") else "reflection",
                date(2024, 10, 2),
                of.id,
                of.code,
                marked("Because"),
                at == 0 or reference == "E-012",
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
    reflections: tuple[Reflection, ...] | None = None,
    *,
    code: str = "nasenco-2014",
    version: int = 3,
    pieces: tuple[PrintedEvidence, ...] | None = None,
) -> Portfolio:
    """With the usual reflections and evidence, or those given alone; pictures are not in containers yet."""
    printed = (reflection(7), reflection(14)) if reflections is None else reflections
    held = pieces if pieces is not None else evidence() if reflections is None else ()
    found = framework(code)
    pages = tuple(outcome_pages(found, [each.reference for each in (*printed, *(e.evidence for e in held))]))
    label = CopyLabel("PF-7Q2K", version, CopyKind.PRINT, date(2025, 6, 12))
    seen = picture(found, dots(pages), {}, Practice(), date(2025, 6, 12))
    return Portfolio(
        label,
        PROFILE,
        found,
        pages,
        printed,
        len(printed),
        evidence=held,
        features=features(),
        coverage=seen,
        page_budget=60,
    )


def dots(pages: Iterable[OutcomePage]) -> list[Dot]:
    return [
        Dot(piece.outcome, PieceKind(piece.kind), piece.reference, piece.day, piece.best)
        for page in pages
        for piece in page.pieces
    ]


def empty_portfolio() -> Portfolio:
    """A name and a set of outcomes, and nothing else yet."""
    found = framework()
    pages = tuple(OutcomePage(outcome.id, None, ()) for outcome in found.for_cases)
    return replace(
        portfolio((), pieces=()),
        profile=Profile("Jo Nobody"),
        framework=found,
        outcomes=pages,
        features=(),
        coverage=None,
    )
