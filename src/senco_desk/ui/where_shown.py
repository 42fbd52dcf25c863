"""Where each thing is shown: one answer for whatever leads to it."""

from senco_desk.domain.journal import Noun

SHOWN_IN = {
    Noun.PROFILE: "profile",
    Noun.ROLE: "profile",
    Noun.FRAMEWORK: "outcomes",
    Noun.OUTCOME: "outcomes",
    Noun.CASE: "outcomes",
    Noun.REFLECTION: "reflections",
    Noun.EVIDENCE: "evidence",
    Noun.COPY: "portfolio",
    Noun.RATING: "plan",
    Noun.ACTION: "plan",
    Noun.SESSION: "sessions",
    Noun.NOTE: "twilight",
    Noun.PRIOR_LEARNING: "prior",
    Noun.PROGRAMME: "programme",
    Noun.EXIT_REVIEW: "exit",
    Noun.TASK: "tasks",
    Noun.REFERENCE: "reading",
    Noun.FEEDBACK: "feedback",
    Noun.POINT: "feedback",
    Noun.DECISION: "feedback",
    Noun.SENDING: "feedback",
}
"""The code of the place in which each is read and written. Why something counts has none of its own."""
SHOWN_AS_A_WHOLE = frozenset({Noun.PROFILE, Noun.ROLE, Noun.PROGRAMME, Noun.FRAMEWORK, Noun.RATING, Noun.SENDING})
"""What cannot be come to by its id."""
