"""Threads of comments: as the file says, or as Google Docs saves them, by common ranges and in words how each ended."""

from collections.abc import Hashable, Iterable, Mapping
from datetime import UTC, datetime

from senco_desk.importing.feedback.word_comments import Comment

_LATEST = datetime.max.replace(tzinfo=UTC)
_ENDED = {"_Marked as resolved_": True, "_Re-opened_": False}
"""What Google Docs puts before the words, if there are any, with which a thread is closed or opened again."""


def thread_by_ranges(comments: Mapping[str, Comment], ranges: Mapping[str, Hashable]) -> dict[str, Comment]:
    """The comments with `answers` and `resolved` set, without those that only say how the thread went on.

    They stand in no order in the file: the earliest is the one that the others answer.
    """
    first: dict[Hashable, Comment] = {}
    kept: dict[str, Comment] = {}
    for comment in sorted(comments.values(), key=lambda each: each.when or _LATEST):
        root = first.setdefault(ranges[comment.id], comment) if comment.id in ranges else comment
        begins, _break, words = comment.text.partition("\n")
        if root is not comment and begins in _ENDED:
            root.resolved, comment.lines = _ENDED[begins], [words]
            if not words:
                continue
        comment.answers = root.id if root is not comment else ""
        kept[comment.id] = comment
    return kept


def roots(comments: Mapping[str, Comment]) -> dict[str, Comment]:
    """The first of its thread for each comment, by id. A thread that goes in a circle is opened at one of them."""
    found: dict[str, Comment] = {}
    for comment in comments.values():
        way = {comment.id: comment}
        last = comment
        while last.id not in found and (above := comments.get(last.answers)):
            if above.id in way:
                break
            way[above.id] = last = above
        root = found.get(last.id, last)
        found.update(dict.fromkeys(way, root))
    return found


def in_threads(comments: Iterable[Comment], thread: Mapping[str, Comment]) -> list[Comment]:
    """Each thread together, its first comment first; threads and answers in the order given."""
    given = list(comments)
    order = {comment.id: at for at, comment in enumerate(given)}
    return sorted(given, key=lambda each: (order[thread[each.id].id], each is not thread[each.id], order[each.id]))
