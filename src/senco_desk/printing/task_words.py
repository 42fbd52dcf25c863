"""The words of a task on paper, for its own print and for its page in the portfolio."""

from collections.abc import Iterator
from typing import Any

from senco_desk.domain.days import long_day
from senco_desk.domain.enquiry import CONSENT_NAMES, ETHICS_NAMES, ETHICS_SOURCE, Cycle, Enquiry
from senco_desk.domain.language import _
from senco_desk.domain.task import Slide
from senco_desk.domain.task_material import CaseStudy
from senco_desk.domain.text import Text, is_blank
from senco_desk.printing.tables import words_table
from senco_desk.printing.wording import Wording


def enquiry(wording: Wording, told: Enquiry, level: int) -> Iterator[Any]:
    """Methods, cycles, ethics and who took part; what is blank is left out."""
    if not is_blank(told.methods):
        yield _heading(wording, _("Methods"), level)
        yield from wording.text(told.methods, level + 1)
    for cycle in told.cycles:
        yield from _cycle(wording, cycle, level)
    if any(answer.note.strip() for answer in told.ethics):
        yield _heading(wording, _("Ethics"), level)
        yield wording.words(_("Points of: {source}").format(source=_(ETHICS_SOURCE)), wording.styles.quiet_line)
        for answer in told.ethics:
            if answer.note.strip():
                yield wording.labelled(_(ETHICS_NAMES[answer.point]), answer.note.strip(), wording.styles.fact)
    if told.participants:
        yield _heading(wording, _("Who took part"), level)
        yield _participants(wording, told)


def case_study(wording: Wording, told: CaseStudy, level: int) -> Iterator[Any]:
    """Context, timeline, voices; what is blank is left out."""
    if not is_blank(told.context):
        yield _heading(wording, _("Context"), level)
        yield from wording.text(told.context, level + 1)
    if told.timeline:
        yield _heading(wording, _("Timeline"), level)
        yield _timeline(wording, told)
    voices = [voice for voice in told.voices if not is_blank(voice.said)]
    if voices:
        yield _heading(wording, _("Voices"), level)
    for voice in voices:
        whose = f"{voice.whose} ({voice.how})" if voice.how.strip() else voice.whose
        yield from wording.run_in(whose or _("Somebody"), _no_blank_lead(voice.said), level + 1)


def slides(wording: Wording, told: tuple[Slide, ...], level: int) -> Iterator[Any]:
    """Each slide with its minutes, what stands on it, and what is said."""
    for at, slide in enumerate(told, start=1):
        yield _heading(wording, f"{at}  {slide.heading.strip() or _('Untitled')}", level)
        if slide.minutes > 0:
            yield wording.words(_("{n} minutes").format(n=f"{slide.minutes:g}"), wording.styles.quiet_line)
        yield from wording.text(slide.points, level + 1)
        if not is_blank(slide.notes):
            yield from wording.run_in(_("Said"), _no_blank_lead(slide.notes), level + 1)


def _cycle(wording: Wording, cycle: Cycle, level: int) -> Iterator[Any]:
    said = (
        (_("Plan"), cycle.plan),
        (_("Act"), cycle.act),
        (_("Observe"), cycle.observe),
        (_("Reflect"), cycle.reflect),
    )
    if all(is_blank(text) for _label, text in said):
        return
    yield _heading(wording, cycle.title.strip() or _("A cycle"), level)
    days = " – ".join(long_day(day) for day in (cycle.began, cycle.ended) if day is not None)
    if days:
        yield wording.words(days, wording.styles.quiet_line)
    for label, text in said:
        if not is_blank(text):
            yield from wording.run_in(label, _no_blank_lead(text), level + 1)


def _participants(wording: Wording, told: Enquiry) -> Any:
    cell = wording.styles.cell
    rows = [
        [
            [wording.words(each.called, wording.styles.cell_strong)],
            [wording.words(each.part, cell)],
            [wording.words(_(CONSENT_NAMES[each.consent]), cell)],
            [wording.words(" · ".join(filter(None, (each.by, long_day(each.day) if each.day else ""))), cell)],
        ]
        for each in told.participants
    ]
    heads = (_("Who"), _("Part"), _("Consent"), _("By whom, when"))
    head = [[wording.words(text, wording.styles.cell_head)] for text in heads]
    return words_table(wording.styles, [head, *rows], (3, 3, 2, 3), about=_("Who took part, and their consent"))


def _timeline(wording: Wording, told: CaseStudy) -> Any:
    cell = wording.styles.cell
    rows = [
        [
            [wording.words(long_day(each.day) if each.day else each.when, wording.styles.cell_strong)],
            [wording.words(each.what, cell)],
        ]
        for each in told.timeline
    ]
    head = [[wording.words(text, wording.styles.cell_head)] for text in (_("When"), _("What happened"))]
    return words_table(wording.styles, [head, *rows], (2, 5), about=_("What happened, in order"))


def _heading(wording: Wording, text: str, level: int) -> Any:
    return wording.words(text, wording.styles.subsection, f"H{min(level, 6)}")


def _no_blank_lead(text: Text) -> Text:
    """From its first block with words: a label may lead it."""
    first = next((at for at, block in enumerate(text) if block.plain.strip()), 0)
    return text[first:]
