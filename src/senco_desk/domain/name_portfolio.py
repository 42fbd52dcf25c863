"""The words that a portfolio, or sheets for the binder, would print: one way through them, and what is left out."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from senco_desk.domain.audit_printed import audit_without, plan_without, through_audit, through_plan
from senco_desk.domain.exit_printed import through_printed_review
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.name_feedback_printed import (
    decisions_without,
    rounds_without,
    through_decisions,
    through_rounds,
)
from senco_desk.domain.name_findings import Spot
from senco_desk.domain.name_places import (
    ALL_OF_EVIDENCE,
    About,
    Pass,
    about_evidence,
    about_reflection,
    through_case,
    through_evidence,
    through_files,
    through_profile,
    through_reflection,
    through_role,
)
from senco_desk.domain.name_places_reading import through_published
from senco_desk.domain.name_places_tasks import about_task
from senco_desk.domain.picture import Dot, Picture, picture
from senco_desk.domain.portfolio import OutcomePage, Part, Portfolio, PrintedEvidence, PrintedFeature, PrintedPiece
from senco_desk.domain.prior_printed import through_prior_part
from senco_desk.domain.profile import Profile
from senco_desk.domain.session_printed import sessions_without, through_sessions
from senco_desk.domain.sheets import ClaimSheet, ExitForm, SheetKind, Sheets
from senco_desk.domain.task import Task
from senco_desk.domain.text import Text

Inside = Callable[[About, PrintedEvidence], None]
"""Told of each piece of evidence whose pictures are printed: nobody here can read what they show."""

_SAID = frozenset({"text", "impact"})
_OF_SHEETS = {
    SheetKind.SLIPS: frozenset({"title", "text", "part", "witness", "witness role"}),
    SheetKind.LABELS: frozenset({"title", "held"}),
    SheetKind.LABEL_LIST: frozenset({"title", "held"}),
    SheetKind.DIVIDERS: frozenset({"title"}),
}


def through_portfolio(portfolio: Portfolio, by: Pass, inside: Inside = lambda _about, _piece: None) -> Portfolio:
    """Through what its parts print, and no more."""
    parts = set(portfolio.parts)
    reflections, evidence = tuple(portfolio.reflections), portfolio.evidence
    known = {each.reference: about_reflection(each) for each in reflections}
    known |= {each.evidence.reference: about_evidence(each.evidence) for each in evidence}
    if Part.REFLECTIONS in parts:
        reflections = tuple(through_reflection(each, by) for each in reflections)
    return replace(
        portfolio,
        profile=through_printed_profile(portfolio.profile, by, setting=Part.SETTING in parts),
        reflections=reflections,
        evidence=tuple(_evidence(each, parts, by, inside) for each in evidence),
        outcomes=tuple(_page(page, portfolio, known, by) for page in portfolio.outcomes),
        features=tuple(_feature(each, by) for each in portfolio.features)
        if Part.SETTING in parts
        else portfolio.features,
        audit=through_audit(portfolio.audit, by) if portfolio.audit and Part.AUDIT in parts else portfolio.audit,
        plan=through_plan(portfolio.plan, by) if Part.PLAN in parts else portfolio.plan,
        prior=through_prior_part(portfolio.prior, by) if Part.PRIOR_LEARNING in parts else portfolio.prior,
        exit_reviews=tuple(through_printed_review(each, by) for each in portfolio.exit_reviews)
        if Part.EXIT_REVIEW in parts
        else portfolio.exit_reviews,
        sessions=through_sessions(portfolio.sessions, by) if Part.SESSIONS in parts else portfolio.sessions,
        feedback=through_rounds(portfolio.feedback, by) if Part.FEEDBACK in parts else portfolio.feedback,
        decisions=through_decisions(portfolio.decisions, by)
        if parts & {Part.ONE_PAGE, Part.OUTCOMES}
        else portfolio.decisions,
        tasks=tuple(replace(each, task=_listed_task(each.task, by)) for each in portfolio.tasks)
        if Part.TASKS in parts
        else portfolio.tasks,
        references=tuple(through_published(each, by) for each in portfolio.references)
        if Part.READING in parts
        else portfolio.references,
    )


def _listed_task(task: Task, by: Pass) -> Task:
    """What the portfolio says of it; the rest prints on its own."""
    about = about_task(task)
    return replace(
        task,
        title=by.plain(about, "title", task.title),
        question=by.plain(about, "question", task.question),
        result=replace(task.result, mark=by.plain(about, "mark", task.result.mark)),
    )


def through_sheets(sheets: Sheets, by: Pass) -> Sheets:
    places = _OF_SHEETS[sheets.kind]
    return replace(
        sheets,
        profile=through_printed_profile(sheets.profile, by, setting=False),
        evidence=tuple(replace(each, evidence=through_evidence(each.evidence, by, places)) for each in sheets.evidence),
    )


def through_claim(sheet: ClaimSheet, by: Pass) -> ClaimSheet:
    profile = through_printed_profile(sheet.profile, by, setting=False)
    return replace(sheet, profile=profile, part=through_prior_part(sheet.part, by))


def through_exit_form(form: ExitForm, by: Pass) -> ExitForm:
    profile = through_printed_profile(form.profile, by, setting=False)
    return replace(form, profile=profile, printed=through_printed_review(form.printed, by))


def through_printed_profile(profile: Profile, by: Pass, *, setting: bool) -> Profile:
    """Of a school that prints under another name, its own name and its people are not printed."""
    hidden = _unprinted(profile, setting=setting)
    return through_profile(profile, _Printed(by, hidden))


def _unprinted(profile: Profile, *, setting: bool) -> set[tuple[str, str]]:
    """The places of the profile that this copy does not print, each with its words."""
    school = profile.school
    named = not school.printed_name or school.name in school.printed_name
    of_people = {("headteacher", school.headteacher), ("SEN governor", school.sen_governor)}
    of_setting = {("text", profile.about), ("champion", profile.champion), ("time for the role", profile.time_for_role)}
    return (
        ({("school", school.name)} if school.printed_name and school.name != school.printed_name else set())
        | (set() if named else of_people)
        | (set() if setting else of_setting | {("tutor", profile.programme.tutor)})
    )


class _Printed:
    """Passes on what is printed."""

    def __init__(self, by: Pass, hidden: set[tuple[str, str]]) -> None:
        self._by, self._hidden = by, hidden

    def plain(self, about: About, place: str, words: str) -> str:
        return words if (place, words) in self._hidden else self._by.plain(about, place, words)

    def text(self, about: About, place: str, text: Text) -> Text:
        return self._by.text(about, place, text)


def without(portfolio: Portfolio, left_out: Iterable[Spot]) -> Portfolio:
    """The portfolio without what these spots stand for.

    That is a piece with all that is said of it, one file with its picture, a case, why something counts, or a line of
    the profile.
    """
    spots = set(left_out)
    if not spots:
        return portfolio
    files = {spot.place.partition(":")[2] for spot in spots if _is_of_file(spot)}
    gone = {spot.noun_id for spot in spots if spot.noun in (Noun.REFLECTION, Noun.EVIDENCE) and not _is_of_file(spot)}
    blanked = {spot.noun_id for spot in spots if spot.noun in (Noun.CASE, Noun.MAPPING, Noun.ROLE)}
    reflections = tuple(each for each in portfolio.reflections if each.id not in gone)
    evidence = tuple(_without_files(each, files) for each in portfolio.evidence if each.evidence.id not in gone)
    tasks = {spot.noun_id for spot in spots if spot.noun is Noun.TASK}
    others = {spot.noun_id for spot in spots if spot.noun in (Noun.PRIOR_LEARNING, Noun.EXIT_REVIEW)}
    priors = tuple(each for each in portfolio.prior.priors if each.prior.id not in others)
    sources = {spot.noun_id for spot in spots if spot.noun is Noun.REFERENCE}
    kept = {each.reference for each in reflections} | {each.evidence.reference for each in evidence}
    made = replace(
        portfolio,
        profile=profile_without(portfolio.profile, spots),
        reflections=reflections,
        reflection_count=len(reflections),
        evidence=evidence,
        outcomes=tuple(_page_without(page, kept, blanked) for page in portfolio.outcomes),
        audit=audit_without(portfolio.audit, spots) if portfolio.audit else None,
        plan=plan_without(portfolio.plan, spots),
        prior=replace(portfolio.prior, priors=priors),
        exit_reviews=tuple(each for each in portfolio.exit_reviews if each.review.id not in others),
        sessions=sessions_without(portfolio.sessions, spots),
        feedback=rounds_without(portfolio.feedback, spots),
        decisions=decisions_without(portfolio.decisions, spots),
        tasks=tuple(each for each in portfolio.tasks if each.task.id not in tasks),
        references=tuple(each for each in portfolio.references if each.id not in sources),
        features=tuple(
            replace(each, here=None) if each.here and each.here.feature in blanked else each
            for each in portfolio.features
        ),
    )
    return made if not gone else replace(made, coverage=_coverage(made))


def profile_without(profile: Profile, left_out: Iterable[Spot]) -> Profile:
    return through_profile(profile, _Blank({spot for spot in left_out if spot.noun is Noun.PROFILE}))


class _Blank:
    """Leaves out a line of the profile, never the name on the cover."""

    def __init__(self, spots: set[Spot]) -> None:
        self._places = {spot.place for spot in spots} - {"name"}

    def plain(self, about: About, place: str, words: str) -> str:  # noqa: ARG002
        return "" if place in self._places else words

    def text(self, about: About, place: str, text: Text) -> Text:  # noqa: ARG002
        return () if place in self._places else text


def _is_of_file(spot: Spot) -> bool:
    return ":" in spot.place and spot.noun is Noun.EVIDENCE and not spot.place.startswith("impact")


def _evidence(piece: PrintedEvidence, parts: set[Part], by: Pass, inside: Inside) -> PrintedEvidence:
    about = about_evidence(piece.evidence)
    pictures = not parts.isdisjoint((Part.EVIDENCE, Part.OUTCOMES))
    places = ALL_OF_EVIDENCE - (frozenset() if Part.EVIDENCE in parts else _SAID)
    if parts.isdisjoint((Part.REGISTER, Part.EVIDENCE, Part.OUTCOMES)):
        places = frozenset({"title"})
    if pictures and piece.pictures:
        inside(about, piece)
    files = through_files(piece.files, about, by, name=Part.REGISTER in parts, alt=False)
    if pictures:
        files = tuple(
            file if not file.print_copy else through_files([file], about, by, name=False)[0] for file in files
        )
    return replace(piece, evidence=through_evidence(piece.evidence, by, places), files=files)


def _page(page: OutcomePage, portfolio: Portfolio, known: dict[str, About], by: Pass) -> OutcomePage:
    outcome = portfolio.framework.outcome(page.outcome)
    pieces = tuple(_piece(piece, known, by) for piece in page.pieces)
    if page.case is None or Part.OUTCOMES not in portfolio.parts:
        return replace(page, pieces=pieces)
    case = through_case(page.case, outcome.code, outcome.heading or outcome.statement, by)
    return replace(page, case=case, pieces=pieces)


def _piece(piece: PrintedPiece, known: dict[str, About], by: Pass) -> PrintedPiece:
    about = known.get(piece.reference, About(Noun.MAPPING, piece.mapping, piece.reference, piece.title))
    counted = About(Noun.MAPPING, piece.mapping, f"{piece.reference} {piece.outcome_code}".strip(), piece.title)
    return replace(piece, title=by.plain(about, "title", piece.title), why=by.plain(counted, "why", piece.why))


def _feature(feature: PrintedFeature, by: Pass) -> PrintedFeature:
    return feature if feature.here is None else replace(feature, here=through_role(feature.here, by))


def _without_files(piece: PrintedEvidence, files: set[str]) -> PrintedEvidence:
    return replace(piece, files=tuple(file for file in piece.files if file.id not in files))


def _page_without(page: OutcomePage, kept: set[str], blanked: set[str]) -> OutcomePage:
    pieces = tuple(
        replace(piece, why="") if piece.mapping in blanked else piece
        for piece in page.pieces
        if piece.reference in kept
    )
    return OutcomePage(page.outcome, None if page.case and page.case.id in blanked else page.case, pieces)


def _coverage(portfolio: Portfolio) -> Picture | None:
    if portfolio.coverage is None:
        return None
    dots = [
        Dot(piece.outcome, PieceKind(piece.kind), piece.reference, piece.day, piece.best)
        for page in portfolio.outcomes
        for piece in page.pieces
    ]
    return picture(portfolio.framework, dots, {}, portfolio.coverage.practice, portfolio.label.made)
