"""What a task is once a draft was accepted: its words here, or counted where they are. Nothing is written."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from senco_desk.domain.draft import Draft
from senco_desk.domain.draft_placing import Placed, tally_elsewhere, tally_of, text_of
from senco_desk.domain.task import CountedSection, Task, TaskSection, WordDraft
from senco_desk.domain.text import is_blank


def with_words(task: Task, draft: Draft, places: Sequence[Placed]) -> Task:
    """Each section with what the draft has for it; one that has nothing there keeps what it has."""

    def written(section: TaskSection) -> TaskSection:
        text = text_of(draft, places, section.key)
        return section if is_blank(text) else replace(section, text=text)

    return replace(task, kept_in_word=False, sections=tuple(map(written, task.sections)))


def with_counts(task: Task, draft: Draft, places: Sequence[Placed], counted: datetime) -> Task:
    """The draft stays in Word: what is under each section, and under no section, is counted."""
    wanted = {placed.section for placed in places}
    sections = tuple(
        CountedSection(each.key, tally_of(draft, places, each)) for each in task.sections if each.key in wanted
    )
    word = WordDraft(draft.file_name, counted, sections, tally_elsewhere(draft, places))
    return replace(task, kept_in_word=True, word=word)
