"""The files that are attached together, on their way in: copied into containers, recognised, looked into."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from senco_desk.domain.attachment import Health, Stored
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.services.attaching_sources import Source, Unattachable, name_of, opened, size_of
from senco_desk.store.containers import Containers
from senco_desk.store.desk import Desk

CANCELLED = Sentence("attaching-cancelled", N_("Cancelled. Nothing was attached, and the workbook is as it was."))

Progress = Callable[[str, int, int | None], None]
"""Called with what is being done, how far it is, and of how many (None while that is not known)."""

Cancelled = Callable[[], bool]

Seen = Callable[[str, Health, Stored | None], None]
"""Called with a container, what was seen in it, and its print copy if it has one."""

Examine = Callable[[Path, bytes | None, Sequence[tuple[str, str]], Seen, Cancelled], None]
"""Looks into containers, each given with the name of its file, of the workbook in a folder with its key."""

Content = tuple[str, int]
"""The SHA-256 of what a file holds, and its size: the same file again has the same."""


def content_of(stored: Stored) -> Content:
    return stored.sha256, stored.size


@dataclass(frozen=True, slots=True)
class Held:
    """What is known of a content: where it is, and what was seen in it."""

    stored: Stored
    print_copy: str = ""
    health: Health = field(default_factory=Health)
    alt: str = ""

    @property
    def content(self) -> Content:
        return content_of(self.stored)


@dataclass(slots=True)
class Batch:
    """`files` are names with their contents; `written` all containers that were made for it.

    `left_out` holds the names of what could not be read, each with the sentence that says why.
    """

    desk: Desk
    progress: Progress
    cancelled: Cancelled
    files: list[tuple[str, Stored]] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    written: set[str] = field(default_factory=set)

    def copy_in(self, sources: Sequence[Source]) -> None:
        """Raises Refused when the disk takes no more, or when it was cancelled."""
        containers, behind, total = self.desk.containers, 0, sum(map(size_of, sources)) or None
        for source in sources:
            try:
                stored = self._copied(containers, source, behind, total)
            except Unattachable as error:
                self.left_out.append((name_of(source), str(error)))
            else:
                self.files.append((name_of(source), stored))
                behind += stored.size

    def examine(self, examine: Examine, fresh: Sequence[tuple[str, Stored]]) -> dict[Content, Held]:
        """What is seen in the files that are new here, by their content."""
        found = {stored.container: Held(stored) for _name, stored in fresh}
        told: set[str] = set()

        def seen(container: str, health: Health, print_copy: Stored | None) -> None:
            copy = print_copy.container if print_copy else ""
            self.written |= {copy} - {""}
            found[container] = replace(found[container], health=health, print_copy=copy)
            told.add(container)
            self.progress(_("Looking into the files"), len(told), len(found))

        if fresh:
            wanted = [(stored.container, name) for name, stored in fresh]
            examine(self.desk.folder, self.desk.key, wanted, seen, self.cancelled)
        return {held.content: held for held in found.values()}

    def go_on(self) -> None:
        """Raises Refused when it was cancelled."""
        if self.cancelled():
            raise Refused(CANCELLED)

    def _copied(self, containers: Containers, source: Source, behind: int, total: int | None) -> Stored:
        doing = _("Copying “{name}”").format(name=name_of(source))

        def moved(of_this: int, _of: int | None) -> None:
            self.go_on()
            self.progress(doing, behind + of_this, total)

        self.go_on()
        with opened(source) as (stream, size):
            stored = containers.write(stream, size, moved)
            self.written.add(stored.container)
        return stored
