"""Where I am: a few figures, each a way in, and the small picture by outcome."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from senco_desk.domain.glance import Glance
from senco_desk.domain.language import _, n_
from senco_desk.ui.home.columns import Columns
from senco_desk.ui.home.figure import Figure
from senco_desk.ui.home.legend import Legend
from senco_desk.ui.theme import quiet, subheading
from senco_desk.ui.widgets.flow import Flow

Go = Callable[[str, str | None], None]


class WhereIAm(QWidget):
    def __init__(self, go: Go) -> None:
        super().__init__()
        self._glance = Glance()
        self._set = quiet(QLabel())
        self._set.setWordWrap(True)
        self.covered, self.single, self.open, self.cases = Figure(), Figure(), Figure(), Figure()
        self.columns = Columns()
        self.columns.chosen.connect(lambda outcome: go("outcomes", outcome))
        self.covered.clicked.connect(lambda: go("outcomes", None))
        self.single.clicked.connect(lambda: go("outcomes", _first_element(self._glance, 1)))
        self.open.clicked.connect(lambda: go("outcomes", _first_element(self._glance, 0)))
        self.cases.clicked.connect(lambda: go("outcomes", _first_without_case(self._glance)))
        self._lay_out()

    def show_glance(self, glance: Glance) -> None:
        self._glance = glance
        self._set.setText(glance.framework_title)
        self.covered.show_figure(
            _("{n} of {of}").format(n=glance.covered, of=glance.elements), _("elements have something")
        )
        self.single.show_figure(
            str(glance.resting_on_one), n_("rests on one piece", "rest on one piece", glance.resting_on_one)
        )
        self.open.show_figure(str(glance.open), n_("is still open", "are still open", glance.open))
        self.cases.show_figure(
            _("{n} of {of}").format(n=glance.cases, of=len(glance.outcomes)), _("cases begun")
        )
        self.columns.show_outcomes(glance.outcomes)

    def _lay_out(self) -> None:
        figures = Flow([self.covered, self.single, self.open, self.cases])
        picture = Flow([self.columns, Legend()], gap=1.2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(subheading(QLabel(_("Where I am"))))
        column.addWidget(self._set)
        column.addWidget(figures)
        column.addWidget(picture)


def _first_element(glance: Glance, pieces: int) -> str | None:
    """The first element with so many pieces, in reading order."""
    for outcome in glance.outcomes:
        for element, count in zip(outcome.elements, outcome.pieces, strict=True):
            if count == pieces:
                return element
    return None


def _first_without_case(glance: Glance) -> str | None:
    return next((outcome.id for outcome in glance.outcomes if not outcome.case_words), None)
