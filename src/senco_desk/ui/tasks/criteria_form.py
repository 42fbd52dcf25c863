"""What a task is marked by, a line each: the Master's characteristics, or the provider's own."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QPushButton

from senco_desk.domain.identity import new_id
from senco_desk.domain.language import _
from senco_desk.domain.task import Criterion, Task
from senco_desk.services.tasking import TaskSeen, masters_criteria
from senco_desk.ui.tasks.form import Form
from senco_desk.ui.theme import link, quiet, writes

_LINES = 14


class CriteriaForm(Form):
    """A line that stays the same stays the same criterion, so that what answers it is kept."""

    def lay_out(self) -> None:
        self.lines = self.few(_("Criteria, a line each"))
        self.lines.box.setFixedHeight(self.lines.box.fontMetrics().height() * _LINES)
        told = quiet(QLabel(_("Which sections answer which is said beside each section, under Write.")))
        told.setWordWrap(True)
        self.column.addWidget(told)
        self.offer = writes(link(QPushButton(_("Put the Master’s characteristics of 2014 here"))))
        self.offer.clicked.connect(self._offered)
        self.column.addWidget(self.offer)

    def show_part(self, seen: TaskSeen, part: str) -> None:
        self.lines.show_words("\n".join(each.wording for each in seen.task.criteria))
        self.offer.setVisible(seen.task.criteria != masters_criteria())

    def into(self, task: Task, part: str) -> Task:
        known = {each.wording: each for each in (*masters_criteria(), *task.criteria)}
        said = [line.strip() for line in self.lines.words().splitlines() if line.strip()]
        return replace(task, criteria=_criteria(said, known, task.criteria))

    def begin_typing(self) -> None:
        self.lines.box.setFocus()

    def _offered(self) -> None:
        self.lines.show_words("\n".join(each.wording for each in masters_criteria()))
        self.offer.hide()
        self.touched()


def _criteria(said: list[str], known: dict[str, Criterion], before: tuple[Criterion, ...]) -> tuple[Criterion, ...]:
    """One that is being reworded in its place keeps its key."""
    kept = {known[line].key for line in said if line in known}
    spare = {at: each.key for at, each in enumerate(before) if each.key not in kept}
    made = [
        known[line] if line in known else Criterion(spare.get(at, "") or new_id(), line) for at, line in enumerate(said)
    ]
    return tuple({each.key: each for each in made}.values())
