"""Names in the workbook: its things one after another, in short looks, for what goes through their words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.name_findings import WholeWorkbook
from senco_desk.domain.name_places import (
    About,
    Pass,
    about_action,
    about_evidence,
    about_reflection,
    through_action,
    through_case,
    through_evidence,
    through_mapping,
    through_profile,
    through_rating,
    through_reflection,
    through_role,
)
from senco_desk.domain.name_places_feedback import (
    about_decision,
    about_feedback,
    about_point,
    file_of,
    goes_with,
    through_decision,
    through_feedback,
    through_point,
)
from senco_desk.domain.name_places_notes import about_note, through_note
from senco_desk.domain.name_places_programme import (
    about_exit_review,
    about_prior,
    through_exit_review,
    through_prior,
)
from senco_desk.domain.name_places_reading import about_reference, through_reference
from senco_desk.domain.name_places_sessions import about_session, through_session
from senco_desk.domain.name_places_settings import words_of_holiday, words_of_practice
from senco_desk.domain.name_places_tasks import about_task, through_task
from senco_desk.domain.reference import Reference
from senco_desk.services.looking_for_names import Looking
from senco_desk.services.names_in_files import NamesInFiles
from senco_desk.services.names_in_things import look_at_thing
from senco_desk.services.names_in_versions import look_at_version
from senco_desk.services.reading_words import Progress
from senco_desk.services.shelf import words_brought_in
from senco_desk.store.desk import Desk
from senco_desk.store.named_versions import each_named
from senco_desk.store.repositories import View

_AT_ONCE = 100


def _through_reference(reference: Reference, looking: Looking) -> None:
    through_reference(reference, looking)
    looking.look(about_reference(reference), "key", reference.key, replaceable=False)


@dataclass(frozen=True)
class _Listed:
    """Things of one kind. `with_her`: they go with her in every copy, as her cases do."""

    all_of: Callable[[View], Iterable[Any]]
    about: Callable[[Any], About]
    through: Callable[[Any, Looking], object]
    with_her: bool = False


_LISTED = (
    _Listed(lambda view: view.actions.all(), about_action, through_action),
    _Listed(lambda view: view.prior_learning.all(), about_prior, through_prior, with_her=True),
    _Listed(lambda view: view.exit_reviews.all(), about_exit_review, through_exit_review, with_her=True),
    _Listed(lambda view: view.tasks.all(), about_task, through_task),
    _Listed(lambda view: view.sessions.all(), about_session, through_session),
    _Listed(lambda view: view.notes.each(), about_note, through_note),
    _Listed(lambda view: view.references.all(), about_reference, _through_reference),
)


class NamesInWorkbook:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._files = NamesInFiles(desk)

    def everything(
        self, scope: WholeWorkbook, looking: Looking, progress: Progress, cancelled: Callable[[], bool]
    ) -> None:
        """All she wrote, and all that is attached, with what is inside; or some of it.

        Raises Refused when it was cancelled.
        """
        with self._desk.view() as view:
            frameworks, files = view.frameworks.all(), view.attachments.of_all()
        called: dict[str, About] = {}
        self._set_once(frameworks, looking)
        evidence = self._pieces(scope, called, looking, progress)
        for kind in _LISTED:
            self._listed(kind, scope, called, looking)
        kept = self._feedback(scope, called, looking)
        for framework in frameworks:
            self._of_framework(framework, called, looking)
        self._beside_the_texts(scope, called, looking)
        there = [(piece, file) for piece in evidence for file in files.get(piece, ()) if scope.takes_file(file.id)]
        attached = [(called[piece], file) for piece, file in there if piece in called]
        self._files.look([*attached, *kept], looking, progress, cancelled)

    def one_file(self, attachment: str, looking: Looking, progress: Progress, cancelled: Callable[[], bool]) -> None:
        """Raises Refused when it is gone, or when it was cancelled."""
        self._files.look([self.file(attachment)], looking, progress, cancelled)

    def file(self, attachment: str) -> tuple[About, Attachment]:
        """A file, and the piece it is attached to. Raises Refused when it is gone."""
        return self._files.file(attachment)

    def one(self, noun: Noun, noun_id: str, looking: Looking) -> None:
        """One thing with why it counts, and its files as far as they were read before; nothing when it is gone."""
        with self._desk.view() as view:
            if noun is Noun.REFLECTION and (reflection := view.reflections.get(noun_id)) is not None:
                through_reflection(reflection, looking)
                _why(view, PieceKind.REFLECTION, about_reflection(reflection), looking)
            elif noun is Noun.EVIDENCE and (evidence := view.evidence.get(noun_id)) is not None:
                through_evidence(evidence, looking)
                about = about_evidence(evidence)
                _why(view, PieceKind.EVIDENCE, about, looking)
                self._files.look_at_known(about, view.attachments.of_evidence(noun_id), looking)
            else:
                look_at_thing(view, noun, noun_id, looking)

    def _pieces(
        self, scope: WholeWorkbook, called: dict[str, About], looking: Looking, progress: Progress
    ) -> list[str]:
        """Reflections, and evidence, whose ids are given back."""
        with self._desk.view() as view:
            reflections = [row.id for row in view.reflections.rows() if scope.takes(row.id)]
            evidence = [row.id for row in view.evidence.rows() if scope.takes(row.id)]
        total = len(reflections) + len(evidence)
        for at, some in _handfuls(reflections):
            progress(_("Reading what you wrote"), at, total)
            with self._desk.view() as view:
                found = view.reflections.some(some)
            for each in found:
                called[each.id] = about_reflection(each)
                through_reflection(each, looking)
        for at, some in _handfuls(evidence):
            progress(_("Reading what you wrote"), len(reflections) + at, total)
            with self._desk.view() as view:
                pieces = view.evidence.some(some)
            for piece in pieces:
                called[piece.id] = about_evidence(piece)
                through_evidence(piece, looking)
        return evidence

    def _listed(self, kind: _Listed, scope: WholeWorkbook, called: dict[str, About], looking: Looking) -> None:
        with self._desk.view() as view:
            things = [each for each in kind.all_of(view) if kind.with_her or scope.takes(each.id)]
        for each in things:
            called[each.id] = kind.about(each)
            kind.through(each, looking)

    def _feedback(
        self, scope: WholeWorkbook, called: dict[str, About], looking: Looking
    ) -> list[tuple[About, Attachment]]:
        """What was said, answered and decided; the files that came, where they go too."""
        with self._desk.view() as view:
            files, points, decisions = view.feedback.all(), view.points.all(), view.decisions.all()
        for file in files:
            called[file.id] = about_feedback(file)
            through_feedback(file, looking)
        for point in points:
            if goes_with(point, scope.takes):
                called[point.id] = about_point(point)
                through_point(point, looking)
        for decision in decisions:
            called[decision.id] = about_decision(decision)
            through_decision(decision, looking)
        kept = [file for file in files if file.container and scope.takes_file(file.id)]
        return [(called[file.id], file_of(file)) for file in kept]

    def _set_once(self, frameworks: Iterable[Framework], looking: Looking) -> None:
        """Who she is, what is set once, and the sets of outcomes that did not come with the desk."""
        with self._desk.view() as view:
            profile, features = view.profile.get(), view.role.features()
            said = list(words_of_practice(view.audit_practice.get(), view.award_terms.get()))
            for holiday in view.holidays.all():
                said += words_of_holiday(holiday)
        if profile is not None:
            through_profile(profile, looking)
        for feature in features:
            through_role(feature, looking)
        for framework in frameworks:
            said += words_brought_in(framework)
        looking.said(said)

    def _of_framework(self, framework: Framework, called: dict[str, About], by: Pass) -> None:
        with self._desk.view() as view:
            mappings, cases = view.mappings.of_framework(framework.id), view.cases.of_framework(framework.id)
            ratings = view.ratings.of_framework(framework.id)
        for rating in ratings:
            through_rating(rating, framework.outcome(rating.outcome).code, by)
        for case in cases:
            outcome = framework.outcome(case.outcome)
            through_case(case, outcome.code, outcome.heading or outcome.statement, by)
        for mapping in mappings:
            if mapping.why and mapping.piece in called:
                about = called[mapping.piece]
                code = framework.outcome(mapping.outcome).code
                through_mapping(mapping, f"{about.reference} {code}".strip(), about.title, by)

    def _beside_the_texts(self, scope: WholeWorkbook, called: dict[str, About], looking: Looking) -> None:
        """What is taken out with the texts: versions with a name, copies that were made, and notes of review dates."""
        with self._desk.view() as view:
            versions = list(each_named(view)) if scope.takes_versions else []
            reviews = list(view.reviews.each())
            sendings = view.sendings.all() if scope.takes_versions else []
            copies = list(view.copies.each())
        for version in versions:
            look_at_version(version, called, looking)
        for copy in copies:
            about = About(Noun.COPY, copy.id, copy.reference, _("Copy {version}").format(version=copy.version))
            looking.look(about, "file name", copy.file_name, replaceable=False)
        for sending in sendings:
            about = About(Noun.SENDING, sending.id, "", _("Copy {version}").format(version=sending.version))
            looking.look(about, "to whom", f"{sending.whom}\n{sending.subject}", replaceable=False)
        for review in reviews:
            if review.note and review.id in called:
                looking.look(called[review.id], "review", review.note, replaceable=False)


def _why(view: View, kind: PieceKind, about: About, by: Pass) -> None:
    for mapping in view.mappings.of_piece(kind, about.id):
        through_mapping(mapping, about.reference, about.title, by)


def _handfuls(ids: list[str]) -> Iterator[tuple[int, list[str]]]:
    return ((begin, ids[begin : begin + _AT_ONCE]) for begin in range(0, len(ids), _AT_ONCE))
