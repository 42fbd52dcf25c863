"""Selected reflections: the finished ones that count for something, in full."""

from collections.abc import Callable
from typing import Any

from senco_desk.domain.copies import Strip, subject_of
from senco_desk.domain.days import day_of_week
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.reflective_models import FREE, OWN, model_coded
from senco_desk.domain.text import is_blank
from senco_desk.printing.composing import Copy, counts_for
from senco_desk.printing.flowables import Gap, Words

_SHORT = 300
"""Characters: about four lines."""


def draw(copy: Copy, took: Callable[[], None] = lambda: None) -> None:
    """Draw them one after the other, as they are read; `took` is called for each."""
    copy.begin(_("Selected reflections"), "reflections")
    for reflection in copy.portfolio.reflections:
        strip = Strip(subject_of(Noun.REFLECTION, reflection.id))
        copy.document.draw(flowables(copy, reflection), reflection.reference, strip)
        took()


def flowables(copy: Copy, reflection: Reflection) -> list[Any]:
    wording, styles = copy.wording, copy.styles
    title = f"{reflection.reference}  {reflection.title.strip() or _('Untitled')}"
    written = [words for section in reflection.sections for words in _section(copy, section)]
    written += _impact(copy, reflection)
    if written and len(written[-1].getPlainText()) <= _SHORT:
        written[-1].keepWithNext = 1  # or what it counts for could begin a page by itself
    return [
        wording.heading(title, styles.section, 2, reflection.reference, listed=1),
        wording.words(_days(reflection), styles.under_heading),
        *written,
        *counts_for(copy, reflection.reference),
        Gap(styles.gap),
    ]


def _days(reflection: Reflection) -> str:
    wrote, model = reflection.written.astimezone().date(), model_coded(reflection.model)
    if reflection.happened is None:
        days = _("Written {day}").format(day=day_of_week(wrote))
    elif reflection.happened == wrote:
        days = _("Happened and written {day}").format(day=day_of_week(wrote))
    else:
        days = _("Happened {day} · written {other}").format(
            day=day_of_week(reflection.happened), other=day_of_week(wrote)
        )
    return days if model in (FREE, OWN) else f"{days} · {_(model.title)}"


def _section(copy: Copy, section: Section) -> list[Words]:
    if is_blank(section.text):
        return []
    if not section.heading.strip():
        return copy.wording.text(section.text, 3)
    heading = copy.wording.words(_(section.heading), copy.styles.subsection, "H3")
    return [heading, *copy.wording.text(section.text, 4)]


def _impact(copy: Copy, reflection: Reflection) -> list[Words]:
    impact = reflection.impact
    if impact.is_blank:
        return []
    asked = (
        (_("What changed"), impact.changed),
        (_("For whom"), impact.for_whom),
        (_("How I know"), impact.how_known),
    )
    made = [copy.wording.words(_("Impact"), copy.styles.subsection, "H3")]
    for question, text in asked:
        if not is_blank(text):
            made += copy.wording.run_in(question, text, 4)
    return made
