from dataclasses import dataclass
from pathlib import Path

import pytest

from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.printing.review.writing import write_review
from senco_desk.printing.writing import Printed
from senco_desk.store.containers import Containers
from tests.printing.office.reviews import review_copy


@dataclass(frozen=True)
class Review:
    """A review copy, what printing it said, and the file."""

    copy: ReviewCopy
    printed: Printed

    @property
    def file(self) -> Path:
        return self.printed.file


def print_review(copy: ReviewCopy, folder: Path) -> Review:
    return Review(copy, write_review(copy, Containers(folder, None), folder / "r.pdf", lambda *_: None, lambda _: None))


@pytest.fixture(scope="package")
def review(tmp_path_factory: pytest.TempPathFactory) -> Review:
    """The usual one, printed once for all tests that only read it."""
    return print_review(review_copy(), tmp_path_factory.mktemp("review"))
