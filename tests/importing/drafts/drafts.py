"""Drafts as Word would have saved them: made with python-docx, and read from memory."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from senco_desk.domain.draft import Draft
from senco_desk.importing.drafts.reading import read_draft

Made = Any
"""A document of python-docx, which is being written."""


def saved(write: Callable[[Made], object]) -> bytes:
    """What Word’s own template holds once `write` has written in it."""
    made, out = docx.Document(), BytesIO()
    write(made)
    made.save(out)
    return out.getvalue()


def read(content: bytes, name: str = "draft.docx") -> Draft:
    return read_draft(BytesIO(content), name)


def read_what(write: Callable[[Made], object]) -> Draft:
    return read(saved(write))


def xml(markup: str) -> Any:
    """An element from markup with `w:` names."""
    head, rest = markup.split(">", 1) if not markup.split(">", 1)[0].endswith("/") else (markup[:-2], None)
    declared = f"{head} {nsdecls('w')}"
    return parse_xml(f"{declared}/>" if rest is None else f"{declared}>{rest}")


def with_parts(content: bytes, changed: Callable[[str, bytes], bytes | None], **added: bytes) -> bytes:
    """The package anew: each part as `changed` gives it back, None to leave it out; `added` by name."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as package, ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name in package.namelist():
            held = changed(name, package.read(name))
            if held is not None:
                made.writestr(name, held)
        for name, held in added.items():
            made.writestr(name, held)
    return out.getvalue()
