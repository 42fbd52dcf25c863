"""What can be found, and the words it is found by: one statement for each table, for the index and for the answer."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, Table, bindparam, case, func, literal, select, tuple_

from senco_desk.domain.journal import Noun
from senco_desk.store import tables
from senco_desk.store.prepared import Prepared


@dataclass(frozen=True)
class Findable:
    """The statement gives id, target, the target's noun, reference, title and words, and then the key.

    It does so for the rows that `rows` names: a JSON array of keys, as the journal writes them. `by_title`: the row is
    found by its title too.
    """

    noun: Noun
    statement: Prepared
    by_title: bool


def _keyed(statement: Select[tuple[object, ...]], table: Table) -> Prepared:
    named = func.json_each(bindparam("rows")).table_valued("value").c.value
    columns = list(table.primary_key.columns)
    keys = select(*(func.json_extract(named, f"$[{place}]") for place in range(len(columns))))
    return Prepared(statement.add_columns(*columns).where(tuple_(*columns).in_(keys)))


def _lines(*parts: ColumnElement[str]) -> ColumnElement[str]:
    return func.concat_ws(literal("\n"), *(func.nullif(part, "") for part in parts))


def _or_else(first: ColumnElement[str], second: ColumnElement[str]) -> ColumnElement[str]:
    return func.coalesce(func.nullif(first, ""), second)


_reflection, _mapping, _case = tables.reflection.c, tables.mapping.c, tables.case.c
_evidence, _attachment, _role = tables.evidence.c, tables.attachment.c, tables.role_feature.c
_outcome, _profile, _reference = tables.outcome.c, tables.profile.c, tables.reference.c
_rating, _action = tables.rating.c, tables.action.c
_prior, _exit = tables.prior_learning.c, tables.exit_review.c
_session = tables.taught_session.c
_note = tables.note.c
_r_number, _e_number = func.printf("R-%03d", _reflection.number), func.printf("E-%03d", _evidence.number)
_reflection_title = _or_else(_reflection.title, _reflection.first_line)
_evidence_title = _or_else(_evidence.title, _evidence.first_line)
_wording = _or_else(_outcome.heading, _outcome.statement)
_of_reflection = _mapping.evidence.is_(None)
_to_piece = tables.mapping.outerjoin(tables.reflection).outerjoin(tables.evidence, _mapping.evidence == _evidence.id)
_served = (_mapping.framework == _outcome.framework) & (_mapping.outcome == _outcome.id)
_AT_REFLECTION, _AT_EVIDENCE = literal(Noun.REFLECTION.value), literal(Noun.EVIDENCE.value)

_task = tables.task.c
_feedback, _point, _decision = tables.feedback.c, tables.point.c, tables.decision.c
_said_first = func.replace(func.substr(_or_else(_point.text, _point.quoted), 1, 80), literal("\n"), literal(" "))

FINDABLE: dict[str, Findable] = {
    tables.reflection.name: Findable(
        Noun.REFLECTION,
        _keyed(
            select(_reflection.id, _reflection.id, _AT_REFLECTION, _r_number, _reflection_title, _reflection.plain),
            tables.reflection,
        ),
        by_title=True,
    ),
    tables.evidence.name: Findable(
        Noun.EVIDENCE,
        _keyed(
            select(
                _evidence.id,
                _evidence.id,
                _AT_EVIDENCE,
                _e_number,
                _evidence_title,
                _lines(
                    _evidence.plain,
                    _evidence.part,
                    _evidence.with_whom,
                    _evidence.held,
                    _evidence.link,
                    _evidence.testimony_colleague,
                    _evidence.testimony_role,
                ),
            ),
            tables.evidence,
        ),
        by_title=True,
    ),
    tables.attachment.name: Findable(
        Noun.EVIDENCE,
        _keyed(
            select(
                _attachment.id,
                _attachment.evidence,
                _AT_EVIDENCE,
                _e_number,
                _evidence_title,
                _lines(_attachment.name, _attachment.alt),
            ).select_from(tables.attachment.join(tables.evidence)),
            tables.attachment,
        ),
        by_title=False,
    ),
    tables.mapping.name: Findable(
        Noun.MAPPING,
        _keyed(
            select(
                _mapping.id,
                func.coalesce(_mapping.reflection, _mapping.evidence),
                case((_of_reflection, _AT_REFLECTION), else_=_AT_EVIDENCE),
                case((_of_reflection, _r_number), else_=_e_number),
                _outcome.code,
                _mapping.why,
            ).select_from(_to_piece.join(tables.outcome, _served)),
            tables.mapping,
        ),
        by_title=False,
    ),
    tables.case.name: Findable(
        Noun.CASE,
        _keyed(
            select(
                _case.id,
                _case.outcome,
                literal(Noun.OUTCOME.value),
                _outcome.code,
                _wording,
                _lines(_case.in_a_line, _case.plain),
            ).select_from(tables.case.join(tables.outcome)),
            tables.case,
        ),
        by_title=False,
    ),
    tables.outcome.name: Findable(
        Noun.OUTCOME,
        _keyed(
            select(
                _outcome.id,
                _outcome.id,
                literal(Noun.OUTCOME.value),
                _outcome.code,
                _wording,
                _lines(_outcome.statement, _outcome.note),
            ),
            tables.outcome,
        ),
        by_title=True,
    ),
    tables.reference.name: Findable(
        Noun.REFERENCE,
        _keyed(
            select(
                _reference.id,
                _reference.id,
                literal(Noun.REFERENCE.value),
                _reference.key,
                _reference.title,
                _lines(
                    _reference.authors,
                    _reference.editors,
                    _reference.where,
                    _reference.publisher,
                    _reference.year,
                    _reference.doi,
                    _reference.url,
                    _reference.plain,
                ),
            ),
            tables.reference,
        ),
        by_title=True,
    ),
    tables.role_feature.name: Findable(
        Noun.ROLE,
        _keyed(
            select(
                _role.feature,
                _role.feature,
                literal(Noun.ROLE.value),
                literal(""),
                literal(""),
                _lines(_role.whom, _role.note),
            ),
            tables.role_feature,
        ),
        by_title=False,
    ),
    tables.taught_session.name: Findable(
        Noun.SESSION,
        _keyed(
            select(
                _session.id,
                _session.id,
                literal(Noun.SESSION.value),
                literal(""),
                _or_else(_session.title, _session.first_line),
                _lines(
                    _session.plain, _session.place, _session.led_by, _session.partner, _session.cover, _session.cost
                ),
            ),
            tables.taught_session,
        ),
        by_title=True,
    ),
    tables.task.name: Findable(
        Noun.TASK,
        _keyed(
            select(_task.id, _task.id, literal(Noun.TASK.value), literal(""), _task.title, _task.plain),
            tables.task,
        ),
        by_title=True,
    ),
    tables.rating.name: Findable(
        Noun.RATING,
        _keyed(
            select(
                _rating.id,
                literal("audit:").concat(_rating.day),
                literal(Noun.RATING.value),
                _outcome.code,
                _wording,
                _lines(_rating.word, _rating.why),
            ).select_from(tables.rating.join(tables.outcome)),
            tables.rating,
        ),
        by_title=False,
    ),
    tables.action.name: Findable(
        Noun.ACTION,
        _keyed(
            select(
                _action.id,
                _action.id,
                literal(Noun.ACTION.value),
                literal(""),
                _action.what,
                _lines(_action.support, _action.cost, _action.cover, _action.paid_by, _action.know, _action.plain),
            ),
            tables.action,
        ),
        by_title=True,
    ),
    tables.prior_learning.name: Findable(
        Noun.PRIOR_LEARNING,
        _keyed(
            select(
                _prior.id,
                _prior.id,
                literal(Noun.PRIOR_LEARNING.value),
                literal(""),
                _or_else(_prior.title, _prior.first_line),
                _lines(
                    _prior.plain,
                    _prior.provider,
                    _prior.level,
                    _prior.held,
                    _prior.asked_sessions,
                    _prior.decision,
                    _prior.decided_by,
                ),
            ),
            tables.prior_learning,
        ),
        by_title=True,
    ),
    tables.exit_review.name: Findable(
        Noun.EXIT_REVIEW,
        _keyed(
            select(
                _exit.id,
                _exit.id,
                literal(Noun.EXIT_REVIEW.value),
                literal(""),
                literal(""),
                _lines(_exit.plain, _exit.place, _exit.signed_by, _exit.signed_role),
            ),
            tables.exit_review,
        ),
        by_title=False,
    ),
    tables.feedback.name: Findable(
        Noun.FEEDBACK,
        _keyed(
            select(
                _feedback.id,
                _feedback.id,
                literal(Noun.FEEDBACK.value),
                literal(""),
                _or_else(_feedback.file_name, _feedback.who),
                _lines(_feedback.who, _feedback.plain, _feedback.grade),
            ),
            tables.feedback,
        ),
        by_title=True,
    ),
    tables.point.name: Findable(
        Noun.POINT,
        _keyed(
            select(
                _point.id,
                _point.id,
                literal(Noun.POINT.value),
                literal(""),
                _said_first,
                _lines(_point.text, _point.quoted, _point.author, _point.plain, _point.theme),
            ),
            tables.point,
        ),
        by_title=False,
    ),
    tables.decision.name: Findable(
        Noun.DECISION,
        _keyed(
            select(
                _decision.id,
                _decision.outcome,
                literal(Noun.OUTCOME.value),
                _outcome.code,
                _wording,
                _lines(_decision.decision, _decision.by, _decision.comment),
            ).select_from(tables.decision.join(tables.outcome)),
            tables.decision,
        ),
        by_title=False,
    ),
    tables.note.name: Findable(
        Noun.NOTE,
        _keyed(
            select(
                _note.id,
                _note.id,
                literal(Noun.NOTE.value),
                literal(""),
                func.replace(func.substr(_note.text, 1, 80), literal("\n"), literal(" ")),
                _note.text,
            ).where(_note.state != "done"),
            tables.note,
        ),
        by_title=False,
    ),
    tables.profile.name: Findable(
        Noun.PROFILE,
        _keyed(
            select(
                _profile.id,
                _profile.id,
                literal(Noun.PROFILE.value),
                literal(""),
                _profile.name,
                _lines(
                    _profile.about,
                    _profile.champion,
                    _profile.time_for_role,
                    _profile.school_name,
                    _profile.school_headteacher,
                    _profile.school_sen_governor,
                    _profile.programme_award,
                    _profile.programme_provider,
                    _profile.programme_cohort,
                    _profile.programme_tutor,
                ),
            ),
            tables.profile,
        ),
        by_title=True,
    ),
}
