"""Decisions about findings, the key of their marks, and the log of checks."""

from dataclasses import replace
from datetime import UTC, datetime

from senco_desk.domain.journal import Noun
from senco_desk.domain.name_findings import FindingKind, NameCheck, NameDecision, Purpose, Resolution, Spot
from senco_desk.store.desk import Desk

AT = datetime(2025, 3, 4, 16, 30, tzinfo=UTC)
KEPT = NameDecision(
    "d1", Spot(Noun.REFLECTION, "r1", "text:text"), FindingKind.LIKELY, "ab12", Resolution.KEEP, AT, "hers"
)


def test_a_later_decision_about_the_same_takes_the_place_of_the_first(desk: Desk) -> None:
    later = replace(KEPT, id="d2", resolution=Resolution.LEAVE_OUT, reason="")
    with desk.change() as work:
        work.name_decisions.put(KEPT)
    with desk.change() as work:
        work.name_decisions.put(later)
    with desk.view() as view:
        assert view.name_decisions.all() == [replace(later, id="d1")]


def test_the_key_of_the_marks_is_kept(desk: Desk) -> None:
    with desk.view() as view:
        assert view.name_decisions.key() is None
    with desk.change() as work:
        work.name_decisions.put_key(b"\x01" * 32)
    with desk.view() as view:
        assert view.name_decisions.key() == b"\x01" * 32


def test_the_log_is_newest_first(desk: Desk) -> None:
    checks = [NameCheck(f"c{n}", AT.replace(day=n), Purpose.PRINT, f"PF v{n}", 5, 1, 2, 1, 1) for n in (1, 2)]
    with desk.change() as work:
        for check in checks:
            work.name_decisions.log(check)
    with desk.view() as view:
        assert view.name_decisions.checks() == checks[::-1]
