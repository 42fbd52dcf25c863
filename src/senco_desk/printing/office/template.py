"""The empty document that a new one begins as: its styles, numbering and page, from readable parts in `resources`."""

from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from senco_desk import assets

_PARTS = {
    "[Content_Types].xml": "word/content-types.xml",
    "_rels/.rels": "word/package-rels.xml",
    "docProps/app.xml": "app.xml",
    "word/document.xml": "word/document.xml",
    "word/_rels/document.xml.rels": "word/document-rels.xml",
    "word/styles.xml": "word/styles.xml",
    "word/numbering.xml": "word/numbering.xml",
    "word/settings.xml": "word/settings.xml",
}
"""Where each lies in the package (ISO/IEC 29500-2), and what it is called in `resources`."""


def word_template() -> BytesIO:
    return BytesIO(_packed())


@cache
def _packed() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for part, name in _PARTS.items():
            package.writestr(part, assets.resource("office", *name.split("/")).read_bytes())
    return out.getvalue()
