"""Reading feedback in a child, which may be slow, fall silent or die of what is in the file."""

import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.feedback_columns import Columns
from senco_desk.domain.feedback_mark import FeedbackRead
from senco_desk.domain.file_names import shown_name
from senco_desk.domain.language import N_, _
from senco_desk.services import children
from senco_desk.services.feedback_child import AT_MOST, PER_MEGABYTE
from senco_desk.services.feedback_lines import Coming

TOOK_TOO_LONG = Sentence(
    "feedback-took-too-long",
    N_(
        "Reading “{name}” came no further, so the desk gave up. Nothing was brought in and your workbook is as it was. "
        "Open it in the program it comes from, save it under another name, and bring that in."
    ),
)
STOPPED = Sentence(
    "feedback-stopped-child",
    N_(
        "Something in “{name}” stopped the desk from reading it ({how}). Nothing was brought in and your workbook is "
        "as it was. Open it in the program it comes from, save it under another name, and bring that in."
    ),
)
_SILENT, _SILENT_AT_FIRST = 20.0, 60.0
"""Seconds that nothing may be heard of the child; and how long a laptop may take to start it at all."""
_OUT_OF_TIME = ""
"""How a child ends that came no further."""
if sys.platform == "win32":
    _SILENT = AT_MOST
else:
    _OUT_OF_TIME = f"signal {signal.SIGPROF.value}"

Progress = Callable[[str, int, int | None], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Words:
    """What she pasted or typed in. `spoken`: the gist of what was said aloud, a line for each point."""

    words: str
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class HeldFile:
    """A file that is in the workbook already, by its name."""

    name: str
    content: bytes


def read_aside(
    source: Path | Words | HeldFile,
    progress: Progress,
    cancelled: Cancelled,
    me: str = "",
    columns: Columns | None = None,
) -> FeedbackRead:
    """What a child reads in it. Raises Refused and Damaged as `ReceivingFeedback.propose`."""
    name = _("What you typed in") if isinstance(source, Words) else shown_name(source.name)
    coming, watch = Coming(), _Watch(_size(source))

    def heard(line: dict[str, Any]) -> None:
        watch.came()
        if "at" in line:
            progress(_("Reading “{name}”").format(name=name), line["at"], line["of"])
        else:
            coming.hear(line)

    try:
        asked = ((_asked(source, name), me, columns),)
        children.run("feedback", asked, heard, lambda: cancelled() or watch.is_late())
    except Refused as stopped:
        if stopped.values.get("how", "") == _OUT_OF_TIME != "":
            raise Refused(TOOK_TOO_LONG, name=name) from stopped
        if stopped.code == children.DIED.code:
            raise Refused(STOPPED, name=name, **stopped.values) from stopped
        if stopped.code == children.CANCELLED.code and not cancelled():
            raise Refused(TOOK_TOO_LONG, name=name) from stopped
        raise
    if coming.read is None:
        raise Refused(STOPPED, name=name, how=_("it ended early"))
    return replace(coming.read, file_name="") if isinstance(source, Words) else coming.read


class _Watch:
    """How long it is since the child last said anything."""

    def __init__(self, size: int) -> None:
        self._most = _SILENT + PER_MEGABYTE * size / 1e6
        self._until = time.monotonic() + _SILENT_AT_FIRST

    def came(self) -> None:
        self._until = time.monotonic() + self._most

    def is_late(self) -> bool:
        return time.monotonic() > self._until


def _size(source: Path | Words | HeldFile) -> int:
    if isinstance(source, HeldFile):
        return len(source.content)
    try:
        return source.stat().st_size if isinstance(source, Path) else len(source.words)
    except (OSError, ValueError):
        return 0


def _asked(source: Path | Words | HeldFile, name: str) -> str | tuple[str, bytes]:
    if isinstance(source, Path):
        return str(source.absolute())
    if isinstance(source, HeldFile):
        return name, source.content
    words = "\n\n".join(source.words.splitlines()) if source.spoken else source.words
    return name, words.encode("utf-8", "replace")
