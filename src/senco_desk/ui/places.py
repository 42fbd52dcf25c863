"""The one list of places. Each is made when it is first shown; a place that does not exist yet is not in the list."""

from collections.abc import Callable
from typing import NamedTuple

from senco_desk.domain.language import N_
from senco_desk.ui.place import Place, Surroundings


class PlaceEntry(NamedTuple):
    """`number` is its Ctrl+number, the same for ever; one without it is reached from Home and the menu."""

    code: str
    word: str
    sign: str
    number: int | None
    make: Callable[[Surroundings], Place] | None
    about: str = ""


def _reflections(surroundings: Surroundings) -> Place:
    from senco_desk.ui.reflections.place import ReflectionsPlace

    return ReflectionsPlace(surroundings)


def _evidence(surroundings: Surroundings) -> Place:
    from senco_desk.ui.evidence.place import EvidencePlace

    return EvidencePlace(surroundings)


def _outcomes(surroundings: Surroundings) -> Place:
    from senco_desk.ui.outcomes.place import OutcomesPlace

    return OutcomesPlace(surroundings)


def _plan(surroundings: Surroundings) -> Place:
    from senco_desk.ui.plan.place import PlanPlace

    return PlanPlace(surroundings, {entry.code: entry.word for entry in PLACES})


def _tasks(surroundings: Surroundings) -> Place:
    from senco_desk.ui.tasks.place import TasksPlace

    return TasksPlace(surroundings)


def _feedback(surroundings: Surroundings) -> Place:
    from senco_desk.ui.feedback.place import FeedbackPlace

    return FeedbackPlace(surroundings)


def _portfolio(surroundings: Surroundings) -> Place:
    from senco_desk.ui.portfolio.place import PortfolioPlace

    return PortfolioPlace(surroundings)


def _profile(surroundings: Surroundings) -> Place:
    from senco_desk.ui.profile.place import ProfilePlace

    return ProfilePlace(surroundings)


def _twilight(surroundings: Surroundings) -> Place:
    from senco_desk.ui.twilight.place import TwilightPlace

    return TwilightPlace(surroundings)


def _prior(surroundings: Surroundings) -> Place:
    from senco_desk.ui.prior.place import PriorPlace

    return PriorPlace(surroundings)


def _programme(surroundings: Surroundings) -> Place:
    from senco_desk.ui.programme.place import ProgrammePlace

    return ProgrammePlace(surroundings)


def _exit(surroundings: Surroundings) -> Place:
    from senco_desk.ui.exit.place import ExitPlace

    return ExitPlace(surroundings)


def _sessions(surroundings: Surroundings) -> Place:
    from senco_desk.ui.sessions.place import SessionsPlace

    return SessionsPlace(surroundings)


def _people(surroundings: Surroundings) -> Place:
    from senco_desk.ui.people.place import PeoplePlace

    return PeoplePlace(surroundings)


def _reading(surroundings: Surroundings) -> Place:
    from senco_desk.ui.reading.place import ReadingPlace

    return ReadingPlace(surroundings)


def _safety(surroundings: Surroundings) -> Place:
    from senco_desk.ui.safety.place import SafetyPlace

    return SafetyPlace(surroundings)


def _history(surroundings: Surroundings) -> Place:
    from senco_desk.ui.history.place import HistoryPlace

    return HistoryPlace(surroundings)


def _bin(surroundings: Surroundings) -> Place:
    from senco_desk.ui.bin.place import BinPlace

    return BinPlace(surroundings)


def _guide(surroundings: Surroundings) -> Place:
    from senco_desk.ui.guide.place import GuidePlace

    return GuidePlace(surroundings)


HOME = "home"

PLACES = (
    PlaceEntry(HOME, N_("Home"), "home", 1, None, N_("Where I am, and one next thing to do")),
    PlaceEntry(
        "reflections", N_("Reflections"), "reflections", 2, _reflections, N_("Write, and say what it counts for")
    ),
    PlaceEntry(
        "evidence", N_("Evidence"), "evidence", 3, _evidence, N_("What shows it: files, links, what is held elsewhere")
    ),
    PlaceEntry("outcomes", N_("Outcomes"), "outcomes", 4, _outcomes, N_("What counts for each, and the case for it")),
    PlaceEntry("plan", N_("Plan"), "plan", 5, _plan, N_("Where I began, where I am, and what I will do next")),
    PlaceEntry("tasks", N_("Tasks"), "tasks", 6, _tasks, N_("The Master’s tasks: planned backwards, and written")),
    PlaceEntry(
        "feedback",
        N_("Feedback"),
        "feedback",
        7,
        _feedback,
        N_("Send to my tutor, bring in what comes back, answer it"),
    ),
    PlaceEntry(
        "portfolio", N_("Portfolio"), "portfolio", 9, _portfolio, N_("See it as it prints; save it or print it")
    ),
    PlaceEntry(
        "sessions",
        N_("Sessions"),
        "sessions",
        None,
        _sessions,
        N_("Taught sessions, tutorials, the coaching day; calendars in and out"),
    ),
    PlaceEntry(
        "twilight", N_("Finish these"), "twilight", None, _twilight, N_("What is made of the notes of a session")
    ),
    PlaceEntry("profile", N_("Profile"), "profile", None, _profile, N_("Me, my school, my course, and the two dates")),
    PlaceEntry(
        "programme",
        N_("Programme dates"),
        "calendar",
        None,
        _programme,
        N_("What lies ahead in weeks of term, holidays, what the award asks for"),
    ),
    PlaceEntry("prior", N_("Prior learning"), "prior", None, _prior, N_("What I learnt before, and what it excuses")),
    PlaceEntry("exit", N_("Exit review"), "exit", None, _exit, N_("The panel, its decisions, and who signs")),
    PlaceEntry(
        "reading", N_("Reading"), "reading", None, _reading, N_("Sources, notes on them, and where I cite them")
    ),
    PlaceEntry(
        "people",
        N_("People and places"),
        "people",
        None,
        _people,
        N_("Names that must not be printed, and what prints"),
    ),
    PlaceEntry(
        "safety", N_("Keeping safe"), "safety", None, _safety, N_("Passphrase, recovery sheet, and what could be lost")
    ),
    PlaceEntry("history", N_("History"), "history", None, _history, N_("Any text as it was, beside now")),
    PlaceEntry("bin", N_("Bin"), "remove", None, _bin, N_("What was deleted, and can be put back")),
    PlaceEntry("guide", N_("Guide"), "guide", None, _guide, N_("How to use SENCO Desk")),
)
"""In the order of the list at the left. 8 is kept for Viva. Home is made by the window
itself, before the services are there."""


FIRST = frozenset({HOME, "reflections", "evidence", "outcomes", "portfolio"})
"""The places that stand in the list from the first day; others with a number join them when first come to."""

BY_CODE = {entry.code: entry for entry in PLACES}
