"""Reading: the Harvard list of the sources that this copy cites."""

from senco_desk.domain.language import _
from senco_desk.printing.composing import Copy
from senco_desk.printing.harvard import Harvard


def draw(copy: Copy) -> None:
    """Nothing where nothing is cited."""
    if not copy.portfolio.references:
        return
    copy.begin(_("Reading"), "reading")
    lines = tuple(line for _each, line in Harvard(copy.portfolio.references).listed())
    copy.document.draw(copy.wording.text(lines, 2, copy.wording.close_voice))
