"""Files of every kind, with lines of words in every place where people are named: name, content and place."""

import base64
from collections.abc import Iterator
from email.message import EmailMessage
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
from PIL import ExifTags, Image, PngImagePlugin
from reportlab.pdfgen.canvas import Canvas

Seeded = tuple[str, bytes, str]

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:'
    'table:1.0"'
)


def seeded(lines: list[str]) -> Iterator[Seeded]:
    """`lines` in every place of every kind of file."""
    yield from _word(lines)
    yield from _slides(lines)
    yield from _sheets(lines)
    yield from _libre(lines)
    yield from _pdf(lines)
    yield from _mail(lines)
    yield from _pictures(lines)
    yield "list.txt", "\n".join(lines).encode("utf-16"), "file text"
    yield "old.txt", "\n".join(lines).encode("cp1252"), "file text"
    yield "list.csv", "\r\n".join(f"{n},{line}" for n, line in enumerate(lines)).encode(), "file text"
    page = "".join(f"<p>{escape(each)}</p>" for each in lines)
    yield "page.html", f"<html><body>{page}</body></html>".encode(), "file text"
    rich = "".join(rf"\par {_rtf(each)}" for each in lines)
    yield "letter.rtf", rb"{\rtf1\ansi " + rich.encode("ascii") + b"}", "file text"


def _word(lines: list[str]) -> Iterator[Seeded]:
    def paragraphs(around: str = "{}") -> str:
        return "".join(f"<w:p>{around.format(_runs(line))}</w:p>" for line in lines)

    def deleted() -> str:
        return "".join(
            f'<w:p><w:del w:author="A"><w:r><w:delText>{escape(line)}</w:delText></w:r></w:del></w:p>' for line in lines
        )

    boxed = "<w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r>"
    yield "text.docx", _docx(paragraphs()), "file text"
    yield "box.docx", _docx(f"<w:p>{''.join(boxed.format(_runs(line)) for line in lines)}</w:p>"), "file text"
    yield "inserted.docx", _docx(paragraphs('<w:ins w:author="A">{}</w:ins>')), "file text"
    yield "deleted.docx", _docx(deleted()), "tracked changes"
    authors = "".join(f"<w:p><w:ins w:author={quoteattr(line)}><w:r><w:t>x</w:t></w:r></w:ins></w:p>" for line in lines)
    yield "authors.docx", _docx(authors), "tracked changes"
    comments = "".join(f'<w:comment w:id="{n}"><w:p>{_runs(line)}</w:p></w:comment>' for n, line in enumerate(lines))
    yield "comments.docx", _docx("", {"word/comments.xml": f"<w:comments {_WORD}>{comments}</w:comments>"}), "comments"
    yield "header.docx", _docx("", {"word/header1.xml": f"<w:hdr {_WORD}>{paragraphs()}</w:hdr>"}), "file text"
    notes = f"<w:footnotes {_WORD}><w:footnote>{paragraphs()}</w:footnote></w:footnotes>"
    yield "footnotes.docx", _docx("", {"word/footnotes.xml": notes}), "file text"
    core = "".join(f"<creator>{escape(line)}</creator>" for line in lines)
    yield "properties.docx", _docx("", {"docProps/core.xml": f"<c>{core}</c>"}), "properties"


def _slides(lines: list[str]) -> Iterator[Seeded]:
    said = "".join(f"<a:p><a:r><a:t>{escape(line)}</a:t></a:r></a:p>" for line in lines)
    slide = f"<s {_DRAWING}>{said}</s>"
    yield "slides.pptx", _package({"ppt/slides/slide1.xml": slide}), "file text"
    yield "notes.pptx", _package({"ppt/notesSlides/notesSlide1.xml": slide}), "file text"


def _sheets(lines: list[str]) -> Iterator[Seeded]:
    strings = [word for line in lines for word in line.rpartition(" ")[::2]]
    shared = "".join(f"<si><t>{escape(each)}</t></si>" for each in strings)
    rows = "".join(
        f'<row r="{n + 1}"><c t="s"><v>{2 * n}</v></c><c t="s"><v>{2 * n + 1}</v></c></row>' for n in range(len(lines))
    )
    parts = {
        "xl/sharedStrings.xml": f"<sst {_SHEET}>{shared}</sst>",
        "xl/worksheets/sheet1.xml": f"<worksheet {_SHEET}><sheetData>{rows}</sheetData></worksheet>",
    }
    yield "cells.xlsx", _package(parts), "file text"
    comments = "".join(f"<comment><text><t>{escape(line)}</t></text></comment>" for line in lines)
    parts["xl/comments1.xml"] = f"<comments {_SHEET}>{comments}</comments>"
    yield "comments.xlsx", _package(parts), "comments"


