"""Declarations, to be ticked and signed by hand: own work, names and consent, use of AI, confirmation, exit review."""

from senco_desk.domain.language import _
from senco_desk.printing.composing import Copy
from senco_desk.printing.flowables import Gap, Words
from senco_desk.printing.parts.setting import school_is_named
from senco_desk.printing.pens import Pen, PenBox, PenLines, TickBox

_LONGEST_NAME = 60
"""Characters."""


def draw(copy: Copy) -> None:
    copy.begin(_("Declarations"), "declarations")
    copy.document.draw(
        [
            *_ticked(copy, _("My own work"), (
                _("This portfolio is my own work. Where others had a part I have said what mine was, and I have named "
                  "the sources I used."),
            )),
            *_ticked(copy, _("Names and consent"), (
                _("Names of pupils, families, colleagues and other schools are changed or left out, and so is whatever "
                  "else would let them be recognised; where anything of theirs is included, they have agreed."),
            )),
            *_ticked(copy, _("Use of AI"), (
                _("I have not used AI to write any part of this."),
                _("I have used AI, and say here what for:"),
            )),
            _lines(copy, ((_("What for"), 1),)),
            _heading(copy, _("Signed")),
            _lines(copy, ((_under_a_line(copy.profile.name, _("Name")), 3), (_("Signature"), 3), (_("Date"), 2))),
            *_ticked(copy, _("Headteacher’s confirmation"), (
                _("I confirm that {name} is {called} here and did the work that this portfolio describes.").format(
                    name=copy.profile.name, called=copy.profile.called),
            )),
            _lines(copy, ((_headteacher(copy), 3), (_("Signature"), 3), (_("Date"), 2))),
            Gap(copy.styles.gap),
            _exit_review(copy),
        ]
    )  # fmt: skip


def _heading(copy: Copy, title: str) -> Words:
    return copy.wording.heading(title, copy.styles.subsection, 2, f"declaration-{title}")


def _ticked(copy: Copy, title: str, statements: tuple[str, ...]) -> list[Words | Pen]:
    said = [TickBox(copy.wording.words(said, copy.styles.body), copy.styles.ink) for said in statements]
    return [_heading(copy, title), *said]


def _lines(copy: Copy, labels: tuple[tuple[str, int], ...]) -> Pen:
    words = [copy.wording.words(label, copy.styles.cell_quiet) for label, _share in labels]
    return PenLines(words, [share for _label, share in labels], copy.styles.quiet)


def _headteacher(copy: Copy) -> str:
    school = copy.profile.school
    return _under_a_line(school.headteacher if school_is_named(school) else "", _("Headteacher"))


def _under_a_line(name: str, otherwise: str) -> str:
    """A name, if it is short enough to stand under a line to sign on."""
    return name if 0 < len(name) <= _LONGEST_NAME else otherwise


def _exit_review(copy: Copy) -> Pen:
    label = copy.wording.words(
        _("Exit review: date, panel, decision, conditions, signed off by"), copy.styles.cell_quiet
    )
    return PenBox(label, 96, copy.styles.hairline)
