"""Selected reflections: the finished ones that count for something, in full."""

from collections.abc import Callable
from typing import Any

from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import Part
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.reflective_models import FREE, OWN, model_coded
from senco_desk.domain.text import is_blank
from senco_desk.printing.composing import Copy, outcome_anchor, outcome_name
from senco_desk.printing.flowables import Gap, Words


def draw(copy: Copy, took: Callable[[], None] = lambda: None) -> None:
    """Draw them one after the other, as they are read; `took` is called for each."""
    copy.begin(_("Selected reflections"), "reflections")
    for reflection in copy.portfolio.reflections:
        copy.document.draw(flowables(copy, reflection), reflection.reference)
        took()


def flowables(copy: Copy, reflection: Reflection) -> list[Any]:
    wording, styles = copy.wording, copy.styles
    title = f"{reflection.reference}  {reflection.title.strip() or _('Untitled')}"
    return [
        wording.heading(title, styles.section, 2, reflection.reference, listed=1),
        wording.words(_days(reflection), styles.under_heading),
        *(words for section in reflection.sections for words in _section(copy, section)),
        *_impact(copy, reflection),
        *_counts_for(copy, reflection),
        Gap(styles.gap),
    ]


def _days(reflection: Reflection) -> str:
    written = _("written {day}").format(day=day_of_week(reflection.written.astimezone().date()))
    happened = _("Happened {day}").format(day=day_of_week(reflection.happened)) if reflection.happened else ""
    model = model_coded(reflection.model)
    after = _("after {model}").format(model=model.source) if model not in (FREE, OWN) else ""
    said = " · ".join(part for part in (happened, written, after) if part)
    return f"{said[0].upper()}{said[1:]}"


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
            made += [copy.wording.words(question, copy.styles.minor, "H4"), *copy.wording.text(text, 5)]
    return made


def _counts_for(copy: Copy, reflection: Reflection) -> list[Words]:
    codes = copy.counts_for.get(reflection.reference, [])
    if not codes:
        return []
    return [copy.wording.labelled(_("Counts for"), "; ".join(_named(copy, code) for code in codes), copy.styles.closing)]


def _named(copy: Copy, code: str) -> str:
    """`5.3 (page 12)`: the page of the outcome it belongs to, drawn by now."""
    outcome = copy.framework.coded(code)
    of = copy.framework.case_outcome_of(outcome.id)
    name = code or outcome_name(outcome)
    if of is None or not copy.prints(Part.OUTCOMES):
        return name
    return _("{code} (page {page})").format(code=name, page=copy.document.canv.labels[outcome_anchor(of)])
