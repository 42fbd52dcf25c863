from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from senco_desk.domain.portfolio import Portfolio
from senco_desk.printing.writing import Printed, write
from senco_desk.store.containers import Containers
from tests.printing.portfolios import mark_anew, portfolio, with_pictures
from tests.printing.reading import Node, drawn_texts, read


@dataclass(frozen=True)
class Copy:
    """A portfolio, what printing it said, and the file."""

    portfolio: Portfolio
    printed: Printed
    file: Path

    @property
    def tree(self) -> Node:
        return read(self.file)

    @property
    def pages(self) -> list[str]:
        """All that is drawn on each page, by hand or not."""
        return drawn_texts(self.file)

    def page(self, label: str) -> str:
        """What is drawn on the page that bears `label`."""
        return self.pages[[page.label for page in self.printed.pages].index(label)]


Print = Callable[[Portfolio], Copy]


@pytest.fixture
def print_copy(tmp_path: Path) -> Print:
    def printed(portfolio: Portfolio) -> Copy:
        files = Containers(tmp_path, None)
        portfolio = with_pictures(portfolio, files)
        made = write(portfolio, files, tmp_path / "copy.pdf", lambda *_: None)
        return Copy(portfolio, made, made.file)

    return printed


@pytest.fixture(scope="package")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The usual portfolio, printed once for all tests that only read it."""
    folder = tmp_path_factory.mktemp("printed")
    files = Containers(folder, None)
    mark_anew()
    given = with_pictures(portfolio(), files)
    made = write(given, files, folder / "copy.pdf", lambda *_: None)
    return Copy(given, made, made.file)
