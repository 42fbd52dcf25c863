"""The two small samples: each whole, the same each time, believable by its dates and its words, and it prints."""

import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from senco_desk.domain.coverage import Piece as Counted
from senco_desk.domain.coverage import coverage
from senco_desk.domain.errors import Refused
from senco_desk.domain.evidence import EvidenceKind
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.name_findings import WholeWorkbook
from senco_desk.domain.profile import Route
from senco_desk.domain.reflection import Reflection, State
from senco_desk.domain.reflective_models import model_coded
from senco_desk.domain.task import TaskKind
from senco_desk.domain.text import count_words, plain, word_count
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.sample_audit import read_audit
from senco_desk.services.sample_evidence import Piece
from senco_desk.services.sample_material import Material, read_material
from senco_desk.services.sample_programme import read_programme
from senco_desk.services.sample_reading import SampleOf, read
from senco_desk.services.sample_references import read_references
from senco_desk.services.sample_sessions import read_sessions
from senco_desk.services.sample_tasks import read_tasks
from senco_desk.services.sampling import write_sample
from senco_desk.store.glance import glance
from senco_desk.ui.home.columns import spoken
from senco_desk.wiring import serve
from tests.services.test_sample_evidence import contents as inside
from tests.services.test_sample_material import AMERICAN, NOBODY_REAL
from tests.services.test_sampling import attached, contents, reading, told

SMALL = (SampleOf.EXPERIENCED, SampleOf.NPQ)
small = pytest.mark.parametrize("of", SMALL)
material = cache(read_material)
entries = pytest.mark.parametrize(
    ("of", "reflection"),
    [(of, entry.reflection) for of in SMALL for entry in material(of).entries],
    ids=lambda each: getattr(each, "reference", each),
)
pieces = pytest.mark.parametrize(
    ("of", "piece"),
    [(of, piece) for of in SMALL for piece in material(of).pieces],
    ids=lambda each: each.evidence.reference if isinstance(each, Piece) else each,
)


def files_of(of: SampleOf) -> list[Path]:
    return sorted(path for path in of.part().rglob("*") if path.suffix == ".toml")


def words_of(of: SampleOf) -> str:
    """All that is written in its files, without their comments and the signs of their form."""
    return "\n".join(said for path in files_of(of) for said in strings(read(path)))


def strings(found: object) -> list[str]:
    if isinstance(found, dict):
        return [said for each in found.values() for said in strings(each)]
    if isinstance(found, list):
        return [said for each in found for said in strings(each)]
    return [found] if isinstance(found, str) else []


def counted(found: Material) -> list[Counted]:
    evidence = [(p.evidence, PieceKind.EVIDENCE) for p in found.pieces]
    reflections = [(e.reflection, PieceKind.REFLECTION) for e in found.entries]
    each = (*evidence, *reflections)
    return [Counted(p.id, kind, p.reference, p.title, p.day, finished=True) for p, kind in each]


@small
def test_it_is_in_the_workbook_word_for_word_and_the_workbook_is_whole(tmp_path: Path, of: SampleOf) -> None:
    sampled = write_sample(tmp_path / "demo", of=of)
    found = material(of)
    profile, reflections, evidence, mappings, cases = contents(tmp_path / "demo")
    assert profile == found.profile
    assert sorted(reflections, key=lambda r: r.number) == [entry.reflection for entry in found.entries]
    assert sorted(evidence, key=lambda e: e.number) == [piece.evidence for piece in found.pieces]
    assert {case.id for case in cases} == {case.id for case in found.cases}
    assert (sampled.mappings, sampled.files) == (len(mappings), 2)
    assert check(tmp_path / "demo", NoKey()).is_whole


@small
def test_two_are_equal(tmp_path: Path, of: SampleOf) -> None:
    for name in ("one", "two"):
        write_sample(tmp_path / name, of=of)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    with reading(tmp_path / "one") as one, reading(tmp_path / "two") as two:
        assert list(map(told, attached(one))) == list(map(told, attached(two)))


@small
def test_the_check_for_names_stops_nothing(tmp_path: Path, of: SampleOf) -> None:
    write_sample(tmp_path / "demo", of=of)
    services = serve(open_workbook(tmp_path / "demo", NoKey()), lambda _changed: None)
    try:
        assert services.checking_names.scan(WholeWorkbook(), lambda *_: None, lambda: False).open == ()
    finally:
        services.close()


@small
@pytest.mark.parametrize("size", ["small", "decade"])
def test_it_has_one_size(tmp_path: Path, of: SampleOf, size: str) -> None:
    with pytest.raises(Refused, match=f"“{of}” has one") as refused:
        write_sample(tmp_path / "demo", size, of=of)
    assert refused.value.code == "sample-one-size"
    assert list(tmp_path.iterdir()) == []


