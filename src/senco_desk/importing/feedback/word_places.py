"""Where in a Word document something stands, as far as the file says so: words around it, bookmark, heading, codes."""

from dataclasses import dataclass

from senco_desk.domain.feedback_mark import Place
from senco_desk.domain.language import N_, _
from senco_desk.importing.feedback.word_paragraph import Paragraph, codes_by
from senco_desk.importing.feedback.word_story import Story, StoryKind

_SEARCHED_FOR_ANCHOR = 50
"""Paragraphs of a long range."""
_LONGEST_HEADING = 500
_SAID = {
    StoryKind.HEADER: N_("page header"),
    StoryKind.FOOTER: N_("page footer"),
    StoryKind.FOOTNOTES: N_("footnote {number}"),
    StoryKind.ENDNOTES: N_("endnote {number}"),
}
"""For a person."""


@dataclass(frozen=True, slots=True)
class Extent:
    """From `at` in paragraph `first` to `to` in paragraph `last`, in the words as they were."""

    first: int
    at: int
    last: int
    to: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words as they were, those around them, and where in these they begin; `cut` when there were more."""

    words: str
    around: str
    at: int
    cut: bool = False


class Places:
    """Says of what was found in one story where it stands; `most` characters are quoted of anything."""

    def __init__(self, story: Story, most: int) -> None:
        self._story, self._most = story, most

    def extent(self, first: int, at: int, last: int, to: int) -> Extent:
        """Whole paragraphs are selected with their ends: what begins at an end begins with the next paragraph."""
        found = self._story.paragraphs
        first, last = min(first, len(found) - 1), min(last, len(found) - 1)
        while first < last and at >= found[first].length:
            first, at = first + 1, 0
        if first < last and to == 0:
            last -= 1
            to = found[last].length
        return Extent(first, at, last, to) if last >= first else Extent(first, at, first, found[first].length)

    def quoted(self, extent: Extent, words: str | None = None) -> Quoted:
        """`words` where they are known, as of a change; else those of the extent."""
        found, most = self._story.paragraphs, self._most
        around, begun, last = found[extent.first].words, 0, extent.first
        while last < min(extent.last, len(found) - 1) and len(around) < extent.at + most:
            begun, last = len(around) + 1, last + 1
            around = f"{around}\n{found[last].words}"
        if words is None:
            words = around[extent.at : begun + extent.to if last == extent.last else len(around)]
        cut = len(words) > most or last < extent.last
        left = max(0, extent.at - max(0, most - len(words)) // 2) if len(around) > most else 0
        return Quoted(words[:most], around[left : left + most], extent.at - left, cut)

    def place(self, extent: Extent, quoted: Quoted, said: str) -> Place:
        """`said` is what somebody wrote there, which may name what it is about."""
        paragraph = self._story.paragraphs[extent.first]
        within = self._story.paragraphs[extent.first : min(extent.last + 1, extent.first + _SEARCHED_FOR_ANCHOR)]
        heading = paragraph.nearest_heading
        return Place(
            said=self.said(paragraph),
            anchor=next(filter(None, (each.nearest_anchor for each in within)), ""),
            codes=codes_by(paragraph, said),
            heading=heading.paragraph.words.strip()[:_LONGEST_HEADING] if heading else "",
            around=quoted.around,
            at=quoted.at,
        )

    def said(self, paragraph: Paragraph) -> str:
        kind = self._story.kind
        if kind is not StoryKind.BODY:
            return _(_SAID[kind]).format(number=_outermost(paragraph).number)
        if paragraph.boxed:
            return _("text box beside paragraph {number}").format(number=max(1, _host(paragraph).number))
        if paragraph.cell:
            row = paragraph.cell.row
            return _("table {table}, row {row}").format(table=row.table.number, row=row.number)
        return _("paragraph {number}").format(number=max(1, paragraph.number))


def _host(paragraph: Paragraph) -> Paragraph:
    while paragraph.host is not None:
        paragraph = paragraph.host
    return paragraph


def _outermost(paragraph: Paragraph) -> Paragraph:
    """Of a note: the host of its paragraphs is in the body."""
    while paragraph.boxed and paragraph.host is not None:
        paragraph = paragraph.host
    return paragraph
