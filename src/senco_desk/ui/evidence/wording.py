"""What is said of a file: its form, its size and its pages, in words."""

from senco_desk.domain.attachment import Attachment, Form, Soundness
from senco_desk.domain.language import N_, _, n_
from senco_desk.ui.widgets.progress_row import count

FORM_NAMES = {
    Form.PDF: N_("PDF"),
    Form.WORD: N_("Word document"),
    Form.SHEET: N_("Spreadsheet"),
    Form.SLIDES: N_("Slides"),
    Form.PICTURE: N_("Picture"),
    Form.MAIL: N_("E-mail"),
    Form.TEXT: N_("Text"),
    Form.SOUND: N_("Sound recording"),
    Form.FILM: N_("Film"),
    Form.PROGRAM: N_("Program"),
    Form.OTHER: N_("File of another kind"),
}
FORM_SIGNS = {
    Form.SHEET: "table",
    Form.SLIDES: "slides",
    Form.PICTURE: "picture",
    Form.MAIL: "mail",
    Form.SOUND: "sound",
    Form.FILM: "film",
    Form.PROGRAM: "command",
}
"""The icon of each form; a page for the others."""

SOUNDNESS_NAMES = {
    Soundness.BLANK: N_("nothing in it"),
    Soundness.LOCKED: N_("locked with a password"),
    Soundness.BROKEN: N_("does not open"),
}
"""Said of a file that is not as it should be; the others say nothing."""

_UNITS = ("KB", "MB", "GB")
_STEP = 1024


def size_said(size: int) -> str:
    """`312 KB`, `1.2 MB`; of a few bytes `48 bytes`."""
    if size < _STEP:
        return n_("{n} byte", "{n} bytes", size).format(n=size)
    amount, unit = size / _STEP, 0
    while amount >= _STEP - 0.5 and unit < len(_UNITS) - 1:
        amount, unit = amount / _STEP, unit + 1
    return f"{amount:.0f} {_UNITS[unit]}" if unit == 0 or amount >= 100 else f"{amount:.1f} {_UNITS[unit]}"


def progress_said(files: int, what: str, at: int, of: int) -> str:
    """`Copying “Governors.pdf” · 12 MB of 340 MB`; files are counted as such, and a total beyond them is in bytes."""
    counted = count(at, of) if of <= files else _("{at} of {of}").format(at=size_said(at), of=size_said(of))
    return f"{what} · {counted}" if of else what


def details_of(attachment: Attachment) -> str:
    """`PDF · 3 pages · 1.2 MB`."""
    health, pages = attachment.health, attachment.health.pages
    counted = n_("{n} page", "{n} pages", pages).format(n=f"{pages:,}") if pages else ""
    wide = f"{health.width:,} × {health.height:,}" if health.width and health.height else ""
    found = SOUNDNESS_NAMES.get(health.soundness, "")
    parts = (_(FORM_NAMES[health.form]), counted, wide, size_said(attachment.size), _(found) if found else "")
    return " · ".join(filter(None, parts))