def _libre(lines: list[str]) -> Iterator[Seeded]:
    said = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    yield "letter.odt", _odf("text", f"<office:text>{said}</office:text>"), "file text"
    yield "slides.odp", _odf("presentation", f"<office:presentation>{said}</office:presentation>"), "file text"
    cell = "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>"
    cells = "".join(cell.format(escape(each)) for each in lines)
    yield "sheet.ods", _odf("spreadsheet", f"<office:spreadsheet>{cells}</office:spreadsheet>"), "file text"
    noted = f"<office:text><text:p>x<office:annotation>{said}</office:annotation></text:p></office:text>"
    yield "noted.odt", _odf("text", noted), "comments"
    meta = "".join(f"<dc:creator>{escape(line)}</dc:creator>" for line in lines)
    yield "meta.odt", _odf("text", "<office:text/>", f"<office:m {_OFFICE}>{meta}</office:m>"), "properties"


def _pdf(lines: list[str]) -> Iterator[Seeded]:
    pages = BytesIO()
    canvas = Canvas(pages)
    for begin in range(0, len(lines), 40):
        for nth, line in enumerate(lines[begin : begin + 40]):
            canvas.drawString(72, 780 - 18 * nth, line)
        canvas.showPage()
    canvas.save()
    yield "pages.pdf", pages.getvalue(), "file text"
    with pikepdf.open(BytesIO(pages.getvalue())) as pdf:
        del pdf.pages[1:]
        pdf.docinfo["/Subject"] = "; ".join(lines)
        yield "about.pdf", _saved(pdf), "properties"
        pdf.docinfo["/Subject"] = ""
        noted = {"/Type": pikepdf.Name.Annot, "/Subtype": pikepdf.Name.Text, "/Contents": "\n".join(lines)}
        note = pikepdf.Dictionary(noted | {"/Rect": pikepdf.Array([0, 0, 9, 9])})
        pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([note]))
        yield "noted.pdf", _saved(pdf), "comments"


def _mail(lines: list[str]) -> Iterator[Seeded]:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@b.example", "c@d.example", "Hello"
    mail.set_content("\n".join(lines), cte="base64")
    yield "body.eml", bytes(mail), "file text"
    headed = "From: a@b.example\nTo: c@d.example\nSubject: Hello\n" + "".join(
        f"Cc: =?utf-8?b?{base64.b64encode(line.encode()).decode()}?=\n" for line in lines
    )
    yield "heads.eml", f"{headed}\nHello\n".encode(), "properties"


def _pictures(lines: list[str]) -> Iterator[Seeded]:
    picture, out = Image.new("RGB", (40, 30), "white"), BytesIO()
    picture.putpixel((3, 3), (0, 0, 0))
    exif = picture.getexif()
    exif[ExifTags.Base.Artist] = ""
    exif[ExifTags.Base.XPAuthor] = "; ".join(lines).encode("utf-16-le")
    picture.save(out, "JPEG", exif=exif)
    yield "photo.jpg", out.getvalue(), "properties"
    out, said = BytesIO(), PngImagePlugin.PngInfo()
    said.add_itxt("Description", "\n".join(lines))
    picture.save(out, "PNG", pnginfo=said)
    yield "chart.png", out.getvalue(), "properties"


def _runs(line: str) -> str:
    """Parted in the middle of a word, as Word does."""
    cut = len(line) // 2
    return "".join(f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in (line[:cut], line[cut:]))


def _docx(body: str, parts: dict[str, str] | None = None) -> bytes:
    return _package({"word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>"} | (parts or {}))


def _package(parts: dict[str, str]) -> bytes:
    return _zipped({"[Content_Types].xml": "<Types/>"} | parts)


def _odf(kind: str, body: str, meta: str = "<m/>") -> bytes:
    content = f"<office:document-content {_OFFICE}><office:body>{body}</office:body></office:document-content>"
    mime = f"application/vnd.oasis.opendocument.{kind}"
    return _zipped({"mimetype": mime, "content.xml": content, "meta.xml": meta})


def _zipped(parts: dict[str, str]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def _saved(pdf: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()


def _rtf(words: str) -> str:
    return "".join(each if each.isascii() else rf"\u{ord(each)}?" for each in words)
