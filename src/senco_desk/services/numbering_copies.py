"""Numbering copies: each that is made bears a version that no other has, and is recorded."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from senco_desk.domain.copies import CopyKind, PageEntry, PrintedCopy, new_reference
from senco_desk.domain.identity import new_id
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import CopyLabel
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import View


class NumberingCopies:
    """One for a workbook, shared by all that make copies of it."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now
        self._reference = new_reference()
        self._one_at_a_time = threading.Lock()
        self._under_way: set[int] = set()

    def label(self, view: View, kind: CopyKind = CopyKind.PRINT, *, preview: bool = False) -> CopyLabel:
        """What the next copy bears, if no other is made before it."""
        self._reference = view.copies.reference() or self._reference
        version = 0 if preview else view.copies.next_version()
        today = self._desk.seen_from or self._now().astimezone().date()
        return CopyLabel(self._reference, version, kind, today)

    def today(self) -> date:
        """The day that a copy made now is recorded under; a sample may be seen from another."""
        return self._now().astimezone().date()

    @contextmanager
    def numbered(self, label: CopyLabel) -> Iterator[CopyLabel]:
        """Under a version that no other copy has, not even one being made at this moment; a preview needs none."""
        if not label.version:
            yield label
            return
        with self._one_at_a_time, self._desk.view() as view:
            given = replace(self.label(view, label.kind), names_checked=label.names_checked)
            while given.version in self._under_way:
                given = replace(given, version=given.version + 1)
            self._under_way.add(given.version)
        try:
            yield given
        finally:
            self._under_way.discard(given.version)

    def record(
        self, label: CopyLabel, framework: str, target: Path, pages: tuple[PageEntry, ...], sha256: str
    ) -> PrintedCopy:
        """Keep that it was made. Where that cannot be, `target` is removed: its version will be another copy's."""
        copy = PrintedCopy(
            new_id(), label.reference, label.version, label.kind, self._now(), framework, pages, sha256, target.name
        )
        said = _("Copy {reference} v{version} printed").format(reference=copy.reference, version=copy.version)
        try:
            with self._desk.change(said) as work:
                work.copies.add(copy)
        except BaseException:  # two that say the same must not be about
            target.unlink(missing_ok=True)
            raise
        self._tell(work.changed)
        return copy
