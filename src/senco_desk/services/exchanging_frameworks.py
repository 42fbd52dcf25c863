"""Exchanging sets of outcomes: choosing those that are live in the workbook, bringing them in, giving them out."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.importing.frameworks import Proposal
from senco_desk.services.shelf import Shelf, among, check, chosen, export_template
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk

NO_SET = Sentence("no-set-live", N_("This workbook has no set of outcomes yet. Add one under Outcomes first."))


class ExchangingFrameworks:
    """The verbs of sets of outcomes; `shelf` is the folder of those she brought in herself."""

    def __init__(
        self, desk: Desk, tell: Tell, shelf: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._desk, self._tell, self._now = desk, tell, now
        self.shelf = Shelf(shelf, now)

    def offered(self) -> tuple[Framework, ...]:
        """The sets on the shelf that are not live here."""
        live = {framework.code for framework in self.live()}
        return tuple(framework for framework in self.shelf.all() if framework.code not in live)

    def proposed(self, course_began: date | None) -> str:
        """The code of the award's own set, by the day the course began."""
        return self.shelf.proposed(course_began)

    def live(self) -> list[Framework]:
        """The sets in this workbook, in the order in which they were added."""
        with self._desk.view() as view:
            return view.frameworks.all()

    def main(self) -> Framework:
        """The award's own set when it is live, else the one added first; raises Refused when there is none."""
        with self._desk.view() as view:
            live, profile = view.frameworks.all(), view.profile.get()
        if not live:
            raise Refused(NO_SET)
        award = self.proposed(profile.programme.began if profile else None)
        return next((framework for framework in live if framework.code == award), live[0])

    def read(self, code: str) -> Framework:
        """The set called `code`, from this workbook or the shelf; raises Refused."""
        return chosen((*self.shelf.all(), *self.live()), code)

    def add(self, code: str) -> Framework:
        """Makes a set from the shelf live; raises Refused when there is none called so, or it is live already."""
        return self._add(self.shelf.read(code))

    def remove(self, framework_id: str) -> Changed:
        """Takes a set out of the workbook, with what counted for it and its cases; undoing brings all of it back."""
        with self._desk.change(_("Set of outcomes removed")) as work:
            work.frameworks.remove(framework_id)
        self._tell(work.changed)
        return work.changed

    def check(self, file: Path) -> Proposal:
        """What a file would bring in and all that is wrong with it; stores nothing. Raises Refused or Damaged."""
        return check(file)

    def bring_in(self, proposal: Proposal) -> Framework:
        """Makes the set that was read live in this workbook; raises Refused when it is there, word for word."""
        return self._add(among(self.live(), proposal.framework))

    def export_template(self, out: Path) -> Path:
        """Writes the example of a spreadsheet, to be filled in; raises Refused."""
        return export_template(out, self._now())

    def _add(self, framework: Framework) -> Framework:
        with self._desk.change(_("Set of outcomes added")) as work:
            work.frameworks.add(framework)
        self._tell(work.changed)
        return framework
