"""A portfolio is gathered as it is, printed whole, and each copy of it recorded under a version of its own."""

import hashlib
import sys
import threading
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import count
from pathlib import Path

import pytest

from senco_desk.domain.attachment import Attachment, Form, Health, Soundness
from senco_desk.domain.case import Case
from senco_desk.domain.errors import Refused
from senco_desk.domain.evidence import Evidence, EvidenceKind
from senco_desk.domain.mapping import Mapping, PieceKind, Strength
from senco_desk.domain.portfolio import Choices, Layout, Part, Portfolio
from senco_desk.domain.practice import Practice
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import Reflection, Section, State
from senco_desk.domain.role import RoleFeature, Who
from senco_desk.domain.text import from_plain
from senco_desk.services import children, gathering
from senco_desk.services.making_portfolio import MakingPortfolio, Printed
from senco_desk.store.desk import Desk
from tests.printing.portfolios import jpeg
from tests.services.conftest import SET, Clock, Listener

WRITTEN = datetime(2025, 3, 4, 17, tzinfo=UTC)


def reflection(number: int, state: State = State.FINISHED) -> Reflection:
    text = (Section("text", "", from_plain(f"What I made of number {number}.")),)
    return Reflection(
        f"r{number}", number, WRITTEN, f"About {number}", date(2025, 3, number), sections=text, state=state
    )


def counts(number: int, outcome: str, *, best: bool = False) -> Mapping:
    piece = f"r{number}"
    return Mapping(f"{piece}-{outcome}", PieceKind.REFLECTION, piece, SET.id, outcome, "Because.", best, Strength.THIN)


def put(desk: Desk, reflections: Iterable[Reflection], *mappings: Mapping) -> None:
    with desk.change() as work:
        for each in reflections:
            work.reflections.add(each)
        for mapping in mappings:
            work.mappings.add(mapping)


@pytest.fixture
def making(desk: Desk, tell: Listener, clock: Clock) -> MakingPortfolio:
    with desk.change() as work:
        work.profile.put(Profile("Ada Ainsworth"))
    return MakingPortfolio(desk, tell, clock)


def printed(making: MakingPortfolio, target: Path, portfolio: Portfolio | None = None) -> Printed:
    return making.print_to(portfolio or making.gather("small-set"), target, lambda *_: None, lambda: False)


def test_without_a_name_there_is_no_portfolio(desk: Desk, tell: Listener, clock: Clock) -> None:
    with pytest.raises(Refused) as refused:
        MakingPortfolio(desk, tell, clock).gather("small-set")
    assert refused.value.code == "no-profile"


def test_a_set_that_is_not_live_is_refused_with_those_that_are(making: MakingPortfolio) -> None:
    with pytest.raises(Refused, match=r"no set of outcomes called other.*small-set"):
        making.gather("other")


def test_each_outcome_with_a_case_has_a_page_with_what_counts_for_it_and_its_elements(
    making: MakingPortfolio, desk: Desk
) -> None:
    put(desk, [reflection(1), reflection(2)], counts(1, "1"), counts(2, "1.2", best=True), counts(1, "c.1"))
    with desk.change() as work:
        work.cases.put(Case("a-case", SET.id, "1", WRITTEN, from_plain("I led.")))
    first, last = making.gather("a-set").outcomes
    assert (first.outcome, last.outcome) == ("1", "c")
    assert [(piece.reference, piece.outcome_code) for piece in first.pieces] == [("R-002", "1.2"), ("R-001", "1")]
    assert [piece.reference for piece in last.pieces] == ["R-001"]
    assert (first.case and first.case.id, last.case) == ("a-case", None)


def test_drafts_and_what_counts_for_no_page_are_not_in_it(making: MakingPortfolio, desk: Desk) -> None:
    put(
        desk,
        [reflection(1), reflection(2, State.DRAFT), reflection(3), reflection(4)],
        *(counts(1, "1.1"), counts(2, "1.1"), counts(4, "a")),
    )
    portfolio = making.gather("small-set")
    assert [each.reference for each in portfolio.reflections] == ["R-001"]
    assert portfolio.reflection_count == 1
    assert [piece.reference for page in portfolio.outcomes for piece in page.pieces] == ["R-001"]


def test_strength_is_private(making: MakingPortfolio, desk: Desk) -> None:
    put(desk, [reflection(1)], counts(1, "1.1"))
    assert Strength.THIN.value not in repr(making.gather("small-set").outcomes)


