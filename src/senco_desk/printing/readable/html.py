"""A page as HTML: no script, nothing from elsewhere, and an order that a screen reader can follow."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape
from itertools import groupby

from senco_desk.domain.language import _
from senco_desk.domain.open_format import STYLE
from senco_desk.domain.text import Block, BlockKind, Run, Text, clean
from senco_desk.printing.readable.page import (
    KEPT,
    Entry,
    Facts,
    Heading,
    Link,
    Listing,
    Note,
    Page,
    Part,
    Picture,
    Prose,
    Table,
    Words,
    address,
)  # fmt: skip

ENDING = ".html"
_LISTS = {BlockKind.BULLET: "ul", BlockKind.NUMBERED: "ol"}
_LOWEST = 6


def html(page: Page) -> str:
    """The whole file."""
    return "\n".join(_lines(page)) + "\n"


def _lines(page: Page) -> Iterator[str]:
    title, up = _words(page.title), "../" * page.path.count("/")
    yield '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; object-src 'none'\">"
    yield f'<title>{title}</title>\n<link rel="stylesheet" href="{up}{STYLE}">\n</head>\n<body>'
    yield f'<a class="skip" href="#page">{escape(_("To the text"))}</a>'
    if page.trail:
        yield _nav(_("Where this is"), "trail", page.trail, page)
    yield f'<main id="page">\n<h1>{title}</h1>'
    for part in page.parts:
        yield _part(part, page)
    yield "</main>"
    if neighbours := [link for link in (page.before, page.after) if link]:
        yield _nav(_("Before and after"), "beside", neighbours, page)
    yield "</body>\n</html>"


def _nav(name: str, kind: str, links: Iterable[Link], page: Page) -> str:
    listed = "".join(f"<li>{_said(link, page)}</li>" for link in links)
    return f'<nav class="{kind}" aria-label="{escape(name)}"><ul>{listed}</ul></nav>'


def _part(part: Part, page: Page) -> str:  # noqa: PLR0911  (one line for each kind of part)
    match part:
        case Heading(level, words):
            return _heading(level, _words(words))
        case Prose(text, level):
            return _prose(text, level)
        case Note(words):
            return f'<p class="note">{_words(words)}</p>'
        case Facts(rows):
            told = "\n".join(f"<div><dt>{_words(term)}</dt><dd>{_said(said, page)}</dd></div>" for term, said in rows)
            return f"<dl>\n{told}\n</dl>"
        case Listing(entries):
            return "<ul>\n" + "\n".join(_entry(entry, page) for entry in entries) + "\n</ul>"
        case Table():
            return _table(part, page)
        case Picture(path, alt):
            return f'<p><img src="{address(Link("", path, page=False), page.path, "")}" alt="{_words(alt)}"></p>'


def _heading(level: int, words: str) -> str:
    level = min(level, _LOWEST)
    return f"<h{level}>{words}</h{level}>"


def _entry(entry: Entry, page: Page) -> str:
    mark = f"<strong>{_words(entry.mark)}:</strong> " if entry.mark else ""
    more = f" {_words(entry.more)}" if entry.more else ""
    below = f"<br>{_lines_kept(entry.below)}" if entry.below else ""
    return f"<li>{mark}{_said(entry.words, page)}{more}{below}</li>"


def _table(table: Table, page: Page) -> str:
    heads = "".join(f'<th scope="col">{_words(head)}</th>' for head in table.heads)
    return "\n".join(
        (
            f'<div class="wide" role="region" aria-label="{_words(table.caption)}" tabindex="0">',
            f"<table>\n<caption>{_words(table.caption)}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>",
            *(_row(row, page) for row in table.rows),
            "</tbody>\n</table>\n</div>",
        )
    )


def _row(row: tuple[Words, ...], page: Page) -> str:
    first, *others = (_said(cell, page) for cell in row)
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in others)}</tr>'


def _prose(text: Text, level: int) -> str:
    return "\n".join(
        _list(kind, blocks) if kind in _LISTS else "\n".join(_block(block, level) for block in blocks)
        for kind, blocks in groupby(text, key=lambda block: block.kind)
    )


def _list(kind: BlockKind, blocks: Iterable[Block]) -> str:
    items = "\n".join(f"<li>{_runs(block)}</li>" for block in blocks)
    return f"<{_LISTS[kind]}>\n{items}\n</{_LISTS[kind]}>"


def _block(block: Block, level: int) -> str:
    runs = _runs(block)
    if block.kind is BlockKind.HEADING:
        return _heading(level + 1, runs)
    if block.kind is BlockKind.QUOTATION:
        return f"<blockquote><p>{runs}</p></blockquote>"
    return f"<p>{runs}</p>" if runs.strip() else '<p class="empty"></p>'


def _runs(block: Block) -> str:
    return "".join(map(_run, block.runs))


def _run(run: Run) -> str:
    said = _lines_kept(run.text)
    said = f"<em>{said}</em>" if run.emphasised else said
    return f"<strong>{said}</strong>" if run.strong else said


def _said(words: Words, page: Page) -> str:
    if not isinstance(words, Link):
        return _lines_kept(words)
    rel = ' rel="noreferrer"' if words.is_web else ""
    return f'<a href="{escape(address(words, page.path, ENDING))}"{rel}>{_words(words.words)}</a>'


def _lines_kept(words: str) -> str:
    return "<br>".join(_words(words).splitlines())


@lru_cache(maxsize=KEPT)
def _words(words: str) -> str:
    return escape(clean(words))
