"""The role here: the key features of the role, and who does each of them in this school."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from senco_desk.domain.framework import Outcome
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import _
from senco_desk.domain.role import WHO_NAMES, RoleFeature
from senco_desk.ui.place import Surroundings
from senco_desk.ui.profile.feature_row import FeatureRow
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.autosave import Saving

_AT_ONCE = 2


class RoleHere(QWidget):
    """Its rows come when the features are read, and `filled` says so. Saves through `saving`, each by itself."""

    filled = Signal()

    def __init__(self, surroundings: Surroundings, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings, self._saving = surroundings, saving
        self.rows: list[FeatureRow] = []
        self._waiting: list[tuple[int, Outcome]] = []
        self._said: dict[str, RoleFeature] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(line(self) * 0.5))
        told = quiet(QLabel(_(
            "The key features of the role, as the outcomes of 2014 list them. Who does each here prints with your "
            "setting and role. I, S and D choose, Delete takes it back, Up and Down go from one to the next."
        )))  # fmt: skip
        told.setWordWrap(True)
        self._column.addWidget(told)

    def reload(self, changed: Changed | None) -> None:
        if changed is None or changed.concerns(Noun.ROLE):
            introducing = self._surroundings.services.introducing
            self._surroundings.background.read(
                lambda: (introducing.features(), introducing.role()), self._show, self._surroundings.fail
            )

    def first(self) -> QWidget | None:
        """Where one chooses first, once there are rows."""
        return self.rows[0].who.current() if self.rows else None

    def flush(self) -> None:
        for row in self.rows:
            row.flush()

    def _show(self, stored: tuple[list[Outcome], dict[str, RoleFeature]]) -> None:
        features, self._said = stored
        if not self._waiting and not self.rows:
            self._waiting = list(enumerate(features))
            self._make_some()
        for row in self.rows:
            self._fill(row)

    def _fill(self, row: FeatureRow) -> None:
        """A row she writes in, or whose words are on their way to the disk, is left alone."""
        feature = row.feature.id
        if not (row.has_keys() or row.is_unsaved or self._saving.is_pending(_thing(feature))):
            row.show_value(self._said.get(feature, RoleFeature(feature)))

    def _make_some(self) -> None:
        """A few rows at a time, so that the window goes on meanwhile."""
        for at, feature in self._waiting[:_AT_ONCE]:
            row = FeatureRow(at + 1, feature)
            row.said.connect(self._keep)
            row.stepped.connect(lambda step, at=at: self._go_to(at + step))
            self._fill(row)
            self.rows.append(row)
            self._column.addWidget(row)
        del self._waiting[:_AT_ONCE]
        QTimer.singleShot(0, self, self._make_some if self._waiting else self.filled.emit)

    def _go_to(self, at: int) -> None:
        if 0 <= at < len(self.rows):
            self.rows[at].who.current().setFocus()

    def _keep(self, said: RoleFeature) -> None:
        introducing = self._surroundings.services.introducing
        self._saving.save(_thing(said.feature), lambda: introducing.keep_role(said), lambda: self._as_words(said))

    def _as_words(self, said: RoleFeature) -> str:
        """As it is rescued when it cannot be saved."""
        words = next(row.feature.statement for row in self.rows if row.feature.id == said.feature)
        who = _(WHO_NAMES[said.who]) if said.who else ""
        return "\n".join((words, " ".join(filter(None, (who, said.whom))), said.note))


def _thing(feature: str) -> str:
    return f"role-{feature}"
