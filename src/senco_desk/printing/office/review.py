"""The review copy for Word: page one, the table of decisions, the items with a hidden bookmark on every paragraph.

The tutor's changes are tracked as she types; what comes back is placed by its bookmarks (`domain/review_marks.py`).
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.shared import Pt

from senco_desk.domain.attachment import Files
from senco_desk.domain.language import _
from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.domain.review_marks import identifier_of
from senco_desk.domain.review_said import review_title
from senco_desk.domain.text import clean
from senco_desk.printing.office.about_file import say_about_copy
from senco_desk.printing.office.files import Progress, Written, written
from senco_desk.printing.office.markup import add_field, add_paragraph, element
from senco_desk.printing.office.review_decisions import add_decisions
from senco_desk.printing.office.review_front import add_front
from senco_desk.printing.office.review_items import Items
from senco_desk.printing.office.review_marking import Marking
from senco_desk.printing.office.review_pictures import Pictures
from senco_desk.printing.office.review_response import add_response
from senco_desk.printing.office.template import word_template
from senco_desk.printing.office.texts import Texts, add_runs

_LINE_SPACING, _PARAGRAPH_GAP, _HEADING_GAPS = 1.08, Pt(6), {1: Pt(16), 2: Pt(10)}
"""Closer than a draft that is written between the lines of: a tutor's copy is to be short."""


def write_review(
    copy: ReviewCopy, files: Files, target: Path, progress: Progress, began: Callable[[Path], None]
) -> Written:
    """Write it as .docx, as `word.write_document` does, with its pictures as far as they have room."""
    pictures = Pictures(files, copy.limits.size)
    made = _Making(copy, pictures, progress).whole()
    whole = written(target, began, made.save)
    return replace(
        whole,
        missing=tuple(pictures.missing),
        undescribed=tuple(pictures.undescribed),
        left_out=tuple(pictures.left_out),
    )


class _Making:
    """Puts one copy together, from its title to its sources."""

    def __init__(self, copy: ReviewCopy, pictures: Pictures, progress: Progress) -> None:
        self._copy, self._pictures, self._progress = copy, pictures, progress
        self._made: WordDocument = docx.Document(word_template())
        self._texts, self._marking = Texts(self._made, numbered=False), Marking()

    def whole(self) -> WordDocument:
        copy, made, texts = self._copy, self._made, self._texts
        self._set_up()
        add_front(copy, made, texts)
        add_decisions(copy, made, texts, self._marking)
        items = Items(copy, made, texts, self._marking, self._pictures)
        for at, item in enumerate(copy.items):
            self._progress(item.title, at, len(copy.items))
            items.add(item)
        add_response(copy, made, texts, self._marking)
        for block in items.sources():
            add_runs(add_paragraph(made, "Bibliography"), block)
        self._add_foot()
        self._progress("", len(copy.items), len(copy.items))
        return made

    def _set_up(self) -> None:
        copy = self._copy
        title = f"{clean(copy.profile.name)} – {review_title(copy)}"
        identifier = identifier_of(copy.label.reference, copy.label.version)
        say_about_copy(self._made.core_properties, title, clean(copy.profile.name), copy.label.made, identifier)
        normal = self._made.styles["Normal"].paragraph_format
        normal.line_spacing, normal.space_after = _LINE_SPACING, _PARAGRAPH_GAP
        for level, gap in _HEADING_GAPS.items():
            self._made.styles[f"Heading {level}"].paragraph_format.space_before = gap
        self._track_changes()

    def _track_changes(self) -> None:
        """In its place among the settings (ISO/IEC 29500-1, 17.15.1.78); formatting is no feedback."""
        settings = self._made.settings.element
        before = next(each for each in settings if each.tag.endswith("}defaultTabStop"))
        for tag in ("w:trackRevisions", "w:doNotTrackFormatting"):
            before.addprevious(element(tag))

    def _add_foot(self) -> None:
        """Not as on the pages of a PDF, `v3 p 12`: these pages are of no map, and fall otherwise in each program."""
        label = self._copy.label
        foot = self._made.sections[0].footer.paragraphs[0]
        foot.add_run(f"{label.reference} v{label.version} · {_('page')} ")
        add_field(foot, "PAGE", "1")
