"""What can be found, and the words it is found by: one statement for each table, for the index and for the answer."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, FromClause, Table, bindparam, case, func, literal, select, tuple_

from senco_desk.domain.journal import Noun
from senco_desk.store import tables
from senco_desk.store.prepared import Prepared

_Words = ColumnElement[str]


@dataclass(frozen=True)
class Findable:
    """The statement gives id, target, the target's noun, reference, title and words, and then the key.

    It does so for the rows that `rows` names: a JSON array of keys, as the journal writes them. `by_title`: the row is
    found by its title too.
    """

    noun: Noun
    statement: Prepared
    by_title: bool


def _findable(
    noun: Noun,
    table: Table,
    *words: _Words,
    title: _Words | None = None,
    reference: _Words | None = None,
    shown: tuple[_Words, _Words] | None = None,
    source: FromClause | None = None,
    only: tuple[ColumnElement[bool], ...] = (),
    by_title: bool = False,
) -> tuple[str, Findable]:
    """The rows of `table`: each shown as itself, or at the target and noun that `shown` gives.

    `source` joins the tables that say what people call it; `only` leaves rows out.
    """
    key = list(table.primary_key.columns)
    each = key[-1]
    named = func.json_each(bindparam("rows")).table_valued("value").c.value
    keys = select(*(func.json_extract(named, f"$[{place}]") for place in range(len(key))))
    target, at = shown or (each, literal(noun.value))
    called = [literal("") if said is None else said for said in (reference, title)]
    told = select(each, target, at, *called, _lines(*words), *key).select_from(table if source is None else source)
    return table.name, Findable(noun, Prepared(told.where(*only, tuple_(*key).in_(keys))), by_title)


def _lines(first: _Words, *others: _Words) -> _Words:
    """What is not blank of them, each on a line of its own."""
    return func.concat_ws(literal("\n"), *(func.nullif(each, "") for each in (first, *others))) if others else first


def _begun(words: _Words) -> _Words:
    """Its first words, in a line."""
    return func.replace(func.substr(words, 1, 80), literal("\n"), literal(" "))


def _or_else(first: _Words, second: _Words) -> _Words:
    return func.coalesce(func.nullif(first, ""), second)


_reflection, _mapping, _case = tables.reflection.c, tables.mapping.c, tables.case.c
_evidence, _attachment, _role = tables.evidence.c, tables.attachment.c, tables.role_feature.c
_outcome, _profile, _reference = tables.outcome.c, tables.profile.c, tables.reference.c
_rating, _action, _task = tables.rating.c, tables.action.c, tables.task.c
_prior, _exit, _session = tables.prior_learning.c, tables.exit_review.c, tables.taught_session.c
_feedback, _point, _decision = tables.feedback.c, tables.point.c, tables.decision.c
_note = tables.note.c
_r_number, _e_number = func.printf("R-%03d", _reflection.number), func.printf("E-%03d", _evidence.number)
_reflection_title = _or_else(_reflection.title, _reflection.first_line)
_evidence_title = _or_else(_evidence.title, _evidence.first_line)
_wording = _or_else(_outcome.heading, _outcome.statement)
_of_reflection = _mapping.evidence.is_(None)
_to_piece = tables.mapping.outerjoin(tables.reflection).outerjoin(tables.evidence, _mapping.evidence == _evidence.id)
_served = (_mapping.framework == _outcome.framework) & (_mapping.outcome == _outcome.id)
_AT_REFLECTION, _AT_EVIDENCE = literal(Noun.REFLECTION.value), literal(Noun.EVIDENCE.value)
_AT_OUTCOME = literal(Noun.OUTCOME.value)

FINDABLE: dict[str, Findable] = dict(
    (
        _findable(
            Noun.REFLECTION,
            tables.reflection,
            _reflection.plain,
            title=_reflection_title,
            reference=_r_number,
            by_title=True,
        ),
        _findable(
            Noun.EVIDENCE,
            tables.evidence,
            _evidence.plain,
            _evidence.part,
            _evidence.with_whom,
            _evidence.held,
            _evidence.link,
            _evidence.testimony_colleague,
            _evidence.testimony_role,
            title=_evidence_title,
            reference=_e_number,
            by_title=True,
        ),
        _findable(
            Noun.EVIDENCE,
            tables.attachment,
            _attachment.name,
            _attachment.alt,
            title=_evidence_title,
            reference=_e_number,
            shown=(_attachment.evidence, _AT_EVIDENCE),
            source=tables.attachment.join(tables.evidence),
        ),
        _findable(
            Noun.MAPPING,
            tables.mapping,
            _mapping.why,
            title=_outcome.code,
            reference=case((_of_reflection, _r_number), else_=_e_number),
            shown=(
                func.coalesce(_mapping.reflection, _mapping.evidence),
                case((_of_reflection, _AT_REFLECTION), else_=_AT_EVIDENCE),
            ),
            source=_to_piece.join(tables.outcome, _served),
        ),
        _findable(
            Noun.CASE,
            tables.case,
            _case.in_a_line,
            _case.plain,
            title=_wording,
            reference=_outcome.code,
            shown=(_case.outcome, _AT_OUTCOME),
            source=tables.case.join(tables.outcome),
        ),
        _findable(
            Noun.OUTCOME,
            tables.outcome,
            _outcome.statement,
            _outcome.note,
            title=_wording,
            reference=_outcome.code,
            by_title=True,
        ),
        _findable(
            Noun.REFERENCE,
            tables.reference,
            _reference.authors,
            _reference.editors,
            _reference.where,
            _reference.publisher,
            _reference.year,
            _reference.doi,
            _reference.url,
            _reference.plain,
            title=_reference.title,
            reference=_reference.key,
            by_title=True,
        ),
        _findable(Noun.ROLE, tables.role_feature, _role.whom, _role.note),
        _findable(
            Noun.SESSION,
            tables.taught_session,
            _session.plain,
            _session.place,
            _session.led_by,
            _session.partner,
            _session.cover,
            _session.cost,
            title=_or_else(_session.title, _session.first_line),
            by_title=True,
        ),
        _findable(Noun.TASK, tables.task, _task.plain, title=_task.title, by_title=True),
        _findable(
            Noun.RATING,
            tables.rating,
            _rating.word,
            _rating.why,
            title=_wording,
            reference=_outcome.code,
            shown=(literal("audit:").concat(_rating.day), literal(Noun.RATING.value)),
            source=tables.rating.join(tables.outcome),
        ),
        _findable(
            Noun.ACTION,
            tables.action,
            _action.support,
            _action.cost,
            _action.cover,
            _action.paid_by,
            _action.know,
            _action.plain,
            title=_action.what,
            by_title=True,
        ),
        _findable(
            Noun.PRIOR_LEARNING,
            tables.prior_learning,
            _prior.plain,
            _prior.provider,
            _prior.level,
            _prior.held,
            _prior.asked_sessions,
            _prior.decision,
            _prior.decided_by,
            title=_or_else(_prior.title, _prior.first_line),
            by_title=True,
        ),
        _findable(Noun.EXIT_REVIEW, tables.exit_review, _exit.plain, _exit.place, _exit.signed_by, _exit.signed_role),
        _findable(
            Noun.FEEDBACK,
            tables.feedback,
            _feedback.who,
            _feedback.plain,
            _feedback.grade,
            title=_or_else(_feedback.file_name, _feedback.who),
            by_title=True,
        ),
        _findable(
            Noun.POINT,
            tables.point,
            _point.text,
            _point.quoted,
            _point.author,
            _point.plain,
            _point.theme,
            title=_begun(_or_else(_point.text, _point.quoted)),
        ),
        _findable(
            Noun.DECISION,
            tables.decision,
            _decision.decision,
            _decision.by,
            _decision.comment,
            title=_wording,
            reference=_outcome.code,
            shown=(_decision.outcome, _AT_OUTCOME),
            source=tables.decision.join(tables.outcome),
        ),
        _findable(Noun.NOTE, tables.note, _note.text, title=_begun(_note.text), only=(_note.state != "done",)),
        _findable(
            Noun.PROFILE,
            tables.profile,
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
            title=_profile.name,
            by_title=True,
        ),
    )
)
