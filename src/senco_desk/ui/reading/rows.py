"""The rows of the list: sources in the order of a list of sources, and keys that are cited without one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from senco_desk.domain.folding import folded
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.reference import SOURCE_KIND_NAMES, Reference
from senco_desk.services.referencing import Cited
from senco_desk.ui.widgets.two_line_list import TwoLineRow

MISSING = "missing:"
"""Before the key of a row that stands for a source which is not there."""


class Shown(StrEnum):
    """Which of them are listed."""

    ALL = "all"
    UNCITED = "uncited"
    MISSING = "missing"


SHOWN_NAMES = {
    Shown.ALL: N_("All sources"),
    Shown.UNCITED: N_("Not cited"),
    Shown.MISSING: N_("Cited, but not here"),
}


def rows(references: Iterable[Reference], cited: Cited, shown: Shown, words: str) -> list[TwoLineRow]:
    """Those that the filter lets through; what is missing stands first."""
    wanted = words.casefold()
    made = list(_missing(cited)) if shown is not Shown.UNCITED else []
    if shown is not Shown.MISSING:
        there = (each for each in references if shown is Shown.ALL or each.id not in cited.by)
        made += [_row(each, len(cited.by.get(each.id, ()))) for each in sorted(there, key=_order)]
    return [row for row in made if not wanted or wanted in f"{row.words}\n{row.below}".casefold()]


def _missing(cited: Cited) -> Iterator[TwoLineRow]:
    for key, places in cited.missing.items():
        where = ", ".join(place.reference or place.title for place in places[:3])
        yield TwoLineRow(
            f"{MISSING}{key}", f"[@{key}]", _("No source has this key; cited in {where}").format(where=where)
        )


def _row(reference: Reference, times: int) -> TwoLineRow:
    who = " ".join(filter(None, (reference.by, f"({reference.year})" if reference.year else "")))
    often = n_("cited in {n} text", "cited in {n} texts", times).format(n=times) if times else _("not cited")
    below = " · ".join(filter(None, (who, often, _(SOURCE_KIND_NAMES[reference.kind]))))
    return TwoLineRow(reference.id, reference.title.strip() or _("Untitled"), below, strong=True)


def _order(reference: Reference) -> tuple[str, str, str]:
    return folded(reference.by or reference.title).text, reference.year, folded(reference.title).text
