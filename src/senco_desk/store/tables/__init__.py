"""The tables. What they hold is made by the migrations; a test compares the two.

A table of a noun says in `info` which noun its rows are told as (`noun`, and the column with its `noun_id`), whether
its words can be found (`searched`), and which columns only make sense together (`together`): undo never parts them.
"""

from senco_desk.store.tables.auditing import action, audit_practice, rating
from senco_desk.store.tables.columns import metadata
from senco_desk.store.tables.feedback import decision, feedback, point, sending
from senco_desk.store.tables.noting import note, taken_in
from senco_desk.store.tables.portfolio import (
    attachment,
    case,
    choices,
    copy,
    evidence,
    framework,
    mapping,
    outcome,
    practice,
    profile,
    reflection,
    role_feature,
)
from senco_desk.store.tables.prior import award_terms, exit_review, holiday, prior_learning
from senco_desk.store.tables.reading import reference
from senco_desk.store.tables.safety import brought, ending, name_check, name_decision, name_key, person, review, version
from senco_desk.store.tables.sessions import engagement, taught_session
from senco_desk.store.tables.tasks import task
from senco_desk.store.tables.upkeep import (
    backup,
    before_image,
    change,
    numbering,
    searchable,
    session,
    unsearched,
    workbook,
)

__all__ = [
    "action",
    "attachment",
    "audit_practice",
    "award_terms",
    "backup",
    "before_image",
    "brought",
    "case",
    "change",
    "choices",
    "copy",
    "decision",
    "ending",
    "engagement",
    "evidence",
    "exit_review",
    "feedback",
    "framework",
    "holiday",
    "mapping",
    "metadata",
    "name_check",
    "name_decision",
    "name_key",
    "note",
    "numbering",
    "outcome",
    "person",
    "point",
    "practice",
    "prior_learning",
    "profile",
    "rating",
    "reference",
    "reflection",
    "review",
    "role_feature",
    "searchable",
    "sending",
    "session",
    "taken_in",
    "task",
    "taught_session",
    "unsearched",
    "version",
    "workbook",
]
