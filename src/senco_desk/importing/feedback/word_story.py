"""One story of a Word document (its body, a header, the notes) read in a single pass: paragraphs, changes, ranges.

Every paragraph is kept as it was before anybody's tracked change, since that is the text she sent; what was put in or
taken out is a change at a place in it. Changes of formatting are passed over.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from senco_desk.domain.language import _
from senco_desk.domain.review_marks import BEGINS, read_mark
from senco_desk.importing.drafts.xml import Element
from senco_desk.importing.feedback.word_changes import ADDING, Chain, Tracked, cancels_itself
from senco_desk.importing.feedback.word_moments import Moments
from senco_desk.importing.feedback.word_paragraph import Heading, Paragraph
from senco_desk.importing.feedback.word_parts import TooMuch
from senco_desk.importing.feedback.word_ranges import Point, Ranges
from senco_desk.importing.feedback.word_styles import NO_HEADING, Levels
from senco_desk.importing.feedback.word_tables import Tables
from senco_desk.importing.feedback.word_tracking import Tracking
from senco_desk.importing.feedback.word_xml import Begins, WordXml, id_of, name_of, value_of

MOST_PARAGRAPHS, MOST_CHANGES = 100_000, 20_000
_DEEPEST_BOX = 16
_LOOKED_BEFORE = "rPrChange pPrChange sectPrChange tblPrChange tblPrExChange trPrChange tcPrChange numberingChange"
"""How something looked: formatting alone, with elements in it that are met elsewhere too."""


class StoryKind(StrEnum):
    BODY = "body"
    FOOTNOTES = "footnotes"
    ENDNOTES = "endnotes"
    HEADER = "header"
    FOOTER = "footer"


@dataclass(frozen=True, slots=True)
class _Outside:
    """What a text box interrupts. `going_on` is a paragraph whose end somebody put in: before, it was none."""

    paragraph: Paragraph | None
    going_on: Paragraph | None
    index: int
    level: int
    of_end: list[Tracked]


class Story(WordXml):
    """`paragraphs`, changes in `chain`, and `ranges`, once it is `read`.

    `notes` are the paragraphs that notes hang on, by their ids; `added` the words that changes put in, in order.
    """

    def __init__(self, kind: StoryKind, levels: Levels, moments: Moments, hosts: Mapping[str, Paragraph]) -> None:
        """`hosts`: what the notes of this story hang on, by their ids, in the order in which they are numbered."""
        super().__init__()
        self.kind = kind
        self.paragraphs: list[Paragraph] = []
        self.added: list[str] = []
        self.notes: dict[StoryKind, dict[str, Paragraph]] = {StoryKind.FOOTNOTES: {}, StoryKind.ENDNOTES: {}}
        self.chain, self.ranges, self.tables = Chain(), Ranges(), Tables()
        self.has_marks = False
        self._tracking, self._levels = Tracking(moments), levels
        self._hosts, self._numbers = hosts, {note: number for number, note in enumerate(hosts, start=1)}
        self._paragraph: Paragraph | None = None
        self._going_on: Paragraph | None = None
        self._index, self._level, self._with_words = -1, NO_HEADING, 0
        self._anchor = self._note = ""
        self._heading: Heading | None = None
        self._before: Paragraph | None = None
        self._outside: list[_Outside] = []
        self._placeholders: list[bool] = []
        self._listen()

    def _listen(self) -> None:
        self._tracking.listen(self)
        self.on("p", self._begin_paragraph, self._end_paragraph)
        self.on("pStyle", self._take_style)
        self.on("outlineLvl", self._take_outline)
        self.on("commentRangeStart", lambda found: self.ranges.begun(id_of(found), self._point()))
        self.on("commentRangeEnd", lambda found: self.ranges.ended(id_of(found), self._point()))
        self.on("commentReference", lambda found: self.ranges.referred(id_of(found), self._point()))
        self.on("bookmarkStart", self._bookmark)
        self.on("tbl", self._begin_table, self._end_table)
        self.on("tr", self._begin_row, self._tracking.end_part)
        self.on("tc", self._begin_cell, self._end_cell)
        self.on("txbxContent", self._begin_box, self._end_box)
        self.on("sdt", lambda _found: self._placeholders.append(False), self._placeholders.pop)
        self.on("showingPlcHdr", self._begin_placeholder)
        self.on("tag", lambda found: self._mark_cell(value_of(found)))
        for kind in self.notes:
            self.on(f"{kind.value[:-1]}Reference", self._refers(kind))
        self.on("footnote endnote", self._begin_note, self._stop_going_on)
        self.on(_LOOKED_BEFORE, self.skip)

    # words

    def say(self, words: str) -> None:
        if self._paragraph is None:
            return
        if self._tracking.frames:
            self._say_changed(words, self._tracking.frames)
            return
        if self.chain.live:
            self.chain.live = {}
        self._paragraph.add(words)
        if self.tables.cell:
            self._say_finally(words)

    def _say_changed(self, words: str, frames: list[Tracked], *, ends: bool = False) -> None:
        """`ends`: it is the end of the paragraph, which is no part of its words."""
        if self._paragraph is None or cancels_itself(frames):
            return
        self.chain.say(words, frames, (self._paragraph, self._index), self._index + ends)
        if len(self.chain.all) > MOST_CHANGES:
            raise TooMuch(MOST_CHANGES, _("tracked changes"))
        added = [each.did in ADDING for each in frames]
        if any(added):
            self.added.append(words)
        elif not ends:
            self._paragraph.add(words)
        if all(added):
            self._say_finally(words)

    def _say_finally(self, words: str) -> None:
        """As if every change were accepted; what Word shows until something is chosen is not said."""
        if self.tables.cell and not any(self._placeholders):
            self.tables.cell.final.append(words)

    def _point(self) -> Point:
        """Between two paragraphs it is the beginning of the next."""
        if self._paragraph is None:
            return len(self.paragraphs), 0, len(self.added)
        return self._index, self._paragraph.length, len(self.added)

    # paragraphs

    def _begin_paragraph(self, _found: Element) -> None:
        self._level = NO_HEADING
        self._paragraph = self._going_on or self._new_paragraph()
        self._going_on = None
        if self._anchor:
            self._take_anchor()

    def _new_paragraph(self) -> Paragraph:
        if len(self.paragraphs) >= MOST_PARAGRAPHS:
            raise TooMuch(MOST_PARAGRAPHS, _("paragraphs"))
        host = self._outside[-1].paragraph if self._outside else self._hosts.get(self._note)
        made = Paragraph(host, self._heading, self._before, self.tables.cell, boxed=bool(self._outside))
        if self.tables.cell:
            self.tables.cell.paragraphs.append(made)
        self._index = len(self.paragraphs)
        self.paragraphs.append(made)
        return made

    def _end_paragraph(self) -> None:
        frames, paragraph = self._tracking.at_end(), self._paragraph
        if paragraph is None:
            return
        if frames:
            self._say_changed("\n", frames, ends=True)
        else:
            self.chain.live = {}
            self._say_finally("\n")
        if frames and any(each.did in ADDING for each in frames):
            self._going_on = paragraph
        else:
            self._finish(paragraph)
        self._paragraph = None

    def _finish(self, paragraph: Paragraph) -> None:
        """It is whole, as it was; what it is to those after it."""
        words = paragraph.words
        if self._note:
            paragraph.number = self._numbers.get(self._note, 0)
        elif not paragraph.boxed:
            self._with_words += bool(words.strip())
            paragraph.number = self._with_words
        if words and not paragraph.cell and not paragraph.boxed:
            self._lead(paragraph, words)

    def _lead(self, paragraph: Paragraph, words: str) -> None:
        if self._level != NO_HEADING and words.strip():
            self._heading, self._before = _below(self._heading, paragraph, self._level), None
            paragraph.heading, paragraph.before = self._heading, None
        else:
            self._before = paragraph

    def _stop_going_on(self) -> None:
        if self._going_on is not None:
            self._finish(self._going_on)
            self._going_on = None

    def _take_style(self, found: Element) -> None:
        if self._level == NO_HEADING:
            self._level = self._levels[value_of(found)]

    def _take_outline(self, found: Element) -> None:
        level = value_of(found)
        if len(level) == 1 and level in "012345678":
            self._level = int(level) + 1

    def _bookmark(self, found: Element) -> None:
        name = name_of(found)
        if name.startswith(BEGINS):
            self.has_marks = self.has_marks or read_mark(name) is not None
            self._anchor = name
            self._take_anchor()
            if self.tables.cell:
                self._mark_cell(name)

    def _mark_cell(self, name: str) -> None:
        """By a bookmark or by the name of the control in it, which some programs keep when they lose the other."""
        read = read_mark(name)
        if read and read.cell:
            self.has_marks = True
            self.tables.mark(name)

    def _take_anchor(self) -> None:
        """A bookmark between two paragraphs is of the next."""
        if self._paragraph and self._anchor:
            self._paragraph.anchor = self._paragraph.anchor or self._anchor
            self._anchor = ""

    # tables, boxes, notes

    def _begin_table(self, _found: Element) -> None:
        self._stop_going_on()
        self.tables.begin()

    def _end_table(self) -> None:
        self._stop_going_on()
        self.tables.end()

    def _begin_row(self, _found: Element) -> None:
        self._tracking.begin_part()
        self.tables.begin_row()

    def _begin_cell(self, _found: Element) -> None:
        self._tracking.begin_part()
        self.tables.begin_cell()

    def _end_cell(self) -> None:
        self._stop_going_on()
        self.tables.end_cell()
        self._tracking.end_part()

    def _begin_box(self, _found: Element) -> None:
        if len(self._outside) >= _DEEPEST_BOX:
            raise TooMuch(_DEEPEST_BOX, _("text boxes within each other"))
        of_end, self._tracking.of_end = self._tracking.of_end, []
        self._outside.append(_Outside(self._paragraph, self._going_on, self._index, self._level, of_end))
        self._paragraph = self._going_on = None
        self.chain.set_aside()

    def _end_box(self) -> None:
        self._stop_going_on()
        outside = self._outside.pop()
        self._paragraph, self._going_on = outside.paragraph, outside.going_on
        self._index, self._level, self._tracking.of_end = outside.index, outside.level, outside.of_end
        self.chain.take_up()

    def _begin_placeholder(self, _found: Element) -> None:
        if self._placeholders:
            self._placeholders[-1] = True

    def _refers(self, kind: StoryKind) -> Begins:
        def refer(found: Element) -> None:
            if self._paragraph:
                self.notes[kind].setdefault(id_of(found), self._paragraph)

        return refer

    def _begin_note(self, found: Element) -> None:
        self._note = id_of(found)


def _below(above: Heading | None, paragraph: Paragraph, level: int) -> Heading:
    """A heading stands under the nearest one of a higher level."""
    while above is not None and above.level >= level:
        above = above.under
    return Heading(paragraph, level, above)
