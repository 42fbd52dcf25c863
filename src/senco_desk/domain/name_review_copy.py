"""The words that a review copy would show: one way through them, and what is left out."""

from collections.abc import Iterable
from dataclasses import replace

from senco_desk.domain.case import Case
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.name_addressee import ToThem, addressee
from senco_desk.domain.name_feedback_printed import (
    decisions_without,
    rounds_without,
    through_decisions,
    through_rounds,
)
from senco_desk.domain.name_findings import Spot
from senco_desk.domain.name_places import (
    About,
    Pass,
    about_evidence,
    through_case,
    through_evidence,
    through_files,
    through_reflection,
)
from senco_desk.domain.name_places_reading import through_published
from senco_desk.domain.name_places_tasks import through_task
from senco_desk.domain.name_portfolio import Inside, profile_without, through_printed_profile
from senco_desk.domain.portfolio import PrintedEvidence, PrintedPiece
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.review_copy import Asked, ReviewCopy, ReviewItem
from senco_desk.domain.task import Task

_OF_EVIDENCE = frozenset({"title", "text", "part", "impact", "held"})


def through_review_copy(copy: ReviewCopy, by: Pass, inside: Inside = lambda _about, _piece: None) -> ReviewCopy:
    to_them = ToThem(by, addressee(copy))
    return replace(
        copy,
        profile=through_printed_profile(copy.profile, by, setting=False),
        asked=_asked(copy.asked, by),
        items=tuple(_item(item, by, inside) for item in copy.items),
        decisions=through_decisions(copy.decisions, to_them),
        response=through_rounds(copy.response, to_them),
        references=tuple(through_published(each, by) for each in copy.references),
    )


def review_copy_without(copy: ReviewCopy, left_out: Iterable[Spot]) -> ReviewCopy:
    """Without what these spots stand for: an item, one file, why something counts, a question, a point."""
    spots = set(left_out)
    if not spots:
        return copy
    files = {spot.place.partition(":")[2] for spot in spots if _is_of_file(spot)}
    gone = {(spot.noun, spot.noun_id) for spot in spots if not _is_of_file(spot)}
    blanked = {spot.noun_id for spot in spots if spot.noun is Noun.MAPPING}
    questions = {spot.place for spot in spots if spot.noun is Noun.COPY}
    kept = (item for item in copy.items if (item.noun, item.id) not in gone)
    asked = tuple(each for at, each in enumerate(copy.asked.questions) if _place(at) not in questions)
    return replace(
        copy,
        profile=profile_without(copy.profile, spots),
        asked=replace(copy.asked, questions=asked),
        items=tuple(_item_without(item, files, blanked) for item in kept),
        decisions=decisions_without(copy.decisions, spots),
        response=rounds_without(copy.response, spots),
    )


def _asked(asked: Asked, by: Pass) -> Asked:
    about = About(Noun.COPY, "", "", _("Review copy"))
    questions = tuple(by.plain(about, _place(at), each) for at, each in enumerate(asked.questions))
    return replace(asked, questions=questions)


def is_of_question(spot: Spot) -> bool:
    """Whether she speaks to the tutor there."""
    return spot.noun is Noun.COPY and spot.place.startswith("question ")


def _place(question: int) -> str:
    return f"question {question + 1}"


def _item(item: ReviewItem, by: Pass, inside: Inside) -> ReviewItem:
    counts = tuple(_counted(piece, by) for piece in item.counts)
    made = replace(item, counts=counts)
    match item.subject:
        case Reflection():
            return replace(made, subject=through_reflection(item.subject, by))
        case Case():
            return replace(made, subject=through_case(item.subject, item.code, item.heading, by))
        case Task():
            return replace(made, subject=through_task(item.subject, by))
        case Evidence():
            return _evidence(made, item.subject, by, inside)


def _evidence(item: ReviewItem, evidence: Evidence, by: Pass, inside: Inside) -> ReviewItem:
    about, piece = about_evidence(evidence), PrintedEvidence(evidence, item.files)
    if piece.pictures:
        inside(about, piece)
    return replace(
        item, subject=through_evidence(evidence, by, _OF_EVIDENCE), files=through_files(item.files, about, by)
    )


def _counted(piece: PrintedPiece, by: Pass) -> PrintedPiece:
    about = About(Noun.MAPPING, piece.mapping, f"{piece.reference} {piece.outcome_code}".strip(), piece.title)
    return replace(piece, why=by.plain(about, "why", piece.why))


def _is_of_file(spot: Spot) -> bool:
    return ":" in spot.place and spot.noun is Noun.EVIDENCE and not spot.place.startswith("impact")


def _item_without(item: ReviewItem, files: set[str], blanked: set[str]) -> ReviewItem:
    counts = tuple(replace(piece, why="") if piece.mapping in blanked else piece for piece in item.counts)
    return replace(item, counts=counts, files=tuple(file for file in item.files if file.id not in files))
