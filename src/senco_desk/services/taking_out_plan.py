"""The audit and the training plan among the files for reading."""

from collections.abc import Iterator, Sequence

from senco_desk.domain.audit import distance
from senco_desk.domain.framework import Framework
from senco_desk.printing.readable import plan
from senco_desk.printing.readable.page import Page
from senco_desk.store.repositories import View


class PlanPages:
    """Read once. Raises Damaged for a text that the disk has changed."""

    def __init__(self, view: View, frameworks: Sequence[Framework], references: dict[str, str]) -> None:
        """`references`: what reflections and evidence are called, by their ids."""
        practice = view.audit_practice.get()
        self._distances = [distance(each, view.ratings.of_framework(each.id), practice) for each in frameworks]
        self._actions, self._codes, self._references = view.actions.all(), plan.codes_of(frameworks), references

    def pages(self) -> Iterator[Page]:
        yield plan.page_of_audit(self._distances)
        yield plan.page_of_plan(self._actions, self._codes, self._references)

    def lists(self) -> dict[str, plan.Rows]:
        return {
            "ratings.csv": plan.of_ratings(self._distances),
            "actions.csv": plan.of_actions(self._actions, self._codes),
        }
