"""One person is taken out of a workbook to the last byte; undo and history go on, and bring nothing back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from senco_desk.domain.bin import Binned
from senco_desk.domain.errors import Damaged, Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.name_erasing import Eraser, OnePerson
from senco_desk.domain.name_findings import FindingKind, NameDecision, Resolution, Spot
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.profile import Profile
from senco_desk.domain.reference import Reference
from senco_desk.domain.reference_keys import is_key
from senco_desk.domain.reflection import Section
from senco_desk.domain.review import Review
from senco_desk.domain.role import RoleFeature
from senco_desk.domain.text import Block, BlockKind, Run, from_plain, plain
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import FixedKey, NoKey
from senco_desk.store import erasing
from senco_desk.store.desk import Desk
from senco_desk.store.driver import Driver
from senco_desk.store.erasing import Rewritten
from senco_desk.store.search import catch_up, find
from tests.store.things import BEGAN, Clock, a_case, a_reflection, an_attachment, an_evidence, counts_for, impact
from tests.store.traces import traces

ZOE = Person("p-1", PersonKind.PUPIL, "Zoëlla Quillfeather", ("Zoëlla", "Quillfeather"), "Pupil A", "Moved in May")
ANN = Person("p-2", PersonKind.PUPIL, "Annabel Zoëlla Moss", ("Annabel",), "Pupil B", "Sits by Zoëlla.")
NAMES = ("Zoëlla", "Zoella", "Quillfeather")
SPLIT = (
    Block(
        BlockKind.PARAGRAPH, (Run("I met Zo", strong=True), Run("ëlla Quill"), Run("feather’s aunt.", emphasised=True))
    ),
)


def erased(
    desk: Desk, *files: str, marks: frozenset[str] = frozenset(), step: erasing.Step = lambda *_: None
) -> Rewritten:
    with desk.view() as view:
        one = OnePerson(ZOE, view.people.all())
    with desk.change() as work:
        came = erasing.erase(work, ZOE.id, files, Eraser(one, "Pupil A"), lambda: marks, step)
    desk.index_begins_anew()
    while catch_up(desk):
        pass
    return came


@pytest.fixture
def filled(desk: Desk, clock: Clock) -> dict[str, str]:
    """Zoëlla stands in every kind of thing, in what each was before, in a named version, and in the bin."""
    first = a_reflection("First with ZOËLLA.", title="Zoëlla at the gate", impact=impact("zoella quillfeather spoke."))
    gone = a_reflection("Zoella Quillfeather again.", title="QUILLFEATHER")
    piece = an_evidence(
        "Zoëlla’s plan", about=SPLIT, part="With Zoella\nQuillfeather.", held="Zoëlla’s folder", with_whom="Zoëlla"
    )
    file, binned = (
        an_attachment(piece, "plan_ZoellaQuillfeather2.docx", alt="Zoëlla draws"),
        an_attachment(piece, "zoëlla.pdf"),
    )
    with desk.change("Zoëlla’s things added") as work:
        work.people.put(ZOE)
        work.people.put(ANN)
        work.profile.put(Profile("Ruth Ash", about="Zoëlla’s teacher"))
        work.reflections.add(first)
        work.reflections.add(gone)
        work.evidence.add(piece)
        work.attachments.add(file)
        work.attachments.add(binned)
        work.mappings.add(counts_for(first, why="Zoëlla spoke"))
        work.cases.put(a_case(words="With Zoëlla, and with Annabel Zoëlla Moss.", in_a_line="Zoëlla reads"))
        work.role.put(RoleFeature("f", None, "Zoëlla’s aunt", "Zoëlla"))
        work.reviews.put(Review(first.id, Noun.REFLECTION, date(2027, 1, 1), "Ask Zoëlla’s aunt"))
        for mark, reason in (("of her", "Zoëlla agreed"), ("of other", "Zoëlla is not meant")):
            spot = Spot(Noun.REFLECTION, first.id, mark)
            work.name_decisions.put(
                NameDecision(mark, spot, FindingKind.REGISTERED, mark, Resolution.KEEP, BEGAN, reason)
            )
    with desk.change("Version named “Zoëlla”") as work:
        work.history.call(Noun.REFLECTION, first.id, "", "Before Zoëlla left", clock())
    clock.pass_seconds(100)
    with desk.change(typing=True) as work:
        work.reflections.replace(
            replace(first, title="Zoëlla", sections=(Section("text", "Zoëlla?", from_plain("Zoëlla sat.")),))
        )
    with desk.change("“zoëlla.pdf” taken out") as work:
        work.attachments.remove(binned.id)
    with desk.change("Reflection deleted") as work:
        work.reflections.remove(gone.id)
    while catch_up(desk):
        pass
    return {"first": first.id, "gone": gone.id, "piece": piece.id, "file": file.id, "binned": binned.id}


def test_not_a_byte_of_her_stays(desk: Desk, filled: dict[str, str], tmp_path: Path) -> None:
    assert all(traces(desk.folder, desk.key, name, tmp_path) for name in NAMES)
    with desk.change() as work:
        work.people.put(replace(ANN, name="Annabel Moss"))
    erased(desk)
    forget_annabel(desk)
    desk.close()
    assert [traces(desk.folder, desk.key, name, tmp_path) for name in NAMES] == [[], [], []]


def forget_annabel(desk: Desk) -> None:
    """Her second name is Zoëlla, and stays; of this test alone it is taken away."""
    for statement in (
        "DELETE FROM before_image WHERE in_table = 'person'",
        (
            "UPDATE \"case\" SET text = replace(text, 'Annabel Zoëlla Moss', ''), "
            "plain = replace(plain, 'Annabel Zoëlla Moss', '')"
        ),
    ):
        with desk.upkeep() as driver:
            driver.execute(statement)


def test_sources_keyed_by_her_name_get_keys_of_their_own(desk: Desk, filled: dict[str, str]) -> None:
    with desk.change() as work:
        for key in ("Quillfeather2005", "Zoëlla2005", "Norwich2014"):
            work.references.add(Reference(f"of {key}", BEGAN, key=key, title="A source"))
    erased(desk)
    with desk.view() as view:
        keys = [reference.key for reference in view.references.all()]
    assert len(set(keys)) == 3
    assert "Norwich2014" in keys
    assert all(map(is_key, keys))


def test_what_prints_instead_stands_in_every_place_and_all_else_is_as_it_was(
    desk: Desk, filled: dict[str, str]
) -> None:
    erased(desk)
    with desk.view() as view:
        reflection, piece = view.reflections.get(filled["first"]), view.evidence.get(filled["piece"])
        (case,) = view.cases.each()
        file, people = view.attachments.get(filled["file"]), view.people.all()
    assert reflection
    assert piece
    assert file
    assert (reflection.title, plain(reflection.sections[0].text)) == ("Pupil A", "Pupil A sat.")
    assert [run.text for run in piece.about[0].runs] == ["I met Pupil A", "’s aunt."]
    assert (piece.part, piece.title, file.name) == ("With Pupil A.", "Pupil A’s plan", "plan_Pupil A2.docx")
    assert plain(case.text) == "With Pupil A, and with Annabel Zoëlla Moss."
    assert [(person.name, person.note) for person in people] == [(ANN.name, "Sits by Pupil A.")]


def test_every_seal_holds_and_the_index_is_whole(desk: Desk, filled: dict[str, str]) -> None:
    erased(desk, filled["file"], filled["binned"])
    assert find(desk, "Zoëlla Quillfeather", 9) == []
    assert [hit.title for hit in find(desk, "gate Pupil", 9)] == []
    assert len(find(desk, "Pupil", 20)) > 5
    desk.close()
    assert check(desk.folder, NoKey() if desk.key is None else FixedKey(desk.key)).is_whole


def test_history_goes_on_and_names_her_no_more(desk: Desk, filled: dict[str, str]) -> None:
    erased(desk)
    with desk.view() as view:
        history = view.history.of(Noun.REFLECTION, filled["first"])
        was = view.history.at(Noun.REFLECTION, filled["first"], history.versions[0].key)
    assert [version.name for version in history.versions if version.name] == ["Before Pupil A left"]
    assert not history.unread
    assert "Pupil A" in str(was)
    assert "Zo" not in str(was)


def test_a_version_that_was_given_another_name_has_neither(desk: Desk, filled: dict[str, str], tmp_path: Path) -> None:
    with desk.change("Version called otherwise") as work:
        (key,) = (row.key for row in work.history.of(Noun.REFLECTION, filled["first"]).versions if row.name)
        work.history.call(Noun.REFLECTION, filled["first"], key, "After Quillfeather came", BEGAN)
    erased(desk)
    with desk.view() as view:
        assert [row.name for row in view.history.of(Noun.REFLECTION, filled["first"]).versions if row.name] == [
            "After Pupil A came"
        ]
    assert traces(desk.folder, desk.key, "Quillfeather", tmp_path) == []


def test_undo_of_what_was_done_before_goes_on_and_brings_nothing_back(
    desk: Desk, filled: dict[str, str], tmp_path: Path
) -> None:
    erased(desk)
    with desk.view() as view:
        offered = view.recent_changes(20)
    for change in offered[:2]:
        desk.undo(change.undo)
    with desk.change() as work:
        work.bin.put_back(Binned.REFLECTION, filled["gone"])
    with desk.view() as view:
        assert [row.title for row in view.reflections.rows() if row.id == filled["gone"]] == ["Pupil A"]
    assert traces(desk.folder, desk.key, "Quillfeather", tmp_path) == []


def test_typing_that_goes_on_brings_nothing_back(desk: Desk, filled: dict[str, str], tmp_path: Path) -> None:
    erased(desk)
    with desk.change(typing=True) as work:
        reflection = work.reflections.get(filled["first"])
        assert reflection
        work.reflections.replace(replace(reflection, title="At the gate"))
    with desk.view() as view:
        assert {row.title for row in view.reflections.rows()} == {"At the gate"}
    assert "Zoëlla at" not in str(desk.undo(work.changed.undo))
    assert traces(desk.folder, desk.key, "Quillfeather", tmp_path) == []


def test_files_are_taken_out_for_good(desk: Desk, filled: dict[str, str]) -> None:
    erased(desk, filled["file"], filled["binned"])
    with desk.view() as view:
        assert view.attachments.of_evidence(filled["piece"]) == []
        assert view.attachments.containers() == set()
        assert {each.kind for each in view.bin.all()} == {Binned.REFLECTION}


def test_what_was_decided_of_her_goes_and_the_rest_stays(desk: Desk, filled: dict[str, str]) -> None:
    assert erased(desk, marks=frozenset({"of her"})).decisions == 1
    with desk.view() as view:
        assert [(each.mark, each.reason) for each in view.name_decisions.all()] == [
            ("of other", "Pupil A is not meant")
        ]


def test_whatever_stops_it_nothing_was_changed(desk: Desk, filled: dict[str, str]) -> None:
    def stop(at: int, of: int) -> None:
        if at:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        erased(desk, filled["file"], step=lambda _at, _of: stop(1, 1))
    with desk.view() as view:
        assert view.people.get(ZOE.id) == ZOE
        assert view.attachments.get(filled["file"])
        assert len(view.reflections.rows()) == 1


def test_what_the_disk_has_changed_is_not_written_over(desk: Desk, filled: dict[str, str]) -> None:
    with desk.upkeep() as driver:
        _spoil(driver)
    with pytest.raises(Damaged):
        erased(desk)


def _spoil(driver: Driver) -> None:
    driver.execute("UPDATE reflection SET title = 'Zoëlla, spoilt'")


def test_no_undo_takes_the_erasing_back(desk: Desk, filled: dict[str, str]) -> None:
    with desk.view() as view:
        before = {change.undo for change in view.recent_changes(20)}
    erased(desk)
    with desk.view() as view:
        assert {change.undo for change in view.recent_changes(20)} <= before
    with pytest.raises(Refused):
        desk.undo("")
