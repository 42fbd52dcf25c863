"""One task on its own: a head with its count, its sections, and what belongs to its kind."""

from collections.abc import Iterator
from typing import Any

from senco_desk.domain.days import long_day
from senco_desk.domain.language import _
from senco_desk.domain.task import TASK_KIND_NAMES, SectionRole, Task, TaskKind, TaskSection
from senco_desk.domain.task_printed import PrintedUse
from senco_desk.domain.task_said import said_used, strand_of, title_of
from senco_desk.domain.task_sheet import TaskSheet
from senco_desk.domain.text import EMPTY, Text, is_blank
from senco_desk.printing.document import Running, TaggedDocument
from senco_desk.printing.flowables import Gap
from senco_desk.printing.task_words import case_study, enquiry, slides
from senco_desk.printing.wording import Wording

_REFERENCES = TaskSection("references", "", role=SectionRole.REFERENCES)


def draw(sheet: TaskSheet, wording: Wording, document: TaggedDocument) -> None:
    task = sheet.printed.task
    document.begin(Running(strand_of([task.kind])))
    document.section()
    document.draw([*_head(sheet, wording)])
    listed = tuple(line for _each, line in wording.harvard.listed()) if wording.harvard else EMPTY
    for at, section in enumerate(task.sections):
        document.draw([*_section(section, at, wording, listed)])
    if task.kind is TaskKind.PRESENTATION:
        document.draw([*slides(wording, task.slides, 2)])
    if task.kind is TaskKind.CRITICAL_PORTFOLIO:
        _draw_selection(sheet.printed.uses, wording, document)
    if all(section.role is not SectionRole.REFERENCES for section in task.sections):
        document.draw([*_section(_REFERENCES, len(task.sections), wording, listed)])
    document.draw([*_beside(task, wording)])


def _head(sheet: TaskSheet, wording: Wording) -> Iterator[Any]:
    task, styles, profile = sheet.printed.task, wording.styles, sheet.profile
    yield wording.words(_(TASK_KIND_NAMES[task.kind]), styles.kicker)
    yield wording.heading(title_of(task), styles.part, 1, "task", listed=0)
    if task.question.strip():
        yield wording.words(task.question.strip(), styles.body)
    number = profile.programme.student_number
    whose = " · ".join(filter(None, (profile.name, number, profile.programme.provider)))
    yield wording.words(whose, styles.fact)
    yield wording.words(f"{said_used(task)} · {long_day(sheet.made)}", styles.quiet_line)


def _section(section: TaskSection, at: int, wording: Wording, listed: Text) -> Iterator[Any]:
    """Her own list of references stands as it is; without one it is `listed`, of what is cited."""
    lists = section.role is SectionRole.REFERENCES and is_blank(section.text)
    text = listed if lists else section.text
    if is_blank(text):
        return
    heading = section.heading.strip() or (_("References") if lists else _("Untitled"))
    yield wording.heading(heading, wording.styles.section, 2, f"section-{at}", listed=1)
    yield from wording.text(text, 3, wording.close_voice if lists else None)


def _draw_selection(uses: tuple[PrintedUse, ...], wording: Wording, document: TaggedDocument) -> None:
    """Each piece of the selection on from the one before, with the comment first: that is what is marked."""
    for at, use in enumerate(uses):
        if at == 0:
            document.draw([wording.heading(_("The selection"), wording.styles.section, 2, "selection", listed=1)])
        document.draw([*_piece(use, wording)], use.reference)


def _piece(use: PrintedUse, wording: Wording) -> Iterator[Any]:
    styles = wording.styles
    yield wording.words(f"{use.reference}  {use.title.strip() or _('Untitled')}", styles.subsection, "H3")
    yield from wording.text(use.comment, 4, wording.case_voice)
    if use.reflection is not None:
        for section in use.reflection.sections:
            if not is_blank(section.text):
                if section.heading.strip():
                    yield wording.words(_(section.heading), styles.minor, "H4")
                yield from wording.text(section.text, 5)
    if use.evidence is not None:
        yield from wording.text(use.evidence.about, 4)
        if use.evidence.held.strip():
            yield wording.labelled(_("Held"), use.evidence.held.strip(), styles.fact)
    yield Gap(styles.gap)


def _beside(task: Task, wording: Wording) -> Iterator[Any]:
    """What was planned and gathered for it, after what is handed in."""
    if task.kind is TaskKind.ENQUIRY:
        made = [*enquiry(wording, task.enquiry, 3)]
    elif task.kind is TaskKind.CASE_STUDY:
        made = [*case_study(wording, task.case_study, 3)]
    else:
        made = []
    if made:
        yield wording.heading(_("What it stands on"), wording.styles.section, 2, "beside", listed=1)
        yield from made
