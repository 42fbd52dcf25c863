from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.lineage import Compared, Lineage, Sitting, Standing, compared

BEGAN = datetime(2026, 9, 1, 8, tzinfo=UTC)


def lineage(*sittings: tuple[str, int, int], workbook: str = "w") -> Lineage:
    """Each sitting by its name and the changes it was between; it saved last as many hours later as its number."""
    return Lineage(workbook, tuple(_sitting(*each) for each in sittings))


def _sitting(name: str, _before: int, last: int) -> Sitting:
    return Sitting(name, "SCHOOL-12", last, BEGAN + timedelta(hours=last))


LEFT = lineage(("a", 0, 3), ("b", 3, 8))


@pytest.mark.parametrize(
    ("there", "standing", "parted"),
    [
        (LEFT, Standing.AS_LEFT, None),
        (lineage(("a", 0, 3), ("b", 3, 8), ("c", 8, 9)), Standing.CONTINUED_ELSEWHERE, 8),
        (lineage(("a", 0, 3), ("b", 3, 6)), Standing.OLDER, 6),
        (lineage(("a", 0, 3)), Standing.OLDER, 3),
        (lineage(("a", 0, 3), ("c", 3, 4)), Standing.DIVERGED, 3),
        (lineage(("a", 0, 3), ("b", 3, 6), ("c", 6, 20)), Standing.DIVERGED, 6),
        (lineage(), Standing.OLDER, None),
        (lineage(("a", 0, 3), ("b", 3, 8), workbook="v"), Standing.FOREIGN, None),
    ],
    ids=["the same", "gone on there", "left in the middle", "left a sitting ago", "both since", "both from the middle",
         "never saved to", "another workbook"],
)  # fmt: skip
def test_copies_are_told_apart(there: Lineage, standing: Standing, parted: int | None) -> None:
    moment = None if parted is None else BEGAN + timedelta(hours=parted)
    assert compared(LEFT, there) == Compared(standing, moment)


MIRRORED = {
    Standing.OLDER: Standing.CONTINUED_ELSEWHERE,
    Standing.CONTINUED_ELSEWHERE: Standing.OLDER,
}


@given(st.data())
def test_whatever_was_done_on_two_laptops_is_told_from_either_side(data: st.DataObject) -> None:
    """Two copies, each saved to or replaced by the other in any order, against a plain list of what was written."""
    names = iter(range(1000))
    held: dict[str, tuple[list[str], list[tuple[str, int, int]]]] = {"one": ([], []), "two": ([], [])}
    for where, what in data.draw(st.lists(st.tuples(st.sampled_from(list(held)), st.sampled_from("ssssc")))):
        words, log = held[where]
        if what == "c":
            other = held["two" if where == "one" else "one"]
            held[where] = (list(other[0]), list(other[1]))
            continue
        count, name = data.draw(st.integers(1, 3)), f"s{next(names)}"
        log.append((name, len(words), len(words) + count))
        words.extend(f"{name} {each}" for each in range(count))
    (mine, here), (theirs, there) = held["one"], held["two"]
    found = compared(lineage(*here), lineage(*there)).standing
    assert found is _by_the_words(mine, theirs)
    assert compared(lineage(*there), lineage(*here)).standing is MIRRORED.get(found, found)


def _by_the_words(mine: list[str], theirs: list[str]) -> Standing:
    if mine == theirs:
        return Standing.AS_LEFT
    if mine[: len(theirs)] == theirs:
        return Standing.OLDER
    return Standing.CONTINUED_ELSEWHERE if theirs[: len(mine)] == mine else Standing.DIVERGED
