import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from senco_desk import paths
from senco_desk.domain.errors import Refused
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.profile import Profile
from senco_desk.domain.recovery import code_of, key_of
from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.safekeeping.snapshots import snapshot
from senco_desk.services.locking import Locking, Standing
from senco_desk.services.sampling import write_sample
from senco_desk.store.desk import Desk
from senco_desk.store.driver import connect
from senco_desk.store.folder import database
from senco_desk.store.key_file import Confirmed, key_file, read_keys
from tests.printing.reading import read
from tests.services.conftest import Clock

OLD, NEW = "harbour velvet bicycle", "seven lanterns under water"


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> Path:
    folder = tmp_path / "mine.sencodesk"
    create(folder, OwnKeys(), clock)
    return folder


@contextmanager
def open_desk(folder: Path, clock: Clock, own: OwnKeys | None = None) -> Iterator[Locking]:
    keys = own or OwnKeys()
    with closing(open_workbook(folder, keys, now=clock)) as desk:
        yield Locking(desk, keys, clock)


@pytest.fixture
def locking(folder: Path, clock: Clock) -> Iterator[Locking]:
    with open_desk(folder, clock) as locking:
        yield locking


def code(asked: Callable[[], object]) -> str:
    with pytest.raises(Refused) as told:
        asked()
    return told.value.code


def unwatched(_doing: str, _at: int, _of: int | None) -> None:
    pass


def opens_with(folder: Path, passphrase: str) -> bool:
    try:
        OwnKeys().unlock(folder, passphrase)
    except Refused:
        return False
    return True


def test_a_new_workbook_is_encrypted_and_has_neither_passphrase_nor_sheet(locking: Locking, clock: Clock) -> None:
    assert locking.standing() == Standing(encrypted=True, begun=clock())


def test_from_the_first_passphrase_on_it_is_asked_for(locking: Locking, folder: Path) -> None:
    locking.set_passphrase(OLD)
    assert locking.standing().passphrase_set
    assert code(lambda: OwnKeys().key(folder)) == "workbook-locked"
    assert opens_with(folder, OLD)


def test_the_first_passphrase_closes_a_copy_that_was_moved_aside_too(locking: Locking, folder: Path) -> None:
    aside = folder.with_name("mine before restoring.sencodesk")
    shutil.copytree(folder, aside)
    locking.set_passphrase(OLD)
    assert code(lambda: OwnKeys().key(aside)) == "workbook-locked"
    assert opens_with(aside, OLD)


def test_the_open_desk_goes_on(locking: Locking, folder: Path) -> None:
    locking.set_passphrase(OLD)
    with locking._desk.change() as work:
        work.profile.put(Profile("Jo"))
    assert locking._keys.key(folder)


def test_a_changed_passphrase_takes_the_place_of_the_old_one(locking: Locking, folder: Path) -> None:
    locking.set_passphrase(OLD)
    before = database(folder).read_bytes()
    locking.change_passphrase(OLD, NEW)
    assert (opens_with(folder, OLD), opens_with(folder, NEW)) == (False, True)
    assert database(folder).read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [("wrong", NEW, "wrong-passphrase"), (OLD, "short", "passphrase-too-short"), (OLD, "", "passphrase-too-short")],
)
def test_a_change_that_cannot_be_leaves_the_old_one(
    locking: Locking, folder: Path, old: str, new: str, why: str
) -> None:
    locking.set_passphrase(OLD)
    before = key_file(folder).read_bytes()
    assert code(lambda: locking.change_passphrase(old, new)) == why
    assert key_file(folder).read_bytes() == before


def test_the_sheet_says_what_opens_the_workbook_and_whose_it_is(locking: Locking, clock: Clock) -> None:
    with locking._desk.change() as work:
        work.profile.put(Profile("Jo Marsh"))
    sheet = locking.sheet()
    assert (sheet.workbook, sheet.whose, sheet.made) == ("mine", "Jo Marsh", clock().date())
    assert key_of(sheet.code) == locking._desk.key
    assert locking.standing().sheet_made == clock()
    assert locking.standing().sheet_confirmed is None


def test_the_sheet_stays_the_same_when_the_passphrase_changes(locking: Locking) -> None:
    sheet = locking.sheet()
    locking.set_passphrase(OLD)
    locking.change_passphrase(OLD, NEW)
    assert locking.sheet().code == sheet.code


