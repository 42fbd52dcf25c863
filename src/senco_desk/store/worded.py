"""Where words stand in rows: every column in which somebody may be named, and how its words are read and rewritten.

One way through a row, for looking and for rewriting, whether it is the row itself or what the journal kept of it.
"""

import json
import secrets
from collections.abc import Callable
from typing import Any, Protocol

from senco_desk.domain import text
from senco_desk.domain.feedback_edit import place_after
from senco_desk.domain.reference import BIBLIOGRAPHIC
from senco_desk.domain.reflection import Impact
from senco_desk.domain.text import Text
from senco_desk.store.derived import derived
from senco_desk.store.journal import Fields
from senco_desk.store.passages import impact_in, impact_out
from senco_desk.store.tasks import column_through


class Words(Protocol):
    """What goes through the words of a row, and gives back what is to stand in their place; `place` is the column."""

    def plain(self, place: str, words: str) -> str: ...

    def text(self, place: str, text: Text) -> Text: ...

    def file_name(self, place: str, name: str) -> str: ...


Way = Callable[[Words, str, str], str]


def _plain(by: Words, place: str, stored: str) -> str:
    return by.plain(place, stored)


def _source_key(by: Words, place: str, stored: str) -> str:
    """Another that is a key, and like no other, where the name is in it: what prints for a name is not one word."""
    return stored if by.plain(place, stored) == stored else f"source-{secrets.token_hex(4)}"


def _name(by: Words, place: str, stored: str) -> str:
    return by.file_name(place, stored)


def _names(by: Words, place: str, stored: str) -> str:
    return json.dumps([by.file_name(place, name) for name in json.loads(stored)], ensure_ascii=False)


def _text(by: Words, place: str, stored: str) -> str:
    return text.to_json(by.text(place, text.from_json(stored)))


def _sections(by: Words, place: str, stored: str) -> str:
    made = [[key, by.plain("heading", heading), _text(by, place, body)] for key, heading, body in json.loads(stored)]
    return json.dumps(made, ensure_ascii=False)


def _impact(by: Words, place: str, stored: str) -> str:
    was = impact_in(stored)
    return impact_out(Impact(*(by.text(place, part) for part in (was.changed, was.for_whom, was.how_known))))


def _strings(by: Words, place: str, stored: str) -> str:
    """Every string within some JSON."""
    return json.dumps(_walked(by, place, json.loads(stored)), ensure_ascii=False) if stored else stored


def _walked(by: Words, place: str, value: Any) -> Any:
    if isinstance(value, str):
        return by.plain(place, value)
    if isinstance(value, list):
        return [_walked(by, place, each) for each in value]
    if isinstance(value, dict):
        return {name: _walked(by, place, each) for name, each in value.items()}
    return value


def _last(by: Words, place: str, stored: str) -> str:
    """The last string of each of the lists in some JSON: what stands before it are ids, or a word of a list."""
    made = [[*ids, by.plain(place, words)] for *ids, words in json.loads(stored)]
    return json.dumps(made, ensure_ascii=False)


class _InColumn:
    """Goes through the words of a task as those of one column."""

    def __init__(self, by: Words, column: str) -> None:
        self._by, self._column = by, column

    def plain(self, _place: str, words: str) -> str:
        return self._by.plain(self._column, words) if words else words

    def text(self, _place: str, text: Text) -> Text:
        return self._by.text(self._column, text) if text else text


def _of_task(by: Words, place: str, stored: str) -> str:
    return column_through(_InColumn(by, place), place, stored)


def _texts(by: Words, place: str, stored: str) -> str:
    return json.dumps([_text(by, place, part) for part in json.loads(stored)])


def _all(way: Way, names: str) -> dict[str, Way]:
    return dict.fromkeys(names.split(), way)


WORDED: dict[str, dict[str, Way]] = {
    "profile": {
        **_all(_plain, "name called about champion time_for_role school_name school_printed_name"),
        **_all(_plain, "school_headteacher school_sen_governor programme_award programme_provider"),
        **_all(_plain, "programme_cohort programme_tutor programme_student_number"),
        "programme_modules": _strings,
    },
    "framework": _all(_plain, "title short_title creator publisher source source_url description notes version"),
    "outcome": _all(_plain, "statement heading note"),
    "reflection": {"title": _plain, "sections": _sections, "impact": _impact},
    "evidence": {
        "title": _plain,
        "about": _text,
        "impact": _impact,
        **_all(_plain, "part with_whom link held testimony_colleague testimony_role"),
    },
    "attachment": {"name": _name, "alt": _plain, "remarks": _strings},
    "mapping": {"why": _plain},
    "case": {"in_a_line": _plain, "text": _text},
    "copy": {"file_name": _name},
    "role_feature": _all(_plain, "whom note"),
    "reference": {
        "key": _source_key,
        **_all(_plain, " ".join(BIBLIOGRAPHIC)),
        **_all(_strings, "authors editors"),
        "notes": _text,
    },
    "rating": _all(_plain, "word why"),
    "audit_practice": {"scale": _strings},
    "action": {**_all(_plain, "what support cost cover paid_by know"), "came": _text},
    "prior_learning": {
        **_all(_plain, "title provider level held asked_sessions decision decided_by"),
        **_all(_text, "about kept_current"),
        "met": _last,
    },
    "holiday": {"name": _plain},
    "note": {"text": _plain},
    "taught_session": {
        **_all(_plain, "title place led_by partner cover cost"),
        **_all(_text, "about tried"),
        "tutorial": _texts,
        "calendar_said": _strings,
    },
    "task": {
        **_all(_plain, "title question"),
        **_all(_of_task, "sections working planning"),
    },
    "exit_review": {
        **_all(_plain, "place signed_by signed_role"),
        **_all(_text, "questions conditions"),
        "panel": _strings,
        "decisions": _last,
    },
    "feedback": {**_all(_plain, "who grade"), "file_name": _name, "about": _text},
    "point": {**_all(_plain, "text quoted around author said_where theme"), "said": _text},
    "decision": _all(_plain, "decision by comment"),
    "sending": {**_all(_plain, "whom subject"), "file_names": _names},
    "person": {"note": _plain},
    "version": {"name": _plain},
    "name_decision": {"reason": _plain},
    "name_check": {"copy": _plain},
    "review": {"note": _plain},
    "session": {"device": _plain},
    "change": {"said": _plain},
}
"""By table and column. Of other people only the note: what they are called is theirs.

`version.texts` is a row itself.
"""


def through(table: str, held: Fields, by: Words) -> Fields:
    """The fields, all of a row or only some, as `by` leaves them."""
    ways = WORDED.get(table, {})
    made = held | {name: way(by, name, held[name]) for name, way in ways.items() if held.get(name)}
    if table == "version" and made.get("texts"):  # without them, one that was given another name
        made["texts"] = json.dumps(through(_table_of(made["noun"]), json.loads(made["texts"]), by), ensure_ascii=False)
    if table == "point" and made.get("around") != held.get("around") and "at" in held:
        made["at"] = place_after(held["around"], made["around"], held["at"])
    return held if made == held else made | derived(table, made)


def _table_of(noun: str) -> str:
    return "taught_session" if noun == "session" else noun.replace("-", "_")
