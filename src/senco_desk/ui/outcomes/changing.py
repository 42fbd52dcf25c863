"""What is changed from the Outcomes place, sent to the writing thread: what counts and why, cases, sets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from senco_desk.domain.case import Case
from senco_desk.domain.coverage import Counting
from senco_desk.domain.framework import Outcome
from senco_desk.domain.journal import Changed
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.text import plain
from senco_desk.ui.outcomes.piece_choice import PLACES
from senco_desk.ui.place import Surroundings
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.widgets.autosave import Autosave, Saving


class Changing(QObject):
    """Words go through `saving`, which stands by them until they are on disk."""

    def __init__(self, surroundings: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self.saving = Saving(surroundings.background, own_rescue(surroundings.services.desk.key), self)
        self._whys: dict[str, str] = {}
        self._autosave = Autosave(self._save_whys, self)

    def tick(self, kind: PieceKind, piece: str, framework: str, outcome: Outcome) -> None:
        counting_for = self._surroundings.services.counting_for
        self._write(lambda: counting_for.tick(kind, piece, framework, outcome.id))

    def untick(self, kind: PieceKind, piece: str, outcome: Outcome) -> None:
        counting_for = self._surroundings.services.counting_for
        self._write(lambda: counting_for.untick(kind, piece, outcome.id), self._say)

    def begin_evidence(self, framework: str, outcome: Outcome) -> None:
        """A blank piece that counts for the outcome, shown in its own place to be filled in."""
        services, go = self._surroundings.services, self._surroundings.go

        def begin() -> str:
            evidence = services.evidencing.keep(services.evidencing.begin())
            services.counting_for.tick(PieceKind.EVIDENCE, evidence.id, framework, outcome.id)
            return evidence.id

        self._write(begin, lambda evidence: go(PLACES[PieceKind.EVIDENCE], evidence))

    def remove(self, counting: Counting) -> None:
        counting_for, mapping = self._surroundings.services.counting_for, counting.mapping
        self.flush()
        self._write(lambda: counting_for.untick(mapping.piece_kind, mapping.piece, mapping.outcome), self._say)

    def mark_best(self, mapping: str, best: bool) -> None:
        counting_for = self._surroundings.services.counting_for
        self._write(lambda: counting_for.mark_best(mapping, best))

    def type_why(self, mapping: str, why: str) -> None:
        """Kept within a moment, and on `flush`."""
        self._whys[mapping] = why
        self._autosave.touch()

    def flush(self) -> None:
        self._autosave.flush()

    def keep_case(self, case: Case) -> None:
        making_cases = self._surroundings.services.making_cases
        words = "\n".join((plain(case.text), case.in_a_line))
        self.saving.save(f"case {case.id}", lambda: making_cases.keep(case), lambda: words)

    def add_set(self, code: str, done: Callable[[Any], None]) -> None:
        exchanging = self._surroundings.services.exchanging_frameworks
        self._write(lambda: exchanging.add(code), done)

    def remove_set(self, framework: str) -> None:
        exchanging = self._surroundings.services.exchanging_frameworks
        self.flush()
        self._write(lambda: exchanging.remove(framework), self._say)

    def add_proposed_set(self) -> None:
        services = self._surroundings.services

        def add() -> object:
            profile = services.introducing.get()
            proposed = services.exchanging_frameworks.proposed(profile.programme.began if profile else None)
            return services.exchanging_frameworks.add(proposed)

        self._write(add)

    def _save_whys(self) -> None:
        whys, self._whys = self._whys, {}
        for mapping, why in whys.items():
            self._save_why(mapping, why)

    def _save_why(self, mapping: str, why: str) -> None:
        counting_for = self._surroundings.services.counting_for
        self.saving.save(f"why {mapping}", lambda: counting_for.say_why(mapping, why), lambda: why)

    def _write(self, work: Callable[[], object], done: Callable[..., None] | None = None) -> None:
        self._surroundings.background.write(work, done, self._surroundings.fail, context=self)

    def _say(self, changed: Changed | None) -> None:
        if changed is not None:
            self._surroundings.toast(changed.said, changed.undo)