def test_the_sheet_is_printed_and_what_is_on_paper_opens_the_workbook(
    locking: Locking, folder: Path, tmp_path: Path
) -> None:
    locking.set_passphrase(OLD)
    target = tmp_path / "sheet.pdf"
    locking.print_sheet(target, unwatched, lambda: False)
    groups = [node.text for node in read(target).all("P") if node.text in locking.sheet().groups]
    OwnKeys().unlock_with_sheet(folder, " ".join(groups))


def test_a_sheet_is_not_printed_into_a_workbook_nor_after_cancelling(
    locking: Locking, folder: Path, tmp_path: Path
) -> None:
    assert code(lambda: locking.print_sheet(folder / "sheet.pdf", unwatched, lambda: False))
    assert code(lambda: locking.print_sheet(tmp_path / "sheet.pdf", unwatched, lambda: True)) == "cancelled"
    assert not list(tmp_path.glob("*.pdf"))


def test_she_confirms_the_sheet_by_pasting_it(locking: Locking, clock: Clock) -> None:
    assert locking.confirm_sheet(locking.sheet().code.lower())
    standing = locking.standing()
    assert (standing.sheet_confirmed, standing.sheet_how) == (clock(), Confirmed.PASTED)


def test_or_by_typing_one_group(locking: Locking) -> None:
    groups = locking.sheet().groups
    assert not locking.confirm_sheet(groups[3], group=4)
    assert not locking.confirm_sheet("", group=4)
    assert locking.standing().sheet_confirmed is None
    assert locking.confirm_sheet(f" {groups[4].lower()} ", group=4)
    assert locking.standing().sheet_how is Confirmed.GROUP


def test_or_by_saying_that_it_is_printed(locking: Locking) -> None:
    locking.sheet_confirmed(Confirmed.PRINTED)
    assert locking.standing().sheet_how is Confirmed.PRINTED


def test_a_mistyped_or_another_sheet_confirms_nothing(locking: Locking) -> None:
    assert code(lambda: locking.confirm_sheet("10W6 HJSC")) == "sheet-length"
    assert not locking.confirm_sheet(code_of(bytes(32)))
    assert locking.standing().sheet_confirmed is None


def test_opened_with_the_sheet_after_keys_json_was_lost_a_new_passphrase_writes_it_anew(
    folder: Path, clock: Clock
) -> None:
    with open_desk(folder, clock) as locking:
        sheet, identity = locking.sheet().code, locking._desk.id
    key_file(folder).write_text("half", "utf-8")
    own = OwnKeys()
    own.unlock_with_sheet(folder, sheet)
    with open_desk(folder, clock, own) as locking:
        assert locking.standing() == Standing(encrypted=True, lock_lost=True)
        locking.sheet_confirmed(Confirmed.PRINTED)
        locking.set_passphrase(NEW)
    kept = read_keys(folder)
    assert kept is not None
    assert kept.workbook == identity
    assert opens_with(folder, NEW)
    assert [file.read_text("utf-8") for file in folder.glob("keys-unreadable-*")] == ["half"]


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    write_sample(tmp_path / "plain.sencodesk", "small")
    return tmp_path / "plain.sencodesk"


def titles(desk: Desk) -> list[str]:
    with desk.view() as view:
        return [row.title for row in view.reflections.rows()]


def test_a_plain_workbook_is_encrypted_later_and_ends_being_so(plain: Path, clock: Clock) -> None:
    own = OwnKeys()
    with open_desk(plain, clock, own) as locking:
        before = titles(locking._desk)
        assert locking.standing() == Standing(encrypted=False)
        locking.encrypt(OLD, unwatched, lambda: False)
    with open_desk(plain, clock, own) as locking:
        assert (locking.standing().encrypted, locking.standing().passphrase_set) == (True, True)
        assert titles(locking._desk) == before
        assert code(lambda: locking.encrypt(None, unwatched, lambda: False)) == "encrypted-already"
        locking.decrypt(unwatched, lambda: False)
    with open_desk(plain, clock, own) as locking:
        assert locking.standing() == Standing(encrypted=False)
        assert titles(locking._desk) == before


def test_without_a_passphrase_it_can_be_chosen_later(plain: Path, clock: Clock) -> None:
    with open_desk(plain, clock) as locking:
        locking.encrypt(None, unwatched, lambda: False)
    with open_desk(plain, clock) as locking:
        assert (locking.standing().encrypted, locking.standing().passphrase_set) == (True, False)


