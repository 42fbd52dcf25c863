"""Between the clipboard and a Text: words, blocks and emphasis go both ways; pictures and files are left out."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QMimeData

from senco_desk.domain.text import EMPTY, Block, BlockKind, Run, Text, from_json, from_plain, plain, to_json
from senco_desk.ui.widgets.text_document import normal

_OURS = "application/x-senco-desk-text"
_TAGS = {
    BlockKind.PARAGRAPH: ("", "p"),
    BlockKind.HEADING: ("", "h3"),
    BlockKind.BULLET: ("ul", "li"),
    BlockKind.NUMBERED: ("ol", "li"),
    BlockKind.QUOTATION: ("blockquote", "p"),
}


@dataclass(frozen=True, slots=True)
class Pasted:
    """`left_out`: there were pictures or files, which a text does not hold."""

    text: Text = EMPTY
    left_out: bool = False


def pasted(found: QMimeData) -> Pasted:
    """What a paste or a drop brings."""
    if found.hasFormat(_OURS):
        try:
            return Pasted(normal(from_json(bytes(found.data(_OURS).data()).decode())))
        except (ValueError, KeyError, TypeError):
            return Pasted(normal(from_plain(found.text())))
    if any(url.isLocalFile() for url in found.urls()):
        return Pasted(left_out=True)
    if found.hasHtml():
        from senco_desk.ui.widgets.pasted_html import read_html  # its library is not needed before the first paste

        text, pictures = read_html(found.html())
        if text or pictures:
            return Pasted(normal(text), left_out=pictures)
    return Pasted(normal(from_plain(found.text())), left_out=found.hasImage() and not found.hasText())


def fill(copied: QMimeData, text: Text) -> None:
    """`text` for the clipboard, in place of what is in `copied`: for our own editors, for Word, and as plain words."""
    copied.html()  # until it is first asked, Qt's own would still make its content from the selection
    copied.clear()
    copied.setData(_OURS, to_json(text).encode())
    copied.setHtml(to_html(text))
    copied.setText(plain(text))


def to_html(text: Text) -> str:
    """Well-formed HTML that Word and mail programs take."""
    out, inside = [], ""
    for block in text:
        around, tag = _TAGS[block.kind]
        if around != inside:
            out += [f"</{inside}>" * bool(inside), f"<{around}>" * bool(around)]
            inside = around
        out.append(f"<{tag}>{_inline(block)}</{tag}>")
    return "".join(out) + f"</{inside}>" * bool(inside)


def _inline(block: Block) -> str:
    return "".join(_run(run) for run in block.runs)


def _run(run: Run) -> str:
    words = escape(run.text, quote=False)
    words = f"<em>{words}</em>" if run.emphasised else words
    return f"<strong>{words}</strong>" if run.strong else words
