"""By our own hidden bookmark in Word, or our own field of a form: nothing tells more surely."""

import re

from senco_desk.domain.feedback import Because, Certainty, Target
from senco_desk.domain.feedback_grounds import Grounds, Item
from senco_desk.domain.feedback_mark import Mark
from senco_desk.domain.feedback_proposal import Placing
from senco_desk.domain.language import N_, _
from senco_desk.domain.review_marks import read_mark, section_digest

AT_OUR_MARK = N_("The desk’s own mark is in the paragraph: it is {item}.")
IN_OUR_FIELD = N_("It was written into the place for {item}.")
GONE = N_("It is about something that is not in this workbook any more.")

_FIELD = re.compile(r"(?:decision|comment)\.(?:item\.)?(?P<name>.+)", re.DOTALL)
NOWHERE = Placing()


def named_by(anchor: str, grounds: Grounds) -> Item | None:
    """What a bookmark or a field of ours names."""
    bookmark, field = read_mark(anchor), _FIELD.fullmatch(anchor)
    if bookmark is not None:
        return grounds.by_digest.get(bookmark.subject)
    return grounds.by_name.get(field["name"]) if field is not None else None


def by_anchor(mark: Mark, grounds: Grounds) -> Placing:
    anchor = mark.place.anchor
    bookmark, field = read_mark(anchor), _FIELD.fullmatch(anchor)
    if bookmark is None and field is None:
        return NOWHERE
    item = named_by(anchor, grounds)
    if item is None:
        return Placing(reason=_(GONE))
    if bookmark is not None and bookmark.cell is None:
        return _sure(item, _section(item, bookmark.section), Because.BOOKMARK, AT_OUR_MARK)
    return _sure(item, item.named(field["name"]) if field else item.target, Because.FIELD, IN_OUR_FIELD)


def _section(item: Item, digest: str) -> Target:
    """The section that the bookmark names; the item itself where that section is gone."""
    sections = (passage.target for passage in item.passages if passage.target.section)
    return next((target for target in sections if section_digest(target.section) == digest), item.target)


def _sure(item: Item, target: Target, because: Because, reason: str) -> Placing:
    return Placing(target, Certainty.SURE, because, _(reason).format(item=item.said))
