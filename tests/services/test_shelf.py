import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.importing.frameworks import Form, read_framework
from senco_desk.services.shelf import Shelf, check, export, export_template

NOW = datetime(2026, 11, 21, tzinfo=UTC)
SHEET = "Code,Statement\n1,Work with families to:\n1.1,listen;\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


def sheet(folder: Path, text: str = SHEET, name: str = "Our course.csv") -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder / name


def test_the_bundled_sets_are_offered_the_awards_first(shelf):
    codes = [framework.code for framework in shelf.all()]
    assert codes[:3] == ["nasenco-2009", "nasenco-2014", "npq-senco-sections"]
    assert len(codes) == 8


@pytest.mark.parametrize(
    ("began", "code"),
    [
        (None, "nasenco-2014"),
        (date(2008, 9, 1), "nasenco-2009"),
        (date(2014, 8, 31), "nasenco-2009"),
        (date(2014, 9, 1), "nasenco-2014"),
        (date(2024, 4, 15), "nasenco-2014"),
        (date(2024, 8, 31), "nasenco-2014"),
        (date(2024, 9, 1), "npq-senco-sections"),
        (date(2030, 1, 1), "npq-senco-sections"),
    ],
)
def test_the_awards_set_is_proposed_by_the_day_the_course_began(shelf, began, code):
    assert shelf.proposed(began) == code


def test_a_set_brought_in_stands_on_the_shelf_as_it_was_read(shelf, tmp_path):
    kept = shelf.put(check(sheet(tmp_path)))
    assert kept.code == "our-course"
    assert shelf.own() == (kept,)
    assert shelf.read("our-course") == kept


def test_the_same_set_is_refused_a_second_time(shelf, tmp_path):
    shelf.put(check(sheet(tmp_path)))
    with pytest.raises(Refused) as refused:
        shelf.put(check(sheet(tmp_path)))
    assert refused.value.code == "framework-on-shelf"
    assert len(shelf.own()) == 1


def test_a_changed_set_is_a_new_one_beside_the_old(shelf, tmp_path):
    first = shelf.put(check(sheet(tmp_path)))
    second = shelf.put(check(sheet(tmp_path, SHEET.replace("listen", "listen and plan"))))
    assert (first.code, second.code) == ("our-course", "our-course-2")
    assert {each.id for each in first.outcomes}.isdisjoint(each.id for each in second.outcomes)


def test_a_reworded_bundled_set_never_takes_the_place_of_the_bundled_one(shelf, tmp_path):
    out = export(shelf.read("nasenco-2014"), tmp_path / "mine.json", Form.CASE, NOW)
    package = json.loads(out.read_text("utf-8"))
    package["CFItems"][1]["fullStatement"] = "Something else"
    out.write_text(json.dumps(package), "utf-8")
    kept = shelf.put(check(out))
    assert kept.code == "nasenco-2014-2"
    assert kept.id != shelf.read("nasenco-2014").id
    assert shelf.read("nasenco-2014").outcomes[1].statement.startswith("The statutory")


def test_a_damaged_file_on_the_shelf_is_named_and_stops_nothing(shelf, tmp_path):
    shelf.put(check(sheet(tmp_path)))
    (tmp_path / "shelf" / "half.json").write_text('{"CFDocument": {')
    assert [framework.code for framework in shelf.own()] == ["our-course"]
    ((file, why),) = shelf.damaged().items()
    assert (file.name, why.code) == ("half.json", "not-json")


def test_an_unknown_code_is_refused_with_those_there_are(shelf):
    with pytest.raises(Refused) as refused:
        shelf.read("nasenco-2041")
    assert "nasenco-2014" in str(refused.value)


@pytest.mark.parametrize(
    ("name", "begins"), [("out.json", b"{"), ("out.xlsx", b"PK"), ("out.csv", b"\xef\xbb\xbfLevel")]
)
def test_the_ending_of_the_name_says_which_format_is_written(shelf, tmp_path, name, begins):
    out = export(shelf.read("every-child-matters"), tmp_path / name, None, NOW)
    assert out.read_bytes().startswith(begins)
    assert len(read_framework(out.read_bytes(), name).framework.outcomes) == 5


def test_a_folder_that_cannot_be_written_is_refused_and_nothing_is_left(shelf, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Refused) as refused:
        export(shelf.read("every-child-matters"), tmp_path / "file" / "out.json", None, NOW)
    assert refused.value.code == "file-unwritable"
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(Refused):
        export(shelf.read("every-child-matters"), tmp_path / "folder.json", None, NOW)
    (tmp_path / "folder.json").rmdir()
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(("name", "form"), [("out", None), ("notes.docx", None), ("out.json", Form.SHEET)])
def test_a_name_that_would_open_in_another_program_is_refused(shelf, tmp_path, name, form):
    (tmp_path / name).write_text("mine")
    with pytest.raises(Refused) as refused:
        export(shelf.read("every-child-matters"), tmp_path / name, form, NOW)
    assert refused.value.code == "target-ending"
    assert (tmp_path / name).read_text() == "mine"


def test_what_cannot_be_read_is_refused(tmp_path):
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(Refused) as refused:
            check(path)
        assert refused.value.code == "file-unreadable"


def test_a_giant_is_refused_without_being_read(tmp_path):
    giant = tmp_path / "giant.json"
    with giant.open("wb") as out:
        out.truncate(10**11)
    with pytest.raises(Refused) as refused:
        check(giant)
    assert refused.value.code == "file-too-big"


def test_an_empty_file_is_refused(tmp_path):
    with pytest.raises(Damaged) as damaged:
        check(sheet(tmp_path, ""))
    assert "Our course.csv is empty" in str(damaged.value)


def test_the_template_can_be_filled_in_and_brought_back(shelf, tmp_path):
    out = export_template(tmp_path / "template.xlsx", NOW)
    assert shelf.put(check(out)).code == "template"


def test_the_sets_of_2009_and_2014_are_matched(shelf):
    (crosswalk,) = shelf.crosswalks()
    identified = shelf.read("nasenco-2009").coded("3.1a").id
    (match,) = (each for each in crosswalk.matches if identified in (each.origin, each.destination))
    assert (match.origin, match.destination) == (identified, shelf.read("nasenco-2014").coded("9.1").id)
