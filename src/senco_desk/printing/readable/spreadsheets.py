"""The lists for a spreadsheet: a row of words for each thing. What they leave out stands in `data/`."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as ByKey
from datetime import date
from io import StringIO

from senco_desk.domain.case import Case
from senco_desk.domain.copies import PrintedCopy
from senco_desk.domain.evidence import KIND_NAMES, Evidence
from senco_desk.domain.framework import Framework
from senco_desk.domain.language import _
from senco_desk.domain.mapping import Mapping
from senco_desk.domain.open_format import KeptFile
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.text import clean, plain
from senco_desk.printing.readable.pieces import Around

Rows = Iterator[Sequence[str]]
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet begins a formula."""


def lines(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a CSV file. What would begin a formula is told as words, by an apostrophe before it."""
    for row in rows:
        out = StringIO(newline="")
        csv.writer(out, lineterminator="\r\n").writerow([_cell(cell) for cell in row])
        yield out.getvalue()


def of_reflections(reflections: Iterable[Reflection], counts_for: ByKey[str, Sequence[str]]) -> Rows:
    yield _("No."), _("Title"), _("Happened"), _("Begun"), _("Model"), _("State"), _("Words"), _("Counts for")
    for each in reflections:
        begun = each.written.astimezone().date().isoformat()
        told = " ".join(counts_for.get(each.id, ()))
        yield each.reference, each.title, _day(each.happened), begun, each.model, each.state, str(each.words), told


def of_evidence(evidence: Iterable[Evidence], counts_for: ByKey[str, Sequence[str]]) -> Rows:
    yield (
        _("No."), _("Title"), _("Kind"), _("Happened"), _("Added"), _("Whose work"), _("With whom"), _("Link"),
        _("Held elsewhere"), _("Testimony of"), _("Counts for"),
    )  # fmt: skip
    for each in evidence:
        added, told = each.added.astimezone().date().isoformat(), " ".join(counts_for.get(each.id, ()))
        yield (
            each.reference, each.title, _(KIND_NAMES[each.kind]), _day(each.happened), added, each.my_part or "",
            each.with_whom, each.link, each.held, each.testimony.colleague, told,
        )  # fmt: skip


def of_files(kept: ByKey[str, Sequence[KeptFile]], around: Around) -> Rows:
    yield _("No."), _("Name"), _("File"), _("Bytes"), _("Form"), _("What it shows"), "SHA-256"
    for piece, files in kept.items():
        for each in files:
            file = each.attachment
            told = str(file.size), file.health.form, file.alt, file.sha256
            yield around.pieces[piece].link.words, file.name, each.path or _("missing"), *told


def of_mappings(mappings: Iterable[Mapping], around: Around) -> Rows:
    yield (
        _("No."),
        _("Title"),
        _("Set of outcomes"),
        _("Outcome"),
        _("Why it counts"),
        _("Best evidence"),
        _("Strength"),
    )
    for each in mappings:
        framework, served = around.outcomes[each.framework, each.outcome]
        kept, best = around.pieces[each.piece], _("yes") if each.best else ""
        yield kept.link.words, kept.said, framework.code, served.code, each.why, best, each.strength or ""


def of_cases(cases: Iterable[Case], around: Around) -> Rows:
    yield _("Set of outcomes"), _("Outcome"), _("My case"), _("Words"), _("What changed, in a line"), _("Changed")
    for each in cases:
        framework, outcome = around.outcomes[each.framework, each.outcome]
        changed = each.changed.astimezone().date().isoformat()
        yield framework.code, outcome.code, plain(each.text), str(each.words), each.in_a_line, changed


def of_outcomes(frameworks: Iterable[Framework]) -> Rows:
    yield _("Set of outcomes"), _("Outcome"), _("Kind"), _("Statement"), _("Note")
    for framework in frameworks:
        for each in framework.outcomes:
            yield framework.code, each.code, each.kind, each.statement, each.note


def of_copies(copies: Iterable[PrintedCopy]) -> Rows:
    yield _("Copy"), _("Version"), _("Kind"), _("Made"), _("Pages"), _("File"), "SHA-256"
    for each in copies:
        made = each.made.astimezone().isoformat(" ", "minutes")
        pages = str(each.page_count or "")
        yield each.reference, str(each.version), each.kind, made, pages, each.file_name, each.sha256


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _cell(cell: str) -> str:
    told = clean(cell)
    return f"'{told}" if told.startswith(_FORMULA) else told
