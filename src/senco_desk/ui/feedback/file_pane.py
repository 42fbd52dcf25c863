"""What is known of a file as a whole before it is stored: whose it is, what it answers, what could not be read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.feedback import VOICE_NAMES, Voice
from senco_desk.domain.feedback_mark import FileKind
from senco_desk.domain.feedback_proposal import FeedbackProposal
from senco_desk.domain.language import _
from senco_desk.ui.feedback.review_rows import about, known_said
from senco_desk.ui.feedback.wording import FILE_NAMES, moment
from senco_desk.ui.theme import heading, line, link, quiet, subheading
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.flow import Flow

_MOST_FINDINGS = 12


class FilePane(QWidget):
    """`columns_wanted`: the columns of the sheet are to be settled otherwise; `me_wanted`: she is somebody else."""

    columns_wanted = Signal()
    me_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.kind, self.told, self.keys = heading(QLabel()), quiet(QLabel()), QLabel(), quiet(QLabel())
        self.voice, self.who = Choice(_("Whose feedback it is")), Field(_("Their name"), _("As you call them"))
        self.voice.offer((voice, _(words)) for voice, words in VOICE_NAMES.items())
        self.likely = quiet(QLabel())
        self.columns = link(QPushButton(_("Which column is which…")))
        self.me = link(QPushButton(_("I am somebody else in it…")))
        self.findings = QLabel()
        self._lay_out()
        self.columns.clicked.connect(self.columns_wanted)
        self.me.clicked.connect(self.me_wanted)

    def _lay_out(self) -> None:
        unit, page, whole = line(self), ColumnScroll(), QVBoxLayout(self)
        whose, ways = Flow(gap=unit // 2, level=True), Flow(gap=unit // 2)
        for label in (self.name, self.kind, self.told, self.likely, self.findings, self.keys):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.asked = QLabel(_("Whose feedback is it?"))
        whose.addWidget(self.voice)
        whose.addWidget(self.who)
        self.who.setMinimumWidth(unit * 12)
        for way in (self.columns, self.me):
            ways.addWidget(way)
        self.found = subheading(QLabel(_("What to know of this file")))
        for part in (self.name, self.kind, self.told, self.asked):
            page.column.addWidget(part)
        page.column.addLayout(whose)
        page.column.addWidget(self.likely)
        page.column.addLayout(ways)
        for part in (self.found, self.findings, self.keys):
            page.column.addWidget(part)
        page.column.addStretch(1)
        whole.setContentsMargins(unit, unit // 2, unit, 0)
        whole.addWidget(page)

    def show_proposal(self, proposal: FeedbackProposal, *, another: bool) -> None:
        """`another`: it is of another file; of the same one what she typed here stays."""
        read = proposal.read
        self.name.setText(read.file_name or _("What was typed in"))
        answers = _("answers your copy {copy} v{version}").format(copy=proposal.copy, version=proposal.version)
        parts = (_(FILE_NAMES[read.kind]), moment(proposal.written), answers if proposal.copy else "")
        self.kind.setText(" · ".join(filter(None, parts)))
        again = _("This very file was taken in before: what is ticked joins that round.")
        told = (f"{about(proposal)}.", known_said(proposal), again if proposal.taken_before else "")
        self.told.setText(" ".join(filter(None, told)))
        self.findings.setText("\n\n".join(_some(proposal.findings)))
        for part in (self.found, self.findings):
            part.setVisible(bool(proposal.findings))
        for asked in (self.asked, self.voice, self.who):
            asked.setVisible(not proposal.taken_before)
        self.likely.setText(proposal.why_likely)
        self.likely.setVisible(bool(proposal.why_likely) and not proposal.taken_before)
        self.columns.setVisible(read.sheet is not None)
        self.me.setVisible(read.kind is FileKind.MOODLE_SHEET)
        self.keys.setText(_("Ticked points are taken in, the others are left out. Nothing is stored until you say so."))
        if another:
            self.who.show_words(proposal.likely_sender)

    def show_whose(self, voice: Voice, who: str) -> None:
        """She said so already."""
        self.voice.show_value(voice)
        self.who.show_words(who)

    @property
    def whose(self) -> Voice:
        return Voice(str(self.voice.value))

    def take_focus(self) -> None:
        self.voice.setFocus()


def _some(findings: tuple[str, ...]) -> list[str]:
    more = len(findings) - _MOST_FINDINGS
    if more <= 0:
        return list(findings)
    return [*findings[:_MOST_FINDINGS], _("and {n} more").format(n=f"{more:,}")]
