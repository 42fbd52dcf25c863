"""What is said of a task in a few words, on paper and on screen: its limit, how much is used, where it stands."""

from collections.abc import Collection

from senco_desk.domain.days import long_day
from senco_desk.domain.language import _, n_
from senco_desk.domain.task import TASK_STATE_NAMES, Limit, Task, TaskKind, Unit


def title_of(task: Task) -> str:
    return task.title.strip() or _("Untitled")


def strand_of(kinds: Collection[TaskKind]) -> str:
    """What tasks of these kinds are called together: the NPQ has a scenario, and no Master's task."""
    others = len([kind for kind in kinds if kind is not TaskKind.ASSESSED_SCENARIO])
    if others == len(kinds):
        return n_("Master’s task", "Master’s tasks", others)
    if others:
        return _("Master’s tasks and assessed scenario")
    return n_("Assessed scenario", "Assessed scenarios", len(kinds))


def said_limit(limit: Limit) -> str:
    """`4,000 words`, `15 minutes`; "" for none."""
    if not limit.is_set or limit.most is None:
        return ""
    if limit.unit is Unit.MINUTES:
        return n_("{n} minute", "{n} minutes", limit.most).format(n=limit.most)
    return n_("{n} word", "{n} words", limit.most).format(n=f"{limit.most:,}")


def said_used(task: Task) -> str:
    """`3,120 of 4,000 words`, `12.5 of 15 minutes`."""
    used = f"{task.used:g}" if task.limit.unit is Unit.MINUTES else f"{task.words:,}"
    limit = said_limit(task.limit)
    if limit:
        return _("{used} of {limit}").format(used=used, limit=limit)
    if task.limit.unit is Unit.MINUTES:
        return _("{n} minutes").format(n=used)
    return n_("{n} word", "{n} words", task.words).format(n=used)


def said_state(task: Task) -> str:
    """`Done · handed in 4 March 2027`. The mark is hers to tell: it is said nowhere that others read."""
    result, said = task.result, [_(TASK_STATE_NAMES[task.state])]
    handed_in = result.resubmitted or result.submitted
    if handed_in is not None:
        said.append(_("handed in {day}").format(day=long_day(handed_in)))
    return " · ".join(said)


def said_credits(task: Task) -> str:
    """`30 credits awarded`, `30 credits`; "" where none are spoken of."""
    if task.result.awarded:
        return n_("{n} credit awarded", "{n} credits awarded", task.result.awarded).format(n=task.result.awarded)
    if task.credits:
        return n_("{n} credit", "{n} credits", task.credits).format(n=task.credits)
    return ""
