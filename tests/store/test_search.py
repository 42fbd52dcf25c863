from dataclasses import replace
from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged
from senco_desk.domain.evidence import Testimony
from senco_desk.domain.journal import Noun
from senco_desk.domain.profile import Profile
from senco_desk.domain.role import RoleFeature, Who
from senco_desk.domain.text import from_plain
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.store import search
from senco_desk.store.desk import Desk
from tests.store.test_desk import add, kept, type_in
from tests.store.things import SET, a_case, a_reflection, an_attachment, an_evidence, counts_for, impact


def caught_up(desk: Desk) -> Desk:
    while search.catch_up(desk):
        pass
    return desk


def found(desk: Desk, words: str, most: int = 20) -> list[tuple[Noun, str]]:
    return [(hit.noun, hit.reference) for hit in search.find(caught_up(desk), words, most)]


def test_everything_she_wrote_is_found_and_every_outcome(desk: Desk) -> None:
    reflection = a_reflection("The slips said more.", number=3, title="A meeting", impact=impact("Attendance rose"))
    with desk.change() as work:
        work.reflections.add(reflection)
        work.mappings.add(counts_for(reflection, "1.2", why="Because governors adopted it"))
        work.cases.put(a_case("1", "My own commentary", in_a_line="Briefly told"))
        work.profile.put(Profile("Jo Marsh", about="Ten years in Year 4"))
    assert found(desk, "slips") == found(desk, "attendance") == found(desk, "meeting") == [(Noun.REFLECTION, "R-003")]
    assert found(desk, "governors adopted") == [(Noun.MAPPING, "R-003")]
    assert found(desk, "commentary") == found(desk, "briefly") == [(Noun.CASE, "1")]
    assert found(desk, "marsh") == found(desk, "ten years") == [(Noun.PROFILE, "")]
    assert found(desk, "personal budgets") == [(Noun.OUTCOME, "1.1")]
    assert found(desk, "R-003")[0] == (Noun.REFLECTION, "R-003")


def test_every_word_of_evidence_is_found_at_it(desk: Desk) -> None:
    piece = an_evidence(
        "Costed map", number=12, about=from_plain("Interventions priced"), part="I drafted", with_whom="Bursar",
        held="Binder two", link="https://example.org/provision", impact=impact("Fewer overlaps"),
        testimony=Testimony("Ms Okafor", "Headteacher"),
    )  # fmt: skip
    with desk.change() as work:
        work.evidence.add(piece)
    for words in ("costed", "priced", "drafted", "bursar", "binder", "provision", "overlaps", "okafor", "headteacher"):
        assert found(desk, words) == [(Noun.EVIDENCE, "E-012")], words
    assert found(desk, "E-012") == [(Noun.EVIDENCE, "E-012")]


def test_a_file_is_found_by_its_name_and_by_what_its_picture_shows_at_its_evidence(desk: Desk) -> None:
    piece = an_evidence("", number=3, link="https://x")
    attachment = an_attachment(piece, "Learning-walk_2026 (final).JPEG", alt="The reading corner")
    with desk.change() as work:
        work.evidence.add(piece)
        work.attachments.add(attachment)
    for words in ("learning walk", "2026", "final.jpeg", "reading corner"):
        (hit,) = search.find(caught_up(desk), words, 5)
        assert (hit.noun, hit.at, hit.target, hit.reference) == (Noun.EVIDENCE, Noun.EVIDENCE, piece.id, "E-003")
    assert (hit.id, hit.title) == (attachment.id, "https://x")
    with desk.change() as work:
        work.attachments.remove(attachment.id)
    assert found(desk, "reading corner") == []


def test_why_it_counts_is_shown_at_the_piece_of_either_kind(desk: Desk) -> None:
    piece, reflection = an_evidence(number=4), a_reflection(number=5)
    with desk.change() as work:
        work.evidence.add(piece)
        work.reflections.add(reflection)
        work.mappings.add(counts_for(piece, why="Zebra crossing"))
        work.mappings.add(counts_for(reflection, why="Zebra finch"))
    hits = {(hit.noun, hit.at, hit.target, hit.reference) for hit in search.find(caught_up(desk), "zebra", 5)}
    assert hits == {
        (Noun.MAPPING, Noun.EVIDENCE, piece.id, "E-004"),
        (Noun.MAPPING, Noun.REFLECTION, reflection.id, "R-005"),
    }


def test_what_is_said_of_the_role_is_found(desk: Desk) -> None:
    with desk.change() as work:
        work.role.put(RoleFeature("f-1", Who.DELEGATED, "The assistant SENCO", "Every Thursday"))
    (hit,) = search.find(caught_up(desk), "thursday", 5)
    assert (hit.noun, hit.at, hit.target, hit.title) == (Noun.ROLE, Noun.ROLE, "f-1", "Who does what in the role")
    assert found(desk, "assistant") == [(Noun.ROLE, "")]


@pytest.mark.parametrize("typed", ["a\0zebra", "zebra \ud83d", "👩‍🏫 zebra", "مرحبا zebra", "x" * 1_000_000 + " zebra"])
def test_hostile_words_of_evidence_are_taken_in_and_found(desk: Desk, typed: str) -> None:
    piece = an_evidence(typed, number=6, about=from_plain(typed), part=typed)
    with desk.change() as work:
        work.evidence.add(piece)
        work.attachments.add(an_attachment(piece, typed, alt=typed))
        work.mappings.add(counts_for(piece, why=typed))
    assert len(search.find(caught_up(desk), "zebra", 5)) == 3


