"""Real copies of a real workbook, saved to from two laptops."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from senco_desk.domain.lineage import Lineage, Standing, compared
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.store.desk import Desk
from tests.store.things import a_reflection


@contextmanager
def opened(folder: Path, keys: KeyProvider) -> Iterator[Desk]:
    desk = open_workbook(folder, keys)
    try:
        yield desk
    finally:
        desk.close()


def save(folder: Path, keys: KeyProvider, times: int = 1) -> None:
    with opened(folder, keys) as desk:
        for _ in range(times):
            with desk.change() as work:
                work.reflections.add(a_reflection())


def lineage(folder: Path, keys: KeyProvider) -> Lineage:
    with opened(folder, keys) as desk, desk.view() as view:
        return view.lineage.get()


@pytest.fixture
def copy(folder: Path, keys: KeyProvider) -> Path:
    save(folder, keys, 2)
    return Path(shutil.copytree(folder, folder.with_name("copy.sencodesk")))


@pytest.mark.parametrize(
    ("here", "there", "standing"),
    [
        (0, 0, Standing.AS_LEFT),
        (0, 2, Standing.CONTINUED_ELSEWHERE),
        (2, 0, Standing.OLDER),
        (1, 1, Standing.DIVERGED),
    ],
)
def test_copies_are_told_apart(
    folder: Path, copy: Path, keys: KeyProvider, here: int, there: int, standing: Standing
) -> None:
    for each, times in ((folder, here), (copy, there)):
        if times:
            save(each, keys, times)
    assert compared(lineage(folder, keys), lineage(copy, keys)).standing is standing


def test_a_copy_taken_in_the_middle_of_a_sitting_is_older_when_it_was_left_alone(
    folder: Path, keys: KeyProvider
) -> None:
    with opened(folder, keys) as desk:
        with desk.change() as work:
            work.reflections.add(a_reflection())
        taken = Path(shutil.copytree(folder, folder.with_name("copy.sencodesk")))
        with desk.change() as work:
            work.reflections.add(a_reflection())
        with desk.view() as view:
            here = view.lineage.get()
    assert compared(here, lineage(taken, keys)).standing is Standing.OLDER
    save(taken, keys)
    assert compared(here, lineage(taken, keys)).standing is Standing.DIVERGED


def test_a_workbook_never_saved_to_has_no_sittings_and_one_that_was_says_on_which_laptop(
    folder: Path, keys: KeyProvider
) -> None:
    assert lineage(folder, keys).sittings == ()
    save(folder, keys, 3)
    [sitting] = lineage(folder, keys).sittings
    assert (sitting.last, bool(sitting.device), sitting.saved is not None) == (3, True, True)
