"""Making the portfolio: gather it once as a frozen value, print it in a child, record the copy."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from senco_desk.domain.copies import CopyKind, PageEntry, PrintedCopy, new_reference
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.framework import Framework
from senco_desk.domain.identity import new_id
from senco_desk.domain.language import N_, _
from senco_desk.domain.mapping import Mapping
from senco_desk.domain.portfolio import CopyLabel, Layout, Part, Portfolio, outcome_pages
from senco_desk.domain.reflection import Reflection, State
from senco_desk.printing.placing import put
from senco_desk.services import children
from senco_desk.services.giving_out import refuse_in_a_workbook
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk, View

NOBODY = Sentence(
    "no-profile",
    N_(
        "The portfolio prints a name on its cover, and none is given yet. "
        "Say your name under Profile, then print again."
    ),
)
NO_SUCH_SET = Sentence(
    "framework-unknown", N_("This workbook has no set of outcomes called {code}. It has: {live}. Nothing was printed.")
)

_READ_AT_ONCE = 100

Progress = Callable[[str, int, int | None], None]
"""Called with what is being done, how far it is, and of how many (None while that is not known)."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of a print. `label` is what its pages bear; `unprintable` the characters that no font has.

    `copy` is its record, None for a preview.
    """

    target: Path
    label: CopyLabel
    pages: tuple[PageEntry, ...]
    unprintable: tuple[str, ...]
    copy: PrintedCopy | None


class MakingPortfolio:
    """The verbs of the portfolio."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now
        self._reference = new_reference()
        self._one_at_a_time = threading.Lock()
        self._under_way: set[int] = set()

    def gather(
        self,
        framework: str,
        *,
        preview: bool = False,
        parts: tuple[Part, ...] = tuple(Part),
        layout: Layout | None = None,
    ) -> Portfolio:
        """The portfolio for one set of outcomes, as it is now. Drafts and private things are not in it.

        Raises Refused without a profile, or for a set that is not live.
        """
        with self._desk.view() as view:
            profile = view.profile.get()
            if profile is None:
                raise Refused(NOBODY)
            found = _live(view, framework)
            mappings = _printing(found, view.mappings.of_framework(found.id))
            cases = view.cases.of_framework(found.id)
            label = self._label(view, preview)
        reflections = self._finished({mapping.piece for mapping in mappings})
        pages = outcome_pages(found, reflections, mappings, cases)
        return Portfolio(label, profile, found, pages, reflections, len(reflections), parts, layout or Layout())

    def print_to(
        self, portfolio: Portfolio, target: Path, progress: Progress, cancelled: Callable[[], bool]
    ) -> Printed:
        """Write `portfolio` as PDF to `target`, whole or not at all, and record the copy unless it is a preview.

        Raises Refused when the target cannot be written or is a workbook's own, the child dies, or it was cancelled.
        """
        refuse_in_a_workbook(target)
        with self._numbered(portfolio) as numbered:
            came = _printed(numbered, target, progress, cancelled)
            pages = tuple(PageEntry(label, tuple(holds)) for label, holds in came["pages"])
            copy = self._record(numbered, target, pages, came["sha256"]) if numbered.label.version else None
        return Printed(target, numbered.label, pages, tuple(came["unprintable"]), copy)

    def copies(self) -> list[PrintedCopy]:
        """The copies made, newest first."""
        with self._desk.view() as view:
            return view.copies.all()

    def _finished(self, ids: Iterable[str]) -> tuple[Reflection, ...]:
        """Those of `ids` that are finished, by number; read in several short views, so that no save waits long."""
        wanted, found = sorted(ids), []
        for begin in range(0, len(wanted), _READ_AT_ONCE):
            with self._desk.view() as view:
                found += view.reflections.some(wanted[begin : begin + _READ_AT_ONCE])
        return tuple(sorted((each for each in found if each.state is State.FINISHED), key=lambda each: each.number))

    def _label(self, view: View, preview: bool) -> CopyLabel:
        self._reference = view.copies.reference() or self._reference
        version = 0 if preview else view.copies.next_version()
        today = self._desk.seen_from or self._now().astimezone().date()
        return CopyLabel(self._reference, version, CopyKind.PRINT, today)

    @contextmanager
    def _numbered(self, portfolio: Portfolio) -> Iterator[Portfolio]:
        """Under a version that no other copy has, not even one being printed at this moment; a preview needs none."""
        if not portfolio.label.version:
            yield portfolio
            return
        with self._one_at_a_time, self._desk.view() as view:
            label = self._label(view, preview=False)
            while label.version in self._under_way:
                label = replace(label, version=label.version + 1)
            self._under_way.add(label.version)
        try:
            yield replace(portfolio, label=label)
        finally:
            self._under_way.discard(label.version)

    def _record(self, portfolio: Portfolio, target: Path, pages: tuple[PageEntry, ...], sha256: str) -> PrintedCopy:
        label = portfolio.label
        copy = PrintedCopy(
            new_id(),
            label.reference,
            label.version,
            label.kind,
            self._now(),
            portfolio.framework.id,
            pages,
            sha256,
            target.name,
        )
        said = _("Copy {reference} v{version} printed").format(reference=copy.reference, version=copy.version)
        try:
            with self._desk.change(said) as work:
                work.copies.add(copy)
        except BaseException:  # its version will be another copy's: two that say the same must not be about
            target.unlink(missing_ok=True)
            raise
        self._tell(work.changed)
        return copy


def _live(view: View, framework: str) -> Framework:
    live = view.frameworks.all()
    for found in live:
        if framework in (found.id, found.code):
            return found
    raise Refused(NO_SUCH_SET, code=framework, live=", ".join(found.code for found in live))


def _printing(framework: Framework, mappings: Iterable[Mapping]) -> list[Mapping]:
    """Those that stand on a page: a mapping to a part that only gathers outcomes has none."""
    paged = {outcome.id for outcome in framework.outcomes if framework.case_outcome_of(outcome.id)}
    return [mapping for mapping in mappings if mapping.outcome in paged]


def _printed(portfolio: Portfolio, target: Path, progress: Progress, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """What the child says of the pages it printed; the copy stands in its place only if this returns."""
    came: dict[str, Any] = {}

    def heard(line: dict[str, Any]) -> None:
        if "printed" in line:
            came.update(line["printed"])
        else:
            progress(line["progress"], line["at"], line["of"])

    head = replace(portfolio, reflections=())
    children.run("print", (head, str(target), *portfolio.reflections), heard, cancelled)
    put(Path(came["file"]), target)  # from here on cancelling comes too late
    return came
