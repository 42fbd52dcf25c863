"""Reflecting: log a reflection, keep what is typed, finish it, take it out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import Reflection, ReflectionRow, Section
from senco_desk.domain.reflective_models import FREE, model_coded
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk

GONE = Sentence(
    "reflection-gone",
    N_(
        "{reference} is no longer in the workbook; it was deleted meanwhile. "
        "Undo brings it back. Nothing else has changed."
    ),
)


class Reflecting:
    """The verbs of reflections."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now

    def begin(self, model: str = FREE.code) -> Reflection:
        """A blank reflection, to be typed in; it takes its number when its first words are kept."""
        stages = model_coded(model).stages
        sections = tuple(Section(stage.key, stage.heading) for stage in stages) or (Section(new_id(), ""),)
        return Reflection(new_id(), 0, self._now(), model=model, sections=sections)

    def keep(self, reflection: Reflection) -> Reflection:
        """Put what was typed on disk; the first time with the next free number. Raises Refused when it was deleted."""
        with self._desk.change(typing=reflection.number > 0) as work:
            if reflection.number == 0:
                reflection = replace(reflection, number=work.reflections.next_number())
                work.reflections.add(reflection)
            elif not work.reflections.replace(reflection):
                raise Refused(GONE, reference=reflection.reference)
        self._tell(work.changed)
        return reflection

    def remove(self, reflection_id: str) -> Changed:
        """Take it out with what it counts for; Undo brings both back, under the same number."""
        with self._desk.change(_("Reflection deleted")) as work:
            for mapping in work.mappings.of_piece(PieceKind.REFLECTION, reflection_id):
                work.mappings.remove(mapping.id)
            work.reflections.remove(reflection_id)
        self._tell(work.changed)
        return work.changed

    def get(self, reflection_id: str) -> Reflection | None:
        with self._desk.view() as view:
            return view.reflections.get(reflection_id)

    def rows(self) -> list[ReflectionRow]:
        """A light row for each, newest day first, for the list."""
        with self._desk.view() as view:
            return view.reflections.rows()