def test_more_reflections_than_are_read_at_once_all_come_in_order(
    making: MakingPortfolio, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "_READ_AT_ONCE", 3)
    put(desk, map(reflection, range(1, 9)), *(counts(number, "1.1") for number in range(1, 9)))
    assert [each.number for each in making.gather("small-set").reflections] == list(range(1, 9))


def test_a_copy_is_recorded_with_its_pages_and_hash(
    making: MakingPortfolio, desk: Desk, tell: Listener, tmp_path: Path
) -> None:
    put(desk, [reflection(1)], counts(1, "1.1"))
    came = printed(making, tmp_path / "portfolio.pdf")
    (copy,) = making.copies()
    assert came.copy == copy
    assert (copy.version, copy.file_name, copy.framework) == (1, "portfolio.pdf", SET.id)
    assert copy.sha256 == hashlib.sha256((tmp_path / "portfolio.pdf").read_bytes()).hexdigest()
    assert any("R-001" in page.holds for page in copy.pages)
    assert tell.last.said == f"Copy {copy.reference} v1 printed"


def test_a_preview_records_nothing(making: MakingPortfolio, desk: Desk, tmp_path: Path) -> None:
    before = desk.sequence
    came = printed(making, tmp_path / "preview.pdf", making.gather("small-set", preview=True))
    assert (came.copy, making.copies(), desk.sequence) == (None, [], before)
    assert (tmp_path / "preview.pdf").exists()


@pytest.mark.parametrize("name", ["workbook.sqlite", "ballast", "portfolio.pdf"])
def test_a_copy_never_lands_in_the_workbook(making: MakingPortfolio, desk: Desk, name: str) -> None:
    before = {path: path.read_bytes() for path in desk.folder.iterdir()}
    with pytest.raises(Refused) as refused:
        printed(making, desk.folder / name)
    assert refused.value.code == "target-in-workbook"
    assert {path: path.read_bytes() for path in desk.folder.iterdir()} == before


