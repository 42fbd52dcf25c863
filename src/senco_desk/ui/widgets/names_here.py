"""Names in the thing that is open: underlined where she writes, and counted on a quiet chip that leads to them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import _, n_
from senco_desk.domain.name_findings import Finding, FindingKind, Scan
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import link
from senco_desk.ui.widgets.citing import Citing
from senco_desk.ui.widgets.names_underlined import NamesUnderlined
from senco_desk.ui.widgets.text_editor import TextEditor

_PAUSE = 1_500
"""Milliseconds after the last save before what is on disk is looked through."""
_UNCOUNTED = (FindingKind.LIKELY, FindingKind.FEW, FindingKind.UNREAD)
"""What is asked before a copy, and would be noise while she writes."""
_SPOKEN = 12
"""Names that the chip says one by one."""


class NamesChip(QPushButton):
    """Hidden while there is nothing to check; what it counts it also says, for a screen reader and as a tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        link(self)
        self.show_findings(())

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        count = len(findings)
        self.setText(n_("{n} name to check", "{n} names to check", count).format(n=count))
        said = "\n".join(dict.fromkeys(map(_said, findings[:_SPOKEN])))
        self.setToolTip(said)
        self.setAccessibleDescription(said.replace("\n", "; "))
        self.setVisible(bool(findings))


class NamesHere(QObject):
    """For the things of one noun: `show` says which is open; its chip opens the names to check at that thing."""

    def __init__(self, surroundings: Surroundings, noun: Noun, chip: NamesChip, parent: QObject) -> None:
        super().__init__(parent)
        self._surroundings, self._noun, self._chip = surroundings, noun, chip
        self._thing: str | None = None
        self._underlined: list[NamesUnderlined] = []
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._count)
        chip.clicked.connect(self._go)

    def attend(self, editor: TextEditor) -> None:
        """Underline the names in what is written there, and offer sources where one is cited."""
        services, background, fail = self._surroundings.services, self._surroundings.background, self._surroundings.fail
        self._underlined = [*filter(isValid, self._underlined)]
        self._underlined.append(NamesUnderlined(editor.area, services.checking_names.spans, background, fail))
        Citing(editor.area, services.referencing.all, background, fail)

    def show_thing(self, thing: str) -> None:
        """Another is open, or the same anew."""
        if thing != self._thing:
            self._thing = thing
            self._chip.show_findings(())
        self._pause.start()

    def reload(self, changed: Changed | None) -> None:
        """What is known or written may be different now."""
        if changed is None or changed.concerns(Noun.PERSON):
            for underlined in filter(isValid, self._underlined):
                underlined.look_anew()
        if changed is None or changed.concerns(Noun.PERSON, Noun.NAMES, self._noun):
            self._pause.start()

    def _count(self) -> None:
        thing, noun, checking = self._thing, self._noun, self._surroundings.services.checking_names
        if thing is None:
            return

        def show(scan: Scan) -> None:
            if thing == self._thing:
                self._chip.show_findings(tuple(found for found in scan.open if found.kind not in _UNCOUNTED))

        self._surroundings.background.read(
            lambda: checking.to_check(noun, thing), show, self._surroundings.fail, context=self
        )

    def _go(self) -> None:
        self._surroundings.go("people", f"to-check:{self._thing}")


def _said(finding: Finding) -> str:
    """`Zeb Quill, prints as Pupil A`."""
    if not finding.replacement:
        return finding.words
    return _("{words}, prints as {prints}").format(words=finding.words, prints=finding.replacement)
