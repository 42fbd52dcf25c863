"""What leaves the workbook is looked through; what was decided is remembered, without a name."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.case import Case
from senco_desk.domain.errors import Refused
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.feedback import Target
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.name_findings import FindingKind, OneFile, Purpose, Resolution, Scan, SomeOfIt, WholeWorkbook
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.portfolio import Part, Portfolio
from senco_desk.domain.profile import Profile, School
from senco_desk.domain.reflection import Reflection, Section, State
from senco_desk.domain.review import Review
from senco_desk.domain.review_copy import Asked
from senco_desk.domain.sheets import SheetKind
from senco_desk.domain.text import from_plain, plain
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.checking_names import Scope
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.folder import database
from senco_desk.ui.checking.ways import fits
from senco_desk.wiring import Services, serve
from tests.services.conftest import SET, Clock
from tests.store.feedback_things import a_decision, a_feedback, a_point

KEY = FixedKey(bytes(range(32)))
SCHOOL = School("Ashgrove Primary School", "Green School", headteacher="Mrs P. Fernhollow")


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    folder = tmp_path / "sealed.sencodesk"
    create(folder, KEY, clock)
    services = serve(open_workbook(folder, KEY, now=clock), told_to_nobody)
    _fill(services, clock)
    yield services
    services.close()


def _fill(services: Services, clock: Clock) -> None:
    desk, now = services.desk, clock()
    told = from_plain("I met Zeb’s mother.\nZEB was calm.")
    stored = desk.containers.write(BytesIO(b"Zebedee Quill, born 3/4/2016"), None)
    with desk.change() as work:
        work.profile.put(Profile("Ruth Ash", school=SCHOOL))
        work.frameworks.add(SET)
        work.reflections.add(
            Reflection("r1", 1, now, "Zeb at the gate", sections=(Section("text", "", told),), state=State.FINISHED)
        )
        work.reflections.add(Reflection("r2", 2, now, "A draft on Zeb"))
        work.evidence.add(Evidence("e1", 1, now, title="His plan", part="At Ashgrove I wrote it."))
        work.attachments.add(
            Attachment("f1", "e1", 0, "plan_zeb.txt", stored.size, stored.sha256, stored.container, now)
        )
        work.mappings.add(Mapping("m1", PieceKind.REFLECTION, "r1", SET.id, "1.1", "Zeb spoke."))
        work.mappings.add(Mapping("m2", PieceKind.EVIDENCE, "e1", SET.id, "1.1", "It held."))
        work.cases.put(Case("c1", SET.id, "1", now, from_plain("With Zeb.")))
    services.keeping_names.add(Person("zeb", PersonKind.PUPIL, "Zebedee Quill", ("Zeb",), "Pupil A"))


def scanned(services: Services, scope: Scope) -> Scan:
    return services.checking_names.scan(scope, lambda *_: None, lambda: False)


def portfolio(services: Services) -> Portfolio:
    return services.making_portfolio.gather(SET.code, parts=tuple(Part))


def said(scan: Scan) -> set[tuple[str, str, str]]:
    return {(each.spot.noun_id, each.spot.place.partition(":")[0], each.words) for each in scan.open}


def test_everything_that_a_portfolio_prints_is_looked_through(services: Services) -> None:
    assert said(scanned(services, portfolio(services))) == {
        ("r1", "title", "Zeb"),
        ("r1", "text", "Zeb"),
        ("r1", "text", "ZEB"),
        ("m1", "why", "Zeb"),
        ("c1", "text", "Zeb"),
        ("e1", "part", "Ashgrove"),
        ("e1", "file name", "zeb"),
    }


def test_a_set_of_her_own_is_looked_through_wherever_it_prints(services: Services) -> None:
    whole = services.making_portfolio.gather(SET.code)
    first, *others = whole.framework.outcomes
    renamed = replace(whole.framework, outcomes=(replace(first, statement="To know Zeb:"), *others))
    found = scanned(services, replace(whole, framework=renamed)).open
    [of_set] = [each for each in found if each.spot.noun is Noun.FRAMEWORK]
    assert (of_set.words, of_set.replaceable, fits(Resolution.LEAVE_OUT, of_set)) == ("Zeb", False, False)


def test_of_the_whole_workbook_drafts_and_files_are_looked_through_too(services: Services) -> None:
    found = said(scanned(services, WholeWorkbook()))
    assert {("r2", "title", "Zeb"), ("e1", "file text", "Zebedee Quill"), ("e1", "file text", "3/4/2016")} <= found
    assert ("", "headteacher", "Mrs P. Fernhollow") in found


def test_a_finding_in_a_file_is_not_replaced_by_the_desk(services: Services) -> None:
    inside = [each for each in scanned(services, OneFile("f1")).open if each.spot.place.startswith("file text")]
    assert {each.replaceable for each in inside} == {False}


def test_a_copy_of_a_file_is_called_as_was_decided_and_its_words_stay(services: Services) -> None:
    scan = scanned(services, OneFile("f1"))
    in_its_name = [each for each in scan.open if each.spot.place.startswith("file name")]
    services.checking_names.decide(in_its_name, Resolution.REPLACE_HERE)
    now = scanned(services, OneFile("f1"))
    assert services.checking_names.applied_to_file(OneFile("f1"), now) == "plan_Pupil A.txt"
    assert not now.is_clear


def test_a_name_that_is_replaced_wherever_she_wrote_it_is_open_inside_a_file(services: Services, clock: Clock) -> None:
    names, desk = services.checking_names, services.desk
    stored = desk.containers.write(BytesIO(b"About Zeb"), None)
    with desk.change() as work:
        file = Attachment("f2", "e1", 1, "plan.txt", stored.size, stored.sha256, stored.container, clock())
        work.attachments.add(file)
    title = next(each for each in scanned(services, WholeWorkbook()).open if each.spot.place == "title")
    names.decide([title], Resolution.REPLACE_HERE, everywhere=True)
    assert said(scanned(services, OneFile("f2"))) == {("e1", "file text", "Zeb")}


def test_what_is_taken_out_beside_the_texts_is_looked_through_too(services: Services) -> None:
    """A version with a name says what it said, whatever the text says now; and a review date has a note."""
    services.looking_back.name_version(Noun.REFLECTION, "r2", "", "First")
    with services.desk.change() as work:
        work.reflections.replace(replace(work.reflections.get("r2"), title="A draft"))  # type: ignore[type-var]
        work.reviews.put(Review("r2", Noun.REFLECTION, date(2026, 7, 1), "Ask Zeb's mother"))
    scan = scanned(services, WholeWorkbook())
    found = [each for each in scan.open if each.spot.noun_id == "r2"]
    assert {each.spot.place.partition(":")[0] for each in found} == {"version", "review"}
    assert not any(each.replaceable for each in found)
    assert {each.reference for each in found} == {"R-002"}
    taken_along = scanned(services, SomeOfIt(frozenset({"r1"}), frozenset()))
    assert not [each for each in taken_along.open if each.spot.place.startswith(("version", "review"))]


def test_of_what_is_taken_along_nothing_else_is_looked_through(services: Services) -> None:
    found = said(scanned(services, SomeOfIt(frozenset({"r1"}), frozenset())))
    assert ("r1", "title", "Zeb") in found
    assert ("m1", "why", "Zeb") in found
    assert not {"r2", "e1", "f1", "m2"} & {each for each, _place, _words in found}
    with_file = said(scanned(services, SomeOfIt(frozenset({"e1"}), frozenset({"f1"}))))
    assert ("e1", "file text", "Zebedee Quill") in with_file


def test_what_is_replaced_in_copies_alone_is_open_where_the_workbook_leaves_as_it_is(services: Services) -> None:
    names = services.checking_names
    found = scanned(services, WholeWorkbook()).open
    names.decide([each for each in found if each.replaceable], Resolution.REPLACE_HERE)
    names.decide([each for each in found if not each.replaceable], Resolution.KEEP, "Agreed")
    scan = scanned(services, WholeWorkbook())
    assert scan.is_clear
    assert set(scan.as_it_is.open) == set(scan.in_copies_alone) != set()
    names.decide(scan.in_copies_alone, Resolution.KEEP, "Agreed")
    assert scanned(services, WholeWorkbook()).as_it_is.is_clear


def test_names_are_replaced_in_the_copy_as_was_decided_and_the_workbook_stays_as_it_is(services: Services) -> None:
    checking, printed = services.checking_names, portfolio(services)
    checking.decide(scanned(services, printed).open, Resolution.REPLACE_HERE)
    scan = scanned(services, printed)
    copy = checking.applied(printed, scan)
    assert scan.is_clear
    assert copy.label.names_checked
    (reflection,) = copy.reflections
    assert plain(reflection.sections[0].text) == "I met Pupil A’s mother.\nPupil A was calm."
    piece = next(piece for piece in copy.outcomes[0].pieces if piece.reference == "R-001")
    assert piece.title == reflection.title == "Pupil A at the gate"
    assert piece.why == "Pupil A spoke."
    assert copy.evidence[0].files[0].name == "plan_Pupil A.txt"
    assert copy.evidence[0].evidence.part == "At Green School I wrote it."
    assert scanned(services, copy).open == ()
    assert services.reflecting.get("r1").title == "Zeb at the gate"  # type: ignore[union-attr]


def test_a_copy_with_open_findings_does_not_say_that_names_were_checked(services: Services) -> None:
    printed = portfolio(services)
    copy = services.checking_names.applied(printed, scanned(services, printed))
    assert not copy.label.names_checked
    assert copy.reflections == printed.reflections


def test_names_are_replaced_in_her_text_in_one_change_that_undo_takes_back(services: Services) -> None:
    found = [each for each in scanned(services, WholeWorkbook()).open if each.spot.noun_id == "r1"]
    changed = services.checking_names.decide(found, Resolution.REPLACE_EVERYWHERE)
    assert changed.said == "3 names replaced in your text"
    assert services.reflecting.get("r1").title == "Pupil A at the gate"  # type: ignore[union-attr]
    services.undoing.undo(changed.undo)
    assert services.reflecting.get("r1").title == "Zeb at the gate"  # type: ignore[union-attr]


def test_an_item_is_left_out_of_the_copy_with_all_that_is_said_of_it(services: Services) -> None:
    printed = portfolio(services)
    about = [each for each in scanned(services, printed).open if each.spot.noun_id == "r1"]
    services.checking_names.decide(about, Resolution.LEAVE_OUT)
    copy = services.checking_names.applied(printed, scanned(services, printed))
    assert (copy.reflections, copy.reflection_count) == ((), 0)
    assert [piece.reference for piece in copy.outcomes[0].pieces] == ["E-001"]
    assert copy.coverage is not None
    assert copy.coverage.totals[0].pieces == ("E-001",)


def test_what_is_decided_for_the_words_holds_in_that_place_only(services: Services) -> None:
    title = next(each for each in scanned(services, portfolio(services)).open if each.spot.place == "title")
    services.checking_names.decide([title], Resolution.KEEP, "she agreed")
    scan = scanned(services, portfolio(services))
    assert [(finding.spot, decision.reason) for finding, decision in scan.decided] == [(title.spot, "she agreed")]
    assert ("m1", "why", "Zeb") in said(scan)


def test_what_is_decided_everywhere_holds_in_every_place(services: Services) -> None:
    title = next(each for each in scanned(services, portfolio(services)).open if each.spot.place == "title")
    services.checking_names.decide([title], Resolution.KEEP, "she agreed", everywhere=True)
    assert {words for _id, _place, words in said(scanned(services, portfolio(services)))} == {"ZEB", "zeb", "Ashgrove"}


def test_a_decision_is_taken_back(services: Services) -> None:
    checking, first = services.checking_names, scanned(services, portfolio(services))
    changed = checking.decide(first.open, Resolution.KEEP, "why not")
    assert scanned(services, portfolio(services)).is_clear
    services.undoing.undo(changed.undo)
    assert said(scanned(services, portfolio(services))) == said(first)


def test_a_changed_text_is_asked_about_anew(services: Services) -> None:
    services.checking_names.decide(scanned(services, WholeWorkbook()).open, Resolution.KEEP, "all seen")
    reflection = services.reflecting.get("r1")
    assert reflection is not None
    services.reflecting.keep(replace(reflection, title="Zebedee at the gate"))
    services.keeping_names.keep(replace(services.keeping_names.people()[0], forms=("Zeb", "Zebedee")))
    assert said(scanned(services, WholeWorkbook())) == {("r1", "title", "Zebedee")}


def test_no_decision_and_no_log_holds_a_name(services: Services) -> None:
    scan = scanned(services, WholeWorkbook())
    services.checking_names.decide(scan.open, Resolution.KEEP, "seen")
    services.checking_names.log(Purpose.PRINT, "PF-TEST v1", scanned(services, WholeWorkbook()))
    with services.desk.view() as view:
        kept = repr((view.name_decisions.all(), view.name_decisions.checks())).casefold()
    assert "zeb" not in kept
    assert "quill" not in kept
    (check,) = services.checking_names.checks()
    assert (check.purpose, check.found, check.kept) == (Purpose.PRINT, len(scan.open), len(scan.open))


def test_a_scan_is_cancelled(services: Services) -> None:
    with pytest.raises(Refused, match="Cancelled"):
        services.checking_names.scan(WholeWorkbook(), lambda *_: None, lambda: True)


def test_a_file_that_is_gone_is_refused(services: Services) -> None:
    with pytest.raises(Refused, match="no longer in the workbook"):
        scanned(services, OneFile("nothing"))


def test_sheets_are_looked_through_and_names_in_them_replaced(services: Services) -> None:
    sheets = services.making_sheets.gather(SheetKind.SLIPS, ["e1"])
    services.checking_names.decide(scanned(services, sheets).open, Resolution.REPLACE_HERE)
    scan = scanned(services, sheets)
    assert scan.is_clear
    assert services.checking_names.applied(sheets, scan).evidence[0].evidence.part == "At Green School I wrote it."


def test_what_there_is_to_check_in_one_thing(services: Services) -> None:
    checking = services.checking_names
    assert said(checking.to_check(Noun.REFLECTION, "r2")) == {("r2", "title", "Zeb")}
    assert said(checking.to_check(Noun.EVIDENCE, "e1")) == {("e1", "part", "Ashgrove"), ("e1", "file name", "zeb")}
    assert checking.to_check(Noun.EVIDENCE, "gone").open == ()


def test_names_are_underlined_as_they_are_kept_now(services: Services) -> None:
    checking = services.checking_names
    assert checking.spans("Zeb and Odo") == [(0, 3, "zeb")]
    services.keeping_names.add(Person("odo", PersonKind.PUPIL, "Odo"))
    assert checking.spans("Zeb and Odo") == [(0, 3, "zeb"), (8, 11, "odo")]


def test_files_are_read_once(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    first = scanned(services, OneFile("f1"))
    monkeypatch.setattr("senco_desk.services.children.run", None)
    assert scanned(services, OneFile("f1")) == first


def test_a_damaged_file_cannot_be_read_and_the_rest_is(services: Services) -> None:
    container = next(services.desk.folder.glob("evidence/*/*"))
    container.write_bytes(b"\0" * container.stat().st_size)
    found = scanned(services, WholeWorkbook())
    assert [each.kind for each in found.unread] == [FindingKind.UNREAD]
    assert ("r1", "title", "Zeb") in said(found)


def test_the_file_on_disk_never_says_the_name(services: Services) -> None:
    scanned(services, WholeWorkbook())
    assert b"Zebedee" not in database(services.desk.folder).read_bytes()


def test_of_a_review_copy_what_it_shows_is_looked_through_and_replaced(services: Services) -> None:
    copy = services.making_review_copy.gather(SET.code, Asked(("Is Zeb’s part clear?",)))
    wanted = {("r1", "title", "Zeb"), ("c1", "text", "Zeb"), ("m1", "why", "Zeb"), ("", "question 1", "Zeb")}
    scan = scanned(services, copy)
    assert wanted <= said(scan)
    services.checking_names.decide(scan.open, Resolution.REPLACE_HERE)
    shown = services.checking_names.applied(copy, scanned(services, copy))
    assert shown.asked.questions == ("Is Pupil A’s part clear?",)
    assert [item.title for item in shown.items if item.code == "R-001"] == ["Pupil A at the gate"]
    assert [item.said for item in shown.items] == [item.said for item in copy.items]


def test_the_tutor_whom_a_review_copy_speaks_to_keeps_their_name_and_whoever_is_called_so_in_her_texts_does_not(
    services: Services,
) -> None:
    asked = Asked(("Dr Marsh, is Zeb’s part clear?", "Helen, what next?"), whom="Marsh, Helen <h.marsh@uni.ac.uk>")
    services.keeping_names.add(Person("tutor", PersonKind.PROFESSIONAL, "Helen Marsh", ("Marsh",), "Professional A"))
    with services.desk.change() as work:
        work.cases.put(Case("c1", SET.id, "1", work.cases.get("c1").changed, from_plain("With Helen Marsh.")))
        work.feedback.add(a_feedback(who="Helen Marsh"))
        work.points.add(a_point(target=Target()))
        work.decisions.add(a_decision(framework=SET.id, outcome="1", by="Dr H. Marsh"))
    copy = services.making_review_copy.gather(SET.code, asked)
    services.checking_names.decide(scanned(services, copy).open, Resolution.REPLACE_HERE)
    shown = services.checking_names.applied(copy, scanned(services, copy))
    assert shown.asked.questions == ("Dr Marsh, is Pupil A’s part clear?", "Helen, what next?")
    assert [each.by for each in shown.decisions] == ["Dr H. Marsh"]
    assert [each.feedback.who for each in shown.response] == ["Helen Marsh"]
    assert [plain(item.subject.text) for item in shown.items if isinstance(item.subject, Case)] == [
        "With Professional A."
    ]


def test_an_item_or_a_question_is_left_out_of_a_review_copy(services: Services) -> None:
    copy = services.making_review_copy.gather(SET.code, Asked(("Is Zeb’s part clear?", "What next?")))
    found = [each for each in scanned(services, copy).open if each.spot.noun_id in ("r1", "")]
    services.checking_names.decide(found, Resolution.LEAVE_OUT)
    shown = services.checking_names.applied(copy, scanned(services, copy))
    assert (shown.asked.questions, {item.code for item in shown.items}) == (("What next?",), {"1", "E-001"})
