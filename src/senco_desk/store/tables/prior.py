"""The tables of prior learning, of the programme's holidays and what the award asks for, and of the exit review."""

from sqlalchemy import Column, Integer, Table, Text

from senco_desk.domain.journal import Noun
from senco_desk.store.tables.columns import key_column, metadata, seal_column, text_column, whole_column

prior_learning = Table(
    "prior_learning",
    metadata,
    key_column(),
    text_column("added"),
    text_column("kind"),
    text_column("title"),
    text_column("provider"),
    text_column("level"),
    Column("credits", Integer),
    Column("began", Text),
    Column("ended", Text),
    text_column("about"),
    text_column("proof"),
    text_column("held"),
    text_column("kept_current"),
    text_column("met"),
    Column("asked_credits", Integer),
    text_column("asked_sessions"),
    Column("asked_on", Text),
    Column("answer", Text),
    Column("given_credits", Integer),
    text_column("decision"),
    text_column("decided_by"),
    Column("decided_on", Text),
    text_column("first_line"),
    text_column("plain"),
    seal_column(),
    info={
        "noun": Noun.PRIOR_LEARNING,
        "noun_id": "id",
        "searched": True,
        "together": (frozenset({"about", "kept_current", "met", "plain", "first_line"}),),
    },
)

award_terms = Table(
    "award_terms",
    metadata,
    key_column(),
    whole_column("credits"),
    whole_column("current_years"),
    text_column("decisions"),
    seal_column(),
    info={"noun": Noun.PROGRAMME, "noun_id": "id"},
)

holiday = Table(
    "holiday",
    metadata,
    key_column(),
    text_column("first"),
    text_column("last"),
    text_column("name"),
    seal_column(),
    info={"noun": Noun.PROGRAMME, "noun_id": "id", "together": (frozenset({"first", "last"}),)},
)

exit_review = Table(
    "exit_review",
    metadata,
    key_column(),
    text_column("added"),
    Column("day", Text),
    text_column("place"),
    text_column("panel"),
    text_column("questions"),
    text_column("decisions"),
    text_column("conditions"),
    Column("conditions_by", Text),
    text_column("signed_by"),
    text_column("signed_role"),
    Column("signed_on", Text),
    text_column("plain"),
    seal_column(),
    info={
        "noun": Noun.EXIT_REVIEW,
        "noun_id": "id",
        "searched": True,
        "together": (frozenset({"questions", "conditions", "decisions", "panel", "plain"}),),
    },
)
