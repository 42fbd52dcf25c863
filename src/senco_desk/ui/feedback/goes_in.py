"""What is said of a copy before it is made: what goes in, what has no room, and how much that is."""

from __future__ import annotations

from collections.abc import Iterator

from senco_desk.domain.copies import read_subject
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _, n_
from senco_desk.domain.review_copy import MEGABYTE, NEWS_NAMES, News, ReviewCopy, ReviewItem

_LONGEST = 160
"""Characters of a title; a row has as many lines as it wants."""


def inside(copy: ReviewCopy) -> Iterator[tuple[str, str, bool]]:
    """What it is called, its id, and whether she asks about it: what goes in, and then what has no room."""
    for item in copy.items:
        yield f"{_called(item)} · {_(NEWS_NAMES[item.news])}", item.id, item.id in copy.asked.items
    for gone in copy.left_out:
        subject = read_subject(gone.key)
        words = "  ".join(filter(None, (gone.code, brief(gone.title))))
        if subject is not None:
            yield _("{item} · no room for it").format(item=words), subject[1], False


def _called(item: ReviewItem) -> str:
    if item.noun is Noun.CASE:
        return _("My case for {code}").format(code=f"{item.code}  {brief(item.title)}".strip())
    return "  ".join(filter(None, (item.code, brief(item.title))))


def brief(words: str) -> str:
    """A title, not too long for a row; cut between two words, where there are two."""
    words = words.rstrip(":")
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0].rstrip()}…"


def holds(copy: ReviewCopy) -> str:
    """`12 items, as far as there is room. You ask about 3 of them.`."""
    count, asked = len(copy.items), sum(item.news is News.ASKED for item in copy.items)
    if not count and copy.since is None:
        return _(
            "Nothing that is finished counts for an outcome yet. Say what your pieces count for, or ask about one; or "
            "make it all the same for your questions."
        )
    if not count:
        return _("Nothing is new since the last one. Ask about an item, or make it all the same for your questions.")
    room = n_("{n} item, if it has room on {pages} pages.", "{n} items, as many as have room on {pages} pages.", count)
    pictures = _("Their pictures go in as long as the file is no larger than {size} MB.")
    said = [room.format(n=f"{count:,}", pages=copy.limits.pages), pictures.format(size=copy.limits.size // MEGABYTE)]
    if asked:
        said.append(n_("You ask about {n} of them.", "You ask about {n} of them.", asked).format(n=asked))
    if copy.left_out:
        gone = len(copy.left_out)
        said.append(
            n_(
                "{n} more has none: tick it, and it goes in before the rest.",
                "{n} more have none: tick one, and it goes in before the rest.",
                gone,
            ).format(n=f"{gone:,}")
        )
    return " ".join(said)
