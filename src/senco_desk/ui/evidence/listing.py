"""How a piece of evidence reads in the list, and what can be asked of all of them there."""

from collections.abc import Callable
from datetime import date
from functools import partial

from senco_desk.domain.days import short_day
from senco_desk.domain.evidence import KIND_NAMES, Evidence, EvidenceKind, EvidenceRow, Period, period_by_day
from senco_desk.domain.language import _, n_
from senco_desk.domain.text import plain
from senco_desk.ui.widgets.pieces.filtering import Only
from senco_desk.ui.widgets.pieces.rows import Listing, Narrowing, counted_for, with_was

_FIRST_LINE = 120
"""Characters; as many as the store keeps."""

Began = Callable[[], date | None]
"""The first day of the programme, where it is known."""


def listing(began: Began) -> Listing[EvidenceRow]:
    return Listing(
        filter_words=_("Filter evidence"),
        narrow_words=_("Show only some evidence: a kind, before or during, with files, what it counts for"),
        begin_words=_("New evidence (Ctrl+Shift+E)"),
        name=_("Evidence, newest day first"),
        counted=lambda there: n_("{n} piece", "{n} pieces", there).format(n=f"{there:,}"),
        counted_of=lambda shown, there: _("{n} of {of} pieces").format(n=f"{shown:,}", of=f"{there:,}"),
        named=name_of,
        lead=lambda row: row.reference,
        below=below,
        details=details_of,
        sign=_sign,
        narrowings=partial(_narrowings, began),
    )


def row_of(evidence: Evidence, counts_for: int, files: int, troubled: bool, was: str = "") -> EvidenceRow:
    """The row of a piece that was just kept, without asking the workbook."""
    said = (plain(evidence.about[:20]), evidence.part, evidence.link)
    lines = (line.strip() for words in said for line in words.splitlines())
    first_line = next((line for line in lines if line), "")[:_FIRST_LINE]
    return EvidenceRow(
        evidence.id, evidence.reference, evidence.title, evidence.kind, evidence.day, evidence.happened is not None,
        first_line, counts_for, files, bool(evidence.link), evidence.held, troubled, evidence.period, was,
    )  # fmt: skip


def name_of(row: EvidenceRow) -> str:
    """Its title, or the words it begins with."""
    return row.title.strip() or row.first_line or _("Without a title yet")


def below(row: EvidenceRow) -> str:
    """`3 Dec 2026 · Witness testimony`; without a day where she has not said one."""
    return with_was(f"{short_day(row.day) if row.dated else _('no day yet')} · {_(KIND_NAMES[row.kind])}", row)


def details_of(row: EvidenceRow) -> str:
    """`Policy · 2 files · web link · held in ring binder 2 · counts for 3 outcomes`."""
    files = n_("{n} file", "{n} files", row.files).format(n=row.files) if row.files else ""
    troubled = _("a file needs a look") if row.troubled else ""
    held = _("held elsewhere: {where}").format(where=row.held) if row.held else ""
    day = "" if row.dated else _("no day yet")
    parts = (_(KIND_NAMES[row.kind]), day, files, troubled, _("web link") if row.linked else "", held, counted_for(row))
    return with_was(" · ".join(filter(None, parts)), row)


def _sign(row: EvidenceRow) -> str:
    if row.files:
        return "notice" if row.troubled else "clip"
    return "link" if row.linked else "binder" if row.held else ""


def _narrowings(began: Began) -> tuple[Narrowing[EvidenceRow], ...]:
    kinds = tuple(Only(_(name), partial(_is, kind)) for kind, name in KIND_NAMES.items())
    periods = (
        Only(_("Before the programme"), partial(_from, began, Period.BEFORE)),
        Only(_("During the programme"), partial(_from, began, Period.DURING)),
        Only(_("Neither said nor known by its day"), partial(_from, began, None)),
    )
    where: tuple[Only[EvidenceRow], ...] = (
        Only(_("With files"), lambda row: bool(row.files)),
        Only(_("With a file that needs a look"), lambda row: row.troubled),
        Only(_("With a web link"), lambda row: row.linked),
        Only(_("Held elsewhere"), lambda row: bool(row.held)),
        Only(_("Nothing of it here yet"), lambda row: not (row.files or row.linked or row.held)),
    )
    return (
        Narrowing(_("&Kind"), _("Any kind"), kinds),
        Narrowing(_("&Before or during"), _("Any time"), periods),
        Narrowing(_("&Where it is"), _("Anywhere"), where),
    )


def _is(kind: EvidenceKind, row: EvidenceRow) -> bool:
    return row.kind is kind


def _from(began: Began, period: Period | None, row: EvidenceRow) -> bool:
    by_day = period_by_day(row.day, began()) if row.dated else None
    return (row.period or by_day) is period
