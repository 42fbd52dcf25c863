"""A document for Word, in real styles: what she opens there is what she would have set up herself, with time.

Each section is marked by a hidden bookmark, so that a draft that comes back is placed surely.
"""

import re
from collections.abc import Callable
from pathlib import Path

import docx
from docx.document import Document as WordDocument

from senco_desk.domain.document import Document, DocumentSection, DocumentTable, mark_of
from senco_desk.domain.language import _
from senco_desk.domain.text import clean
from senco_desk.printing.office.about_file import say_about
from senco_desk.printing.office.files import Progress, Written, written
from senco_desk.printing.office.markup import add_bookmark, add_field, add_paragraph
from senco_desk.printing.office.tables import add_table
from senco_desk.printing.office.template import word_template
from senco_desk.printing.office.texts import Texts, add_runs, unnumber

_HAS_A_NUMBER = re.compile(r"\s*(?:\d+(?:\.\d+)*|[A-Za-z])[.):]?\s")
"""She numbers her headings herself: "2.1 Ethics", "a) Methods"."""


def write_document(document: Document, target: Path, progress: Progress, began: Callable[[Path], None]) -> Written:
    """Write it as .docx, whole or not at all, beside `target`.

    `began` is told the temporary file. Raises Refused when `target` cannot be written or the disk is full.
    """
    made = _Making(document, progress).whole()
    return written(target, began, made.save)


class _Making:
    """Puts one document together, from its title to its references."""

    def __init__(self, document: Document, progress: Progress) -> None:
        self._source, self._progress = document, progress
        self._made: WordDocument = docx.Document(word_template())
        numbered = not any(_HAS_A_NUMBER.match(section.heading) for section in document.sections)
        self._texts, self._tables = Texts(self._made, numbered=numbered), 0

    def whole(self) -> WordDocument:
        source = self._source
        say_about(self._made.core_properties, clean(source.title), clean(source.by), source.made)
        self._add_title()
        for at, section in enumerate(source.sections):
            self._progress(section.heading, at, len(source.sections))
            self._add_section(section, at)
        self._add_running_head()
        self._progress("", len(source.sections), len(source.sections))
        return self._made

    def _add_title(self) -> None:
        source = self._source
        add_paragraph(self._made, "Title", clean(source.title))
        if source.question:
            add_paragraph(self._made, "Subtitle", clean(source.question))
        for word, fact in source.facts:
            add_paragraph(self._made, "AboutTheTask", f"{clean(word)}:\t{clean(fact)}")
        self._add_tables(source.tables)

    def _add_section(self, section: DocumentSection, number: int) -> None:
        heading = self._texts.heading(clean(section.heading), section.level)
        add_bookmark(heading, number, mark_of(section.id))
        if section.note:
            add_paragraph(self._made, "PlanningNote", clean(section.note))
        self._texts.add(section.text, section.level)
        self._add_tables(section.tables)
        if not section.numbered:
            unnumber(heading)
        for block in section.references:
            add_runs(add_paragraph(self._made, "Bibliography"), block)

    def _add_tables(self, tables: tuple[DocumentTable, ...]) -> None:
        for table in tables:
            self._tables += 1
            add_table(self._made, table, self._tables)

    def _add_running_head(self) -> None:
        section = self._made.sections[0]
        head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
        head.add_run(clean(self._source.title))
        below = section.header.add_paragraph(style="Header")
        if self._source.student_number:
            below.add_run(_("Student number {number}").format(number=clean(self._source.student_number)))
        below.add_run(f"\t{self._word_count()}")
        foot.add_run(_("Page") + " ")
        add_field(foot, "PAGE", "1")

    def _word_count(self) -> str:
        """As she counts: Word's own field would count title, tables and references too."""
        counted, limit = f"{self._source.counted:,}", self._source.limit
        if limit is None:
            return _("Word count: {counted}").format(counted=counted)
        return _("Word count: {counted} of {limit}").format(counted=counted, limit=f"{limit:,}")
