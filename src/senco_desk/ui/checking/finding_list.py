"""What was found, by the thing it stands in: rows that stay where they are while one after another is decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from senco_desk.domain.language import _, n_
from senco_desk.domain.name_findings import FINDING_NAMES, Finding, FindingKind, NameDecision, Scan, Spot
from senco_desk.ui.checking.ways import done
from senco_desk.ui.checking.wording import is_inside_a_file, place_said, thing_said
from senco_desk.ui.widgets.counted_rows import Index

ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Thing:
    """The heading of a group: a reflection, a piece of evidence, a case, the profile."""

    spot: Spot
    said: str
    findings: tuple[Finding, ...]


Row = Thing | Finding


class FindingList(QAbstractTableModel):
    """One column. `decisions` holds what was decided about each finding that is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self.decisions: dict[Finding, NameDecision] = {}

    def show_scan(self, scan: Scan, *, earlier: bool = False) -> None:
        """What is open, and with `earlier` what was decided before as well."""
        self.beginResetModel()
        self.decisions = dict(scan.decided) if earlier else {}
        shown = (*scan.open, *self.decisions)
        self._rows = []
        for thing in _things(shown):
            self._rows += (thing, *thing.findings)
        self.endResetModel()

    def decide(self, decided: Iterable[tuple[Finding, NameDecision]]) -> None:
        """It was decided just now: they stay in sight, with what was decided."""
        self.decisions.update(decided)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def reopen(self, findings: Iterable[Finding]) -> None:
        """What was decided about them is taken back."""
        for finding in findings:
            self.decisions.pop(finding, None)
        self.decide(())

    def row_of(self, finding: Finding) -> int | None:
        return self._rows.index(finding) if finding in self._rows else None

    def row(self, at: int) -> Row:
        return self._rows[at]

    def headings(self) -> list[int]:
        return [at for at, row in enumerate(self._rows) if isinstance(row, Thing)]

    def open_from(self, at: int) -> int | None:
        """The next finding that is open, from row `at` on and then from the top."""
        order = [*range(max(at, 0), len(self._rows)), *range(max(at, 0))]
        return next((each for each in order if self.is_open(self._rows[each])), None)

    def is_open(self, row: Row) -> bool:
        return isinstance(row, Finding) and row not in self.decisions

    def at(self, row: int) -> tuple[Finding, ...]:
        """What a key on this row is about: a finding, decided or not; or all that is open in the thing."""
        row_there = self._rows[row]
        if isinstance(row_there, Finding):
            return (row_there,)
        return tuple(finding for finding in row_there.findings if self.is_open(finding))

    def alike(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """All that is open of the same words, wherever they stand, and these themselves."""
        marks = {finding.mark or finding.words for finding in findings}
        same = (row for row in self._rows if isinstance(row, Finding) and (row.mark or row.words) in marks)
        return tuple(dict.fromkeys((*findings, *filter(self.is_open, same))))

    def place_of(self, noun_id: str) -> int | None:
        """The row of the first finding of a thing."""
        return next(
            (at + 1 for at, row in enumerate(self._rows) if isinstance(row, Thing) and row.spot.noun_id == noun_id),
            None,
        )

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.said if isinstance(row, Thing) else row.words
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.spoken(row)
        return row if role == ROW else None

    def spoken(self, row: Row) -> str:
        """The row in words: for a screen reader, and for a tool tip where it is longer than the room."""
        if isinstance(row, Thing):
            return f"{row.said}, {self.counted(row)}"
        return "\n".join((f"{row.before}{row.words}{row.after}", self.below(row)))

    def counted(self, thing: Thing) -> str:
        left = sum(map(self.is_open, thing.findings))
        return n_("{n} to look at", "{n} to look at", left).format(n=left) if left else _("all decided")

    def below(self, finding: Finding) -> str:
        """`A name you registered · in the impact · prints as Pupil A`, or what was decided."""
        parts = [_(FINDING_NAMES[finding.kind]), place_said(finding.spot)]
        if (decision := self.decisions.get(finding)) is not None:
            parts.append(done(decision))
        elif finding.replacement and finding.replaceable:
            parts.append(_("would print as {words}").format(words=finding.replacement))
        elif finding.kind is not FindingKind.UNREAD:
            inside = is_inside_a_file(finding.spot)
            parts.append(
                _("the desk changes nothing inside a file") if inside else _("Enter goes there, to put it otherwise")
            )
        return " · ".join(filter(None, parts))


def _things(findings: Iterable[Finding]) -> list[Thing]:
    """Grouped by where they stand, in the order of the first of each."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.spot.noun.value, finding.spot.noun_id), []).append(finding)
    return [Thing(found[0].spot, thing_said(found[0]), tuple(found)) for found in groups.values()]
