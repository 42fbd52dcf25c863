"""The tables. What they hold is made by the migrations; a test compares the two.

A table of a noun says in `info` which noun its rows are told as (`noun`, and the column with its `noun_id`), whether
its words can be found (`searched`), and which columns only make sense together (`together`): undo never parts them.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy import UniqueConstraint as Unique

from senco_desk.domain.journal import Noun

metadata = MetaData()


def _text(name: str, *more: ForeignKey) -> Column[str]:
    return Column(name, Text, *more, nullable=False)


def _whole(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _seal() -> Column[bytes]:
    """SHA-256 of the row (see `seals.py`)."""
    return Column("seal", LargeBinary)


def _key(name: str = "id", *more: ForeignKey) -> Column[str]:
    return Column(name, Text, *more, primary_key=True)


workbook = Table(
    "workbook",
    metadata,
    _key(),
    _text("made"),
    _whole("sealed"),
    _whole("sequence"),
    Column("session", Text, ForeignKey("session.id")),
    Column("saved", Text),
    Column("seen_from", Text),
)

session = Table(
    "session",
    metadata,
    _key(),
    _text("device"),
    _text("opened"),
    _whole("first_sequence"),
    Column("last_sequence", Integer),
    Column("last_saved", Text),
)

numbering = Table("numbering", metadata, _key("letter"), _whole("last"))

change = Table(
    "change",
    metadata,
    _key(),
    _whole("sequence"),
    _text("session", ForeignKey("session.id")),
    _text("at"),
    _text("said"),
    Column("undoes", Text),
    Index("change_sequence", "sequence"),
)

before_image = Table(
    "before_image",
    metadata,
    _key("change", ForeignKey("change.id")),
    Column("position", Integer, primary_key=True),
    _text("in_table"),
    _text("row"),
    _text("noun"),
    _text("noun_id"),
    Column("image", Text),
    _seal(),
    Index("before_image_of_attachment", "change", "position", sqlite_where=text("in_table = 'attachment'")),
    Index("before_image_of_item", "noun", "noun_id", "in_table", "row"),
)

profile = Table(
    "profile",
    metadata,
    _key(),
    _text("name"),
    _text("called"),
    _text("about"),
    _text("champion"),
    _text("time_for_role"),
    Column("teacher_status", Text),
    Column("on_leadership_team", Integer),
    Column("became_senco", Text),
    Column("months_before", Integer),
    Column("route", Text),
    _text("school_name"),
    _text("school_printed_name"),
    _text("school_phase"),
    Column("school_setting", Text),
    Column("school_on_roll", Integer),
    Column("school_sen_support", Integer),
    Column("school_ehc_plans", Integer),
    _text("school_headteacher"),
    _text("school_sen_governor"),
    _text("programme_award"),
    _text("programme_provider"),
    _text("programme_cohort"),
    _text("programme_tutor"),
    _text("programme_student_number"),
    Column("programme_began", Text),
    Column("programme_taught_ends", Text),
    Column("programme_masters_ends", Text),
    Column("programme_viva", Text),
    _text("programme_modules"),
    _seal(),
    info={"noun": Noun.PROFILE, "noun_id": "id", "searched": True},
)

framework = Table(
    "framework",
    metadata,
    _key(),
    _text("code"),
    _text("title"),
    _text("short_title"),
    _text("creator"),
    _text("publisher"),
    _text("source"),
    _text("source_url"),
    _text("description"),
    _text("notes"),
    _text("version"),
    _text("language"),
    Column("adopted_from", Text),
    Column("adopted_until", Text),
    Column("replaced_by", Text),
    _whole("position"),
    _seal(),
    Unique("code"),
    info={"noun": Noun.FRAMEWORK, "noun_id": "id"},
)

outcome = Table(
    "outcome",
    metadata,
    _key("framework", ForeignKey("framework.id")),
    _key(),
    _whole("position"),
    _text("kind"),
    _text("code"),
    _text("statement"),
    Column("parent", Text),
    _whole("code_is_ours"),
    _text("heading"),
    _text("note"),
    Column("case_outcome", Text),
    _seal(),
    info={"noun": Noun.FRAMEWORK, "noun_id": "framework", "searched": True},
)

reflection = Table(
    "reflection",
    metadata,
    _key(),
    _whole("number"),
    _text("written"),
    Column("happened", Text),
    _text("day"),
    _text("model"),
    _text("state"),
    _text("title"),
    _whole("words"),
    _text("first_line"),
    _whole("has_impact"),
    _text("sections"),
    _text("impact"),
    _text("plain"),
    _seal(),
    Unique("number"),
    Index("reflection_rows", "day", "number", "id", "title", "state", "words", "first_line", "has_impact", "model"),
    Index("reflection_drafts", "id", sqlite_where=text("state = 'draft'")),
    info={
        "noun": Noun.REFLECTION,
        "noun_id": "id",
        "searched": True,
        "together": (
            frozenset({"sections", "impact", "plain", "words", "first_line", "has_impact"}),
            frozenset({"happened", "day"}),
        ),
    },
)

evidence = Table(
    "evidence",
    metadata,
    _key(),
    _whole("number"),
    _text("added"),
    Column("happened", Text),
    _text("day"),
    _text("kind"),
    Column("period", Text),
    Column("my_part", Text),
    _text("title"),
    _text("first_line"),
    _whole("has_impact"),
    _text("part"),
    _text("with_whom"),
    _text("link"),
    _text("held"),
    _text("testimony_colleague"),
    _text("testimony_role"),
    Column("testimony_given", Text),
    _text("about"),
    _text("impact"),
    _text("plain"),
    _seal(),
    Unique("number"),
    Index(
        "evidence_rows",
        "day",
        "number",
        "id",
        "title",
        "kind",
        "happened",
        "first_line",
        "has_impact",
        "link",
        "held",
        "period",
    ),
    info={
        "noun": Noun.EVIDENCE,
        "noun_id": "id",
        "searched": True,
        "together": (
            frozenset({"about", "impact", "plain", "part", "link", "first_line", "has_impact"}),
            frozenset({"happened", "day"}),
        ),
    },
)

attachment = Table(
    "attachment",
    metadata,
    _key(),
    _text("evidence", ForeignKey("evidence.id")),
    _whole("position"),
    _text("name"),
    _whole("size"),
    _text("sha256"),
    _text("container"),
    _text("attached"),
    _text("print_copy"),
    _text("form"),
    _text("soundness"),
    Column("pages", Integer),
    Column("width", Integer),
    Column("height", Integer),
    _text("remarks"),
    _text("alt"),
    _seal(),
    Index("attachment_of_evidence", "evidence", "position", "soundness"),
    Index("attachment_content", "sha256", "size"),
    info={
        "noun": Noun.EVIDENCE,
        "noun_id": "evidence",
        "searched": True,
        "together": (
            frozenset({"size", "sha256", "container"}),
            frozenset({"print_copy", "form", "soundness", "pages", "width", "height", "remarks"}),
        ),
    },
)

mapping = Table(
    "mapping",
    metadata,
    _key(),
    Column("reflection", Text, ForeignKey("reflection.id")),
    Column("evidence", Text, ForeignKey("evidence.id")),
    _text("framework"),
    _text("outcome"),
    _text("why"),
    _whole("best"),
    Column("strength", Text),
    _seal(),
    ForeignKeyConstraint(["framework", "outcome"], ["outcome.framework", "outcome.id"]),
    Unique("reflection", "framework", "outcome"),
    Unique("evidence", "framework", "outcome"),
    CheckConstraint("(reflection IS NULL) <> (evidence IS NULL)", name="one_piece"),
    Index("mapping_counting", "framework", "outcome", "best", "reflection", "evidence"),
    info={"noun": Noun.MAPPING, "noun_id": "id", "searched": True},
)

case = Table(
    "case",
    metadata,
    _key(),
    _text("framework"),
    _text("outcome"),
    _text("changed"),
    _whole("words"),
    _text("in_a_line"),
    _text("text"),
    _text("plain"),
    _seal(),
    ForeignKeyConstraint(["framework", "outcome"], ["outcome.framework", "outcome.id"]),
    Unique("framework", "outcome"),
    info={"noun": Noun.CASE, "noun_id": "id", "searched": True, "together": (frozenset({"text", "plain", "words"}),)},
)

copy = Table(
    "copy",
    metadata,
    _key(),
    _text("reference"),
    _whole("version"),
    _text("kind"),
    _text("made"),
    _text("framework"),
    _text("pages"),
    _text("sha256"),
    _text("file_name"),
    _seal(),
    info={"noun": Noun.COPY, "noun_id": "id"},
)

role_feature = Table(
    "role_feature",
    metadata,
    _key("feature"),
    Column("who", Text),
    _text("whom"),
    _text("note"),
    _seal(),
    info={"noun": Noun.ROLE, "noun_id": "feature", "searched": True},
)

practice = Table(
    "practice",
    metadata,
    _key(),
    _whole("enough"),
    _whole("plenty"),
    _whole("reuse"),
    _whole("recent"),
    Column("page_budget", Integer),
    _seal(),
    info={"noun": Noun.PRACTICE, "noun_id": "id"},
)

choices = Table("choices", metadata, _key(), _text("chosen"), _seal(), info={"noun": Noun.CHOICES, "noun_id": "id"})

person = Table(
    "person",
    metadata,
    _key(),
    _text("kind"),
    _text("name"),
    _text("forms"),
    _text("prints_as"),
    _text("note"),
    _seal(),
    info={"noun": Noun.PERSON, "noun_id": "id"},
)

version = Table(
    "version",
    metadata,
    _key(),
    _text("noun"),
    _text("noun_id"),
    _text("at"),
    _text("name"),
    _text("texts"),
    _seal(),
    Index("version_of", "noun", "noun_id", "at"),
    info={"noun": Noun.VERSION, "noun_id": "id"},
)

name_decision = Table(
    "name_decision",
    metadata,
    _key(),
    _text("noun"),
    _text("noun_id"),
    _text("place"),
    _text("kind"),
    _text("mark"),
    _text("decision"),
    _text("reason"),
    _text("decided"),
    _seal(),
    Unique("noun", "noun_id", "place", "mark"),
    info={"noun": Noun.NAMES, "noun_id": "id"},
)

name_check = Table(
    "name_check",
    metadata,
    _key(),
    _text("at"),
    _text("purpose"),
    _text("copy"),
    _whole("found"),
    _whole("replaced"),
    _whole("kept"),
    _whole("left_out"),
    _whole("unread"),
    _seal(),
    info={"noun": Noun.NAMES, "noun_id": "id"},
)

name_key = Table("name_key", metadata, _key(), _text("key"), _seal(), info={"noun": Noun.NAMES, "noun_id": "id"})

review = Table(
    "review",
    metadata,
    _key(),
    _text("noun"),
    _text("due"),
    _text("note"),
    _seal(),
    info={"noun": Noun.REVIEW, "noun_id": "id"},
)

brought = Table(
    "brought",
    metadata,
    _key(),
    _text("noun"),
    _text("was"),
    _text("workbook"),
    _text("at"),
    _seal(),
    info={"noun": Noun.BROUGHT, "noun_id": "id"},
)

ending = Table(
    "ending",
    metadata,
    _key(),
    Column("completed", Text),
    Column("left_school", Text),
    _seal(),
    info={"noun": Noun.ENDING, "noun_id": "id"},
)

backup = Table(
    "backup",
    metadata,
    _key(),
    _text("made"),
    _text("folder"),
    _text("file"),
    _whole("off_laptop"),
    _whole("sequence"),
    _whole("size"),
    Index("backup_made", "off_laptop", "made"),
)

unsearched = Table("unsearched", metadata, _key("in_table"), _key("row"))

searchable = Table(
    "searchable",
    metadata,
    Column("rowid", Integer, primary_key=True),
    _text("in_table"),
    _text("row"),
    Unique("in_table", "row"),
)
