"""The ways in and out of the place: what came back is brought in, a copy goes out; and what is told meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.feedback.bringing_in import BringingIn, StepPage
from senco_desk.ui.feedback.send_page import SendPage
from senco_desk.ui.feedback.sending_out import SendingOut
from senco_desk.ui.feedback.typed_page import Way
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.job import Job
from senco_desk.ui.widgets.offer import Offer
from senco_desk.ui.widgets.progress_row import ProgressRow, count

FROM_FILE, PASTED, ALOUD, SEND = "from-file", "pasted", "aloud", "send"
"""The targets that bring in feedback, and that send a copy."""


class Ways(QObject):
    """For a place whose pages lie in `stack`. `turned`: `page` is another, or None.

    `menu` offers the ways in; `notice` and `progress` are to stand around the pages.
    """

    turned = Signal()

    def __init__(self, surroundings: Surroundings, over: QWidget, stack: QStackedWidget, checks: CheckBefore) -> None:
        super().__init__(over)
        self.notice, self.progress, self.menu = Offer(), ProgressRow(), QMenu(over)
        self.bringing = BringingIn(surroundings, over, stack)
        self.sending = SendingOut(surroundings, over, stack, checks)
        self._ways: dict[str, Callable[[], None]] = {
            FROM_FILE: self._ask_file,
            PASTED: partial(self.bringing.type, Way.PASTED),
            ALOUD: partial(self.bringing.type, Way.ALOUD),
            SEND: self.send,
        }
        for target, words in (
            (FROM_FILE, _("From a file…")),
            (PASTED, _("Pasted from a message")),
            (ALOUD, _("Said aloud")),
        ):
            self.menu.addAction(words).triggered.connect(lambda _on=False, target=target: self.go(target))
        self._listen()

    def _listen(self) -> None:
        for way in (self.bringing, self.sending):
            way.turned.connect(self.turned)
            self.progress.cancel_wanted.connect(way.cancel)
        self.bringing.refused.connect(self._refuse)
        self.bringing.held.connect(lambda said, ways: self.notice.say(said, ways) if said else self.notice.hide())
        self.sending.refused.connect(lambda error: self.notice.say(str(error)))
        self.bringing.job.connect(self._follow_reading)
        self.sending.job.connect(self.follow)

    @property
    def page(self) -> StepPage | SendPage | None:
        """The step she is at, on a way in or out."""
        return self.bringing.page or self.sending.page

    def go(self, target: str) -> bool:
        """Take the way of that name; False where there is none."""
        if target in self._ways:
            self._ways[target]()
        return target in self._ways

    def leave_for(self, go_on: Callable[[], None]) -> None:
        """From the step she is at to something that is stored; points that are looked at are settled first."""
        self.bringing.unless_open(partial(self._leave, go_on))

    def _leave(self, go_on: Callable[[], None]) -> None:
        if self.bringing.page is not None:
            self.bringing.leave()
        self.sending.put_aside()
        go_on()

    def send(self) -> None:
        """A copy for the tutor."""
        self.bringing.unless_open(self._send)

    def _send(self) -> None:
        self.bringing.leave()
        self.sending.begin()

    def take_files(self, files: Sequence[Path]) -> None:
        """The first of them; one file is looked at at a time."""
        if files:
            self.bringing.read(files[0])
        if len(files) > 1 and not self.notice.said:
            self.notice.say(
                _("One file at a time: this is “{name}”. Drop the next when it is taken in.").format(name=files[0].name)
            )

    def follow(self, job: Job, words: str) -> None:
        """Work that takes long, in the place of what was told before."""
        self.notice.hide()
        self.progress.follow(job, words)

    def flush(self) -> None:
        self.bringing.flush()
        self.sending.flush()

    def _ask_file(self) -> None:
        """Which file it is that came back: asked once the place is in sight."""
        QTimer.singleShot(0, self.bringing.ask_file)

    def _follow_reading(self, job: Job, words: str) -> None:
        """It tells itself what it is at."""
        self.notice.hide()
        self.progress.follow(job, words, lambda doing, at, of: f"{doing} {count(at, of)}" if at or of else doing)

    def _refuse(self, error: Exception) -> None:
        """What a file is refused for stands in the place, with the way to another."""
        self.notice.say(str(error), [(_("Choose another file…"), self.bringing.ask_file)])
