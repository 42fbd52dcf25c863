"""The rows of a file that is looked at before it is stored: its points by item, unplaced ones last."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import accumulate
from typing import overload

from senco_desk.domain.feedback import Certainty
from senco_desk.domain.feedback_proposal import FeedbackProposal, Proposed, Standing
from senco_desk.domain.language import _, n_
from senco_desk.ui.feedback.items import Items, key_of
from senco_desk.ui.feedback.wording import CERTAINTY_NAMES, first_line, points

NOWHERE, KNOWN, WHOLE_FILE = "nowhere", "known", "file"
"""The keys of what is not placed, of what an earlier round told already, and of the file itself."""


@dataclass(frozen=True, slots=True)
class Group:
    """The points about one item, in the order of the file; so many are sure of their place."""

    key: str
    words: str
    marks: tuple[Proposed, ...]
    sure: int

    @property
    def below(self) -> str:
        """`5 points · 4 sure`."""
        count = points(len(self.marks))
        if self.key in (NOWHERE, KNOWN) or self.sure == len(self.marks):
            return count
        return _("{points} · {n} sure").format(points=count, n=f"{self.sure:,}")


@dataclass(frozen=True, slots=True)
class Row:
    """The file itself, the head of a group, or one of its points. `key` tells it from the others.

    Of a point the words are made when they are asked for: a file may have thousands, and few are in sight.
    """

    key: str
    head: str = ""
    told: str = ""
    group: Group | None = None
    mark: Proposed | None = None

    @property
    def words(self) -> str:
        if self.mark is None:
            return self.head
        reply = "↳ " if self.mark.mark.answers else ""
        return reply + first_line(self.mark.mark)

    @property
    def below(self) -> str:
        one = self.mark
        if one is None:
            return self.told
        known = self.group is not None and self.group.key == KNOWN
        sure = _("known") if known else _(CERTAINTY_NAMES[one.placing.certainty])
        since = _("changed since an earlier round") if one.standing is Standing.CHANGED else ""
        return " · ".join(filter(None, (sure, since, one.mark.author, one.mark.place.said)))


def groups(proposal: FeedbackProposal, items: Items) -> list[Group]:
    """Items in the order in which the file comes to them; then what is not placed; then what is known already."""
    by_item: dict[str, list[Proposed]] = {}
    called = {NOWHERE: _("Not placed"), KNOWN: _("Known from an earlier round")}
    for one in proposal.marks:
        key = _group_of(one)
        by_item.setdefault(key, []).append(one)
        if key not in called:
            called[key] = items.called(one.placing.target)
    in_order = sorted(by_item, key=_comes)
    return [Group(key, called[key], (held := tuple(by_item[key])), sum(map(_is_sure, held))) for key in in_order]


def _is_sure(one: Proposed) -> bool:
    return one.is_sure


def _comes(key: str) -> int:
    """What is placed comes first, among itself in the order of the file."""
    return {NOWHERE: 1, KNOWN: 2}.get(key, 0)


def _group_of(one: Proposed) -> str:
    if one.standing is Standing.KNOWN:
        return KNOWN
    if one.placing.certainty is Certainty.UNPLACED:
        return NOWHERE
    return key_of(one.placing.target)


class Rows(Sequence[Row]):
    """What the list shows; of a folded group its head alone. A row is made when it is asked for."""

    def __init__(self, told: str, about: str, found: Sequence[Group], folded: Set[str]) -> None:
        """`told` is what the file is called, `about` what is in it."""
        self._file, self._groups, self._folded = Row(WHOLE_FILE, told, about), found, frozenset(folded)
        lengths = (1 if group.key in folded else 1 + len(group.marks) for group in found)
        self._begins = list(accumulate(lengths, initial=1))

    def __len__(self) -> int:
        return self._begins[-1]

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        if at == 0:
            return self._file
        number = bisect_right(self._begins, at) - 1
        group, within = self._groups[number], at - self._begins[number]
        return self._head(group) if within == 0 else _row(group, group.marks[within - 1])

    def place_of(self, key: str) -> int | None:
        """Where the row with that key is; None where none is in sight."""
        if key == WHOLE_FILE:
            return 0
        for begin, group in zip(self._begins, self._groups, strict=False):
            if key == _head_key(group):
                return begin
            for within, one in enumerate(() if group.key in self._folded else group.marks, start=1):
                if one.mark.key == key:
                    return begin + within
        return None

    def _head(self, group: Group) -> Row:
        sign = "▸" if group.key in self._folded else "▾"
        return Row(_head_key(group), group.words, f"{sign} {group.below}", group)


def _head_key(group: Group) -> str:
    return f"group {group.key}"


def _row(group: Group, one: Proposed) -> Row:
    return Row(one.mark.key, group=group, mark=one)


def about(proposal: FeedbackProposal) -> str:
    """`47 points: 39 sure, 5 to look at, 3 not placed`."""
    new = [one.placing.certainty for one in proposal.marks if one.standing is not Standing.KNOWN]
    likely, nowhere = new.count(Certainty.LIKELY), new.count(Certainty.UNPLACED)
    sure = len(new) - likely - nowhere
    parts = [_("{n} sure").format(n=f"{sure:,}")]
    if likely:
        parts.append(_("{n} to look at").format(n=f"{likely:,}"))
    if nowhere:
        parts.append(_("{n} not placed").format(n=f"{nowhere:,}"))
    return f"{points(len(new))}: {', '.join(parts)}" if new else _("No new point in it")


def known_said(proposal: FeedbackProposal) -> str:
    count = sum(one.standing is Standing.KNOWN for one in proposal.marks)
    said = n_("{n} is known from an earlier round.", "{n} are known from an earlier round.", count)
    return said.format(n=f"{count:,}") if count else ""
