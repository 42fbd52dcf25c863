"""One person: everything about them found, printed, and erased to the last byte, in the workbook and around it."""

import time
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from senco_desk.domain.about_person import AboutPerson, Erased, Standing
from senco_desk.domain.attachment import Attachment
from senco_desk.domain.errors import Refused
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.name_findings import FindingKind, Resolution
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.text import from_plain
from senco_desk.paths import own_paths
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.telling import told_to_nobody
from senco_desk.ui.rescue import own_rescue
from senco_desk.wiring import Services, serve
from tests import forked
from tests.printing.reading import problems, read
from tests.printing.test_accessible import failures
from tests.services.conftest import SET, Clock
from tests.services.erasing_aloud import erase_aloud
from tests.store.feedback_things import a_feedback, a_point
from tests.store.traces import holds, traces

ZEB = Person("p-1", PersonKind.PUPIL, "Zebediah Quillfeather", ("Zebediah", "Quillfeather"), "Pupil A")
KEYS = [NoKey(), FixedKey(bytes(range(32)))]


@pytest.fixture(params=KEYS, ids=["plain", "encrypted"])
def keys(request: pytest.FixtureRequest) -> KeyProvider:
    return request.param


@pytest.fixture
def services(tmp_path: Path, keys: KeyProvider, clock: Clock) -> Iterator[Services]:
    folder = tmp_path / "mine.sencodesk"
    create(folder, keys, clock)
    services = serve(open_workbook(folder, keys, now=clock), told_to_nobody)
    _fill(services, clock)
    yield services
    services.close()


def _attached(services: Services, each: str, name: str, words: str, clock: Clock) -> Attachment:
    stored = services.desk.containers.write(BytesIO(words.encode()), None)
    return Attachment(each, "e1", 0, name, stored.size, stored.sha256, stored.container, clock())


def _fill(services: Services, clock: Clock) -> None:
    told = from_plain("I met ZEBEDIAH’s mother, Dana Moss.\nSomething else.")
    first = Reflection("r1", 1, clock(), "Zebediah at the gate", sections=(Section("text", "", told),))
    with services.desk.change() as work:
        work.people.put(ZEB)
        work.profile.put(Profile("Ruth Ash"))
        work.frameworks.add(SET)
        work.reflections.add(first)
        work.reflections.add(replace(first, id="r2", number=2, title="Zebediah, deleted", sections=()))
        work.evidence.add(Evidence("e1", 1, clock(), title="A plan"))
        for file in (
            _attached(services, "f1", "plan.txt", "For Zebediah Quillfeather, aged 7.\nNot this line.", clock),
            _attached(services, "f2", "zebediah_2.txt", "Nothing in it.", clock),
            _attached(services, "f3", "other.txt", "Of somebody else.", clock),
        ):
            work.attachments.add(file)
        work.mappings.add(Mapping("m1", PieceKind.REFLECTION, "r1", SET.id, "1.1", "Zebediah spoke."))
    with services.desk.change("Reflection deleted") as work:
        work.reflections.remove("r2")
    with services.desk.change() as work:
        work.reflections.replace(replace(first, title="At the gate"))


def found(services: Services) -> AboutPerson:
    return services.about_one_person.find(ZEB.id, lambda *_: None, lambda: False)


def erased(services: Services, kept: dict[str, str] | None = None) -> Erased:
    return services.about_one_person.erase(found(services), kept or {}, "Pupil A", lambda *_: None, lambda: False)


def test_everything_is_found_with_where_it_stands(services: Services) -> None:
    said = {(each.standing, each.reference, each.words) for each in found(services).said}
    assert said == {
        (Standing.NOW, "R-001", "I met ZEBEDIAH’s mother, Dana Moss."),
        (Standing.NOW, "R-001", "Zebediah spoke."),
        (Standing.OLDER, "R-001", "Zebediah at the gate"),
        (Standing.GONE, "R-002", "Zebediah, deleted"),
    }


