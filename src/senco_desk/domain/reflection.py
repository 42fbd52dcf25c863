"""A reflection, R-001…: what happened, what I made of it, what changed."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from senco_desk.domain.identity import numbered
from senco_desk.domain.reflective_models import FREE, Model
from senco_desk.domain.text import EMPTY, Text, is_blank, word_count


class State(StrEnum):
    DRAFT = "draft"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what is written under it. `key` is the model's own name for it; one of her own has a fresh key."""

    key: str
    heading: str
    text: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Impact:
    """What changed, for whom, and how I know."""

    changed: Text = EMPTY
    for_whom: Text = EMPTY
    how_known: Text = EMPTY

    @property
    def is_blank(self) -> bool:
        return is_blank(self.changed) and is_blank(self.for_whom) and is_blank(self.how_known)


@dataclass(frozen=True, slots=True)
class Reflection:
    """`happened` is the day it happened (she may not say), `written` when it was begun, in UTC."""

    id: str
    number: int
    written: datetime
    title: str = ""
    happened: date | None = None
    model: str = FREE.code
    sections: tuple[Section, ...] = (Section("text", ""),)
    impact: Impact = Impact()
    state: State = State.DRAFT

    @property
    def reference(self) -> str:
        return numbered("R", self.number)

    @property
    def day(self) -> date:
        """The day it sorts under."""
        return self.happened or self.written.astimezone().date()

    @property
    def words(self) -> int:
        return sum(word_count(section.text) for section in self.sections)

    @property
    def is_blank(self) -> bool:
        return not self.title.strip() and self.impact.is_blank and all(is_blank(s.text) for s in self.sections)


@dataclass(frozen=True, slots=True)
class ReflectionRow:
    """What a list shows of a reflection, without its text. `counts_for`: how many outcomes and elements.

    `was` is its number in the workbook it was brought over from.
    """

    id: str
    reference: str
    title: str
    day: date
    state: State
    words: int
    first_line: str
    counts_for: int
    model: str
    was: str = ""


def following(reflection: Reflection, model: Model) -> Reflection:
    """The reflection under another model's headings, every word kept.

    Text under a heading that the new model shares stays there. Text without a heading moves under the new model's
    first one, and a single filled section becomes free text again. Whatever else has words follows below, under the
    heading it had.
    """
    filled = {section.key: section for section in reflection.sections if not is_blank(section.text)}
    held = _moved_to_first(filled, model)
    asked = [Section(stage.key, stage.heading) for stage in model.stages]
    answered = [
        replace(section, text=held.pop(section.key).text) if section.key in held else section for section in asked
    ]
    sections = (*answered, *held.values()) or (Section("text", ""),)
    return replace(reflection, model=model.code, sections=sections)


def _moved_to_first(filled: dict[str, Section], model: Model) -> dict[str, Section]:
    free = FREE.stages[0].key
    if model.code == FREE.code and len(filled) == 1:
        return {free: next(iter(filled.values()))}
    if free in filled and model.stages and model.stages[0].key not in filled:
        first = model.stages[0].key
        return {(first if key == free else key): section for key, section in filled.items()}
    return dict(filled)
