"""Making the portfolio: gather it once as a frozen value, print it in a child, record the copy."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from senco_desk.domain.copies import CopyKind, PageEntry, PrintedCopy, new_reference, pages_of
from senco_desk.domain.identity import new_id
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import Choices, CopyLabel, Layout, Part, Portfolio, PrintedFeature
from senco_desk.domain.reading_printed import with_cited_alone
from senco_desk.services.gathering import gather, tasks_of
from senco_desk.services.gathering_audit import audit_of, plan_of
from senco_desk.services.gathering_programme import exit_reviews, prior_part
from senco_desk.services.gathering_sessions import sessions_of
from senco_desk.services.giving_out import refuse_in_a_workbook
from senco_desk.services.introducing import role_features
from senco_desk.services.printing import Progress, print_aside
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk, View


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of a print. `label` is what its pages bear; `unprintable` the characters that no font has.

    `copy` is its record, None for a preview. `body_pages` are those that count for the `page_budget` (None: there is
    none). `missing` pictures are not in the workbook or damaged, and a box in their place says so; `undescribed` ones
    were printed without words for those who do not see them. Both as `E-012 walk.jpg`.
    """

    target: Path
    label: CopyLabel
    pages: tuple[PageEntry, ...]
    unprintable: tuple[str, ...]
    copy: PrintedCopy | None
    body_pages: int = 0
    page_budget: int | None = None
    missing: tuple[str, ...] = ()
    undescribed: tuple[str, ...] = ()

    @property
    def pages_over(self) -> int:
        """By how many pages the body is longer than its budget."""
        return max(0, self.body_pages - self.page_budget) if self.page_budget is not None else 0


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
        parts: tuple[Part, ...] | None = None,
        layout: Layout | None = None,
    ) -> Portfolio:
        """The portfolio for one set of outcomes, as it is now; in the parts and the layout she chose, unless given.

        Drafts and private things are not in it. Raises Refused without a profile, or for a set that is not live.
        """
        gathered = gather(self._desk, framework)
        with self._desk.view() as view:
            label, chosen = self._label(view, preview), view.choices.get() or Choices()
            here = {said.feature: said for said in view.role.features()}
            prior, reviews = prior_part(view, label.made), exit_reviews(view, gathered.framework)
            references = tuple(view.references.all())
            sessions = sessions_of(view, label.made)
            audit, plan = audit_of(view, gathered.framework, whys=chosen.whys), plan_of(view, gathered.framework)
        whole = Portfolio(
            label,
            gathered.profile,
            gathered.framework,
            gathered.outcomes,
            gathered.reflections,
            len(gathered.reflections),
            chosen.parts if parts is None else parts,
            layout or chosen.layout,
            gathered.evidence,
            tuple(PrintedFeature(feature, here.get(feature.id)) for feature in role_features()),
            gathered.picture(label.made),
            gathered.practice.page_budget,
            audit=audit,
            plan=plan,
            tasks=tasks_of(self._desk),
            prior=prior,
            exit_reviews=reviews,
            sessions=sessions,
            references=references,
        )
        return with_cited_alone(whole)

    def choices(self) -> Choices:
        """The parts, their order and the layout that she chose last."""
        with self._desk.view() as view:
            return view.choices.get() or Choices()

    def keep_choices(self, choices: Choices) -> Choices:
        """Put what she chose on disk."""
        with self._desk.change(typing=True) as work:
            work.choices.put(choices)
        self._tell(work.changed)
        return choices

    def print_to(
        self, portfolio: Portfolio, target: Path, progress: Progress, cancelled: Callable[[], bool]
    ) -> Printed:
        """Write `portfolio` as PDF to `target`, whole or not at all, and record the copy unless it is a preview.

        Raises Refused when the target cannot be written or is a workbook's own, the child dies, or it was cancelled.
        """
        refuse_in_a_workbook(target)
        with self._numbered(with_cited_alone(portfolio)) as numbered:
            head = replace(numbered, reflections=())
            came = print_aside(self._desk, head, numbered.reflections, target, progress, cancelled)
            pages = pages_of(came["pages"])
            copy = self._record(numbered, target, pages, came["sha256"]) if numbered.label.version else None
        return Printed(
            target,
            numbered.label,
            pages,
            tuple(came["unprintable"]),
            copy,
            came["body_pages"],
            portfolio.page_budget,
            tuple(came["missing"]),
            tuple(came["undescribed"]),
        )

    def copies(self) -> list[PrintedCopy]:
        """The copies made, newest first."""
        with self._desk.view() as view:
            return view.copies.all()

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
            label = replace(self._label(view, preview=False), names_checked=portfolio.label.names_checked)
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
