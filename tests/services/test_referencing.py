from dataclasses import replace
from datetime import UTC, datetime

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.reference import Author, Reference, SourceKind
from senco_desk.domain.text import from_plain, plain
from senco_desk.services.referencing import CitedIn, Referencing
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.desk import Desk
from tests.store.things import a_reflection

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
def referencing(desk: Desk) -> Referencing:
    return Referencing(desk, told_to_nobody, lambda: NOW)


def norwich(referencing: Referencing) -> Reference:
    begun = replace(referencing.begin(), authors=(Author("Norwich", "Brahm"),), year="2014", title="Tensions")
    kept = referencing.keep(begun)
    referencing.settle(kept.id)
    return kept


def test_a_key_grows_with_what_is_typed_until_another_is_opened(referencing: Referencing) -> None:
    begun = replace(referencing.begin(), authors=(Author("Nor"),))
    assert referencing.keep(begun).key == "Nornd"
    kept = referencing.keep(replace(begun, authors=(Author("Norwich", "B."),), year="2014"))
    assert kept.key == "Norwich2014"
    referencing.settle(kept.id)
    assert referencing.keep(replace(kept, year="2015")).key == "Norwich2014"
    assert norwich(referencing).key == "Norwich2014a"


def test_what_was_deleted_is_not_kept_again_behind_her_back(referencing: Referencing) -> None:
    kept = norwich(referencing)
    referencing.remove(kept.id)
    with pytest.raises(Refused) as refused:
        referencing.keep(kept)
    assert refused.value.code == "reference-gone"


def test_every_text_follows_a_new_key_and_one_undo_brings_all_back(desk: Desk, referencing: Referencing) -> None:
    kept, citing = norwich(referencing), a_reflection("As [@norwich2014, p. 2] says.", number=1)
    with desk.change() as work:
        work.reflections.add(citing)
    changed = referencing.call(kept.id, "@Tensions")
    with desk.view() as view:
        followed = view.reflections.get(citing.id)
        assert followed is not None
        assert plain(followed.sections[0].text) == "As [@Tensions, p. 2] says."
    desk.undo(changed.undo)
    with desk.view() as view:
        assert view.reflections.get(citing.id) == citing
        assert view.references.get(kept.id) == kept


@pytest.mark.parametrize(
    ("key", "code"), [("norwich2014A", "taken"), ("", "unfit"), ("a b", "unfit"), ("[x]", "unfit")]
)
def test_a_key_that_is_taken_or_unfit_is_refused(referencing: Referencing, key: str, code: str) -> None:
    first, second = norwich(referencing), norwich(referencing)
    with pytest.raises(Refused) as refused:
        referencing.call(first.id, key)
    assert refused.value.code == f"reference-key-{code}"
    assert [each.key for each in referencing.all()] == [first.key, second.key]


def test_it_is_told_what_is_cited_where_and_what_in_vain(desk: Desk, referencing: Referencing) -> None:
    kept, citing = (
        norwich(referencing),
        a_reflection("[@NORWICH2014; @Nobody] and office@nobody.org [@nobody]", number=4),
    )
    with desk.change() as work:
        work.reflections.add(citing)
    cited, there = referencing.cited(), CitedIn(Noun.REFLECTION, citing.id, "R-004", citing.title or citing.title)
    assert [(each, [place.target for place in places]) for each, places in cited.by.items()] == [(kept.id, [citing.id])]
    assert {key: places[0].reference for key, places in cited.missing.items()} == {"Nobody": there.reference}


def test_several_are_added_in_one_step_that_one_undo_takes_back(desk: Desk, referencing: Referencing) -> None:
    norwich(referencing)
    blank = Reference("", NOW, SourceKind.REPORT, title="A report", year="2014", notes=from_plain("Mine"))
    changed = referencing.add([blank, replace(blank, key="Norwich2014"), replace(blank, key="their:key")])
    assert [each.key for each in referencing.all()] == ["Norwich2014", "Norwich2014a", "Report2014", "their:key"]
    assert changed.said == "3 sources added"
    desk.undo(changed.undo)
    assert len(referencing.all()) == 1


def test_how_it_stands_in_the_list_is_shown_among_those_of_its_author(referencing: Referencing) -> None:
    first, second = norwich(referencing), norwich(referencing)
    line = referencing.listed(second, [first, second])
    assert line is not None
    assert line.plain in {"Norwich, B. (2014a) Tensions.", "Norwich, B. (2014b) Tensions."}
    assert referencing.listed(referencing.begin()) is None