def test_how_far_it_is_is_told_and_it_can_be_cancelled(plain: Path, clock: Clock) -> None:
    told: list[tuple[int, int | None]] = []
    with open_desk(plain, clock) as locking:
        asked = lambda: locking.encrypt(None, lambda _doing, at, of: told.append((at, of)), lambda: len(told) > 2)  # noqa: E731
        assert code(asked) == "cancelled"
    assert told == sorted(told)
    with open_desk(plain, clock) as locking:
        assert not locking.standing().encrypted


def test_a_weak_passphrase_is_refused_before_anything_is_done(plain: Path, clock: Clock) -> None:
    with open_desk(plain, clock) as locking:
        assert code(lambda: locking.encrypt("short", unwatched, lambda: False)) == "passphrase-too-short"
        assert titles(locking._desk)


def registered(folder: Path, key: bytes | None, *, journal: bool = False) -> None:
    with closing(connect(database(folder), key, "rw")) as driver:
        change = "INSERT INTO change SELECT 'c', 1, id, opened, 'Taken off: Tom Baker', NULL FROM session LIMIT 1"
        image = """INSERT INTO before_image (change, position, in_table, row, noun, noun_id, image)
            VALUES ('c', 1, 'person', '["p"]', 'person', 'p', '{"name": "Tom Baker"}')"""
        person = "INSERT INTO person VALUES ('p', 'pupil', 'Tom Baker', '[]', 'Pupil A', '', NULL)"
        for statement in (change, image) if journal else (person,):
            driver.execute(statement)


def test_with_names_on_the_list_it_stays_encrypted(locking: Locking, folder: Path) -> None:
    registered(folder, locking._desk.key)
    assert code(lambda: locking.decrypt(unwatched, lambda: False)) == "names-need-encryption"
    assert titles(locking._desk) == []


def test_names_that_were_taken_off_the_list_are_not_in_what_is_no_longer_encrypted(folder: Path, clock: Clock) -> None:
    with open_desk(folder, clock) as locking:
        with locking._desk.change() as work:
            work.profile.put(Profile("Josephine"))
        registered(folder, locking._desk.key, journal=True)
        locking.decrypt(unwatched, lambda: False)
    everything = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert b"Josephine" in everything
    assert b"Tom Baker" not in everything


def test_a_plain_workbook_has_no_passphrase_no_sheet_and_nothing_to_remember(plain: Path, clock: Clock) -> None:
    with open_desk(plain, clock) as locking:
        for asked in (
            locking.sheet,
            lambda: locking.set_passphrase(OLD),
            lambda: locking.change_passphrase(OLD, NEW),
            lambda: locking.remember(True),
            lambda: locking.confirm_sheet(""),
            lambda: locking.decrypt(unwatched, lambda: False),
        ):
            assert code(asked) == "not-encrypted"


def test_without_a_passphrase_there_is_none_to_remember(locking: Locking) -> None:
    assert code(lambda: locking.remember(True)) == "no-passphrase"
    locking.remember(False)
    assert not locking.standing().remembered


def test_the_schools_rules_are_told_and_hold(
    locking: Locking, plain: Path, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "policy.json").write_text('{"format": 1, "allow_unencrypted": false}', "utf-8")
    monkeypatch.setattr(paths, "_POLICY", tmp_path / "policy.json")
    assert code(lambda: locking.decrypt(unwatched, lambda: False)) == "policy-encrypted-only"
    assert not locking.standing().must_encrypt
    with open_desk(plain, clock) as other:
        assert other.standing().must_encrypt


def test_decrypting_takes_no_older_copy_along_in_which_names_stand(folder: Path, clock: Clock) -> None:
    own = OwnKeys()
    with closing(open_workbook(folder, own, now=clock)) as desk:
        with desk.change() as work:
            work.people.put(Person("p", PersonKind.PUPIL, "Zebedee Quill", ("Zeb",), "Pupil A"))
        with closing(connect(database(folder), desk.key, "rw")) as driver:
            snapshot(driver, desk.key, folder, "before version 9")
        with desk.change() as work:
            work.people.remove("p")
        Locking(desk, own, clock).decrypt(unwatched, lambda: False)
    assert [file.name for file in folder.rglob("*") if file.is_file() and b"Zebedee" in file.read_bytes()] == []
