"""What the award asks for: its credits, how current learning has to be, and the words for what is decided."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from senco_desk.domain.award_terms import AWARD_CREDITS, MOST_CREDITS, MOST_YEARS, YEARS_CURRENT, AwardTerms
from senco_desk.domain.language import _
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.number_field import NumberField


class AwardEditor(QWidget):
    """`typed`: something of it changed. `left`: a field was left."""

    typed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.credits = NumberField(_("Master’s credits in all"), MOST_CREDITS)
        self.years = NumberField(_("Years learning stays current"), MOST_YEARS)
        self.decisions = Field(_("Words for a decision"), _("Met, Partly, Not yet"))
        told = quiet(QLabel(_(
            "As the field works: {credits} credits, {years} years, and “met”, “partly” or “not yet”. Your provider’s "
            "own numbers and words go here, the words with commas between them; none of it is a limit."
        ).format(credits=AWARD_CREDITS, years=YEARS_CURRENT)))  # fmt: skip
        told.setWordWrap(True)
        numbers = Flow(gap=line(self))
        for number in (self.credits, self.years):
            number.setMinimumWidth(line(self) * 14)
        for part in (self.credits, self.years):
            numbers.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 2)
        column.addWidget(told)
        column.addLayout(numbers)
        column.addWidget(self.decisions)
        for field in (self.credits, self.years, self.decisions):
            field.typed.connect(self.typed)
            field.left.connect(self.left)

    def show_terms(self, terms: AwardTerms) -> None:
        self.credits.show_number(terms.credits)
        self.years.show_number(terms.current_years)
        self.decisions.show_words(", ".join(terms.decisions))

    @property
    def terms(self) -> AwardTerms:
        """An empty number is as the field works; 0 credits mean that the award has none."""
        credits_, years = self.credits.number(), self.years.number()
        words = tuple(word.strip() for word in self.decisions.words().split(",") if word.strip())
        return AwardTerms(AWARD_CREDITS if credits_ is None else credits_, years or YEARS_CURRENT, words)
