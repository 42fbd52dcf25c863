"""Names in single things: what is gone is passed over, and what is there is replaced."""

from datetime import UTC, date, datetime

from senco_desk.domain.action import Action
from senco_desk.domain.journal import Noun
from senco_desk.domain.name_findings import Finding, FindingKind, Spot
from senco_desk.domain.name_matching import Registered
from senco_desk.domain.name_scanning import Scanner
from senco_desk.domain.person import Person, PersonKind
from senco_desk.services.looking_for_names import Looking, Replacing
from senco_desk.services.names_in_things import look_at_thing, replace_names
from senco_desk.store.desk import Desk

ZEB = Person("zeb", PersonKind.PUPIL, "Zeb", (), "Pupil A")
SCANNER = Scanner(Registered([ZEB]), frozenset(), frozenset(), date(2026, 9, 1))


def looking() -> Looking:
    return Looking(SCANNER, lambda kind, words: f"{kind} {words}", lambda: False)


def finding(noun: Noun, noun_id: str) -> Finding:
    spot = Spot(noun, noun_id, "what")
    return Finding(FindingKind.REGISTERED, spot, "Zeb", replacement="Pupil A")


def test_of_what_is_gone_nothing_is_found(desk: Desk) -> None:
    found = looking()
    with desk.view() as view:
        for noun in Noun:
            look_at_thing(view, noun, "gone", found)
    assert not found.findings


def test_a_name_is_replaced_where_it_stands_and_what_is_gone_is_passed_over(desk: Desk) -> None:
    with desk.change() as work:
        work.actions.add(Action("a", datetime(2026, 9, 1, tzinfo=UTC), "Ask Zeb"))
    with desk.change() as work:
        replace_names(work, Replacing(SCANNER, [finding(Noun.TASK, "gone"), finding(Noun.ACTION, "a")]))
    with desk.view() as view:
        assert [action.what for action in view.actions.all()] == ["Ask Pupil A"]
