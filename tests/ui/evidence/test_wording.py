from datetime import UTC, datetime

import pytest

from senco_desk.domain.attachment import Attachment, Form, Health, Soundness
from senco_desk.ui.evidence.wording import FORM_NAMES, FORM_SIGNS, details_of, progress_said, size_said
from senco_desk.ui.icons import names


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "0 bytes"), (1, "1 byte"), (1023, "1023 bytes"), (1024, "1 KB"), (319_488, "312 KB"), (1_048_575, "1.0 MB"),
        (1_258_291, "1.2 MB"), (104_857_600, "100 MB"), (2 * 1024**3, "2.0 GB"),
    ],
)  # fmt: skip
def test_a_size_in_words(size: int, said: str) -> None:
    assert size_said(size) == said


def test_what_was_seen_in_a_file() -> None:
    health = Health(Form.PDF, Soundness.LOCKED, pages=3)
    file = Attachment("a", "e", 1, "Plan.pdf", 2048, "0" * 64, "c", datetime(2025, 3, 4, tzinfo=UTC), health=health)
    assert details_of(file) == "PDF · 3 pages · 2 KB · locked with a password"


def test_progress_counts_files_as_files_and_bytes_as_sizes() -> None:
    assert progress_said(40, "Looking into the files", 12, 40) == "Looking into the files · 12 of 40"
    assert progress_said(40, "Copying “a”", 2048, 4096) == "Copying “a” · 2 KB of 4 KB"
    assert progress_said(40, "Copying “a”", 2048, 0) == "Copying “a”"


def test_every_form_has_a_name_and_an_icon_that_is_drawn() -> None:
    assert set(FORM_NAMES) == set(Form)
    assert set(FORM_SIGNS.values()) <= set(names())
