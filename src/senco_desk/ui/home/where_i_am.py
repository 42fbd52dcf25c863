"""Where I am: a few figures, each a way in, and the small picture by outcome."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from senco_desk.domain.glance import Glance
from senco_desk.domain.language import _, n_
from senco_desk.ui.home.columns import Columns
from senco_desk.ui.home.figure import Figure
from senco_desk.ui.home.legend import Legend
from senco_desk.ui.theme import line, quiet, subheading
from senco_desk.ui.widgets.flow import Flow

Go = Callable[[str, str | None], None]


class WhereIAm(QWidget):
    def __init__(self, go: Go) -> None:
        super().__init__()
        self._set = quiet(QLabel())
        self._set.setWordWrap(True)
        self.covered, self.single, self.open, self.cases = Figure(), Figure(), Figure(), Figure()
        self.columns = Columns()
        self.columns.chosen.connect(lambda outcome: go("outcomes", outcome))
        self.covered.clicked.connect(lambda: go("outcomes", "ALL"))
        self.single.clicked.connect(lambda: go("outcomes", "SINGLES"))
        self.open.clicked.connect(lambda: go("outcomes", "GAPS"))
        self.cases.clicked.connect(lambda: go("outcomes", "NO_CASE"))
        self._lay_out()

    def show_glance(self, glance: Glance) -> None:
        self._set.setText(glance.framework_title)
        self.covered.show_figure(
            _("{n} of {of}").format(n=glance.covered, of=glance.elements), _("elements have something")
        )
        self.single.show_figure(
            str(glance.resting_on_one), n_("rests on one piece", "rest on one piece", glance.resting_on_one)
        )
        self.open.show_figure(str(glance.open), n_("is still open", "are still open", glance.open))
        self.cases.show_figure(_("{n} of {of}").format(n=glance.cases, of=len(glance.outcomes)), _("cases begun"))
        self.columns.show_outcomes(glance.outcomes)

    def _lay_out(self) -> None:
        unit = line(self)
        figures, whole, picture = QWidget(), QWidget(), QWidget()
        grid = QGridLayout(figures)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, figure in enumerate((self.covered, self.single, self.open, self.cases)):
            grid.addWidget(figure, place // 2, place % 2)
        column = QVBoxLayout(picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.columns)
        column.addWidget(Legend())
        flow = Flow(whole, gap=2 * unit)
        flow.addWidget(picture)
        flow.addWidget(figures)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(subheading(QLabel(_("Where I am"))))
        rows.addWidget(self._set)
        rows.addWidget(whole)