def test_two_copies_printed_at_once_differ_in_version_and_share_their_reference(
    making: MakingPortfolio, tmp_path: Path
) -> None:
    both = [making.gather("small-set"), making.gather("small-set")]
    assert both[0].label == both[1].label
    threads = [
        threading.Thread(target=printed, args=(making, tmp_path / f"{at}.pdf", one)) for at, one in enumerate(both)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    copies = making.copies()
    assert [copy.version for copy in copies] == [2, 1]
    assert len({copy.reference for copy in copies}) == 1


def test_a_cancelled_copy_leaves_its_version_to_the_next(making: MakingPortfolio, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="Cancelled"):
        making.print_to(making.gather("small-set"), tmp_path / "x.pdf", lambda *_: None, lambda: True)
    assert (list(tmp_path.glob("*.p*")), making.copies()) == ([], [])
    came = printed(making, tmp_path / "x.pdf")
    assert came.label.version == 1


@pytest.mark.parametrize("time", [*range(1, 30, 4), 1_000])
def test_whenever_it_is_cancelled_what_is_said_is_so(making: MakingPortfolio, tmp_path: Path, time: int) -> None:
    asked, target = count(1), tmp_path / "out" / "x.pdf"
    target.parent.mkdir()
    said: Exception | None = None
    try:
        making.print_to(making.gather("small-set"), target, lambda *_: None, lambda: next(asked) >= time)
    except Refused as refused:
        said = refused
    written = [] if said else [target]
    assert (list(target.parent.iterdir()), len(making.copies())) == (written, len(written))
    assert str(said) in ("None", "Cancelled. Nothing was written.")


PRINTED_THEN_SLOW = """
import json, sys, time
from senco_desk.domain.wire import frames
_portfolio, target = frames(sys.stdin.buffer)
open(target + ".part", "w").close()
def say(**line): print(json.dumps(line), flush=True)
say(temporary=target + ".part")
say(printed={"file": target + ".part", "pages": [], "sha256": "", "unprintable": []})
time.sleep(60)
"""


def test_a_copy_cancelled_when_it_is_drawn_but_not_in_its_place_is_not_written(
    making: MakingPortfolio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(children, "launcher", lambda: [sys.executable, "-c", PRINTED_THEN_SLOW])
    target, asked = tmp_path / "out" / "x.pdf", count()
    target.parent.mkdir()
    with pytest.raises(Refused, match=r"Nothing was written"):
        making.print_to(making.gather("small-set"), target, lambda *_: None, lambda: next(asked) > 5)
    assert (list(target.parent.iterdir()), making.copies()) == ([], [])


def test_a_copy_that_cannot_be_recorded_is_not_left_about(making: MakingPortfolio, desk: Desk, tmp_path: Path) -> None:
    portfolio = making.gather("small-set")
    (desk.folder / "workbook.sqlite").rename(tmp_path / "taken away")
    with pytest.raises(Refused) as refused:
        printed(making, tmp_path / "x.pdf", replace(portfolio, parts=(Part.COVER,)))
    assert refused.value.code == "workbook-replaced"
    assert not (tmp_path / "x.pdf").exists()


def evidence(number: int, kind: EvidenceKind = EvidenceKind.PHOTOGRAPH) -> Evidence:
    return Evidence(f"e{number}", number, WRITTEN, kind, f"The ramp, {number}", date(2025, 2, number))


def shows(number: int, outcome: str) -> Mapping:
    return Mapping(f"e{number}-{outcome}", PieceKind.EVIDENCE, f"e{number}", SET.id, outcome, "It shows it.", best=True)


def photograph(desk: Desk, number: int, *, alt: str, content: bytes | None = None) -> Attachment:
    """Of a piece of evidence, in its container."""
    held = desk.containers.write(BytesIO(content or jpeg())).container
    seen = Health(Form.PICTURE, Soundness.SOUND)
    name = f"ramp{number}.jpg"
    return Attachment(f"f{number}", f"e{number}", 1, name, 9, "0" * 64, held, WRITTEN, held, seen, alt)


def test_evidence_that_counts_is_in_it_with_its_files_by_number(making: MakingPortfolio, desk: Desk) -> None:
    put(desk, [reflection(1)], counts(1, "1.1"))
    with desk.change() as work:
        for each in map(evidence, (3, 2, 1)):
            work.evidence.add(each)
        for mapping in (shows(3, "1.1"), shows(1, "1")):
            work.mappings.add(mapping)
        work.attachments.add(photograph(desk, 3, alt="A ramp"))
    portfolio = making.gather("small-set")
    assert [each.evidence.reference for each in portfolio.evidence] == ["E-001", "E-003"]
    assert [file.name for file in portfolio.evidence[1].pictures] == ["ramp3.jpg"]
    assert {piece.reference for page in portfolio.outcomes for piece in page.pieces} == {"R-001", "E-001", "E-003"}
    assert portfolio.coverage
    assert portfolio.coverage.totals[0].evidence == 2


def test_the_child_reads_the_pictures_and_says_what_it_met(making: MakingPortfolio, desk: Desk, tmp_path: Path) -> None:
    with desk.change() as work:
        for number in (1, 2, 3):
            work.evidence.add(evidence(number))
            work.mappings.add(shows(number, "1.1"))
        work.attachments.add(photograph(desk, 1, alt="A ramp"))
        work.attachments.add(photograph(desk, 2, alt=""))
        work.attachments.add(photograph(desk, 3, alt="A door", content=b"no picture"))
    came = printed(making, tmp_path / "portfolio.pdf")
    assert (came.missing, came.undescribed) == (("E-003 ramp3.jpg",), ("E-002 ramp2.jpg",))
    assert any("E-002" in page.holds for page in came.pages)


def test_the_body_is_held_against_the_page_budget(making: MakingPortfolio, desk: Desk, tmp_path: Path) -> None:
    with desk.change() as work:
        work.practice.put(Practice(page_budget=1))
    came = printed(making, tmp_path / "portfolio.pdf")
    assert came.body_pages > 1
    assert (came.page_budget, came.pages_over) == (1, came.body_pages - 1)


def test_what_she_chose_is_kept_and_printed(making: MakingPortfolio) -> None:
    chosen = Choices((Part.COVER, Part.REGISTER, Part.OUTCOMES), Layout(18, duplex=True))
    assert making.choices() == Choices()
    making.keep_choices(chosen)
    portfolio = making.gather("small-set")
    assert making.choices() == chosen
    assert (portfolio.parts, portfolio.layout) == (chosen.parts, chosen.layout)


def test_who_does_what_here_is_in_it(making: MakingPortfolio, desk: Desk) -> None:
    first = making.gather("small-set").features[0].feature
    with desk.change() as work:
        work.role.put(RoleFeature(first.id, Who.DELEGATED, "the deputy"))
    features = making.gather("small-set").features
    assert features[0].here == RoleFeature(first.id, Who.DELEGATED, "the deputy")
    assert (len(features), features[1].here) == (11, None)
