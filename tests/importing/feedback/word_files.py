"""Word files as Word itself writes them, made part by part; and how they are read."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from senco_desk.domain.feedback_mark import FeedbackRead, Mark, MarkKind
from senco_desk.importing.feedback.word import read
from tests.importing.feedback.quiet import quiet

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid" '
    'xmlns:w16cex="http://schemas.microsoft.com/office/word/2018/wordml/cex" '
    'xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MICROSOFT = "http://schemas.microsoft.com/office"
_TYPES = {
    "comments": f"{_OFFICE}/comments",
    "commentsExtended": f"{_MICROSOFT}/2011/relationships/commentsExtended",
    "commentsIds": f"{_MICROSOFT}/2016/09/relationships/commentsIds",
    "commentsExtensible": f"{_MICROSOFT}/2018/08/relationships/commentsExtensible",
    "styles": f"{_OFFICE}/styles",
    "header": f"{_OFFICE}/header",
    "footer": f"{_OFFICE}/footer",
    "footnotes": f"{_OFFICE}/footnotes",
    "endnotes": f"{_OFFICE}/endnotes",
}
_ROOTS = {
    "commentsExtended": "w15:commentsEx",
    "commentsIds": "w16cid:commentsIds",
    "commentsExtensible": "w16cex:commentsExtensible",
    "header": "w:hdr",
    "footer": "w:ftr",
}
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
)


def xml(root: str, inside: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><{root} {_SPACES}>{inside}</{root}>'.encode()


def word_file(body: str, *, kind: str = MAIN, **parts: str) -> bytes:
    """`parts` are what stands in comments, commentsExtended, header …"""
    linked = "".join(
        f'<Relationship Id="r{at}" Type="{_TYPES[name]}" Target="{name}.xml"/>' for at, name in enumerate(parts)
    )
    held = {
        "[Content_Types].xml": _content_types(kind, parts),
        "_rels/.rels": _relationships(
            f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": _relationships(linked),
        "word/document.xml": xml("w:document", f"<w:body>{body}</w:body>"),
        **{f"word/{name}.xml": xml(_ROOTS.get(name, f"w:{name}"), inside) for name, inside in parts.items()},
    }
    return zipped(held)


def _content_types(kind: str, parts: Iterable[str]) -> bytes:
    others = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{MAIN.replace("document.main", name)}"/>' for name in parts
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{others}'
        f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    ).encode()


def _relationships(inside: str) -> bytes:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inside}</Relationships>'.encode()


def zipped(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, held in parts.items():
            made.writestr(name, held)
    return out.getvalue()


def p(*inside: str, style: str = "", end: str = "") -> str:
    """A paragraph; `end` says how its end was changed."""
    called = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{called}<w:rPr>{end}</w:rPr></w:pPr>{''.join(inside)}</w:p>"


def r(words: str) -> str:
    return f'<w:r w:rsidRPr="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def gone(words: str) -> str:
    return f'<w:r><w:delText xml:space="preserve">{words}</w:delText></w:r>'


def by(name: str, inside: str = "", author: str = "Dr Okafor", when: str = "2026-05-01T10:00:00Z", **more: str) -> str:
    """An element that says who did something: `ins`, `del`, `moveFrom` …"""
    other = "".join(f' w:{key}="{value}"' for key, value in more.items())
    return f'<w:{name} w:id="9" w:author="{author}" w:date="{when}"{other}>{inside}</w:{name}>'


def about(comment: int, *inside: str) -> str:
    """What a comment is about, as Word marks it."""
    return (
        f'<w:commentRangeStart w:id="{comment}"/>{"".join(inside)}<w:commentRangeEnd w:id="{comment}"/>{sign(comment)}'
    )


def sign(comment: int) -> str:
    return f'<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="{comment}"/></w:r>'


def comment(number: int, *lines: str, author: str = "Dr Okafor", when: str = "2026-05-01T09:00:00Z") -> str:
    """Each of its paragraphs bears an id made of its number and its place: 00000100, 00000101."""
    paragraphs = "".join(
        f'<w:p w14:paraId="{number + 1:06X}{at:02X}"><w:r><w:annotationRef/></w:r>{r(line)}</w:p>'
        for at, line in enumerate(lines)
    )
    return f'<w:comment w:id="{number}" w:author="{author}" w:date="{when}" w:initials="DO">{paragraphs}</w:comment>'


def thread(number: int, answers: int | None = None, done: int = 0, line: int = 0) -> str:
    parent = "" if answers is None else f' w15:paraIdParent="{answers + 1:06X}00"'
    return f'<w15:commentEx w15:paraId="{number + 1:06X}{line:02X}"{parent} w15:done="{done}"/>'


def box(inside: str) -> str:
    """A text box, which Word writes twice."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def table(*rows: tuple[str, ...]) -> str:
    made = ("".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{cells}</w:tr>' for cells in made)}</w:tbl>"


def read_file(content: bytes, name: str = "back.docx") -> FeedbackRead:
    return read(content, name, quiet)


def marks(body: str, **parts: str) -> tuple[Mark, ...]:
    return read_file(word_file(body, **parts)).marks


def the(kind: MarkKind, body: str, **parts: str) -> Mark:
    """The only mark of that kind."""
    (found,) = (mark for mark in marks(body, **parts) if mark.kind is kind)
    return found