def test_a_hit_says_what_it_is_where_it_is_shown_and_the_words_around(desk: Desk) -> None:
    reflection = a_reflection("First. The slips said more than I did.", title="A meeting")
    mapping = counts_for(reflection, "1.2", why="The policy changed")
    with desk.change() as work:
        work.reflections.add(reflection)
        work.mappings.add(mapping)
    (hit,) = search.find(caught_up(desk), "slip", 5)
    assert (hit.id, hit.target, hit.title) == (reflection.id, reflection.id, "A meeting")
    assert [hit.excerpt[start : start + length] for start, length in hit.marks] == ["slips"]
    (why,) = search.find(desk, "policy changed", 5)
    assert (why.id, why.target, why.title) == (mapping.id, reflection.id, "Counts for 1.2")


def test_all_of_the_words_must_be_there(desk: Desk) -> None:
    add(desk, a_reflection("apples and pears", number=11), a_reflection("apples and plums", number=12))
    assert found(desk, "apples pears") == [(Noun.REFLECTION, "R-011")]
    assert len(found(desk, "apples")) == 2
    assert len(found(desk, "apples", most=1)) == 1


def test_a_title_weighs_more_than_a_text(desk: Desk) -> None:
    often = a_reflection("From Year 6.\n" + "transition " * 3, number=11)
    add(desk, often, a_reflection("Something else.", number=12, title="Transition"))
    assert found(desk, "transition") == [(Noun.REFLECTION, "R-012"), (Noun.REFLECTION, "R-011")]


def test_what_was_changed_is_found_by_its_new_words_alone(desk: Desk) -> None:
    reflection = a_reflection("apples", number=11)
    add(desk, reflection)
    caught_up(desk)
    for words in ("pears", "plums"):
        type_in(desk, reflection, words)
    assert (found(desk, "apples"), found(desk, "pears")) == ([], [])
    assert found(desk, "plums") == [(Noun.REFLECTION, "R-011")]


def test_what_was_deleted_is_not_found_and_what_came_back_is(desk: Desk) -> None:
    reflection = a_reflection("apples", number=11)
    add(desk, reflection)
    caught_up(desk)
    with desk.change() as work:
        work.reflections.remove(reflection.id)
    assert search.find(desk, "apples", 5) == [], "even before the index knows"
    assert found(desk, "apples") == []
    desk.undo(work.changed.undo)
    assert found(desk, "apples") == [(Noun.REFLECTION, "R-011")]


def test_a_set_taken_out_takes_its_outcomes_out_of_the_index(desk: Desk) -> None:
    assert found(desk, "budgets")
    with desk.change() as work:
        work.frameworks.remove(SET.id)
    assert found(desk, "budgets") == []


def test_catching_up_is_no_change_of_hers_and_ends(desk: Desk) -> None:
    add(desk, a_reflection())
    before = desk.sequence
    steps = [search.catch_up(desk) for _ in range(3)]
    assert steps[0] > 0
    assert steps[1:] == [0, 0]
    assert desk.sequence == before


def test_it_catches_up_in_steps(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "AT_A_TIME", 2)
    add(desk, *(a_reflection() for _ in range(5)))
    with desk.view() as view:
        left = search.behind(view.reading.driver)
    assert search.catch_up(desk) == 2
    with desk.view() as view:
        assert search.behind(view.reading.driver) == left - 2


PARTS = "SELECT count(DISTINCT id >> 37) FROM search_data WHERE id > 10"


def test_what_was_taken_in_bit_by_bit_is_joined_and_all_of_it_is_still_found(desk: Desk) -> None:
    for title in ("Apples", "Pears", "Plums"):
        add(desk, replace(a_reflection(), title=title))
        caught_up(desk)
    while search.tidy(desk):
        pass
    with desk.view() as view:
        assert view.reading.driver.execute(PARTS).fetchone()[0] <= 2
    assert all(found(desk, word) for word in ("apples", "pears", "plums"))


def break_index(desk: Desk) -> None:
    with desk.upkeep() as driver:
        driver.execute("DELETE FROM search_data WHERE id > 10")


def test_a_broken_index_fails_no_save_and_is_made_anew(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    reflection = a_reflection("apples", number=11)
    add(desk, reflection)
    break_index(caught_up(desk))
    desk.close()
    again = open_workbook(folder, keys)
    type_in(again, reflection, "apples and pears")
    assert kept(again, reflection).sections[0].text == from_plain("apples and pears")
    assert found(again, "pears") == [(Noun.REFLECTION, "R-011")]
    again.close()


def test_looking_with_a_broken_index_makes_it_anew(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    add(desk, a_reflection("apples", number=11))
    break_index(caught_up(desk))
    desk.close()
    again = open_workbook(folder, keys)
    assert [hit.reference for hit in search.find(again, "apples", 5)] == ["R-011"]
    again.close()


def test_a_reader_with_a_broken_index_says_so(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    break_index(caught_up(desk))
    reader = open_workbook(folder, keys, write=False)
    with pytest.raises(Damaged):
        search.find(reader, "budgets", 5)
    reader.close()


def test_nothing_is_found_for_nothing(desk: Desk) -> None:
    assert search.find(caught_up(desk), "…", 5) == []
