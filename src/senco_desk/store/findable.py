"""What can be found, and the words it is found by: one statement for each table, for the index and for the answer."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, Table, bindparam, func, literal, select, tuple_

from senco_desk.domain.journal import Noun
from senco_desk.store import tables
from senco_desk.store.prepared import Prepared


@dataclass(frozen=True)
class Findable:
    """The statement gives id, target, reference, title and words, and then the key, of the rows that `rows` names.

    `rows` is a JSON array of keys, as the journal writes them. `by_title`: the row is found by its title too.
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
_outcome, _profile = tables.outcome.c, tables.profile.c
_reference = func.printf("R-%03d", _reflection.number)
_wording = _or_else(_outcome.heading, _outcome.statement)
_to_reflection = tables.mapping.join(tables.reflection, _mapping.reflection == _reflection.id)

FINDABLE: dict[str, Findable] = {
    tables.reflection.name: Findable(
        Noun.REFLECTION,
        _keyed(
            select(
                _reflection.id,
                _reflection.id,
                _reference,
                _or_else(_reflection.title, _reflection.first_line),
                _reflection.plain,
            ),
            tables.reflection,
        ),
        by_title=True,
    ),
    tables.mapping.name: Findable(
        Noun.MAPPING,
        _keyed(
            select(_mapping.id, _mapping.reflection, _reference, _outcome.code, _mapping.why).select_from(
                _to_reflection.join(tables.outcome)
            ),
            tables.mapping,
        ),
        by_title=False,
    ),
    tables.case.name: Findable(
        Noun.CASE,
        _keyed(
            select(_case.id, _case.outcome, _outcome.code, _wording, _lines(_case.in_a_line, _case.plain)).select_from(
                tables.case.join(tables.outcome)
            ),
            tables.case,
        ),
        by_title=False,
    ),
    tables.outcome.name: Findable(
        Noun.OUTCOME,
        _keyed(
            select(_outcome.id, _outcome.id, _outcome.code, _wording, _lines(_outcome.statement, _outcome.note)),
            tables.outcome,
        ),
        by_title=True,
    ),
    tables.profile.name: Findable(
        Noun.PROFILE,
        _keyed(
            select(
                _profile.id,
                _profile.id,
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
