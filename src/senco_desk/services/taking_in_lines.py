"""Filling a new workbook, line by line, in one change: nothing is in it until all of it is."""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

from senco_desk.domain import open_format as form
from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.domain.open_format import Head, KeptFeedback, KeptFile, Kind, LiveSet
from senco_desk.importing.open_folder import OpenFolder
from senco_desk.importing.open_references import References
from senco_desk.store.containers import Containers
from senco_desk.store.named_versions import keep_named
from senco_desk.store.repositories import Work

FILE_DIFFERS = Sentence(
    "import-file-differs",
    N_(
        "{path} is not the file that was taken out: its content differs from the SHA-256 in {file}, line {line}. No "
        "workbook was made. Find the file as it was, or take everything out again."
    ),
)
SHARED = Sentence(
    "import-content-shared",
    N_(
        "{file}, line {line}: “{name}” shares its content with a file before it, and is not the same. No workbook was "
        "made. Take everything out again."
    ),
)

Progress = Callable[[str, int, int | None], None]


class Filling:
    """Puts what a folder holds into a change. Raises Damaged, with file and place, for what is wrong in it."""

    def __init__(self, folder: OpenFolder, head: Head, containers: Containers, progress: Progress) -> None:
        self._folder, self._head, self._containers, self._progress = folder, head, containers, progress
        self._references = References()
        self._written: dict[str, str] = {}
        self._pieces: dict[str, str] = {}
        self.missing: list[str] = []

    def fill(self, work: Work) -> None:
        self._put_what_there_is_one_of(work)
        doing, of = _("Reading the folder"), sum(self._head.holds.values())
        behind = 0
        for kind in form.KINDS:
            put = self._putting(work, kind)
            for number, value in self._folder.lines(kind, self._head.holds[kind.word]):
                self._references.prove(value, kind.path, number)
                put(value, number)
                behind += 1
                self._progress(doing, behind, of)

    def _put_what_there_is_one_of(self, work: Work) -> None:
        head = self._head
        kept: tuple[tuple[Any, Callable[[Any], None]], ...] = (
            (head.profile, work.profile.put),
            (head.practice, work.practice.put),
            (head.award_terms, work.award_terms.put),
            (head.audit_practice, work.audit_practice.put),
            (head.engagement, work.engagement.put),
            (head.choices, work.choices.put),
            (head.ending, work.ending.put),
        )
        for value, put in kept:
            if value:
                put(value)
        for feature in head.role:
            work.role.put(feature)
        for letter, last in head.numbers.items():
            work.writing.number_given(letter, last)

    def _putting(self, work: Work, kind: Kind) -> Callable[[Any, int], None]:
        """What puts one line of that kind into the workbook."""
        ways: dict[Kind, Callable[[Any], None]] = {
            form.SETS: lambda each: self._put_set(work, each),
            form.REFLECTIONS: work.reflections.add,
            form.EVIDENCE: lambda each: self._put_evidence(work, each),
            form.COUNTS_FOR: work.mappings.add,
            form.CASES: work.cases.put,
            form.RATINGS: work.ratings.put,
            form.ACTIONS: work.actions.add,
            form.TASKS: work.tasks.add,
            form.REFERENCES: work.references.add,
            form.PRIOR_LEARNING: work.prior_learning.add,
            form.HOLIDAYS: work.holidays.put,
            form.EXIT_REVIEWS: work.exit_reviews.add,
            form.SESSIONS: work.sessions.put,
            form.NOTES: work.notes.put,
            form.COPIES: work.copies.add,
            form.POINTS: work.points.add,
            form.DECISIONS: work.decisions.add,
            form.SENDINGS: work.sendings.add,
            form.VERSIONS: lambda each: keep_named(work, each),
            form.REVIEWS: work.reviews.put,
            form.BROUGHT: work.brought.put,
        }
        if kind is form.KEPT_FILES:
            return lambda each, number: self._put_file(work, each, number)
        if kind is form.FEEDBACK:
            return lambda each, number: self._put_feedback(work, each, number)
        return lambda each, _number: ways[kind](each)

    def _put_set(self, work: Work, live: LiveSet) -> None:
        work.frameworks.add(live.framework, live.position)

    def _put_evidence(self, work: Work, evidence: Any) -> None:
        work.evidence.add(evidence)
        self._pieces[evidence.id] = evidence.reference

    def _put_file(self, work: Work, kept: KeptFile, number: int) -> None:
        """The content is on disk before its row is."""
        file = kept.attachment
        if kept.path:
            self._keep(file.container, kept.path, (file.size, file.sha256), kind=form.KEPT_FILES, number=number)
        else:
            self.missing.append(f"{self._pieces[file.evidence]} {file.name}")
        if kept.picture and file.print_copy:
            told = (kept.picture.size, kept.picture.sha256)
            self._keep(file.print_copy, kept.picture.path, told, kind=form.KEPT_FILES, number=number)
        work.attachments.add(file)

    def _put_feedback(self, work: Work, kept: KeptFeedback, number: int) -> None:
        """Its file is on disk before its row is, too."""
        feedback = kept.feedback
        if kept.path and feedback.container:
            told = (feedback.size, feedback.sha256)
            self._keep(feedback.container, kept.path, told, kind=form.FEEDBACK, number=number)
        elif feedback.container:
            self.missing.append(feedback.file_name)
        work.feedback.add(feedback)

    def _keep(self, container: str, path: str, told: tuple[int, str], *, kind: Kind, number: int) -> None:
        at = {"file": kind.path, "line": number}
        _size, sha256 = told
        if container in self._written:
            if self._written[container] != sha256:
                raise Damaged(SHARED, name=PurePosixPath(path).name, **at)
            return
        with self._folder.reading(path, kind.path) as stream:
            stored = self._containers.write(stream, name=container)
        if (stored.size, stored.sha256) != told:
            raise Damaged(FILE_DIFFERS, path=path, **at)
        self._written[container] = sha256
