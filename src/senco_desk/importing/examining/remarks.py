"""What is remarked on Word, spreadsheet and slides alike, whichever program made them."""

import re

from senco_desk.domain.attachment import Form, Health, Soundness
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.examining.package import Package
from senco_desk.importing.examining.seen import Remarks

LOCKED = Sentence(
    "file-locked",
    N_(
        "It is locked with a password, so nothing in it can be seen or printed. Save a copy without the password, and "
        "attach that."
    ),
)
NOTHING_IN_IT = Sentence("file-nothing-in-it", N_("Nothing is written in it. Was it saved before it was filled in?"))
TRACKED = Sentence(
    "file-tracked-changes",
    N_(
        "It has tracked changes with names in them. Before it goes to anybody, accept or reject them in a copy, and "
        "attach that."
    ),
)
COMMENTS = Sentence(
    "file-comments",
    N_(
        "It has comments, with the names of those who wrote them. Before it goes to anybody, delete them in a copy, "
        "and attach that."
    ),
)
MACROS = Sentence("file-macros", N_("It has macros, which are small programs. Open it only if you know who made them."))
OLD_KIND = Sentence(
    "file-old-kind",
    N_(
        "It is an older kind of file, in which the desk cannot see comments or tracked changes. Look for them before "
        "it goes to anybody."
    ),
)

_PAGES = re.compile(rb"<Pages>(\d{1,6})</Pages>|meta:page-count=\"(\d{1,6})\"")


def has_macros(package: Package) -> bool:
    return any(name.lower().endswith("vbaproject.bin") or name.startswith("Basic/") for name in package.names)


def remark_macros(package: Package, remarks: Remarks) -> None:
    if has_macros(package):
        remarks.warn(MACROS)


def pages_it_says(package: Package, part: str) -> int | None:
    """The pages that the program which saved it counted."""
    found = _PAGES.search(package.short(part, 20_000))
    return int(found[1] or found[2]) if found else None


def nothing_in_it(form: Form) -> Health:
    return Health(form, Soundness.BLANK, remarks=(NOTHING_IN_IT.said(),))
