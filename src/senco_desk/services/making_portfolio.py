"""Making the portfolio: gather it once as a frozen value, print it in a child, record the copy."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from senco_desk.domain.copies import PageEntry, PrintedCopy, pages_of
from senco_desk.domain.portfolio import Choices, CopyLabel, Layout, Part, Portfolio, PrintedFeature
from senco_desk.domain.reading_printed import with_cited_alone
from senco_desk.services.gathering import gather, tasks_of
from senco_desk.services.gathering_audit import audit_of, plan_of
from senco_desk.services.gathering_feedback import decisions_of, rounds_of
from senco_desk.services.gathering_programme import exit_reviews, prior_part
from senco_desk.services.gathering_sessions import sessions_of
from senco_desk.services.giving_out import refuse_in_a_workbook
from senco_desk.services.introducing import role_features
from senco_desk.services.numbering_copies import NumberingCopies
from senco_desk.services.printing import Progress, print_aside
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk


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

    def __init__(
        self, desk: Desk, tell: Tell, now: Callable[[], datetime], numbering: NumberingCopies | None = None
    ) -> None:
        self._desk, self._tell = desk, tell
        self._numbering = numbering or NumberingCopies(desk, tell, now)

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
            label, chosen = self._numbering.label(view, preview=preview), view.choices.get() or Choices()
            here = {said.feature: said for said in view.role.features()}
            prior, reviews = prior_part(view, label.made), exit_reviews(view, gathered.framework)
            references = tuple(view.references.all())
            sessions = sessions_of(view, label.made)
            decisions, rounds = decisions_of(view, gathered.framework), rounds_of(view, gathered.framework)
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
            feedback=rounds,
            decisions=decisions,
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
        whole = with_cited_alone(portfolio)
        with self._numbering.numbered(portfolio.label) as label:
            head = replace(whole, label=label, reflections=())
            came = print_aside(self._desk, head, whole.reflections, target, progress, cancelled)
            pages, framework = pages_of(came["pages"]), portfolio.framework.id
            copy = self._numbering.record(label, framework, target, pages, came["sha256"]) if label.version else None
        return Printed(
            target,
            label,
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
