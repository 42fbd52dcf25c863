"""Names in the workbook: its things one after another, in short looks, for what goes through their words."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from senco_desk.domain import text as texts
from senco_desk.domain.action import Action
from senco_desk.domain.attachment import Attachment
from senco_desk.domain.case import Case
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.feedback import Feedback, Point
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _
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
    through_files,
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
from senco_desk.domain.open_format import NamedVersion
from senco_desk.domain.prior_learning import PriorLearning
from senco_desk.domain.reference import Reference
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.session import Session
from senco_desk.domain.task import Task
from senco_desk.domain.text import Text
from senco_desk.services.looking_for_names import Looking, Replacing
from senco_desk.services.reading_words import Progress, ReadingWords
from senco_desk.services.shelf import words_brought_in
from senco_desk.store.desk import Desk, View, Work
from senco_desk.store.named_versions import each_named

NO_SUCH_FILE = Sentence(
    "attachment-gone", N_("This file is no longer in the workbook. Undo brings it back. Nothing was changed.")
)
_AT_ONCE = 100


class NamesInWorkbook:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._words = ReadingWords(desk)

    def everything(
        self, scope: WholeWorkbook, looking: Looking, progress: Progress, cancelled: Callable[[], bool]
    ) -> None:
        """All she wrote, and all that is attached, with what is inside; or some of it.

        Raises Refused when it was cancelled.
        """
        with self._desk.view() as view:
            reflections = [row.id for row in view.reflections.rows() if scope.takes(row.id)]
            evidence = [row.id for row in view.evidence.rows() if scope.takes(row.id)]
            frameworks, files = view.frameworks.all(), view.attachments.of_all()
            profile, features = view.profile.get(), view.role.features()
        if profile is not None:
            through_profile(profile, looking)
        for feature in features:
            through_role(feature, looking)
        self._set_once(frameworks, looking)
        total = len(reflections) + len(evidence)
        called: dict[str, About] = {}
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
        self._actions(scope, called, looking)
        self._of_programme(called, looking)
        self._tasks(scope, called, looking)
        self._sessions(scope, called, looking)
        self._notes(scope, called, looking)
        self._references(scope, called, looking)
        kept = self._feedback(scope, called, looking)
        for framework in frameworks:
            self._of_framework(framework, called, looking)
        self._beside_the_texts(scope, called, looking)
        there = [(piece, file) for piece in evidence for file in files.get(piece, ()) if scope.takes_file(file.id)]
        attached = [(called[piece], file) for piece, file in there if piece in called]
        self._files([*attached, *kept], looking, progress, cancelled)

    def one_file(self, attachment: str, looking: Looking, progress: Progress, cancelled: Callable[[], bool]) -> None:
        """Raises Refused when it is gone, or when it was cancelled."""
        self._files([self.file(attachment)], looking, progress, cancelled)

    def file(self, attachment: str) -> tuple[About, Attachment]:
        """A file, and the piece it is attached to. Raises Refused when it is gone."""
        with self._desk.view() as view:
            file = view.attachments.get(attachment)
            piece = view.evidence.get(file.evidence) if file else None
            feedback = view.feedback.get(attachment) if file is None else None
        if feedback is not None and feedback.container:
            return about_feedback(feedback), file_of(feedback)
        if file is None or piece is None:
            raise Refused(NO_SUCH_FILE)
        return about_evidence(piece), file

    def one(self, noun: Noun, noun_id: str, looking: Looking) -> None:
        """One thing with why it counts, and its files as far as they were read before; nothing when it is gone."""
        with self._desk.view() as view:
            if noun is Noun.PROFILE and (profile := view.profile.get()) is not None:
                through_profile(profile, looking)
            elif noun is Noun.REFLECTION and (reflection := view.reflections.get(noun_id)) is not None:
                through_reflection(reflection, looking)
                _why(view, PieceKind.REFLECTION, about_reflection(reflection), looking)
            elif noun is Noun.EVIDENCE and (evidence := view.evidence.get(noun_id)) is not None:
                through_evidence(evidence, looking)
                about = about_evidence(evidence)
                _why(view, PieceKind.EVIDENCE, about, looking)
                self._known_files(about, view.attachments.of_evidence(noun_id), looking)
            elif noun in (Noun.CASE, Noun.OUTCOME):
                _case(view, noun_id, looking)
            else:
                _of_the_year(view, noun, noun_id, looking)

    def replace(self, work: Work, replacing: Replacing) -> None:
        """Put other words into each thing in which something is to be replaced."""
        for noun, noun_id in dict.fromkeys((spot.noun, spot.noun_id) for spot in replacing.spots):
            _REWRITTEN[noun](work, noun_id, replacing)

    def _actions(self, scope: WholeWorkbook, called: dict[str, About], looking: Looking) -> None:
        with self._desk.view() as view:
            actions = [action for action in view.actions.all() if scope.takes(action.id)]
        for action in actions:
            called[action.id] = about_action(action)
            through_action(action, looking)

    def _tasks(self, scope: WholeWorkbook, called: dict[str, About], looking: Looking) -> None:
        with self._desk.view() as view:
            tasks = [task for task in view.tasks.all() if scope.takes(task.id)]
        for task in tasks:
            called[task.id] = about_task(task)
            through_task(task, looking)

    def _sessions(self, scope: WholeWorkbook, called: dict[str, About], looking: Looking) -> None:
        with self._desk.view() as view:
            sessions = [session for session in view.sessions.all() if scope.takes(session.id)]
        for session in sessions:
            called[session.id] = about_session(session)
            through_session(session, looking)

    def _notes(self, scope: WholeWorkbook, called: dict[str, About], looking: Looking) -> None:
        with self._desk.view() as view:
            notes = [note for note in view.notes.each() if scope.takes(note.id)]
        for note in notes:
            called[note.id] = about_note(note)
            through_note(note, looking)

    def _references(self, scope: WholeWorkbook, called: dict[str, About], looking: Looking) -> None:
        with self._desk.view() as view:
            references = [reference for reference in view.references.all() if scope.takes(reference.id)]
        for reference in references:
            called[reference.id] = about_reference(reference)
            through_reference(reference, looking)
            looking.look(called[reference.id], "key", reference.key, replaceable=False)

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

    def _of_programme(self, called: dict[str, About], looking: Looking) -> None:
        """Prior learning and exit reviews: they go with her in every copy, as her cases do."""
        with self._desk.view() as view:
            priors, reviews = view.prior_learning.all(), view.exit_reviews.all()
        for prior in priors:
            called[prior.id] = about_prior(prior)
            through_prior(prior, looking)
        for review in reviews:
            called[review.id] = about_exit_review(review)
            through_exit_review(review, looking)

    def _set_once(self, frameworks: Iterable[Framework], looking: Looking) -> None:
        """What is set once, and the sets of outcomes that did not come with the desk."""
        with self._desk.view() as view:
            said = list(words_of_practice(view.audit_practice.get(), view.award_terms.get()))
            for holiday in view.holidays.all():
                said += words_of_holiday(holiday)
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
        """What is taken out with the texts: versions with a name, and the notes of review dates."""
        with self._desk.view() as view:
            versions = list(each_named(view)) if scope.takes_versions else []
            reviews = list(view.reviews.each())
            sendings = view.sendings.all() if scope.takes_versions else []
        for version in versions:
            _look_at_version(version, called, looking)
        for sending in sendings:
            about = About(Noun.SENDING, sending.id, "", _("Copy {version}").format(version=sending.version))
            looking.look(about, "to whom", f"{sending.whom}\n{sending.subject}", replaceable=False)
        for review in reviews:
            if review.note and review.id in called:
                looking.look(called[review.id], "review", review.note, replaceable=False)

    def _files(
        self,
        attached: list[tuple[About, Attachment]],
        looking: Looking,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        words = self._words.of([file for _about, file in attached], progress, cancelled)
        for about, file in attached:
            through_files([file], about, looking)
            looking.inside(about, file, words[file.container])

    def _known_files(self, about: About, files: Iterable[Attachment], looking: Looking) -> None:
        for file in through_files(files, about, looking):
            known = self._words.known(file.container)
            if known is not None:
                looking.inside(about, file, known)


class _Only:
    """Looks, in one place, at all the words of a thing; nothing in it is replaced there."""

    def __init__(self, looking: Looking, about: About, place: str) -> None:
        self._looking, self._about, self._place = looking, about, place

    def plain(self, _about: About, _place: str, words: str) -> str:
        if words and not words.isspace():
            self._looking.look(self._about, self._place, words, replaceable=False)
        return words

    def text(self, about: About, place: str, text: Text) -> Text:
        self.plain(about, place, texts.plain(text))
        return text


_THROUGH: dict[type, Callable[[Any, Pass], object]] = {
    Reflection: through_reflection,
    Evidence: through_evidence,
    Case: lambda case, by: through_case(case, "", "", by),
    Action: through_action,
    PriorLearning: through_prior,
    ExitReview: through_exit_review,
    Session: through_session,
    Task: through_task,
    Reference: through_reference,
    Feedback: through_feedback,
    Point: through_point,
}
"""The way through the words of each thing that versions are kept of."""


def _look_at_version(version: NamedVersion, called: dict[str, About], looking: Looking) -> None:
    about = called.get(version.piece, About(Noun.CASE, version.piece))
    by = _Only(looking, about, f"version:{version.id}")
    by.plain(about, "", version.name)
    if version.was is not None:
        _THROUGH[type(version.was)](version.was, by)


def _why(view: View, kind: PieceKind, about: About, by: Pass) -> None:
    for mapping in view.mappings.of_piece(kind, about.id):
        through_mapping(mapping, about.reference, about.title, by)


def _of_the_year(view: View, noun: Noun, noun_id: str, by: Pass) -> None:
    ways: dict[Noun, tuple[Callable[[str], Any], Callable[[Any, Pass], object]]] = {
        Noun.ACTION: (view.actions.get, through_action),
        Noun.TASK: (view.tasks.get, through_task),
        Noun.SESSION: (view.sessions.get, through_session),
        Noun.NOTE: (view.notes.get, through_note),
        Noun.REFERENCE: (view.references.get, through_reference),
        Noun.PRIOR_LEARNING: (view.prior_learning.get, through_prior),
        Noun.EXIT_REVIEW: (view.exit_reviews.get, through_exit_review),
        Noun.FEEDBACK: (view.feedback.get, through_feedback),
        Noun.POINT: (view.points.get, through_point),
        Noun.DECISION: (view.decisions.get, through_decision),
    }
    if noun in ways:
        get, through = ways[noun]
        if (found := get(noun_id)) is not None:
            through(found, by)


def _case(view: View, noun_id: str, by: Pass) -> None:
    case = view.cases.get(noun_id) or view.cases.of(noun_id)
    if case is not None:
        through_case(case, "", "", by)


def _rewrite_profile(work: Work, _noun_id: str, by: Pass) -> None:
    if (profile := work.profile.get()) is not None:
        work.profile.put(through_profile(profile, by))


def _rewrite_reflection(work: Work, noun_id: str, by: Pass) -> None:
    if (reflection := work.reflections.get(noun_id)) is not None:
        work.reflections.replace(through_reflection(reflection, by))


def _rewrite_evidence(work: Work, noun_id: str, by: Pass) -> None:
    if (evidence := work.evidence.get(noun_id)) is not None:
        work.evidence.replace(through_evidence(evidence, by))
        for file in through_files(work.attachments.of_evidence(noun_id), about_evidence(evidence), by):
            work.attachments.replace(file)


def _rewrite_mapping(work: Work, noun_id: str, by: Pass) -> None:
    if (mapping := work.mappings.get(noun_id)) is not None:
        work.mappings.replace(through_mapping(mapping, "", "", by))


def _rewrite_case(work: Work, noun_id: str, by: Pass) -> None:
    if (case := work.cases.get(noun_id)) is not None:
        work.cases.put(through_case(case, "", "", by))


def _rewrite_role(work: Work, noun_id: str, by: Pass) -> None:
    for feature in work.role.features():
        if feature.feature == noun_id:
            work.role.put(through_role(feature, by))


def _rewrite_action(work: Work, noun_id: str, by: Pass) -> None:
    if (action := work.actions.get(noun_id)) is not None:
        work.actions.replace(through_action(action, by))


def _rewrite_rating(work: Work, noun_id: str, by: Pass) -> None:
    if (rating := work.ratings.get(noun_id)) is not None:
        work.ratings.put(through_rating(rating, "", by))


def _rewrite_reference(work: Work, noun_id: str, by: Pass) -> None:
    if (reference := work.references.get(noun_id)) is not None:
        work.references.replace(through_reference(reference, by))


def _rewrite_session(work: Work, noun_id: str, by: Pass) -> None:
    if (session := work.sessions.get(noun_id)) is not None:
        work.sessions.replace(through_session(session, by))


def _rewrite_note(work: Work, noun_id: str, by: Pass) -> None:
    if (note := work.notes.get(noun_id)) is not None:
        work.notes.put(through_note(note, by))


def _rewrite_task(work: Work, noun_id: str, by: Pass) -> None:
    if (task := work.tasks.get(noun_id)) is not None:
        work.tasks.replace(through_task(task, by))


def _rewrite_prior(work: Work, noun_id: str, by: Pass) -> None:
    if (prior := work.prior_learning.get(noun_id)) is not None:
        work.prior_learning.replace(through_prior(prior, by))


def _rewrite_exit_review(work: Work, noun_id: str, by: Pass) -> None:
    if (review := work.exit_reviews.get(noun_id)) is not None:
        work.exit_reviews.replace(through_exit_review(review, by))


def _rewrite_feedback(work: Work, noun_id: str, by: Pass) -> None:
    if (feedback := work.feedback.get(noun_id)) is not None:
        work.feedback.replace(through_feedback(feedback, by))


def _rewrite_point(work: Work, noun_id: str, by: Pass) -> None:
    if (point := work.points.get(noun_id)) is not None:
        work.points.replace(through_point(point, by))


def _rewrite_decision(work: Work, noun_id: str, by: Pass) -> None:
    if (decision := work.decisions.get(noun_id)) is not None:
        work.decisions.replace(through_decision(decision, by))


_REWRITTEN: dict[Noun, Callable[[Work, str, Pass], None]] = {
    Noun.PROFILE: _rewrite_profile,
    Noun.REFLECTION: _rewrite_reflection,
    Noun.EVIDENCE: _rewrite_evidence,
    Noun.MAPPING: _rewrite_mapping,
    Noun.CASE: _rewrite_case,
    Noun.ROLE: _rewrite_role,
    Noun.PRIOR_LEARNING: _rewrite_prior,
    Noun.TASK: _rewrite_task,
    Noun.SESSION: _rewrite_session,
    Noun.NOTE: _rewrite_note,
    Noun.REFERENCE: _rewrite_reference,
    Noun.EXIT_REVIEW: _rewrite_exit_review,
    Noun.ACTION: _rewrite_action,
    Noun.RATING: _rewrite_rating,
    Noun.FEEDBACK: _rewrite_feedback,
    Noun.POINT: _rewrite_point,
    Noun.DECISION: _rewrite_decision,
}


def _handfuls(ids: list[str]) -> Iterator[tuple[int, list[str]]]:
    return ((begin, ids[begin : begin + _AT_ONCE]) for begin in range(0, len(ids), _AT_ONCE))
