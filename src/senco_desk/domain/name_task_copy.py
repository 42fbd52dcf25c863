"""The words of a task that goes out to Word or PowerPoint: one way through them, and what is left out."""

from collections.abc import Iterable
from dataclasses import replace

from senco_desk.domain.journal import Noun
from senco_desk.domain.name_findings import Spot
from senco_desk.domain.name_places import About, Pass
from senco_desk.domain.name_places_tasks import through_task
from senco_desk.domain.task_copy import TaskCopy
from senco_desk.domain.text import EMPTY, Text


def through_task_copy(copy: TaskCopy, by: Pass) -> TaskCopy:
    """Through all that it shows; her own name and number are hers to give."""
    return replace(copy, task=through_task(copy.task, by))


def task_copy_without(copy: TaskCopy, left_out: Iterable[Spot]) -> TaskCopy:
    """Without the words in those places: the section, the slide or the line stays, and says nothing."""
    places = {spot.place for spot in left_out if (spot.noun, spot.noun_id) == (Noun.TASK, copy.task.id)}
    return through_task_copy(copy, _Blank(places)) if places else copy


class _Blank:
    def __init__(self, places: set[str]) -> None:
        self._places = places

    def plain(self, about: About, place: str, words: str) -> str:  # noqa: ARG002
        return "" if place in self._places else words

    def text(self, about: About, place: str, text: Text) -> Text:  # noqa: ARG002
        return EMPTY if place in self._places else text
