"""Where I am: a few figures, each a way in, and the small picture by outcome."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.glance import Glance
from senco_desk.domain.language import _, n_
from senco_desk.ui.home.columns import Columns
from senco_desk.ui.home.figure import Figure
from senco_desk.ui.home.legend import Legend
from senco_desk.ui.theme import line, link, quiet, subheading
from senco_desk.ui.widgets.flow import Flow

Go = Callable[[str, str | None], None]


class WhereIAm(QWidget):
    def __init__(self, go: Go) -> None:
        super().__init__()
        self._set = quiet(QLabel())
        self._set.setWordWrap(True)
        self.covered, self.single, self.open, self.cases = Figure(), Figure(), Figure(), Figure()
        self.reflections, self.evidence = Figure(), Figure()
        self.picture = link(QPushButton(_("See the picture")))
        self.picture.clicked.connect(lambda: go("outcomes", "picture"))
        self.columns = Columns()
        self.columns.chosen.connect(lambda outcome: go("outcomes", outcome))
        self.covered.clicked.connect(lambda: go("outcomes", "ALL"))
        self.single.clicked.connect(lambda: go("outcomes", "SINGLES"))
        self.open.clicked.connect(lambda: go("outcomes", "GAPS"))
        self.cases.clicked.connect(lambda: go("outcomes", "NO_CASE"))
        self.reflections.clicked.connect(lambda: go("reflections", None))
        self.evidence.clicked.connect(lambda: go("evidence", None))
        self._lay_out()

    def show_glance(self, glance: Glance) -> None:
        self._set.setText(glance.framework_title)
        have = _("outcomes have something") if glance.is_of_whole_outcomes else _("elements have something")
        self.covered.show_figure(_("{n} of {of}").format(n=glance.covered, of=glance.elements), have)
        self.single.show_figure(
            str(glance.resting_on_one), n_("rests on one piece", "rest on one piece", glance.resting_on_one)
        )
        self.open.show_figure(str(glance.open), n_("is still open", "are still open", glance.open))
        self.cases.show_figure(_("{n} of {of}").format(n=glance.cases, of=len(glance.outcomes)), _("cases begun"))
        self.reflections.show_figure(str(glance.reflections), n_("reflection", "reflections", glance.reflections))
        self.evidence.show_figure(str(glance.evidence), n_("piece of evidence", "pieces of evidence", glance.evidence))
        self.columns.show_outcomes(glance.outcomes)

    def _lay_out(self) -> None:
        unit = line(self)
        self.picture.setMaximumHeight(max(24, round(unit * 1.5)))
        whole = QWidget()
        flow = Flow(whole, gap=2 * unit)
        flow.addWidget(_column(self.columns, Legend()))
        flow.addWidget(_column(self.covered, self.open))
        flow.addWidget(_column(self.single, self.cases))
        flow.addWidget(_column(self.reflections, self.evidence))
        head = QHBoxLayout()
        head.addWidget(subheading(QLabel(_("Where I am"))))
        head.addWidget(self.picture)
        head.addStretch(1)
        parts = QVBoxLayout(self)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.addLayout(head)
        parts.addWidget(self._set)
        parts.addWidget(whole)


def _column(above: QWidget, below: QWidget) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(above)
    column.addWidget(below)
    return both
