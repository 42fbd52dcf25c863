"""Slides: how many, whether something is on them, comments."""

import re

from senco_desk.domain.attachment import Form, Health
from senco_desk.importing.examining.ole import Old
from senco_desk.importing.examining.package import Package
from senco_desk.importing.examining.remarks import COMMENTS, OLD_KIND, nothing_in_it, remark_macros
from senco_desk.importing.examining.seen import Remarks

_SLIDE = re.compile(r"ppt/slides/[^/]*\.xml")
_COMMENTS = re.compile(r"ppt/comments/.*\.xml")
_CONTENT = ("t", "pic", "graphicFrame", "AlternateContent")
_ENCRYPTED = bytes.fromhex("dfc4d1f3")
"""headerToken of the atom in “Current User” ([MS-PPT] 2.3.2)."""


def microsoft(package: Package, _main: str) -> Health:
    slides = [name for name in package.names if _SLIDE.fullmatch(name)]
    counted = package.tally(slides, Form.SLIDES)
    if not any(counted[element] for element in _CONTENT):
        return nothing_in_it(Form.SLIDES)
    return _remarked(package, any(_COMMENTS.fullmatch(name) for name in package.names)).health(Form.SLIDES, len(slides))


def libre(package: Package) -> Health:
    counted = package.tally(["content.xml"], Form.SLIDES)
    if not counted["p"] and not counted["image"]:
        return nothing_in_it(Form.SLIDES)
    return _remarked(package, counted["annotation"] > 0).health(Form.SLIDES, counted["page"])


def old(document: Old) -> Health:
    token = document.stream("Current User", Form.SLIDES)[12:16]
    document.refuse_locked(token == _ENCRYPTED, Form.SLIDES)
    remarks = Remarks()
    remarks.note(OLD_KIND)
    return remarks.health(Form.SLIDES, document.slides)


def _remarked(package: Package, commented: bool) -> Remarks:
    remarks = Remarks()
    if commented:
        remarks.warn(COMMENTS)
    remark_macros(package, remarks)
    return remarks
