"""Evidence in my words: each piece of which something was said, in full, with its pictures beneath it."""

from collections.abc import Callable, Iterator
from typing import Any

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.copies import Strip, subject_of
from senco_desk.domain.days import short_day
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import PrintedEvidence
from senco_desk.domain.text import from_plain, is_blank
from senco_desk.printing.composing import Copy
from senco_desk.printing.evidence import kind_and_part, witness
from senco_desk.printing.flowables import Words
from senco_desk.printing.plates import PlateRow

_PICTURE = 198
"""Points (70 mm): how high a picture may be."""


def draw(copy: Copy, took: Callable[[], None] = lambda: None) -> None:
    """Draw them one after the other; `took` is called for each picture."""
    copy.begin(_("Evidence in my words"), "evidence")
    told = [piece for piece in copy.portfolio.evidence if piece.evidence.reference in copy.told]
    if not told:
        said = _("Nothing is said yet of the evidence for these outcomes.")
        copy.document.draw([copy.wording.words(said, copy.styles.quiet_line)])
    for piece in told:
        reference, strip = piece.evidence.reference, Strip(subject_of(Noun.EVIDENCE, piece.evidence.id))
        copy.document.draw(_said(copy, piece.evidence), reference, strip)
        for row in _plates(copy, piece, took):
            copy.document.draw(row, reference, strip)


def _said(copy: Copy, evidence: Evidence) -> list[Words]:
    wording, styles, impact = copy.wording, copy.styles, evidence.impact
    title = f"{evidence.reference}  {evidence.title.strip() or _('Untitled')}"
    asked = (
        (_("My part"), from_plain(evidence.part)),
        (_("What changed"), impact.changed),
        (_("For whom"), impact.for_whom),
        (_("How I know"), impact.how_known),
    )
    return [
        wording.heading(title, styles.section, 2, evidence.reference),
        wording.words(_known(copy, evidence), styles.under_heading),
        *wording.text(evidence.about, 3, wording.close_voice),
        *(
            words
            for label, text in asked
            if not is_blank(text)
            for words in wording.run_in(label, text, 3, wording.close_voice)
        ),
    ]


def _known(copy: Copy, evidence: Evidence) -> str:
    """`1 May 2024 · Meeting record · with others: the deputy headteacher · Witness: …`."""
    day = short_day(evidence.happened) if evidence.happened else _("Day not said")
    known = (day, kind_and_part(evidence, copy.profile.programme.began), witness(evidence))
    return " · ".join(each for each in known if each)


def _plates(copy: Copy, piece: PrintedEvidence, took: Callable[[], None]) -> Iterator[list[Any]]:
    """Its pictures with their captions, two side by side; below each other in large print."""
    beside = 1 if copy.styles.is_large else 2
    for begin in range(0, len(piece.pictures), beside):
        plates = [_plate(copy, piece, file) for file in piece.pictures[begin : begin + beside]]
        yield list(plates[0]) if copy.styles.is_large else [PlateRow(plates, copy.styles.gap)]
        for _each in plates:
            took()


def _plate(copy: Copy, piece: PrintedEvidence, file: Attachment) -> tuple[Any, Words]:
    reference = piece.evidence.reference
    return copy.plates.picture(reference, file, _PICTURE), copy.wording.words(
        _caption(piece, file), copy.styles.caption
    )


def _caption(piece: PrintedEvidence, file: Attachment) -> str:
    """Never the file's name: it may be a pupil's."""
    reference, several = piece.evidence.reference, len(piece.pictures)
    if several == 1:
        return reference
    return _("{reference}, picture {nth} of {of}").format(
        reference=reference, nth=piece.pictures.index(file) + 1, of=several
    )
