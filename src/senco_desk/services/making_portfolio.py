"""Making the portfolio: gather it once as a frozen value, print it in a child, record the copy."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from senco_desk.domain.copies import CopyKind, PageEntry, PrintedCopy, new_reference
from senco_desk.domain.coverage import Counting, OutcomeCoverage, coverage
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.identity import new_id
from senco_desk.domain.language import N_, _
from senco_desk.domain.portfolio import CopyLabel, Layout, OutcomePage, Part, Portfolio, PrintedPiece
from senco_desk.services import children
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

Progress = Callable[[str, int, int | None], None]
"""Called with what is being done, how far it is, and of how many (None while that is not known)."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of a print. `copy` is its record, None for a preview; `unprintable` the characters no font has."""

    target: Path
    pages: tuple[PageEntry, ...]
    unprintable: tuple[str, ...]
    copy: PrintedCopy | None


class MakingPortfolio:
    """The verbs of the portfolio."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now

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
            pages = _outcome_pages(view, found)
            used = {piece.reference for page in pages for piece in page.pieces}
            reflections = tuple(
                sorted((r for r in view.reflections.all() if r.reference in used), key=lambda r: r.number)
            )
            label = self._label(view, preview)
        return Portfolio(label, profile, found, pages, reflections, len(reflections), parts, layout or Layout())

    def print_to(
        self, portfolio: Portfolio, target: Path, progress: Progress, cancelled: Callable[[], bool]
    ) -> Printed:
        """Write `portfolio` as PDF to `target`, whole or not at all, and record the copy unless it is a preview.

        Raises Refused when the target cannot be written, the child dies, or it was cancelled.
        """
        came: dict[str, Any] = {}

        def heard(line: dict[str, Any]) -> None:
            if "printed" in line:
                came.update(line["printed"])
            else:
                progress(line["progress"], line["at"], line["of"])

        head = replace(portfolio, reflections=())
        children.run("print", (head, str(target), *portfolio.reflections), heard, cancelled)
        pages = tuple(PageEntry(label, tuple(holds)) for label, holds in came["pages"])
        copy = self._record(portfolio, target, pages, came["sha256"]) if portfolio.label.version else None
        return Printed(target, pages, tuple(came["unprintable"]), copy)

    def copies(self) -> list[PrintedCopy]:
        """The copies made, newest first."""
        with self._desk.view() as view:
            return view.copies.all()

    def _label(self, view: View, preview: bool) -> CopyLabel:
        reference = view.copies.reference() or new_reference()
        version = 0 if preview else view.copies.next_version()
        return CopyLabel(reference, version, CopyKind.PRINT, self._now().astimezone().date())

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
        with self._desk.change(
            _("Copy {reference} v{version} printed").format(reference=copy.reference, version=copy.version)
        ) as work:
            work.copies.add(copy)
        self._tell(work.changed)
        return copy


def _live(view: View, framework: str) -> Framework:
    live = view.frameworks.all()
    for found in live:
        if framework in (found.id, found.code):
            return found
    raise Refused(NO_SUCH_SET, code=framework, live=", ".join(found.code for found in live))


def _outcome_pages(view: View, framework: Framework) -> tuple[OutcomePage, ...]:
    finished = [piece for piece in view.reflections.pieces() if piece.finished]
    covered = coverage(framework, finished, view.mappings.of_framework(framework.id))
    cases = {case.outcome: case for case in view.cases.of_framework(framework.id)}
    return tuple(
        OutcomePage(outcome.id, cases.get(outcome.id), _printed_pieces(framework, outcome, covered))
        for outcome in framework.for_cases
    )


def _printed_pieces(
    framework: Framework, outcome: Outcome, covered: dict[str, OutcomeCoverage]
) -> tuple[PrintedPiece, ...]:
    counted = [
        (counting, served)
        for served in (outcome, *framework.below(outcome.id))
        for counting in covered[served.id].counting
    ]
    counted.sort(key=lambda pair: (not pair[0].mapping.best, pair[0].piece.day, pair[0].piece.reference))
    return tuple(_printed(counting, served) for counting, served in counted)


def _printed(counting: Counting, served: Outcome) -> PrintedPiece:
    piece, mapping = counting.piece, counting.mapping
    return PrintedPiece(
        piece.reference, piece.title, piece.kind.value, piece.day, served.code, mapping.why, mapping.best
    )
