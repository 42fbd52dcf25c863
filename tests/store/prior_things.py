"""Prior learning and an exit review with everything said of them, for tests."""

from datetime import UTC, date, datetime

from senco_desk.domain.exit_review import ExitReview, OutcomeDecision, SignOff
from senco_desk.domain.prior_learning import Answer, Claim, OutcomeMet, PriorKind, PriorLearning, ProviderDecision
from senco_desk.domain.text import from_plain

WHEN = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


def a_prior(each: str = "p", **said: object) -> PriorLearning:
    """All of it said, with signs of other scripts; `said` in place of some of it."""
    whole: dict[str, object] = {
        "id": each,
        "added": WHEN,
        "kind": PriorKind.QUALIFICATION,
        "title": "PGCert Dyslexia & literacy <3",
        "provider": "Uniwersytet Łódzki, Πάτρα",
        "level": "7",
        "credits": 60,
        "began": date(2016, 2, 29),
        "ended": date(2018, 7, 6),
        "about": from_plain("Assessment of reading, and what to do next.\nשלום"),
        "proof": "e",
        "held": "Ring binder 1, page 3",
        "kept_current": from_plain("A refresher in 2023."),
        "met": (OutcomeMet("f", "1.1", "The second assignment"), OutcomeMet("f", "1.2")),
        "claim": Claim(15, "Sessions 3 and 4", date(2026, 9, 1)),
        "decision": ProviderDecision(Answer.PARTLY, 10, "Ten, for the first module", "Dr T. Tutor", date(2026, 10, 1)),
    }
    return PriorLearning(**(whole | said))  # type: ignore[arg-type]


def an_exit_review(each: str = "x", **said: object) -> ExitReview:
    whole: dict[str, object] = {
        "id": each,
        "added": WHEN,
        "day": date(2027, 7, 1),
        "place": "Room 4",
        "panel": ("Dr T. Tutor, tutor", "Mrs H. Head, headteacher"),
        "questions": from_plain("How do you know that it changed anything?"),
        "decisions": (OutcomeDecision("f", "1", "Met"), OutcomeDecision("f", "1.3", "Not yet", "One more source")),
        "conditions": from_plain("A page on theories of learning."),
        "conditions_by": date(2027, 9, 1),
        "sign_off": SignOff("Dr T. Tutor", "tutor", date(2027, 9, 2)),
    }
    return ExitReview(**(whole | said))  # type: ignore[arg-type]
