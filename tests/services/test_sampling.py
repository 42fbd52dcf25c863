"""A sample is a whole workbook, the same each time, and never in the place of something."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image

from senco_desk.domain.attachment import Attachment, Soundness
from senco_desk.domain.case import Case
from senco_desk.domain.errors import Refused
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.mapping import Mapping
from senco_desk.domain.practice import Practice
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import Reflection
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services import sampling
from senco_desk.services.finding import Finding
from senco_desk.services.sample_material import read_material
from senco_desk.services.sampling import write_sample
from senco_desk.store.desk import Desk
from senco_desk.store.glance import glance
from tests.forked import forked_children

__all__ = ["forked_children"]

pytestmark = pytest.mark.usefixtures("forked_children")

KEYS = pytest.mark.parametrize("keys", [NoKey(), FixedKey(bytes(range(32)))], ids=["open", "encrypted"])
Contents = tuple[Profile | None, list[Reflection], list[Evidence], list[Mapping], list[Case]]


@contextmanager
def reading(folder: Path, keys: KeyProvider | None = None) -> Iterator[Desk]:
    desk = open_workbook(folder, keys or NoKey(), write=False)
    try:
        yield desk
    finally:
        desk.close()


def contents(folder: Path, keys: KeyProvider | None = None) -> Contents:
    with reading(folder, keys) as desk, desk.view() as view:
        (framework,) = view.frameworks.all()
        mappings = sorted(view.mappings.of_framework(framework.id), key=lambda mapping: mapping.id)
        cases = view.cases.of_framework(framework.id)
        return view.profile.get(), view.reflections.all(), view.evidence.all(), mappings, cases


def attached(desk: Desk) -> list[Attachment]:
    with desk.view() as view:
        return [file for files in view.attachments.of_all().values() for file in files]


def told(attachment: Attachment) -> Attachment:
    """Without the names of its containers, which are new each time."""
    return replace(attachment, container="", print_copy=str(bool(attachment.print_copy)))


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The year's sample, to be read only."""
    folder = tmp_path_factory.mktemp("year") / "demo.sencodesk"
    write_sample(folder)
    return folder


@KEYS
def test_the_year_is_in_the_workbook_word_for_word(tmp_path: Path, keys: KeyProvider) -> None:
    folder = tmp_path / "demo.sencodesk"
    sampled = write_sample(folder, "year", keys=keys)
    material = read_material()
    profile, reflections, evidence, mappings, cases = contents(folder, keys)
    assert profile == material.profile
    assert sorted(reflections, key=lambda r: r.number) == [entry.reflection for entry in material.entries]
    assert sorted(evidence, key=lambda e: e.number) == [piece.evidence for piece in material.pieces]
    pieces = (*material.entries, *material.pieces)
    assert {mapping.id: mapping for mapping in mappings} == {m.id: m for each in pieces for m in each.mappings}
    assert {case.id: case for case in cases} == {case.id: case for case in material.cases}
    assert (sampled.reflections, sampled.evidence) == (len(reflections), len(evidence)) == (43, 60)
    assert (sampled.mappings, sampled.cases) == (len(mappings), len(cases))
    with reading(folder, keys) as desk:
        assert len(attached(desk)) == sampled.files
        assert all(desk.containers.sound(file.container, file.sha256) for file in attached(desk))
        assert all(desk.containers.sound(file.print_copy) for file in attached(desk) if file.print_copy)


def test_every_file_opens_but_the_one_that_is_locked(year: Path) -> None:
    with reading(year) as desk:
        found = {file.name: file.health for file in attached(desk)}
    unsound = {name: health.soundness for name, health in found.items() if health.soundness is not Soundness.SOUND}
    assert unsound == {
        "Letter SEN support v2 with changes.docx": Soundness.WARNS,
        "SLT report July 2024 (protected).pdf": Soundness.LOCKED,
    }
    assert "tracked changes" in found["Letter SEN support v2 with changes.docx"].remarks[0]


def test_every_picture_prints_the_right_way_up_without_the_place_it_was_taken_at(year: Path) -> None:
    with reading(year) as desk:
        pictures = {file.name: file for file in attached(desk) if file.print_copy}
        with desk.containers.reading(pictures["IMG_2041.JPG"].print_copy) as stream, Image.open(stream) as printed:
            assert printed.width < printed.height
            assert not printed.getexif()
    assert len(pictures) == 14


def test_the_same_content_is_kept_once(year: Path) -> None:
    with reading(year) as desk:
        files = attached(desk)
        kept = {file.container for file in files} | {file.print_copy for file in files if file.print_copy}
        with desk.view() as view:
            came = {feedback.container for feedback in view.feedback.all() if feedback.container}
        assert len(came) == 1
        assert desk.containers.listed() == kept | came
    assert len({file.container for file in files}) == len(files) - 1