def test_one_that_there_is_not_is_a_fault_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="nobody"):
        write_sample(tmp_path / "demo", of="nobody")


@small
def test_its_numbers_are_in_the_order_in_which_things_came_in(of: SampleOf) -> None:
    written = [entry.reflection for entry in material(of).entries]
    came = [piece.evidence for piece in material(of).pieces]
    assert sorted(written, key=lambda each: each.written) == written
    assert sorted(came, key=lambda each: each.added) == came
    assert [each.number for each in written] == list(range(1, len(written) + 1))
    assert [each.number for each in came] == list(range(1, len(came) + 1))


@entries
def test_a_reflection_is_dated_and_long_as_one_writes_it(of: SampleOf, reflection: Reflection) -> None:
    assert 110 <= reflection.words <= 450
    assert reflection.happened is not None
    assert reflection.happened <= reflection.written.date() <= material(of).today
    assert reflection.written.date() - reflection.happened < timedelta(days=4)
    assert reflection.day.weekday() < 5


@entries
def test_a_reflection_follows_its_model(of: SampleOf, reflection: Reflection) -> None:
    stages = model_coded(reflection.model).stages
    assert [section.key for section in reflection.sections] == [stage.key for stage in stages]
    assert reflection.state is State.DRAFT or all(section.text for section in reflection.sections)
    assert sum(word_count(section.text) for section in reflection.sections) > 90


@pieces
def test_evidence_is_dated_says_what_it_is_and_can_be_looked_at(of: SampleOf, piece: Piece) -> None:
    evidence = piece.evidence
    assert evidence.happened is not None
    assert evidence.happened <= evidence.added.date() <= material(of).today
    assert count_words(plain(evidence.about)) >= 12
    assert piece.files or evidence.held or not evidence.testimony.is_blank
    assert evidence.testimony.is_blank == (evidence.kind is not EvidenceKind.TESTIMONY)


@small
def test_an_impact_was_known_after_the_day_and_by_its_own(of: SampleOf) -> None:
    days = [(e.reflection.day, e.reflection.impact, e.impact_known) for e in material(of).entries]
    days += [(p.evidence.day, p.evidence.impact, p.impact_known) for p in material(of).pieces]
    for day, impact, known in days:
        assert impact.is_blank == (known is None)
        assert known is None or day <= known <= material(of).today
    assert sum(known is not None for _day, _impact, known in days) >= 8


@small
def test_every_piece_counts_and_no_outcome_has_more_than_three_best(of: SampleOf) -> None:
    found = material(of)
    each = [entry.mappings for entry in found.entries] + [piece.mappings for piece in found.pieces]
    assert all(1 <= len({m.outcome for m in mappings}) == len(mappings) <= 4 for mappings in each)
    best = [found.framework.case_outcome_of(m.outcome) for mappings in each for m in mappings if m.best]
    assert all(1 <= best.count(outcome) <= 3 for outcome in found.framework.for_cases)


@small
def test_what_it_refers_to_exists(of: SampleOf) -> None:
    found = material(of)
    known = {entry.reflection.reference for entry in found.entries}
    known |= {piece.evidence.reference for piece in found.pieces}
    assert set(re.findall(r"\b[RE]-\d{3}", words_of(of))) <= known
    keys = {reference.key for reference in read_references(found.framework, found.today, of)}
    assert set(re.findall(r"\[@(\w+)", words_of(of))) <= keys
    ids = {entry.reflection.id for entry in found.entries} | {piece.evidence.id for piece in found.pieces}
    assert {use.piece for task in read_tasks(of) for use in task.uses} <= ids
    actions = read_audit(found.framework, found.today, of).actions
    assert {action.evidence for action in actions if action.evidence} <= ids


@small
def test_nobody_real_is_in_it_and_it_is_spelled_and_set_as_here(of: SampleOf) -> None:
    said = words_of(of)
    assert not re.search(rf"\b(?:{'|'.join(NOBODY_REAL)})\b", said)
    assert re.findall(AMERICAN, said) == []
    assert not set("'\"") & set(said)
    assert re.findall(r"Pupil ([A-Z]\w+)", said) == []


def test_nobody_and_no_school_is_in_two_samples() -> None:
    people = [
        (each.name, each.school.name, each.programme.provider) for each in (material(of).profile for of in SampleOf)
    ]
    assert len({name for each in people for name in each}) == 9
    for of in SMALL:
        others = [name for other in SampleOf if other is not of for name in people[list(SampleOf).index(other)]]
        assert not [name for name in others if name in words_of(of)]


