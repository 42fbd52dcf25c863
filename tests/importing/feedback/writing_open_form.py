"""Feedback written in the open format, as another program would."""

import json
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from senco_desk.domain.feedback_mark import FeedbackRead
from senco_desk.importing.feedback.open_form import FORMAT, VERSION

_SAID = ("sender", "written", "pages", "copies", "marks", "findings")


def write(feedback: FeedbackRead) -> bytes:
    """`open_form.read` gives it back, but for what is said of the file itself."""
    plain: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    plain |= {each: _plainly(held) for each in _SAID if (held := getattr(feedback, each)) not in (None, "", ())}
    plain.setdefault("marks", [])
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _plainly(value: Any) -> Any:
    """As JSON has it, without what is as it would be if it were not there."""
    if is_dataclass(value):
        held = {field.name: (getattr(value, field.name), _unless_said(field)) for field in fields(value)}
        return {name: _plainly(said) for name, (said, unless) in held.items() if said != unless}
    if isinstance(value, tuple):
        return [_plainly(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, datetime) else value


def _unless_said(field: Field[Any]) -> Any:
    return field.default if field.default_factory is MISSING else field.default_factory()