def test_who_does_what_in_the_role_is_filled_in(year: Path) -> None:
    with reading(year) as desk, desk.view() as view:
        assert {feature.feature for feature in view.role.features()} == {f.feature for f in read_material().role}
        assert view.practice.get() == Practice()


def test_two_samples_are_equal(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_sample(tmp_path / name, "small")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    with reading(tmp_path / "one") as one, reading(tmp_path / "two") as two:
        assert list(map(told, attached(one))) == list(map(told, attached(two)))


def test_the_small_sample_is_a_handful_with_a_draft(tmp_path: Path) -> None:
    write_sample(tmp_path / "demo", "small")
    _profile, reflections, evidence, _mappings, cases = contents(tmp_path / "demo")
    assert [reflection.number for reflection in reflections] == [42, 27, 15, 13, 4]
    assert (len(evidence), len(cases)) == (6, 2)
    with reading(tmp_path / "demo") as desk:
        assert len(attached(desk)) == 3


def test_it_can_be_written_in_and_the_next_number_is_free(tmp_path: Path) -> None:
    write_sample(tmp_path / "demo")
    desk = open_workbook(tmp_path / "demo", NoKey())
    with desk.view() as view:
        assert (view.reflections.next_number(), view.evidence.next_number()) == (44, 61)
        assert view.recent_changes(5) == []
    desk.close()


def test_its_words_are_found_without_being_indexed_first(year: Path) -> None:
    with reading(year) as desk:
        found = Finding(desk).find("nativity")
    assert [hit.reference for hit in found] == ["R-025"]


def test_seen_from_an_earlier_day_it_holds_what_was_written_and_known_by_then(tmp_path: Path) -> None:
    today = date(2024, 12, 31)
    write_sample(tmp_path / "demo", "year", today)
    _profile, reflections, evidence, _mappings, cases = contents(tmp_path / "demo")
    known = {reflection.number for reflection in reflections if not reflection.impact.is_blank}
    assert max(reflection.written.date() for reflection in reflections) == date(2024, 12, 17)
    assert known == {5, 6, 9, 11, 20}
    assert max(each.number for each in evidence) == 31
    assert {each.number for each in evidence if not each.impact.is_blank} == {2, 9, 12, 14, 19, 23}
    assert cases == []


def test_seen_from_before_the_course_it_has_only_a_profile(tmp_path: Path) -> None:
    sampled = write_sample(tmp_path / "demo", "year", read_material().entries[0].reflection.day - timedelta(days=1))
    assert (sampled.reflections, sampled.evidence, sampled.files, sampled.mappings, sampled.cases) == (0, 0, 0, 0, 0)
    assert contents(tmp_path / "demo")[0] == read_material().profile


@pytest.mark.parametrize("name", ["there", "there/deeper", "ünïcode Tom <3 & Co.sencodesk"])
def test_it_makes_the_folder_it_is_given(tmp_path: Path, name: str) -> None:
    write_sample(tmp_path / name, "small")
    assert (tmp_path / name / "workbook.sqlite").exists()


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    write_sample(tmp_path / "demo", "small")
    assert contents(tmp_path / "demo")[0] is not None


def test_something_there_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(Refused) as refused:
        write_sample(tmp_path, "small")
    assert refused.value.code == "workbook-exists"
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_file_is_not_a_place_for_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for taken, code in ((tmp_path / "file", "workbook-exists"), (tmp_path / "file" / "below", "workbook-not-made")):
        with pytest.raises(Refused) as refused:
            write_sample(taken, "small")
        assert refused.value.code == code
    assert (tmp_path / "file").read_text() == "mine"


def test_one_that_fails_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(*_given: object) -> Iterator[object]:
        yield read_material().entries[0]
        raise KeyboardInterrupt

    monkeypatch.setattr(sampling, "decade", half)
    with pytest.raises(KeyboardInterrupt):
        write_sample(tmp_path / "demo", "decade")
    assert list(tmp_path.iterdir()) == []


def test_a_size_that_is_none_is_a_fault_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="century"):
        write_sample(tmp_path / "demo", "century")
    assert list(tmp_path.iterdir()) == []


def test_a_sample_takes_its_own_day_for_today_and_nobody_elses_workbook_does(tmp_path: Path) -> None:
    write_sample(tmp_path / "sample.sencodesk", "small", date(2025, 1, 15))
    create(tmp_path / "mine.sencodesk", NoKey())
    days = []
    for name in ("sample", "mine"):
        desk = open_workbook(tmp_path / f"{name}.sencodesk", NoKey())
        days.append((desk.seen_from, glance(desk.folder, None).seen_from))
        desk.close()
    assert days == [(date(2025, 1, 15), date(2025, 1, 15)), (None, None)]
