"""Values in plain form, as JSON has it, and back: what stands in an open file is what stands in the value.

A dataclass is an object of its fields, an enumeration its word, a day, a moment or a time of day its ISO 8601. A
yes-or-no that is no unless said otherwise is left out where it is no: most words are neither strong nor emphasised. So
is what is marked `SELDOM` where there is none of it, which older folders do not have.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import Field, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

V = TypeVar("V")
_Form = Callable[[Any], Any]

SELDOM = "seldom"
"""In a field's metadata: it is left out where it is empty."""
ZONELESS = "zoneless"
"""In a field's metadata: a moment as somebody else's file tells it, which may not know its zone."""


def plain_form(value: object) -> Any:
    """`value`, a dataclass, as JSON has it."""
    kind: Any = type(value)
    return _outwards(kind)(value)


def value_of(kind: type[V], plain: Any) -> V:
    """The value of that kind. Raises NotPlain for a day or a moment that there is not.

    That it is of the right form is for the schema to say.
    """
    asked: Any = kind
    value: V = _inwards(asked)(plain)
    return value


class NotPlain(ValueError):
    """`place` leads to what is not as it should be, from the inside out; `why` is what Python says of it."""

    def __init__(self, why: str, *place: str) -> None:
        super().__init__(why)
        self.why, self.place = why, place


@cache
def _outwards(hint: Any) -> _Form:
    if is_dataclass(hint):
        return _object_out(hint)
    wanted, optional = _less_none(hint)
    if optional:
        form = _outwards(wanted)
        return lambda value: None if value is None else form(value)
    if get_origin(hint) is tuple:
        each = _outwards(get_args(hint)[0])
        return lambda values: [each(value) for value in values]
    if get_origin(hint) in (dict, Mapping):
        each = _outwards(get_args(hint)[1])
        return lambda held: {key: each(value) for key, value in held.items()}
    return _one_out(hint)


def _one_out(hint: Any) -> _Form:
    if issubclass(hint, Enum):
        return lambda value: value.value
    if issubclass(hint, date):
        return lambda value: value.isoformat()
    if issubclass(hint, time):
        return lambda value: value.isoformat("minutes")
    return _itself


def _object_out(hint: Any) -> _Form:
    parts = [(name, _outwards(kind), _is_left_out(field)) for name, kind, field in _parts(hint)]

    def out(value: Any) -> dict[str, Any]:
        plain = {}
        for name, form, seldom in parts:
            held = getattr(value, name)
            if not seldom or held:
                plain[name] = form(held)
        return plain

    return out


@cache
def _inwards(hint: Any) -> _Form:
    if is_dataclass(hint):
        return _object_in(hint)
    wanted, optional = _less_none(hint)
    if optional:
        form = _inwards(wanted)
        return lambda plain: None if plain is None else form(plain)
    if get_origin(hint) is tuple:
        each = _inwards(get_args(hint)[0])
        return lambda plain: tuple(each(part) for part in plain)
    if get_origin(hint) in (dict, Mapping):
        each = _inwards(get_args(hint)[1])
        return lambda plain: {key: each(part) for key, part in plain.items()}
    return _one_in(hint)


def _one_in(hint: Any) -> _Form:
    if issubclass(hint, Enum):
        known = {member.value: member for member in hint}
        return known.__getitem__
    if issubclass(hint, datetime):
        return _moment
    if issubclass(hint, date):
        return date.fromisoformat
    if issubclass(hint, time):
        return time.fromisoformat
    return hint if hint in (int, float) else _itself


def _object_in(hint: Any) -> _Form:
    parts = [(name, _part_in(kind, field), _is_left_out(field)) for name, kind, field in _parts(hint)]

    def into(plain: Any) -> Any:
        held = {}
        for name, form, seldom in parts:
            if not seldom or name in plain:
                try:
                    held[name] = form(plain[name])
                except NotPlain as wrong:
                    raise NotPlain(wrong.why, *wrong.place, name) from wrong
                except (ValueError, OverflowError) as wrong:
                    raise NotPlain(str(wrong), name) from wrong
        return hint(**held)

    return into


def _part_in(kind: Any, field: Field[Any]) -> _Form:
    if ZONELESS in field.metadata:
        return lambda plain: None if plain is None else _in_time(datetime.fromisoformat(plain))
    return _inwards(kind)


def _parts(hint: Any) -> list[tuple[str, Any, Field[Any]]]:
    hints = get_type_hints(hint)
    return [(field.name, hints[field.name], field) for field in fields(hint)]


def _is_left_out(field: Field[Any]) -> bool:
    return field.default is False or SELDOM in field.metadata


def _less_none(hint: Any) -> tuple[Any, bool]:
    """The kind itself, and whether there may be none of it."""
    if get_origin(hint) not in (Union, types.UnionType):
        return hint, False
    (wanted,) = (each for each in get_args(hint) if each is not types.NoneType)
    return wanted, True


def _moment(plain: str) -> datetime:
    moment = _in_time(datetime.fromisoformat(plain))
    if moment.tzinfo is None:
        raise ValueError("a moment without its time zone")
    return moment


def _in_time(moment: datetime) -> datetime:
    if not date.min.year < moment.year < date.max.year:
        raise ValueError("a moment beyond all calendars")
    return moment


def _itself(value: Any) -> Any:
    return value
