"""Making sheets for the ring binder: slips for witnesses, labels by number, dividers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from senco_desk.domain.errors import Refused
from senco_desk.domain.evidence import EvidenceKind
from senco_desk.domain.portfolio import Choices
from senco_desk.domain.reading_printed import cited_by
from senco_desk.domain.sheets import ClaimSheet, ExitForm, SheetKind, Sheets
from senco_desk.domain.task_sheet import TaskSheet
from senco_desk.services import exit_reviewing
from senco_desk.services.gathering import NOBODY, evidence_of, gather, printed_task_of
from senco_desk.services.gathering_programme import exit_reviews, prior_part
from senco_desk.services.giving_out import refuse_in_a_workbook
from senco_desk.services.printing import Progress, print_aside
from senco_desk.services.tasking import GONE
from senco_desk.store.desk import Desk


@dataclass(frozen=True, slots=True)
class PrintedSheets:
    """What came of it; `unprintable` are the characters that no font has."""

    target: Path
    pages: int
    unprintable: tuple[str, ...]


class MakingSheets:
    """The verbs of sheets. They are working papers: no record is kept of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def print_gathered(
        self,
        sheets: Sheets | TaskSheet | ClaimSheet | ExitForm,
        target: Path,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> PrintedSheets:
        """Write `sheets`, as they are after the check for names, whole or not at all.

        Raises Refused when the target cannot be written or is a workbook's own, or when it was cancelled.
        """
        refuse_in_a_workbook(target)
        came = print_aside(self._desk, sheets, (), target, progress, cancelled)
        return PrintedSheets(target, len(came["pages"]), tuple(came["unprintable"]))

    def gather(self, kind: SheetKind, evidence: Sequence[str] | None, framework: str | None = None) -> Sheets:
        """What is printed, as it is now.

        For the pieces `evidence`; None stands for all of them, of slips for those that are witness testimony. What
        they count for is said of the set `framework`, or of the first that is live. Raises Refused without a profile
        or a set.
        """
        with self._desk.view() as view:
            rows, choices = view.evidence.rows(), view.choices.get() or Choices()
            live = framework or next((found.id for found in view.frameworks.all()), "")
        slips = kind is SheetKind.SLIPS
        wanted = [row.id for row in rows if not slips or row.kind is EvidenceKind.TESTIMONY]
        gathered = gather(self._desk, live)
        pieces = evidence_of(self._desk, wanted if evidence is None else evidence)
        return Sheets(kind, gathered.profile, gathered.framework, gathered.outcomes, pieces, choices.layout)

    def gather_task(self, task_id: str, today: date) -> TaskSheet:
        """A task as it prints on its own. Raises Refused without a profile, or when the task is gone."""
        with self._desk.view() as view:
            profile, task = view.profile.get(), view.tasks.get(task_id)
            people, choices = view.people.all(), view.choices.get() or Choices()
            references = view.references.all()
        if profile is None:
            raise Refused(NOBODY)
        if task is None:
            raise Refused(GONE)
        sheet = TaskSheet(printed_task_of(self._desk, task, people), profile, today, choices.layout)
        return replace(sheet, references=cited_by(sheet, references))

    def gather_claim(self) -> ClaimSheet:
        """The claim for prior learning, as it is now. Raises Refused without a profile."""
        today = self._today()
        with self._desk.view() as view:
            profile, choices = view.profile.get(), view.choices.get() or Choices()
            part = prior_part(view, today)
        if profile is None:
            raise Refused(NOBODY)
        return ClaimSheet(profile, part, today, choices.layout)

    def gather_exit_form(self, review: str) -> ExitForm:
        """An exit review on paper, as it is now; for the first set that is live, or the one it decided on.

        Raises Refused without a profile or a set, or when it is gone.
        """
        with self._desk.view() as view:
            profile, choices = view.profile.get(), view.choices.get() or Choices()
            found, sets = view.exit_reviews.get(review), view.frameworks.all()
            decided = {each.framework for each in found.decisions} if found else set()
            framework = next((each for each in sets if each.id in decided), sets[0] if sets else None)
            printed = exit_reviews(view, framework) if framework else ()
        if profile is None:
            raise Refused(NOBODY)
        if found is None or framework is None:
            raise Refused(exit_reviewing.GONE)
        form = next(each for each in printed if each.review.id == review)
        return ExitForm(profile, framework, form, choices.layout)

    def _today(self) -> date:
        return self._desk.seen_from or datetime.now(UTC).astimezone().date()
