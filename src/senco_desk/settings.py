"""Preferences that belong to the laptop, not to a workbook: typed, in one JSON file, forgiving when read.

A key this version does not know is kept as it is, so that an older version never loses what a newer one wrote.
"""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

LEAST_TEXT_SCALE, MOST_TEXT_SCALE = 100, 200
"""Per cent of the system's text size."""

_LONGEST_IDLE = 24 * 60
"""Minutes."""


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """`window` is the window's geometry in base64; `places` are those she came to beside the first five.

    Backups go to `backup_folder`, "" for the desk's own, and to `second_place`, off the laptop, "" for none.
    `me_in_sheets` is her name as a class's sheet has it, `sheet_columns` the heads of a tutor's sheet, as `Columns` has
    them. `unknown` holds what another version wrote.
    """

    last_workbook: str = ""
    theme: Theme = Theme.SYSTEM
    text_scale: int = LEAST_TEXT_SCALE
    window: str = ""
    places: tuple[str, ...] = ()
    lock_after: int = 10
    put_off: tuple[str, ...] = ()
    backup_folder: str = ""
    second_place: str = ""
    me_in_sheets: str = ""
    sheet_columns: tuple[str, ...] = ()
    unknown: dict[str, Any] = field(default_factory=dict)


def load(file: Path) -> Settings:
    """The settings in `file`, or those of a first start.

    A value of a kind this version does not know is read as not set, and kept. A file that cannot be read at all is set
    aside under a name with the time, so that nothing in it is lost.
    """
    try:
        found = json.loads(file.read_text("utf-8-sig"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        _set_aside(file)
        return Settings()
    return _read(found)


def save(settings: Settings, file: Path) -> None:
    """Writes all of `settings` or nothing; raises OSError when the disk will not take it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8") as out:
            json.dump(_written(settings), out, ensure_ascii=False, indent=1)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _set_aside(file: Path) -> None:
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S-%f")
    with suppress(OSError):  # a folder that takes no new name takes no new settings either, so nothing will be lost
        file.replace(file.with_name(f"{file.stem}-unreadable-{stamp}{file.suffix}"))


def _read(found: dict[str, Any]) -> Settings:
    read = {name: _READERS[name](value) for name, value in found.items() if name in _READERS}
    known = {name: value for name, value in read.items() if value is not None}
    return Settings(**known, unknown={name: value for name, value in found.items() if name not in known})


def _written(settings: Settings) -> dict[str, Any]:
    """What another version wrote under a name of ours stays until she chooses something else."""
    first = Settings()
    own = {name: getattr(settings, name) for name in _READERS}
    chosen = {name for name, value in own.items() if name not in settings.unknown or value != getattr(first, name)}
    return settings.unknown | {name: value for name, value in own.items() if name in chosen}


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _theme(value: Any) -> Theme | None:
    return Theme(value) if isinstance(value, str) and value in set(Theme) else None


def _scale(value: Any) -> int | None:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return min(max(value, LEAST_TEXT_SCALE), MOST_TEXT_SCALE) if whole else None


def _texts(value: Any) -> tuple[str, ...] | None:
    return tuple(value) if isinstance(value, list) and all(isinstance(one, str) for one in value) else None


def _minutes(value: Any) -> int | None:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return value if whole and 0 <= value <= _LONGEST_IDLE else None


_READERS: dict[str, Callable[[Any], Any]] = {
    "last_workbook": _text,
    "theme": _theme,
    "text_scale": _scale,
    "window": _text,
    "places": _texts,
    "lock_after": _minutes,
    "put_off": _texts,
    "backup_folder": _text,
    "second_place": _text,
    "me_in_sheets": _text,
    "sheet_columns": _texts,
}
