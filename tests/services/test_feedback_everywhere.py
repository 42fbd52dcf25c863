"""Feedback and its kept file pass through every door: find, bin, names, check, backups, carry copies, leaving."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from senco_desk.domain.attachment import Stored
from senco_desk.domain.bin import Binned
from senco_desk.domain.errors import Damaged
from senco_desk.domain.feedback import AnswerState, Point, Target
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.journal import Noun
from senco_desk.domain.name_findings import FindingKind, Resolution, Scan, SomeOfIt, WholeWorkbook
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.text import from_plain, plain
from senco_desk.safekeeping import backups
from senco_desk.safekeeping.comparing import Kind
from senco_desk.safekeeping.comparing import differences as compared
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.safekeeping.packing import pack
from senco_desk.safekeeping.packs import unpack
from senco_desk.safekeeping.salvaging import salvage
from senco_desk.services.feedback_file import file_kept
from senco_desk.services.leaving_copy import Marked
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.desk import Desk
from senco_desk.store.thinning import forget
from senco_desk.store.verifying import broken_files
from senco_desk.wiring import Services, serve
from tests.services.attached import quietly
from tests.services.conftest import SET, Clock
from tests.store.feedback_things import a_decision, a_feedback, a_point, a_sending
from tests.store.things import a_reflection

KEY = FixedKey(bytes(range(32)))
TAKEN, LEFT = a_reflection(number=1), a_reflection(number=2)
POINT = a_point(text="Who is Zeb?", answer=replace(a_point().answer, said=from_plain("Zeb is in Year 4.")))
CONTENT = b"Zeb, said the tutor."


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    folder = tmp_path / "sealed.sencodesk"
    create(folder, KEY, clock)
    services = serve(open_workbook(folder, KEY, now=clock), told_to_nobody)
    fill(services.desk)
    services.keeping_names.add(Person("zeb", PersonKind.PUPIL, "Zebedee Quill", ("Zeb",), "Pupil A"))
    yield services
    services.close()


def fill(desk: Desk) -> None:
    with file_kept(desk, BytesIO(CONTENT)) as stored, desk.change() as work:
        work.frameworks.add(SET)
        for piece in (TAKEN, LEFT):
            work.reflections.add(piece)
        work.feedback.add(a_feedback(file_name="said.txt", **kept(stored)))
        work.points.add(replace(POINT, target=Target(Noun.REFLECTION, TAKEN.id)))
        work.points.add(a_point("left", target=Target(Noun.REFLECTION, LEFT.id)))
        work.decisions.add(a_decision(framework=SET.id, comment="Zeb shows it."))
        work.sendings.add(a_sending(subject="About Zeb"))


def kept(stored: Stored) -> dict[str, Any]:
    return {"container": stored.container, "size": stored.size, "sha256": stored.sha256}


def container(desk: Desk) -> str:
    with desk.view() as view:
        return view.feedback.all()[0].container


def scan(services: Services, scope: WholeWorkbook) -> Scan:
    return services.checking_names.scan(scope, lambda *_: None, lambda: False)


@pytest.mark.parametrize(
    ("words", "at"),
    [("Zeb is in", Noun.POINT), ("kind point whole", Noun.FEEDBACK), ("shows", Noun.OUTCOME), ("voice", Noun.POINT)],
)
def test_it_is_found_by_what_was_said_and_answered(services: Services, words: str, at: Noun) -> None:
    assert at in {hit.at for hit in services.finding.find(words)}


def test_a_round_lies_in_the_bin_and_goes_back_whole(services: Services) -> None:
    services.answering_feedback.remove("f")
    (binned,) = services.looking_back.bin()
    assert (binned.kind, binned.title) == (Binned.FEEDBACK, "said.txt")
    assert "Kind, and to the point." in plain(services.looking_back.deleted(Binned.FEEDBACK, "f")[1].text)
    services.looking_back.put_back_deleted(Binned.FEEDBACK, "f")
    seen = services.answering_feedback.seen("f")
    assert seen is not None
    assert ([each.id for each in seen.points], [each.id for each in seen.decisions]) == (["left", "p"], ["d"])


def test_a_single_point_lies_in_the_bin_and_goes_back(services: Services) -> None:
    services.answering_feedback.remove_points(["p"])
    (binned,) = services.looking_back.bin()
    assert (binned.kind, binned.title) == (Binned.POINT, "Who is Zeb?")
    services.looking_back.put_back_deleted(Binned.POINT, "p")
    assert services.looking_back.bin() == []
    seen = services.answering_feedback.seen("f")
    assert seen is not None
    assert [each.id for each in seen.points] == ["left", "p"]


def test_a_single_point_is_taken_out_of_the_bin_for_good(services: Services) -> None:
    services.answering_feedback.remove_points(["p"])
    forget(services.desk, Binned.POINT, "p")
    assert services.looking_back.bin() == []
    with services.desk.view() as view:
        kept = view.reading.driver.execute("SELECT image FROM before_image WHERE image LIKE '%Zeb%'").fetchall()
    assert [image for (image,) in kept if "Who is Zeb" in image] == []


def test_what_is_taken_out_of_the_bin_is_gone_with_its_file(services: Services) -> None:
    desk, was = services.desk, container(services.desk)
    services.answering_feedback.remove("f")
    services.attaching.tidy()
    assert desk.containers.listed() == {was}
    forget(desk, Binned.FEEDBACK, "f")
    services.attaching.tidy()
    assert desk.containers.listed() == set()
    with desk.view() as view:
        kept_images = view.reading.driver.execute("SELECT noun FROM before_image WHERE noun IN ('point', 'decision')")
        assert kept_images.fetchall() == []


def test_what_is_noted_has_its_history(services: Services, clock: Clock) -> None:
    clock.later(minutes=2)
    seen = services.answering_feedback.seen("f")
    assert seen is not None
    services.answering_feedback.keep(replace(seen.feedback, about=from_plain("Otherwise."), grade=""))
    (was,) = services.looking_back.look(Noun.FEEDBACK, "f").history.versions
    services.looking_back.put_back(Noun.FEEDBACK, "f", was.key)
    assert services.answering_feedback.seen("f") == seen


def test_an_answer_has_its_history_and_what_it_says_of_the_point_stays(services: Services, clock: Clock) -> None:
    verbs = services.answering_feedback
    verbs.mark(["left"], AnswerState.NEW)
    clock.later(minutes=2)
    verbs.keep_answer("left", from_plain("Something else."))
    clock.later(minutes=2)
    verbs.decline("left", from_plain("No."))
    later, first = services.looking_back.look(Noun.POINT, "left").history.versions
    assert (later.words, first.words) == (2, 3)
    services.looking_back.put_back(Noun.POINT, "left", first.key)
    put_back = verbs.get("left")
    assert put_back is not None
    assert (plain(put_back.answer.said), put_back.answer.state) == ("I named them.", AnswerState.DECLINED)


def test_before_the_first_answer_there_was_none(services: Services, clock: Clock) -> None:
    with services.desk.change() as work:
        work.points.add(Point("bare", "f", 9, "9", MarkKind.COMMENT, "Why?"))
    clock.later(minutes=2)
    services.answering_feedback.keep_answer("bare", from_plain("Because."))
    assert [each.words for each in services.looking_back.look(Noun.POINT, "bare").history.versions] == [0]


def test_every_word_and_the_file_are_looked_through_for_names(services: Services) -> None:
    found = {(each.spot.noun, each.spot.place.partition(":")[0]) for each in scan(services, WholeWorkbook()).open}
    assert {(Noun.POINT, "text"), (Noun.POINT, "answer"), (Noun.DECISION, "note")} <= found
    assert {(Noun.FEEDBACK, "file text"), (Noun.SENDING, "to whom")} <= found


def test_everything_about_a_person_has_what_was_said_and_what_was_sent(services: Services) -> None:
    about = services.about_one_person.find("zeb", *quietly())
    said = [each.words for each in about.said]
    for words in ("Who is Zeb?", "Zeb shows it.", "About Zeb"):
        assert any(words in each for each in said)


def test_names_are_replaced_in_it(services: Services) -> None:
    hers = [each for each in scan(services, WholeWorkbook()).open if each.kind is FindingKind.REGISTERED]
    services.checking_names.decide(hers, Resolution.REPLACE_EVERYWHERE)
    with services.desk.view() as view:
        point, decision = view.points.get("p"), view.decisions.get("d")
    assert point is not None
    assert (point.text, plain(point.answer.said)) == ("Who is Pupil A?", "Pupil A is in Year 4.")
    assert decision == a_decision(framework=SET.id, comment="Pupil A shows it.")


def test_leaving_she_takes_what_was_said_of_what_she_takes_and_no_file(services: Services, tmp_path: Path) -> None:
    scope = SomeOfIt(frozenset({TAKEN.id}), frozenset())
    asked = {each.spot.noun_id for each in scan(services, scope).open}
    assert "p" in asked
    assert "left" not in asked
    services.leaving.take_along(tmp_path / "taken.sencopack", Marked(scope.pieces), *quietly())
    unpack(tmp_path / "taken.sencopack", tmp_path / "taken.sencodesk")
    with closing(open_workbook(tmp_path / "taken.sencodesk", KEY, write=False)) as copy, copy.view() as view:
        assert [each.id for each in view.points.all()] == ["p"]
        assert [each.container for each in view.feedback.all()] == [""]
        assert len(view.decisions.all()) == 1
        assert view.sendings.all() == []
        assert copy.containers.listed() == set()


def test_a_missing_file_is_told_by_the_check(services: Services) -> None:
    desk = services.desk
    with desk.view() as view:
        assert list(broken_files(view.reading.driver, desk.containers)) == []
        desk.containers.erase(container(desk))
        (told,) = broken_files(view.reading.driver, desk.containers)
    assert isinstance(told, Damaged)
    assert "“said.txt”" in str(told)


def test_backups_and_carry_copies_have_the_file(services: Services, tmp_path: Path, clock: Clock) -> None:
    desk, name = services.desk, container(services.desk)
    (tmp_path / "backups").mkdir()
    with backups.staged(desk, *quietly()) as stage:
        made = backups.put(desk, stage, tmp_path / "backups", clock(), *quietly())
    assert backups.verify(made.kept, desk.key) == []
    pack(desk, tmp_path / "carried.sencopack", clock())
    unpack(tmp_path / "carried.sencopack", tmp_path / "carried.sencodesk")
    with closing(open_workbook(tmp_path / "carried.sencodesk", KEY, write=False)) as carried:
        assert carried.containers.sound(name, sha256(CONTENT).hexdigest())


def test_what_differs_between_two_is_told(services: Services, tmp_path: Path, clock: Clock) -> None:
    pack(services.desk, tmp_path / "carried.sencopack", clock())
    unpack(tmp_path / "carried.sencopack", tmp_path / "carried.sencodesk")
    services.answering_feedback.name_theme(["p"], "Another")
    with services.desk.change() as work:
        work.decisions.add(a_decision("another", framework=SET.id, decision="met"))
    with (
        closing(open_workbook(tmp_path / "carried.sencodesk", KEY, write=False)) as then,
        then.view() as was,
        services.desk.view() as now,
    ):
        found = compared(was.reading.driver, now.reading.driver)
    assert {(each.noun, each.kind, each.title) for each in found} == {
        (Noun.POINT, Kind.CHANGED, "Who is Zeb?"),
        (Noun.DECISION, Kind.NEW, "1 met"),
    }


def test_salvage_brings_the_file_back_or_says_which_is_lost(services: Services, clock: Clock) -> None:
    desk, name = services.desk, container(services.desk)
    services.close()
    assert salvage(desk.folder, desk.key, None, clock(), *quietly()).is_all
    with closing(open_workbook(desk.folder, KEY)) as again:
        assert again.containers.sound(name, sha256(CONTENT).hexdigest())
        again.containers.erase(name)
    assert salvage(desk.folder, desk.key, None, clock(), *quietly()).files_lost == ["said.txt"]
