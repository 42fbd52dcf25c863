"""The files for reading: a page as HTML and as Markdown for each thing, lists for a spreadsheet, and where to begin."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePosixPath
from shutil import copyfile

from senco_desk.assets import resource
from senco_desk.domain.evidence import EvidenceRow
from senco_desk.domain.exit_printed import PrintedDecision, PrintedExitReview, printed_exit_review
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.feedback import Target
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.open_format import LISTS, STYLE
from senco_desk.domain.reflection import ReflectionRow
from senco_desk.printing.readable import html, markdown, spreadsheets
from senco_desk.printing.readable.feedback import ReadableRound, of_decisions, of_feedback, page_of_feedback
from senco_desk.printing.readable.lists import (
    beginning,
    list_of_evidence,
    list_of_outcomes,
    list_of_reflections,
    page_of_profile,
)
from senco_desk.printing.readable.notes import of_notes, page_of_notes
from senco_desk.printing.readable.page import Link, Page
from senco_desk.printing.readable.pieces import Around, page_of_evidence, page_of_outcome, page_of_reflection
from senco_desk.printing.readable.places import EVIDENCE, OUTCOMES, REFLECTIONS, Kept
from senco_desk.printing.readable.programme import page_of_programme
from senco_desk.printing.readable.reading import of_references, page_of_reading
from senco_desk.printing.readable.sessions import name_of, of_sessions, page_of_sessions
from senco_desk.printing.readable.tasks import of_tasks, page_of_tasks
from senco_desk.services.gathering_programme import prior_part
from senco_desk.services.introducing import role_features
from senco_desk.services.keeping_dates import dated_in
from senco_desk.services.out_folder import OutFolder
from senco_desk.services.taking_out_plan import PlanPages
from senco_desk.services.taking_out_things import Written
from senco_desk.store.repositories import View

Progress = Callable[[str, int, int | None], None]


def write_pages(view: View, out: OutFolder, written: Written, progress: Progress) -> None:
    """Write all of them; raises Damaged for a text that the disk has changed, and OSError."""
    _Pages(view, out, written, progress).write()


class _Pages:
    def __init__(self, view: View, out: OutFolder, written: Written, progress: Progress) -> None:
        self._view, self._out, self._written, self._progress = view, out, written, progress
        self._frameworks = view.frameworks.all()
        self._reflections, self._evidence = view.reflections.rows(), view.evidence.rows()
        pieces = {row.id: _kept(row, REFLECTIONS) for row in self._reflections}
        pieces |= {row.id: _kept(row, EVIDENCE) for row in self._evidence}
        outcomes = {(each.id, outcome.id): (each, outcome) for each in self._frameworks for outcome in each.outcomes}
        was = {piece: brought.was for piece, brought in view.brought.all().items()}
        self._around = Around(outcomes, pieces, self._named_outcomes(), was)
        called = {piece: kept.link.words for piece, kept in pieces.items()}
        self._plan = PlanPages(view, self._frameworks, called)

    def write(self) -> None:
        self._write_reflections()
        self._write_evidence()
        figures = {key: told for framework in self._frameworks for key, told in self._write_outcomes(framework)}
        around, links = self._around, {piece: kept.link for piece, kept in self._around.pieces.items()}
        self._put(list_of_reflections(self._reflections, links))
        self._put(list_of_evidence(self._evidence, links))
        self._put(list_of_outcomes(self._frameworks, around.cases, figures))
        self._put(page_of_profile(self._written.head, {each.id: each.statement for each in role_features()}))
        self._write_programme()
        self._put(
            page_of_tasks(self._view.tasks.all(), {each: kept.link.words for each, kept in around.pieces.items()})
        )
        self._put(page_of_sessions(self._view.sessions.all()))
        self._put(page_of_notes(self._view.notes.each(), self._sessions()))
        self._put(page_of_feedback(self._rounds(), self._called, self._view.sendings.all()))
        self._put(page_of_reading(self._view.references.all()))
        for page in self._plan.pages():
            self._put(page)
        self._put(beginning(self._written.head, self._write_lists()))
        copyfile(resource("readable", STYLE), self._out.place(STYLE))

    def _write_reflections(self) -> None:
        beside = _neighbours(self._reflections)
        doing, of = _("Pages of reflections"), len(self._reflections)
        for at, reflection in enumerate(self._view.reflections.each(), start=1):
            counts_for = self._view.mappings.of_piece(PieceKind.REFLECTION, reflection.id)
            self._put(page_of_reflection(reflection, counts_for, self._around, *beside[reflection.id]))
            self._progress(doing, at, of)

    def _write_evidence(self) -> None:
        beside = _neighbours(self._evidence)
        doing, of = _("Pages of evidence"), len(self._evidence)
        for at, evidence in enumerate(self._view.evidence.each(), start=1):
            counts_for = self._view.mappings.of_piece(PieceKind.EVIDENCE, evidence.id)
            kept = sorted(self._written.kept.get(evidence.id, ()), key=lambda each: each.attachment.position)
            self._put(page_of_evidence(evidence, kept, counts_for, self._around, *beside[evidence.id]))
            self._progress(doing, at, of)

    def _write_outcomes(self, framework: Framework) -> Iterator[tuple[tuple[str, str], tuple[int, int]]]:
        """Of each outcome the words of its case, and how many pieces count for it."""
        counting: dict[str, list[Mapping]] = defaultdict(list)
        for mapping in self._view.mappings.of_framework(framework.id):
            served = framework.case_outcome_of(mapping.outcome)
            counting[served.id if served else ""].append(mapping)
        cases = {case.outcome: case for case in self._view.cases.of_framework(framework.id)}
        for outcome in framework.for_cases:
            found, case = counting[outcome.id], cases.get(outcome.id)
            self._put(page_of_outcome(framework, outcome, case, found, self._around))
            pieces = len({mapping.piece for mapping in found})
            yield (framework.id, outcome.id), (case.words if case else 0, pieces)

    def _write_programme(self) -> None:
        view, made = self._view, self._written.head.made.astimezone().date()
        dated, reviews = dated_in(view), view.exit_reviews.all()
        printed = [PrintedExitReview(review, self._decided(review)) for review in reviews]
        self._put(page_of_programme(prior_part(view, made), dated.dates, dated.holidays, printed))

    def _decided(self, review: ExitReview) -> tuple[PrintedDecision, ...]:
        """The outcomes of every set, in reading order."""
        return tuple(row for each in self._frameworks for row in printed_exit_review(review, each, ()).rows)

    def _write_lists(self) -> list[str]:
        """The names of the files."""
        view, around = self._view, self._around
        counts_for: dict[str, list[str]] = defaultdict(list)
        for mapping in view.mappings.each():
            counts_for[mapping.piece].append(around.outcomes[mapping.framework, mapping.outcome][1].code)
        lists = {
            "reflections.csv": spreadsheets.of_reflections(view.reflections.each(), counts_for),
            "evidence.csv": spreadsheets.of_evidence(view.evidence.each(), counts_for),
            "files.csv": spreadsheets.of_files(self._written.kept, around),
            "counts-for.csv": spreadsheets.of_mappings(view.mappings.each(), around),
            "cases.csv": spreadsheets.of_cases(view.cases.each(), around),
            "outcomes.csv": spreadsheets.of_outcomes(self._frameworks),
            "tasks.csv": of_tasks(view.tasks.each()),
            "references.csv": of_references(view.references.each()),
            "copies.csv": spreadsheets.of_copies(view.copies.each()),
            "sessions.csv": of_sessions(view.sessions.all()),
            "notes.csv": of_notes(view.notes.each(), self._sessions()),
            "feedback.csv": of_feedback(self._rounds(), self._called),
            "decisions.csv": of_decisions(view.decisions.all(), self._called),
            **self._plan.lists(),
        }
        for name, rows in lists.items():
            self._out.write_list(f"{LISTS}/{name}", spreadsheets.lines(rows))
        return list(lists)

    def _rounds(self) -> Iterator[ReadableRound]:
        view = self._view
        for each in view.feedback.all():
            yield ReadableRound(each, tuple(view.points.of(each.id)), tuple(view.decisions.of(each.id)))

    def _called(self, target: Target) -> str:
        """What people call what a point is about."""
        match target.noun:
            case Noun.OUTCOME:
                found = self._around.outcomes.get((target.framework, target.id))
                return found[1].code if found else ""
            case Noun.CASE:
                case = self._view.cases.get(target.id)
                return self._called(Target(Noun.OUTCOME, case.outcome, case.framework)) if case else ""
            case Noun.TASK:
                task = self._view.tasks.get(target.id)
                return task.title if task else ""
        piece = self._around.pieces.get(target.id)
        return piece.link.words if piece else ""

    def _sessions(self) -> dict[str, str]:
        return {each.id: name_of(each) for each in self._view.sessions.all()}

    def _named_outcomes(self) -> dict[tuple[str, str], str]:
        """Where each outcome stands, or the outcome that an element belongs to."""
        named: dict[tuple[str, str], str] = {}
        for framework in self._frameworks:
            folder = PurePosixPath(self._out.named(OUTCOMES, framework.code)).name
            for outcome in framework.for_cases:
                path = PurePosixPath(self._out.named(f"{OUTCOMES}/{folder}", f"{outcome.code or 'outcome'}.page"))
                named[framework.id, outcome.id] = f"{folder}/{path.stem}"
            for outcome in framework.outcomes:
                served = framework.case_outcome_of(outcome.id)
                if served is not None:
                    named[framework.id, outcome.id] = named[framework.id, served.id]
        return named

    def _put(self, page: Page) -> None:
        self._out.write(page.path + html.ENDING, html.html(page))
        self._out.write(page.path + markdown.ENDING, markdown.markdown(page))


def _kept(row: ReflectionRow | EvidenceRow, folder: str) -> Kept:
    letter, _dash, number = row.reference.partition("-")
    link = Link(row.reference, f"{folder}/{row.reference}")
    return Kept(link, row.title or row.first_line, (letter, int(number)))


def _neighbours(rows: Sequence[ReflectionRow] | Sequence[EvidenceRow]) -> dict[str, tuple[str | None, str | None]]:
    """The ids of the pieces with the numbers before and after."""
    numbered = {int(row.reference.partition("-")[2]): row.id for row in rows}
    ids = [numbered[number] for number in sorted(numbered)]
    return dict(zip(ids, zip([None, *ids], [*ids[1:], None], strict=False), strict=False))
