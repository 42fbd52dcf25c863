"""Edits that a tutor made in a copy: which passage of which item each belongs to now, and writing it there."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from senco_desk.domain.case import Case
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.feedback import Became, Point
from senco_desk.domain.feedback_edit import Suggested, carried_on, edited, suggested
from senco_desk.domain.item_words import Item, texts_of, with_text
from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.text import Text
from senco_desk.store.repositories import View, Work


@dataclass(frozen=True, slots=True)
class Edit:
    """What changes: one passage of an item, by its key, as it would be."""

    noun: Noun
    item: Item
    section: str
    after: Text


def edit_of(view: View | Work, point: Point) -> Edit | None:
    """The change that a point asks for, in the one passage that it fits; None where it asks for none, or fits none."""
    change = _suggested(point)
    found = _item(view, point) if change else None
    if change is None or found is None:
        return None
    noun, item = found
    edits = list(_edits(noun, item, carried_on(change, _accepted_beside(view, point))))
    meant = [edit for edit in edits if edit.section == point.target.section] or edits
    return meant[0] if len(meant) == 1 else None


def _suggested(point: Point) -> Suggested | None:
    return suggested(point.kind, point.text, point.quoted, point.around, point.at)


def _accepted_beside(view: View | Work, point: Point) -> list[Suggested]:
    """What was accepted already of the changes that were made in the same paragraph."""
    beside = (one for one in view.points.of(point.feedback) if one.around == point.around and one.id != point.id)
    changes = (_suggested(one) for one in beside if one.is_taken_in)
    return [change for change in changes if change is not None]


def write(work: Work, edit: Edit, now: datetime) -> Became:
    """The item with the change in it."""
    item = with_text(edit.item, edit.section, edit.after)
    match item:
        case Reflection():
            work.reflections.replace(item)
        case Evidence():
            work.evidence.replace(item)
        case Case():
            work.cases.put(replace(item, changed=now))
        case _:
            work.tasks.replace(item)
    return Became(edit.noun, item.id)


def _edits(noun: Noun, item: Item, change: Suggested) -> Iterator[Edit]:
    for section, before in texts_of(item).items():
        after = edited(before, change)
        if after is not None:
            yield Edit(noun, item, section, after)


def _item(view: View | Work, point: Point) -> tuple[Noun, Item] | None:
    """What the point is about; of an outcome the case made for it."""
    noun, each = point.target.noun, point.target.id
    found: Item | None
    match noun:
        case Noun.REFLECTION:
            found = view.reflections.get(each)
        case Noun.EVIDENCE:
            found = view.evidence.get(each)
        case Noun.TASK:
            found = view.tasks.get(each)
        case Noun.CASE:
            found = view.cases.get(each)
        case Noun.OUTCOME:
            found = next(
                (case for case in view.cases.of_framework(point.target.framework) if case.outcome == each), None
            )
            noun = Noun.CASE
        case _:
            return None
    return (noun, found) if found is not None and noun is not None else None
