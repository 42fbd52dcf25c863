"""A copy of one attached file, put where she says: the file is checked for names before it leaves."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.file_names import name_on_disk
from senco_desk.domain.language import _
from senco_desk.domain.name_findings import OneFile, Purpose
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.checking.page import Checked, Wording
from senco_desk.ui.checking.standing import in_the_file
from senco_desk.ui.checking.ways import ON_A_FILE
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.job import Cancelled, Job, Progress


class CopyingOut(QObject):
    """`job` carries the work, what it is called, and 0 because it is counted in bytes."""

    job = Signal(object, str, int)

    def __init__(self, surroundings: Surroundings, over: QWidget, checks: CheckBefore) -> None:
        super().__init__(over)
        self._surroundings, self._over, self._checks = surroundings, over, checks

    def ask(self, file: Attachment, reference: str) -> None:
        """Check it, ask where the copy is to go, and put it there. `reference` is of the piece it belongs to."""
        wording = Wording(_("Save now"), _("Save all the same"), _("‹ Back to evidence"), ON_A_FILE, in_the_file)
        self._checks.ask(lambda: OneFile(file.id), wording, partial(self._name, reference))

    def _name(self, reference: str, checked: Checked[OneFile]) -> None:
        """As it is called now, with a name in it replaced where she decided so."""
        names = self._surroundings.services.checking_names
        self._surroundings.background.read(
            lambda: names.applied_to_file(checked.scope, checked.scan),
            partial(self._ask, reference, checked),
            self._surroundings.fail,
            context=self,
        )

    def _ask(self, reference: str, checked: Checked[OneFile], name: str) -> None:
        suggested = Path.home() / name_on_disk(name)
        chosen, _filter = QFileDialog.getSaveFileName(self._over, _("Save a copy"), str(suggested))
        if chosen:
            self._start(reference, checked, Path(chosen))

    def _start(self, reference: str, checked: Checked[OneFile], target: Path) -> None:
        services = self._surroundings.services
        job = Job(self._surroundings.background, self, stands=True)
        job.done.connect(lambda _came: self._surroundings.toast(_("Saved as {name}").format(name=target)))
        job.failed.connect(self._surroundings.fail)
        job.cancelled.connect(self._surroundings.toast)
        self.job.emit(job, _("Saving {name}").format(name=target.name), 0)

        def copy(progress: Progress, cancelled: Cancelled) -> None:
            services.attaching.save_copy(checked.scope.attachment, target, progress, cancelled)
            services.checking_names.log(Purpose.FILE, reference, checked.scan)

        job.start(copy)
