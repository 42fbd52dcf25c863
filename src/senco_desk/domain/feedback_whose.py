"""Whose copy a mark stands on: outcomes have the same names in everybody's workbook, and numbers are soon the same."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from senco_desk.domain.feedback import Because, Certainty
from senco_desk.domain.feedback_grounds import Grounds
from senco_desk.domain.feedback_mark import FeedbackRead, Mark
from senco_desk.domain.feedback_placing_anchors import named_by
from senco_desk.domain.feedback_proposal import Placing
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _

NOT_HERS = N_("But the copy is not one of yours.")
SOMEBODY_ELSES = N_(
    "It bears “{copy}”, which is none of your copies: it may be about somebody else’s portfolio. See whom it is for "
    "before you take anything in."
)


def strangers(read: FeedbackRead, grounds: Grounds) -> frozenset[str]:
    """The references in the file that are of nobody's copies here.

    One that this workbook has forgotten, as after an older backup was taken back, is told by what the file says of her
    reflections, evidence and tasks: nobody else's have the same ids.
    """
    hers = {copy.reference for copy in grounds.copies}
    unknown = frozenset(each.reference for each in read.copies) - hers
    return frozenset() if unknown and any(_pieces_named(read, grounds)) else unknown


def as_doubted(found: Mapping[str, Placing], read: FeedbackRead, strange: frozenset[str]) -> dict[str, Placing]:
    """Nothing on a copy that is not hers is sure, but that words of hers were spoken of."""
    every = bool(strange) and strange == {each.reference for each in read.copies}
    doubted = {mark.key for mark in read.marks if _stands_on(mark, strange, every)}
    return {key: _doubted(placing) if key in doubted else placing for key, placing in found.items()}


def _stands_on(mark: Mark, strange: frozenset[str], every: bool) -> bool:
    return mark.place.printed.reference in strange if mark.place.printed else every


def _doubted(placing: Placing) -> Placing:
    is_hers = placing.because is Because.QUOTE and placing.target.noun is not Noun.OUTCOME
    if placing.certainty is not Certainty.SURE or is_hers:
        return placing
    return replace(placing, certainty=Certainty.LIKELY, reason=f"{placing.reason} {_(NOT_HERS)}")


def _pieces_named(read: FeedbackRead, grounds: Grounds) -> Iterator[str]:
    """By anchors, and by the maps that came with the file."""
    items = [named_by(mark.place.anchor, grounds) for mark in read.marks if mark.place.anchor]
    strips = (strip.subject for brought in read.maps for page in brought.pages for strip in page.strips)
    for item in (*items, *(grounds.by_name.get(subject) for subject in strips)):
        if item is not None and item.target.noun is not Noun.OUTCOME:
            yield item.target.id
