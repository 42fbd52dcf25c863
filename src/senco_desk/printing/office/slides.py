"""A deck for PowerPoint: a slide a slide, her notes in the notes, what she has time for at their head."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from pptx.enum.text import MSO_AUTO_SIZE
from pptx.oxml.ns import qn

from senco_desk.domain.document import Deck, Slide
from senco_desk.domain.language import _
from senco_desk.domain.text import Block, BlockKind, Run, Text, clean
from senco_desk.printing.office.about_file import LANGUAGE, say_about
from senco_desk.printing.office.files import Progress, Written, written
from senco_desk.printing.office.stage import Stage, stage


def write_deck(deck: Deck, target: Path, progress: Progress, began: Callable[[Path], None]) -> Written:
    """Write it as .pptx, as `word.write_document` does."""
    empty = stage()
    say_about(empty.made.core_properties, clean(deck.title), clean(deck.by), deck.made)
    _add_title(empty, deck)
    for at, (slide, begins) in enumerate(zip(deck.slides, _beginnings(deck.slides), strict=True)):
        progress(slide.title, at, len(deck.slides))
        _add_slide(empty, slide, begins)
    progress("", len(deck.slides), len(deck.slides))
    return written(target, began, empty.made.save)


def _add_title(empty: Stage, deck: Deck) -> None:
    slide = empty.made.slides.add_slide(empty.opening)
    _fill(slide.shapes.title.text_frame, (_paragraph(deck.title),))
    below = [words for words in (deck.subtitle, deck.by) if words]
    if below:
        _fill(slide.placeholders[1].text_frame, [_paragraph(words) for words in below])
    else:
        slide.placeholders[1].element.getparent().remove(slide.placeholders[1].element)
    if deck.minutes:
        _fill(slide.notes_slide.notes_text_frame, (_paragraph(_time(deck)),))


def _add_slide(empty: Stage, slide: Slide, begins: float) -> None:
    added = empty.made.slides.add_slide(empty.points if slide.points else empty.title_only)
    _fill(added.shapes.title.text_frame, (_paragraph(slide.title),))
    if slide.points:
        _fill(added.placeholders[1].text_frame, slide.points, bulleted=True)
    for shape in added.placeholders:
        shape.text_frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
    notes = (*_timing(slide, begins), *slide.notes)
    if notes:
        _fill(added.notes_slide.notes_text_frame, notes)


def _time(deck: Deck) -> str:
    planned = _clock(sum(slide.minutes or 0 for slide in deck.slides))
    return _("{planned} min planned, of {minutes}").format(planned=planned, minutes=_clock(deck.minutes or 0))


def _timing(slide: Slide, begins: float) -> Text:
    if slide.minutes is None:
        return ()
    said = _("{minutes} min, from {begins} to {ends}").format(
        minutes=_clock(slide.minutes), begins=_clock(begins), ends=_clock(begins + slide.minutes)
    )
    return (_paragraph(said),)


def _beginnings(slides: Iterable[Slide]) -> list[float]:
    """The minute each begins in."""
    begins, at = [], 0.0
    for slide in slides:
        begins.append(at)
        at += slide.minutes or 0
    return begins


def _clock(minutes: float) -> str:
    """`1:30`."""
    whole, seconds = divmod(round(minutes * 60), 60)
    return f"{whole}:{seconds:02d}"


def _paragraph(words: str) -> Block:
    return Block(BlockKind.PARAGRAPH, (Run(words),))


def _fill(frame: Any, text: Iterable[Block], *, bulleted: bool = False) -> None:
    for at, block in enumerate(text):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        _add_runs(paragraph, block)
        if bulleted:
            _mark(paragraph, block.kind)


def _add_runs(paragraph: Any, block: Block) -> None:
    for run in block.runs:
        made = paragraph.add_run()
        made.text = clean(run.text)
        made.font.bold, made.font.italic = run.strong or None, run.emphasised or None
        made._r.get_or_add_rPr().set("lang", LANGUAGE)  # noqa: SLF001  (python-pptx knows languages by number)


def _mark(paragraph: Any, kind: BlockKind) -> None:
    """The layout gives every paragraph a bullet: here a numbered one has its number, and one that is no list none."""
    if kind is BlockKind.BULLET:
        return
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    if kind is BlockKind.NUMBERED:
        properties.append(properties.makeelement(qn("a:buFont"), {"typeface": "+mj-lt"}))
        properties.append(properties.makeelement(qn("a:buAutoNum"), {"type": "arabicPeriod"}))
    else:
        properties.set("marL", "0")
        properties.set("indent", "0")
        properties.append(properties.makeelement(qn("a:buNone"), {}))
