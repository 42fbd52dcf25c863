"""A task as the list shows it: its title, and where it stands."""

from senco_desk.domain.days import short_day
from senco_desk.domain.language import _
from senco_desk.domain.task import TASK_KIND_NAMES, TASK_STATE_NAMES, Task
from senco_desk.ui.widgets.two_line_list import TwoLineRow


def row_of(task: Task) -> TwoLineRow:
    """`Under way · due 12 Dec 2025`."""
    state = _(TASK_STATE_NAMES[task.state])
    due = _("due {day}").format(day=short_day(task.due)) if task.due and not task.result.submitted else ""
    title = task.title.strip() or _(TASK_KIND_NAMES[task.kind])
    return TwoLineRow(task.id, title, " · ".join(filter(None, (state, due))), strong=True)
