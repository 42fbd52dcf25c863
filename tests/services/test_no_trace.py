"""After erasing, no byte of the workbook, decrypted, and of all that lies around it names the person, in any script."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.journal import Noun
from senco_desk.domain.name_findings import FindingKind, NameCheck, NameDecision, Purpose, Resolution, Spot
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.text import Block, BlockKind, Run, Text
from senco_desk.paths import own_paths
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.telling import told_to_nobody
from senco_desk.store import tables
from senco_desk.store.erasing import rows_of
from senco_desk.store.prepared import updating
from senco_desk.store.repositories import Work
from senco_desk.store.search import catch_up, find
from senco_desk.store.worded import WORDED, through
from senco_desk.ui.rescue import own_rescue
from senco_desk.wiring import Services, serve
from tests.services.conftest import Clock
from tests.services.test_everything_again import one_of_everything
from tests.store.test_references import WHOLE
from tests.store.test_tasks import FULL
from tests.store.traces import holds, traces

NAMES = [
    ("Zoë-Mae", "O’Quillfeather"),
    ("Жозефина", "Кузнецова"),
    ("زبيدة", "الحسيني"),
    ("अनन्या", "कृष्णमूर्ति"),
    ("Nguyễn", "Phước"),
]
KEYS = [NoKey(), FixedKey(bytes(range(32)))]
NOT_WORDS = ("remarks",)
"""What stands there is of the desk, as codes that nobody types."""


class Seeding:
    """Puts the name, in several forms, wherever words can stand."""

    def __init__(self, name: tuple[str, str], again: str) -> None:
        first, last = name
        full = f"{first} {last}"
        decomposed = unicodedata.normalize("NFD", full)
        self._forms = f"{again} {full}, {full.upper()}; {first.lower()}’s; {decomposed}; {last}-{first}."
        self._name, self._again = name, again

    def plain(self, place: str, words: str) -> str:
        return words if place in NOT_WORDS else f"{words} {self._forms}"

    def text(self, place: str, text: Text) -> Text:
        first, last = self._name
        split = (Run(f"{self._again} {first[:2]}", strong=True), Run(f"{first[2:]} {last[:3]}"), Run(last[3:]))
        return (*text, Block(BlockKind.PARAGRAPH, (Run(self._forms),)), Block(BlockKind.BULLET, split))

    def file_name(self, place: str, name: str) -> str:
        return f"{'_'.join(self._name)} {self._again} {name}"


def seed(work: Work, seeding: Seeding) -> set[str]:
    """Into every row of every table that has words; which those were."""
    seeded = set()
    for name in WORDED:
        table = tables.metadata.tables[name]
        for held in [*rows_of(work.writing, table)]:
            made = through(name, held, seeding)
            if made == held or (name == "person" and held["id"] == "p-1"):
                continue
            seeded.add(name)
            if "noun" in table.info:
                work.writing.update(table, made)
            else:
                changed = {f"new_{each}": value for each, value in made.items() if value != held[each]}
                columns = tuple(sorted(each.removeprefix("new_") for each in changed))
                updating(table, columns).on(work.writing.driver, **held, **changed)
    return seeded


@pytest.fixture(params=KEYS, ids=["plain", "encrypted"])
def keys(request: pytest.FixtureRequest) -> KeyProvider:
    return request.param


@contextmanager
def opened(folder: Path, keys: KeyProvider) -> Iterator[Services]:
    services = serve(open_workbook(folder, keys), told_to_nobody)
    yield services
    services.close()


def person(name: tuple[str, str]) -> Person:
    return Person("p-1", PersonKind.PUPIL, " ".join(name), name, "Pupil A", f"{name[0]} came in May")


def fill(services: Services, name: tuple[str, str], clock: Clock) -> set[str]:
    """One of everything, with the name in it now, in what it was before, and in what was deleted."""
    one_of_everything(services.desk)
    with services.desk.change() as work:
        work.people.put(person(name))
        work.people.put(Person("p-2", PersonKind.COLLEAGUE, "Somebody Else", ("Else",), "Colleague A", "Sits there"))
        work.tasks.add(replace(FULL, id="t-full"))
        work.references.add(replace(WHOLE, id="whole", key="Whole2005"))
        work.name_decisions.log(NameCheck("n-1", clock(), Purpose.PRINT, "portfolio.pdf", 1, 1, 0, 0, 0))
        work.name_decisions.put(
            NameDecision(
                "n-2", Spot(Noun.CASE, "c", "t"), FindingKind.LIKELY, "m", Resolution.KEEP, clock(), "Not a name"
            )
        )
        work.evidence.add(Evidence("e-plan", 77, clock(), title="A plan"))
        for each, content in (("f-1", f"For {' '.join(name)}."), ("f-2", "Of somebody else.")):
            stored = services.desk.containers.write(BytesIO(content.encode()), None)
            work.attachments.add(
                Attachment(each, "e-plan", 0, f"{each}.txt", stored.size, stored.sha256, stored.container, clock())
            )
    seeded: set[str] = set()
    for again in ("once", "again"):
        with services.desk.change(f"Written of {name[0]}") as work:
            seeded |= seed(work, Seeding(name, again))
    with services.desk.change("Deleted") as work:
        work.evidence.remove("e-plan")
    return seeded


def fill_around(services: Services, name: tuple[str, str]) -> None:
    """What lies beside the workbook: rescued words, a copy opened elsewhere, a snapshot."""
    desk = services.desk
    own_rescue(desk.key).keep("r1", f"{name[0]} said so")
    with desk.view() as view:
        services.attaching.opened_copy(next(view.attachments.each()).id)
    (desk.folder / "snapshots").mkdir(exist_ok=True)
    (desk.folder / "snapshots" / f"before {name[1]}.sqlite").write_text(" ".join(name), "utf-8")
    decide(services, name)


def decide(services: Services, name: tuple[str, str]) -> None:
    with services.desk.view() as view:
        reflection = view.reflections.rows()[0].id
    found = services.checking_names.to_check(Noun.REFLECTION, reflection)
    own = [each for each in found.open if each.kind is FindingKind.REGISTERED]
    services.checking_names.decide(own[:2], Resolution.KEEP, f"{name[0]} agreed")
    while catch_up(services.desk):
        pass


def erase(services: Services) -> None:
    one = services.about_one_person
    found = one.find("p-1", lambda *_: None, lambda: False)
    one.erase(found, {}, "Pupil A", lambda *_: None, lambda: False)


@pytest.mark.parametrize("name", NAMES, ids=[" ".join(name) for name in NAMES])
def test_no_byte_names_them(tmp_path: Path, keys: KeyProvider, clock: Clock, name: tuple[str, str]) -> None:
    folder = tmp_path / "mine.sencodesk"
    create(folder, keys)
    with opened(folder, keys) as services:
        seeded = fill(services, name, clock)
        fill_around(services, name)
        key = services.desk.key
        before = [traces(folder, key, part, tmp_path) for part in name]
        erase(services)
        assert find(services.desk, name[1], 5) == []
    assert all(before)
    assert set(WORDED) - seeded == set(), "every table with words has to be looked through with words in it"
    assert [traces(folder, key, part, tmp_path) for part in name] == [[], []]
    assert around(own_paths().settings.parent, name) == []
    assert check(folder, keys).is_whole


def around(home: Path, name: tuple[str, str]) -> list[Path]:
    """What of all that the desk keeps for this person on this laptop names them, in its bytes or in its own name."""
    return [
        file
        for file in home.rglob("*")
        for part in name
        if holds(str(file.relative_to(home)).encode(), part) or (file.is_file() and holds(file.read_bytes(), part))
    ]
