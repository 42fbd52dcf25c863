"""Reading words: a child reads the attached files, and what it read is remembered while the workbook is open.

A container never changes, so what was read in one holds for good: a second check reads only what came since. It is
remembered in memory alone; on disk a name stands nowhere but in the workbook.
"""

import time
from collections.abc import Callable, Sequence
from typing import Any

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.errors import Refused
from senco_desk.domain.language import N_, _
from senco_desk.importing.reading_words.words import FileWords
from senco_desk.services import children
from senco_desk.store.desk import Desk

STOPPED = N_("all of it: it stopped the desk from looking into it")
LONGEST = 60.0
"""Seconds for one file."""
_MOST_REMEMBERED = 50_000_000
"""Characters, of all files."""

Progress = Callable[[str, int, int | None], None]


class ReadingWords:
    """Words by container."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._remembered: dict[str, FileWords] = {}
        self._size = 0

    def known(self, container: str) -> FileWords | None:
        """What was read of it; None when nobody looked into it yet."""
        return self._remembered.get(container)

    def of(
        self, files: Sequence[Attachment], progress: Progress, cancelled: Callable[[], bool]
    ) -> dict[str, FileWords]:
        """The words of all these files, by container. Raises Refused when it was cancelled."""
        containers = list(dict.fromkeys(file.container for file in files))
        found = {each: self._remembered[each] for each in containers if each in self._remembered}
        wanted = [each for each in containers if each not in found]
        behind = 0
        while behind < len(wanted):
            watch = _Watch(wanted[behind:], found, lambda at: progress(_("Reading files"), at, len(wanted)), behind)
            self._by_one_child(watch, cancelled)
            behind += watch.behind
        for container in wanted:
            self._remember(container, found[container])
        return found

    def _by_one_child(self, watch: "_Watch", cancelled: Callable[[], bool]) -> None:
        asked = ((self._desk.folder, self._desk.key), *watch.wanted)
        try:
            children.run("words", asked, watch.heard, lambda: cancelled() or watch.is_late())
        except Refused as stopped:
            if not watch.late and (stopped.code != children.DIED.code or not watch.under_way):
                raise
            watch.give_up()

    def _remember(self, container: str, words: FileWords) -> None:
        size = sum(len(said) for _place, said in words.passages)
        if self._size + size <= _MOST_REMEMBERED:
            self._size += size
            self._remembered[container] = words


class _Watch:
    """Follows one child from file to file; one that stops it, or takes too long, cannot be read."""

    def __init__(
        self, wanted: list[str], found: dict[str, FileWords], progress: Callable[[int], None], before: int
    ) -> None:
        self.wanted = wanted
        self._found, self._progress, self._before = found, progress, before
        self._since = time.monotonic()
        self.behind = 0
        self.under_way = self.late = False

    def heard(self, line: dict[str, Any]) -> None:
        self._since = time.monotonic()
        self.under_way = "read" not in line
        if not self.under_way:
            passages = tuple((place, words) for place, words in line["read"])
            self._take(FileWords(passages, tuple(line["unread"])))

    def is_late(self) -> bool:
        self.late = self.under_way and time.monotonic() - self._since > LONGEST
        return self.late

    def give_up(self) -> None:
        self._take(FileWords(unread=(_(STOPPED),)))

    def _take(self, words: FileWords) -> None:
        self._found[self.wanted[self.behind]] = words
        self.behind += 1
        self._progress(self._before + self.behind)