@small
def test_its_files_are_attached_and_do_not_say_where_they_were_made(of: SampleOf) -> None:
    there = set(of.part("files").iterdir())
    assert {file.path for piece in material(of).pieces for file in piece.files} == there
    assert not [path for path in there if re.search(rb"file:///|/tmp/|/home/|C:\\Users", inside(path))]


@small
def test_sessions_have_modules_of_the_course_and_are_on_working_days(of: SampleOf) -> None:
    codes = {module.code for module in material(of).profile.programme.modules}
    kept = read_sessions(material(of).today, of)
    assert all(session.module in codes | {""} and session.day.weekday() < 5 for session in kept.sessions)
    assert any(session.day > material(of).today for session in kept.sessions)


def test_the_experienced_senco_has_most_of_it_elsewhere_and_the_viva_in_three_weeks() -> None:
    found = material(SampleOf.EXPERIENCED)
    assert found.framework.code == "nasenco-2009"
    assert found.profile.route is Route.EXPERIENCED
    assert found.profile.programme.viva == found.today + timedelta(days=21)
    assert (len(found.entries), len(found.pieces)) == (12, 15)
    held = [piece.evidence.held for piece in found.pieces if piece.evidence.held]
    assert len(held) >= 10
    assert any(place.startswith("Ring binder 2, page 14") for place in held)
    assert any("shared drive" in place for place in held)


def test_the_experienced_senco_began_with_an_audit_and_claims_an_old_diploma() -> None:
    found = material(SampleOf.EXPERIENCED)
    audit = read_audit(found.framework, found.today, found.of)
    assert audit.practice.start == found.profile.programme.began
    assert audit.practice.exit is None
    around = read_programme(found.framework, found.today, found.of)
    diploma = next(prior for prior in around.priors if prior.credits_given)
    assert diploma.kept_current
    assert diploma.ended is not None
    assert diploma.ended < date(2007, 1, 1)
    assert [review.day for review in around.exit_reviews] == [found.profile.programme.viva]
    assert not any(review.decisions for review in around.exit_reviews)


def test_the_experienced_senco_has_something_for_each_element_and_little_for_some() -> None:
    found = material(SampleOf.EXPERIENCED)
    mappings = [m for each in (*found.entries, *found.pieces) for m in each.mappings]
    where = coverage(found.framework, counted(found), mappings)
    assert [outcome.code for outcome in found.framework.elements if not where[outcome.id]] == []
    assert {o.code for o in found.framework.elements if len(where[o.id]) == 1} >= {"3.1a", "3.1c"}


def test_the_npq_participant_works_to_the_section_headings_toward_the_scenario() -> None:
    found = material(SampleOf.NPQ)
    assert found.framework.code == "npq-senco-sections"
    assert found.profile.programme.began is not None
    assert found.profile.programme.began >= date(2024, 9, 1)
    assert (len(found.entries), len(found.pieces)) == (10, 10)
    (task,) = read_tasks(found.of)
    assert (task.kind, task.limit.most, task.limit.tolerance) == (TaskKind.ASSESSED_SCENARIO, 1500, 0)
    window = task.scenario.window
    assert window.opens is not None
    assert window.closes is not None
    assert found.today < window.opens < window.closes
    assert {reading.ready for reading in task.scenario.reading} == {True, False}
    assert len(read_audit(found.framework, found.today, found.of).actions) == 4


def test_seen_from_its_first_day_it_has_hardly_begun(tmp_path: Path) -> None:
    sampled = write_sample(tmp_path / "demo", today=date(2025, 2, 14), of="npq")
    assert (sampled.reflections, sampled.evidence, sampled.cases) == (1, 0, 0)


def test_home_counts_the_sections_of_the_npq_which_have_no_elements(tmp_path: Path) -> None:
    write_sample(tmp_path / "demo", of="npq")
    seen = glance(tmp_path / "demo", None)
    assert seen.is_of_whole_outcomes
    assert (seen.covered, seen.elements, seen.resting_on_one) == (8, 8, 0)
    assert spoken(seen.outcomes[4]) == "5: 3 pieces count for it, no case yet"


def test_home_counts_the_elements_of_the_2009_outcomes(tmp_path: Path) -> None:
    write_sample(tmp_path / "demo", of="experienced")
    seen = glance(tmp_path / "demo", None)
    assert not seen.is_of_whole_outcomes
    assert (seen.covered, seen.elements, seen.cases) == (20, 20, 3)
