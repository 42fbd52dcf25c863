"""The items of a review copy: a heading each, what it counts for, its words under their headings, its files."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from docx.document import Document as WordDocument

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.citing import keys_cited
from senco_desk.domain.days import short_day
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _, n_
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.portfolio import PrintedPiece
from senco_desk.domain.review_copy import NEWS_NAMES, ReviewCopy, ReviewItem, ReviewSection
from senco_desk.domain.text import EMPTY, Block, BlockKind, Run, Text, clean, is_blank, plain
from senco_desk.printing.office.markup import add_paragraph
from senco_desk.printing.office.review_marking import Marking
from senco_desk.printing.office.review_pictures import Pictures
from senco_desk.printing.office.texts import Texts

if TYPE_CHECKING:
    from senco_desk.printing.harvard import Harvard

_LINE, _COUNTS, _FILES = "line", "counts", "files"
"""The sections that an item has besides those with her words."""
_BEST = 3
"""Pieces that are named with a case where none is marked as best evidence."""


class Items:
    """Adds one after the other, and cites as they do."""

    def __init__(
        self, copy: ReviewCopy, made: WordDocument, texts: Texts, marking: Marking, pictures: Pictures
    ) -> None:
        self._copy, self._made, self._texts, self._marking, self._pictures = copy, made, texts, marking, pictures
        self._harvard = _harvard(copy)

    def add(self, item: ReviewItem) -> None:
        heading = self._texts.heading(clean(self._titled(item)), 1)
        self._marking.heading(heading, item.id)
        said = item.title.rstrip(" :;.") if item.outcome else item.line
        line = add_paragraph(self._made, "PlanningNote", clean(f"{said} · {_(NEWS_NAMES[item.news])}"))
        line.paragraph_format.keep_with_next = True
        self._marking.paragraph(line, item.id, _LINE)
        for section in item.sections:
            if not is_blank(section.text):
                self._add_section(item, section)
        shown = self._add_pictures(item)
        self._add_lines(item, _COUNTS, _("Best evidence") if item.outcome else _("Counts for"), _counts(item))
        self._add_lines(item, _FILES, _("Files, which are not in this copy"), _files(item, shown))

    def sources(self) -> Text:
        """The list of what is cited, under its heading."""
        if self._harvard is None:
            return EMPTY
        self._texts.heading(_("Sources"), 1)
        return tuple(line for _reference, line in self._harvard.listed())

    def _titled(self, item: ReviewItem) -> str:
        if item.noun is Noun.CASE and item.outcome in self._copy.framework:
            outcome = self._copy.framework.outcome(item.outcome)
            return _("My case for {outcome}").format(outcome=outcome_name(outcome))
        return f"{item.code} {item.title}".strip()

    def _add_section(self, item: ReviewItem, section: ReviewSection) -> None:
        said = section.heading or (_("My case") if item.noun is Noun.CASE else "")
        if said:
            self._marking.heading(self._texts.heading(clean(said), 2), item.id, section.key)
        text = self._harvard.in_text(section.text) if self._harvard else section.text
        for paragraph in self._texts.add(text, 2):
            self._marking.paragraph(paragraph, item.id, section.key)

    def _add_pictures(self, item: ReviewItem) -> list[Attachment]:
        """In one paragraph, side by side as they have room there; those that are now in the copy."""
        taken = self._pictures.taken(item)
        if taken:
            paragraph = add_paragraph(self._made, "Normal")
            for file, jpeg in taken:
                self._pictures.add(paragraph, item, file, jpeg)
            self._marking.paragraph(paragraph, item.id, _FILES)
        return [file for file, _jpeg in taken]

    def _add_lines(self, item: ReviewItem, key: str, heading: str, lines: Iterable[str]) -> None:
        text = tuple(Block(BlockKind.BULLET, (Run(line),)) for line in lines)
        if text:
            self._add_section(item, ReviewSection(key, heading, text))


def _harvard(copy: ReviewCopy) -> "Harvard | None":
    """Loaded only where something is cited."""
    cited = keys_cited(plain(section.text) for item in copy.items for section in item.sections)
    if not (cited and copy.references):
        return None
    from senco_desk.printing.harvard import Harvard

    return Harvard(copy.references)


def _counts(item: ReviewItem) -> Iterator[str]:
    """What it counts for and why; of a case the best of what counts for it, and how many more there are."""
    if not item.outcome:
        yield from dict.fromkeys(_because(piece.outcome_code, piece) for piece in item.counts)
        return
    best = [piece for piece in item.counts if piece.best] or item.counts[:_BEST]
    yield from (_because(_of_case(piece), piece) for piece in best)
    more = len({piece.reference for piece in item.counts} - {piece.reference for piece in best})
    if more:
        yield n_("and {n} more piece", "and {n} more pieces", more).format(n=more)


def _because(said: str, piece: PrintedPiece) -> str:
    return f"{said}: {piece.why}" if piece.why.strip() else said


def _of_case(piece: PrintedPiece) -> str:
    """Without its title, which is looked through for names only where the piece itself is in the copy."""
    return " · ".join(filter(None, (piece.outcome_code, piece.reference, short_day(piece.day))))


def _files(item: ReviewItem, shown: Sequence[Attachment]) -> Iterator[str]:
    for file in item.files:
        if file not in shown:
            yield f"{file.name}: {file.alt}" if file.alt.strip() else file.name
