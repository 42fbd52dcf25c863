"""The tasks of the Master's strand, as `senco-desk show WORKBOOK tasks` tells them."""

from datetime import date
from typing import TYPE_CHECKING, Any

from senco_desk.domain.back_planning import BackPlan, Planned
from senco_desk.domain.task import Result, Task, TaskSection
from senco_desk.domain.task_material import Window

if TYPE_CHECKING:
    from senco_desk.services.tasking import TaskSeen, Used
    from senco_desk.wiring import Services


def tasks(services: "Services", today: date) -> dict[str, Any]:
    """Each task with its plan as it falls on days, its counts and what it draws on; never its draft."""
    seen = (services.tasking.seen(task.id, today) for task in services.tasking.all())
    return {"today": today.isoformat(), "tasks": [_task(each) for each in seen if each is not None]}


def _task(seen: "TaskSeen") -> dict[str, Any]:
    task = seen.task
    return {
        "title": task.title,
        "kind": task.kind.value,
        "question": task.question,
        "state": task.state.value,
        "due": _day(task.due),
        "credits": task.credits,
        "limit": {"most": task.limit.most, "unit": task.limit.unit.value, "tolerance": task.limit.tolerance},
        "used": task.used,
        "kept_in_word": task.kept_in_word,
        "sections": [_section(task, section) for section in task.sections],
        "minutes": [{"heading": slide.heading, "minutes": slide.minutes} for slide in task.slides],
        "plan": _plan(seen.plan),
        "uses": [_use(used) for used in seen.uses if used.piece is not None],
        "outcomes_reached": seen.reached,
        "ethics_settled": task.enquiry.settled,
        "windows": [_window(task.scenario.first), _window(task.scenario.second)] if task.scenario.first.opens else [],
        "result": _result(task.result),
    }


def _section(task: Task, section: TaskSection) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "budget": max(0, section.budget),
        "words": task.words_of(section),
        "role": section.role.value,
        "criteria": [each.wording for each in task.criteria if each.key in section.criteria],
    }


def _plan(plan: BackPlan | None) -> dict[str, Any] | None:
    if plan is None:
        return None
    return {
        "begins": _day(plan.begins),
        "short_by_working_days": plan.short_by,
        "no_room": plan.no_room,
        "steps": [_step(step) for step in plan.steps],
    }


def _step(step: Planned) -> dict[str, Any]:
    return {
        "what": step.milestone.what,
        "days": step.milestone.days,
        "begins": step.begins.isoformat(),
        "by": step.by.isoformat(),
        "done": _day(step.milestone.done),
        "clashes": step.clashes,
    }


def _use(used: "Used") -> dict[str, Any]:
    return {
        "reference": used.piece.reference if used.piece else "",
        "counts_for": [{"framework": framework.code, "code": outcome.code} for framework, outcome in used.counts_for],
    }


def _window(window: Window) -> dict[str, Any]:
    return {"opens": _day(window.opens), "closes": _day(window.closes)}


def _result(result: Result) -> dict[str, Any]:
    return {
        "submitted": _day(result.submitted),
        "mark": result.mark,
        "passed": result.passed,
        "resubmit_by": _day(result.resubmit_by),
        "resubmitted": _day(result.resubmitted),
        "board": _day(result.board),
        "credits_awarded": result.awarded,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