def test_files_that_name_them_are_found_by_name_and_by_words(services: Services) -> None:
    files = {file.name: (file.by_name, file.passages) for file in found(services).naming_files}
    assert files == {
        "plan.txt": (False, ("For Zebediah Quillfeather, aged 7.",)),
        "zebediah_2.txt": (True, ()),
    }


def test_it_is_saved_as_a_tagged_pdf_that_says_whom_to_ask_first(services: Services, tmp_path: Path) -> None:
    target = tmp_path / "zeb.pdf"
    services.about_one_person.save_pdf(found(services), target, lambda *_: None, lambda: False)
    text = read(target).text
    assert (failures(target), problems(target)) == (set(), {})
    assert text.index("Ask your data protection lead") < text.index("mother, Dana Moss")
    for said in ("Zebediah Quillfeather", "For Zebediah Quillfeather, aged 7.", "Zebediah, deleted"):
        assert said in text


def test_a_very_long_paragraph_prints(services: Services, tmp_path: Path) -> None:
    with services.desk.change() as work:
        words = from_plain("Zebediah " + "and so on " * 2_000)
        work.reflections.add(Reflection("r9", 9, services.desk._now(), sections=(Section("text", "", words),)))
    services.about_one_person.save_pdf(found(services), tmp_path / "long.pdf", lambda *_: None, lambda: False)
    assert read(tmp_path / "long.pdf").text.count("and so on") > 1_900


def test_after_erasing_no_byte_names_them_in_the_workbook_or_at_home(services: Services, tmp_path: Path) -> None:
    rescue, home = own_rescue(services.desk.key), own_paths().settings.parent
    file = rescue.keep("r1", "Zebediah said so")
    copy = services.attaching.opened_copy("f2")
    snapshots = services.desk.folder / "snapshots"
    snapshots.mkdir()
    (snapshots / "2025 before.sqlite").write_bytes(b"Zebediah")
    aside = services.desk.folder / "inbox" / "aside"
    aside.mkdir(parents=True)
    (aside / "half.line").write_bytes(b'{"text": "Zebediah')
    came = erased(services)
    assert (came.snapshots, came.unread) == (1, 1)
    services.close()
    assert [traces(services.desk.folder, services.desk.key, name, tmp_path) for name in ZEB.forms] == [[], []]
    assert not copy.exists()
    assert file is not None
    assert rescue.words(file) in ("Pupil A said so", "Pupil A said so\n")
    assert not any(holds(each.read_bytes(), "Zebediah") for each in home.rglob("*") if each.is_file())
    assert not any("zebediah" in each.name.lower() for each in home.rglob("*"))


def test_what_was_done_is_said_and_that_older_copies_hold_it_still(services: Services) -> None:
    done = erased(services)
    assert (done.files, done.things, done.history) == (2, 2, 2)
    assert "Backups" in done.left[-1]
    with services.desk.view() as view:
        assert [file.name for file in view.attachments.of_evidence("e1")] == ["other.txt"]
    assert len(services.desk.containers.listed()) == 1


def test_a_file_is_kept_with_a_reason_and_under_another_name(services: Services) -> None:
    with pytest.raises(Refused, match="say why"):
        erased(services, {"f2": " "})
    erased(services, {"f2": "Zebediah’s school needs it"})
    with services.desk.view() as view:
        assert {file.name for file in view.attachments.of_evidence("e1")} == {"Pupil A_2.txt", "other.txt"}
        (decided,) = view.name_decisions.all()
    assert (decided.reason, decided.spot.noun_id) == ("Pupil A’s school needs it", "e1")


def test_what_was_decided_of_them_is_found_and_goes(services: Services) -> None:
    scan = services.checking_names.to_check(Noun.REFLECTION, "r1")
    own = [each for each in scan.open if each.kind is FindingKind.REGISTERED]
    services.checking_names.decide(own, Resolution.KEEP, "Zebediah agreed")
    assert len(found(services).decided) == len(own)
    erased(services)
    with services.desk.view() as view:
        assert view.name_decisions.all() == []


