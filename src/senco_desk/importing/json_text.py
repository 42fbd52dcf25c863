"""JSON that somebody may have edited: what is wrong with it, on which line, in words."""

import json
import re
from typing import Any

import fastjsonschema

from senco_desk.domain.language import _

_HALF_A_CHARACTER = re.compile(rb"\\u[dD][89a-fA-F]")


class NotJson(ValueError):
    """`reason` is why it cannot be read as JSON; `line` where, from 1."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.reason, self.line = reason, line


class NotUtf8(NotJson):
    """It was saved in another encoding."""


def parsed(content: bytes) -> Any:
    """What a JSON text in UTF-8 says. Raises NotJson; also for what most programs let pass: NaN, a name given twice."""
    try:
        words = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotUtf8(error.reason, 1 + content.count(b"\n", 0, error.start)) from error
    try:
        plain = json.loads(words, parse_constant=_no_number, object_pairs_hook=_each_once)
        if _HALF_A_CHARACTER.search(content):
            json.dumps(plain, ensure_ascii=False).encode("utf-8")
    except json.JSONDecodeError as error:
        raise NotJson(error.msg, error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise NotJson(_reason(error), 1) from error
    return plain


def wrong_with(error: fastjsonschema.JsonSchemaValueException) -> str:
    """In our words where the schema's rule is one that an edited file breaks."""
    asked = error.rule_definition
    if error.rule == "required" and isinstance(error.value, dict):
        return _("lacks {names}").format(names=", ".join(name for name in asked if name not in error.value))
    if error.rule == "type":
        return _("should be {kind}").format(kind=" or ".join(asked) if isinstance(asked, list) else asked)
    if error.rule in ("enum", "const"):
        return _("should be one of: {words}").format(
            words=", ".join(map(str, asked if error.rule == "enum" else [asked]))
        )
    if error.rule == "additionalProperties":
        return _("has something that does not belong in it")
    return str(error.message).removeprefix(str(error.name)).strip()


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeEncodeError):
        return _("it has half a character")
    return _("it is built too deep") if isinstance(error, RecursionError) else str(error)


def _no_number(name: str) -> Any:
    raise ValueError(_("{name} is no number").format(name=name))


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    held = dict(pairs)
    if len(held) != len(pairs):
        raise ValueError(_("a name stands in it twice"))
    return held
