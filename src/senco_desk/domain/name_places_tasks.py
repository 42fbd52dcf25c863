"""Where words stand in a task: one way through it, as in `name_places`."""

from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.name_places import About, Pass
from senco_desk.domain.task import Task
from senco_desk.domain.task_words import through_words
from senco_desk.domain.text import Text


def about_task(task: Task) -> About:
    return About(Noun.TASK, task.id, _("Task"), task.title)


def through_task(task: Task, by: Pass) -> Task:
    return through_words(task, _Within(about_task(task), by))


class _Within:
    """Says of which task the words are."""

    def __init__(self, about: About, by: Pass) -> None:
        self._about, self._by = about, by

    def plain(self, place: str, words: str) -> str:
        return self._by.plain(self._about, place, words)

    def text(self, place: str, text: Text) -> Text:
        return self._by.text(self._about, place, text)
