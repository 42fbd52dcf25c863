"""What is wanted of a copy, and the work that makes it: gathered and printed aside from the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from senco_desk.domain.portfolio import Choices, Portfolio
from senco_desk.ui.widgets.job import Cancelled, Progress
from senco_desk.ui.widgets.paper.document import Document

if TYPE_CHECKING:
    from senco_desk.services.making_portfolio import MakingPortfolio, Printed


@dataclass(frozen=True, slots=True)
class Wanted:
    """The set of outcomes, by its id, and what she chose."""

    framework: str
    choices: Choices

    def gathered(self, making: MakingPortfolio, *, preview: bool = False) -> Portfolio:
        """Raises Refused without a profile, or for a set that is gone."""
        parts, layout = self.choices.parts, self.choices.layout
        return making.gather(self.framework, preview=preview, parts=parts, layout=layout)


def printed_aside(
    making: MakingPortfolio, portfolio: Portfolio, name: str, progress: Progress, cancelled: Cancelled
) -> tuple[Document, Printed]:
    """Print `portfolio` into a folder of its own, take it into memory, and wipe the folder."""
    with TemporaryDirectory(prefix="senco-desk-") as folder:
        target = Path(folder) / name
        printed = making.print_to(portfolio, target, progress, cancelled)
        return Document(target.read_bytes()), printed
