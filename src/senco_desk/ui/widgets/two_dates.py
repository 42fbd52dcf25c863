"""The two dates, each with its rule, its source and the day the rule was checked. Never one line for both."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from senco_desk.domain.award_dates import DateAnswer
from senco_desk.domain.days import long_day
from senco_desk.domain.language import N_, _
from senco_desk.services.introducing import TwoDates
from senco_desk.ui.theme import line, panel, quiet, subheading

_TITLES = (N_("By when the school must be able to show the qualification"), N_("Which qualification counts"))


class TwoDatesView(QWidget):
    """Hidden until there is a profile to work them out from."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.show_by, self.which_counts = _Answer(_(_TITLES[0])), _Answer(_(_TITLES[1]))
        self._column.addWidget(self.show_by)
        self._column.addWidget(self.which_counts)

    def show_dates(self, dates: TwoDates | None) -> None:
        self.setVisible(dates is not None)
        if dates is not None:
            self.show_by.show_answer(dates.show_by)
            self.which_counts.show_answer(dates.which_counts)


class _Answer(QFrame):
    def __init__(self, title: str) -> None:
        super().__init__()
        panel(self)
        self.setAccessibleName(title)
        self._said, self._rule, self._also, self._source = QLabel(), QLabel(), QLabel(), quiet(QLabel())
        column, unit = QVBoxLayout(self), line(self)
        column.setContentsMargins(unit, round(unit * 0.8), unit, round(unit * 0.8))
        column.addWidget(quiet(_readable(QLabel(title))))
        for label in (self._said, self._rule, self._also, self._source):
            column.addWidget(_readable(label))
        subheading(self._said)

    def show_answer(self, answer: DateAnswer) -> None:
        self._said.setText(answer.said)
        self._rule.setText(answer.rule)
        self._also.setText(" ".join(words for words in (answer.also, answer.ask) if words))
        self._source.setText(
            _("Source: {source}. Checked on {day}.").format(source=_(answer.source), day=long_day(answer.checked))
        )


def _readable(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
