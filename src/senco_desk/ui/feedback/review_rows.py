"""The rows of a file that is looked at before it is stored: its points by item, unplaced ones last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from senco_desk.domain.feedback import Certainty
from senco_desk.domain.feedback_proposal import FeedbackProposal, Proposed, Standing
from senco_desk.domain.language import _, n_
from senco_desk.ui.feedback.items import Items, key_of
from senco_desk.ui.feedback.wording import CERTAINTY_NAMES, first_line, points

NOWHERE, KNOWN, WHOLE_FILE = "nowhere", "known", "file"
"""The keys of what is not placed, of what an earlier round told already, and of the file itself."""


@dataclass(frozen=True, slots=True)
class Group:
    """The points about one item, in the order of the file."""

    key: str
    words: str
    marks: tuple[Proposed, ...]

    @property
    def below(self) -> str:
        """`5 points · 4 sure`."""
        count = points(len(self.marks))
        sure = sum(one.is_sure for one in self.marks)
        if self.key in (NOWHERE, KNOWN) or sure == len(self.marks):
            return count
        return _("{points} · {n} sure").format(points=count, n=f"{sure:,}")


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
        called.setdefault(key, items.called(one.placing.target))
    in_order = sorted(by_item, key=_comes)
    return [Group(key, called[key], tuple(by_item[key])) for key in in_order]


def _comes(key: str) -> int:
    """What is placed comes first, among itself in the order of the file."""
    return {NOWHERE: 1, KNOWN: 2}.get(key, 0)


def _group_of(one: Proposed) -> str:
    if one.standing is Standing.KNOWN:
        return KNOWN
    if one.placing.certainty is Certainty.UNPLACED:
        return NOWHERE
    return key_of(one.placing.target)


def rows(proposal: FeedbackProposal, found: list[Group], folded: set[str]) -> Iterator[Row]:
    """What the list shows; of a folded group its head alone."""
    yield Row(WHOLE_FILE, proposal.read.file_name or _("What was typed in"), about(proposal))
    for group in found:
        closed = group.key in folded
        yield Row(f"group {group.key}", group.words, f"{'▸' if closed else '▾'} {group.below}", group)
        if not closed:
            yield from (Row(one.mark.key, group=group, mark=one) for one in group.marks)


def about(proposal: FeedbackProposal) -> str:
    """`47 points: 39 sure, 5 to look at, 3 not placed`."""
    new = [one for one in proposal.marks if one.standing is not Standing.KNOWN]
    sure, likely = sum(one.is_sure for one in new), sum(one.placing.certainty is Certainty.LIKELY for one in new)
    nowhere = len(new) - sure - likely
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
