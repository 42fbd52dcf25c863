from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from senco_desk import paths
from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.lineage import Standing
from senco_desk.safekeeping import lying as where_it_lies
from senco_desk.safekeeping.arriving import lay_beside
from senco_desk.safekeeping.keys import KeyProvider, OwnKeys
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.carrying import Carrying, refuse_a_stick
from senco_desk.store.desk import Desk
from tests.services.attached import quietly
from tests.services.conftest import SET, Clock, Listener
from tests.store.keyed import keys
from tests.store.things import a_case, a_reflection, an_evidence

__all__ = ["keys"]


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, keys: KeyProvider) -> Iterator[Desk]:
    create(tmp_path / "mine.sencodesk", keys, clock)
    desk = open_workbook(tmp_path / "mine.sencodesk", keys, now=clock)
    with desk.change() as work:
        work.frameworks.add(SET)
        work.reflections.add(a_reflection(number=1, title="First"))
    yield desk
    desk.close()


@pytest.fixture
def carrying(desk: Desk, tell: Listener, clock: Clock) -> Carrying:
    return Carrying(desk, tell, clock)


@pytest.fixture
def other(carrying: Carrying, tmp_path: Path) -> Path:
    """The workbook on the other laptop, as it was carried there."""
    carrying.make(tmp_path / "mine.sencopack", *quietly())
    return lay_beside(tmp_path / "mine.sencopack", tmp_path / "other" / "mine.sencodesk")


def write(folder: Path, keys: KeyProvider, *pieces: object) -> None:
    desk = open_workbook(folder, keys)
    with desk.change() as work:
        for each in pieces:
            {"Reflection": work.reflections.add, "Evidence": work.evidence.add, "Case": work.cases.put}[
                type(each).__name__
            ](each)
    desk.close()


def test_there_and_back_each_standing_is_told(carrying: Carrying, desk: Desk, other: Path, keys: KeyProvider) -> None:
    assert carrying.see(other, keys).compared.standing is Standing.AS_LEFT
    write(other, keys, a_reflection(number=2))
    seen = carrying.see(other, keys)
    assert (seen.compared.standing, seen.there.last, seen.here.last) == (Standing.CONTINUED_ELSEWHERE, 2, 1)
    with desk.change() as work:
        work.reflections.add(a_reflection(number=2))
    assert carrying.see(other, keys).compared.standing is Standing.DIVERGED


def test_what_is_only_there_is_listed_and_brought_over(
    carrying: Carrying, desk: Desk, other: Path, keys: KeyProvider, tell: Listener
) -> None:
    with desk.view() as view:
        first = view.reflections.all()[0]
    new, piece = a_reflection(number=2, title="There"), an_evidence("Map", number=1)
    case = replace(a_case("1"), framework=SET.id)
    write(other, keys, new, piece, case)
    there = open_workbook(other, keys)
    with there.change() as work:
        work.reflections.replace(replace(first, title="Changed there"))
    there.close()
    listed = carrying.differing(other, keys)
    assert {(each.noun, each.reference, each.title, each.here) for each in listed} == {
        (Noun.REFLECTION, "R-002", "There", False),
        (Noun.REFLECTION, "R-001", "Changed there", True),
        (Noun.EVIDENCE, "E-001", "Map", False),
        (Noun.CASE, "1", SET.title, False),
    }
    came = carrying.bring_over(other, keys, [(each.noun, each.id) for each in listed], *quietly())
    assert len(came.landed) == 4
    assert tell.last == came.changed
    left = carrying.differing(other, keys)
    assert [each.title for each in left] == ["Changed there"]  # it came beside the one that is here


def test_a_copy_is_not_written_over_anything_but_a_carry_copy(carrying: Carrying, desk: Desk, tmp_path: Path) -> None:
    for target in (tmp_path / "mine.zip", desk.folder / "mine.sencopack"):
        with pytest.raises(Refused):
            carrying.make(target, *quietly())
        assert not target.exists()


def test_one_that_lies_badly_is_copied_to_the_own_disk_and_the_old_one_stays(
    carrying: Carrying, desk: Desk, tmp_path: Path, keys: KeyProvider
) -> None:
    moved = carrying.move_to(tmp_path / "home" / "workbooks", *quietly())
    assert moved == tmp_path / "home" / "workbooks" / "mine.sencodesk"
    assert carrying.see(moved, keys).compared.standing is Standing.AS_LEFT
    assert [each.name for each in moved.parent.iterdir()] == ["mine.sencodesk"]
    assert carrying.lies_badly() == ""


def test_the_schools_rules_may_keep_copies_off_sticks(
    carrying: Carrying, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = tmp_path / "policy.json"
    rules.write_text('{"format": 1, "allow_stick": false}', "utf-8")
    monkeypatch.setattr(paths, "policy_file", lambda: rules)
    monkeypatch.setattr(where_it_lies, "_mounts", lambda: [("/", "ext4"), ("/run/media/ruth/STICK", "vfat")])
    refuse_a_stick(tmp_path / "mine.sencopack")
    with pytest.raises(Refused, match="on a stick"):
        refuse_a_stick(Path("/run/media/ruth/STICK/mine.sencopack"))


def test_a_cancelled_copy_leaves_nothing(carrying: Carrying, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="Cancelled"):
        carrying.make(tmp_path / "mine.sencopack", lambda *_: None, lambda: True)
    assert [each.name for each in tmp_path.iterdir()] == ["mine.sencodesk"]


def test_without_a_passphrase_no_copy_leaves_the_laptop(tmp_path: Path, tell: Listener, clock: Clock) -> None:
    keys = OwnKeys()
    create(tmp_path / "mine.sencodesk", keys)
    desk = open_workbook(tmp_path / "mine.sencodesk", keys)
    try:
        with pytest.raises(Refused, match="no passphrase yet"):
            Carrying(desk, tell, clock).make(tmp_path / "mine.sencopack", *quietly())
    finally:
        desk.close()
    assert not (tmp_path / "mine.sencopack").exists()