def test_what_was_written_meanwhile_is_looked_at_first(services: Services, clock: Clock) -> None:
    then = found(services)
    with services.desk.change() as work:
        work.reflections.add(Reflection("r5", 5, clock(), "Zebediah anew"))
    with pytest.raises(Refused, match="Look again"):
        services.about_one_person.erase(then, {}, "", lambda *_: None, lambda: False)


def test_cancelled_it_changes_nothing(services: Services) -> None:
    then = found(services)
    with pytest.raises(Refused, match="Cancelled"):
        services.about_one_person.erase(then, {}, "", lambda *_: None, lambda: True)
    assert replace(found(services), sequence=0) == replace(then, sequence=0)


def test_backups_are_thinned_once_a_new_one_is_made(services: Services) -> None:
    services.keeping_safe.back_up(lambda *_: None, lambda: False)
    erased(services)
    assert services.about_one_person.thin(lambda *_: None, lambda: False) == 1
    (left,) = services.keeping_safe.listed()
    assert services.keeping_safe.verify(left.kept) == []
    assert left.kept.file.parent.joinpath("evidence").is_dir()
    assert len([file for file in left.kept.file.parent.glob("evidence/*/*") if file.is_file()]) == 1


@pytest.mark.parametrize("after", [0.0, 0.01, 0.03, 0.06, 0.1, 0.2])
def test_killed_in_the_midst_it_was_all_or_none(
    services: Services, tmp_path: Path, keys: KeyProvider, after: float
) -> None:
    with services.desk.change() as work:
        for number in range(10, 310):
            work.reflections.add(Reflection(f"r{number}", number, services.desk._now(), f"Zebediah {number}"))
    folder, key = services.desk.folder, services.desk.key
    services.close()
    with forked.heard(erase_aloud, folder, keys) as (child, said):
        assert said.readline() == b"now\n"
        time.sleep(after)
        child.kill()
    again = serve(open_workbook(folder, keys), told_to_nobody)
    try:
        with again.desk.view() as view:
            gone, titles = view.people.get(ZEB.id) is None, {row.title[:8] for row in view.reflections.rows()}
        assert titles == ({"At the g", "Pupil A "} if gone else {"At the g", "Zebediah"})
        again.attaching.tidy()
        assert len(again.desk.containers.listed()) == (1 if gone else 3)
    finally:
        again.close()
    assert bool(traces(folder, key, "Quillfeather", tmp_path)) is not gone


def test_the_file_of_feedback_goes_and_what_was_said_in_it_stays_without_the_name(
    services: Services, tmp_path: Path
) -> None:
    stored = services.desk.containers.write(BytesIO(b"Zebediah Quillfeather again"))
    kept = {"container": stored.container, "size": stored.size, "sha256": stored.sha256}
    with services.desk.change() as work:
        work.feedback.add(a_feedback(file_name="Zebediah.txt", **kept))
        work.points.add(a_point(text="Who is Zebediah?", quoted="", around=""))
    with services.desk.change() as work:
        work.feedback.replace(a_feedback(file_name="Zebediah.txt", who="Zebediah’s tutor", **kept))
    assert {file.attachment for file in found(services).naming_files} == {"f1", "f2", "f"}
    erased(services)
    with services.desk.view() as view:
        (feedback,), (point,) = view.feedback.all(), view.points.all()
        assert stored.container not in view.containers()
    assert (feedback.container, point.text) == ("", "Who is Pupil A?")
    assert stored.container not in services.desk.containers.listed()
    assert traces(services.desk.folder, services.desk.key, "zebediah", tmp_path) == []


def test_a_file_of_feedback_stays_with_a_reason(services: Services) -> None:
    stored = services.desk.containers.write(BytesIO(b"Zebediah Quillfeather again"))
    with services.desk.change() as work:
        work.feedback.add(a_feedback(container=stored.container, size=stored.size, sha256=stored.sha256))
    erased(services, {"f": "My tutor’s own words"})
    assert services.desk.containers.sound(stored.container, stored.sha256)
    with services.desk.view() as view:
        assert {(each.spot.noun, each.reason) for each in view.name_decisions.all()} == {
            (Noun.FEEDBACK, "My tutor’s own words")
        }
