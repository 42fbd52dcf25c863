"""The sample's material, read into domain values."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from senco_desk.assets import outcomes_data
from senco_desk.domain.case import Case
from senco_desk.domain.framework import Framework
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.profile import Module, Profile, Programme, Route, School, Setting, TeacherStatus
from senco_desk.domain.reflection import Reflection, Section, State
from senco_desk.domain.reflective_models import model_coded
from senco_desk.domain.role import FEATURES, RoleFeature, Who
from senco_desk.importing.case import read_case
from senco_desk.services.sample_evidence import Piece, read_piece
from senco_desk.services.sample_reading import (
    Found,
    SampleOf,
    impact_of,
    known_of,
    mappings_of,
    number_of,
    read,
    sample_id,
    text_of,
    utc,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A reflection, what it counts for, and the day from which its impact was known."""

    reflection: Reflection
    mappings: tuple[Mapping, ...]
    impact_known: date | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """All there is; `today` is the sample's own day, `role_said` the day on which `role` was said.

    The first sample in its small size has only the numbers and codes of `small_…`.
    """

    of: SampleOf
    today: date
    profile: Profile
    framework: Framework
    entries: tuple[Entry, ...]
    pieces: tuple[Piece, ...]
    cases: tuple[Case, ...]
    role: tuple[RoleFeature, ...]
    role_said: date
    small_reflections: frozenset[int]
    small_evidence: frozenset[int]
    small_cases: frozenset[str]


def read_material(of: SampleOf = SampleOf.YEAR_ONE) -> Material:
    """A sample as it comes with the application. Raises Damaged when its files are missing."""
    manifest, role = read(of.part("sample.toml")), read(of.part("role.toml"))
    small = manifest.get("small", {})
    framework = _framework(manifest["framework"])
    return Material(
        of,
        manifest["today"],
        _profile(read(of.part("profile.toml"))),
        framework,
        tuple(_entry(path, framework) for path in sorted(of.part("reflections").glob("*.toml"))),
        tuple(read_piece(path, framework, of) for path in sorted(of.part("evidence").glob("*.toml"))),
        tuple(_case(read(path), framework) for path in sorted(of.part("cases").glob("*.toml"))),
        tuple(_role(role)),
        role["said"],
        frozenset(small.get("reflections", ())),
        frozenset(small.get("evidence", ())),
        frozenset(small.get("cases", ())),
    )


def _framework(code: str) -> Framework:
    name = f"{code}.json"
    return read_case(outcomes_data(name).read_bytes(), name).framework


def _entry(path: Path, framework: Framework) -> Entry:
    found, number = read(path), number_of(path)
    reflection = Reflection(
        id=sample_id("reflection", number),
        number=number,
        written=utc(found["written"]),
        title=found["title"],
        happened=found["happened"],
        model=found["model"],
        sections=_sections(number, found),
        impact=impact_of(found),
        state=State.DRAFT if found.get("draft") else State.FINISHED,
    )
    mappings = mappings_of(found, PieceKind.REFLECTION, reflection.id, framework, number)
    return Entry(reflection, mappings, known_of(found))


def _sections(number: int, found: Found) -> tuple[Section, ...]:
    own = tuple(
        Section(sample_id("section", number, place), section["heading"], text_of(section["text"]))
        for place, section in enumerate(found.get("own", ()))
    )
    written = found.get("text", {})
    stages = model_coded(found["model"]).stages
    return own or tuple(Section(stage.key, stage.heading, text_of(written.get(stage.key, ""))) for stage in stages)


def _case(found: Found, framework: Framework) -> Case:
    return Case(
        id=sample_id("case", found["outcome"]),
        framework=framework.id,
        outcome=framework.coded(found["outcome"]).id,
        changed=utc(found["changed"]),
        text=text_of(found["text"]),
        in_a_line=found.get("in-a-line", ""),
    )


def _profile(found: Found) -> Profile:
    return Profile(
        name=found["name"],
        called=found["called"],
        school=_school(found["school"]),
        programme=_programme(found["programme"]),
        teacher_status=TeacherStatus(found["teacher-status"]),
        on_leadership_team=found["on-leadership-team"],
        champion=found["champion"],
        time_for_role=found["time-for-role"],
        became_senco=found["became-senco"],
        months_before=found["months-before"],
        route=Route(found["route"]),
        about="\n".join(block.plain for block in text_of(found["about"])),
    )


def _school(found: Found) -> School:
    return School(
        **{_field(name): value for name, value in found.items() if name != "setting"}, setting=Setting(found["setting"])
    )


def _programme(found: Found) -> Programme:
    rest = {_field(name): value for name, value in found.items() if name != "modules"}
    return Programme(**rest, modules=tuple(Module(**module) for module in found["modules"]))


def _field(name: str) -> str:
    return name.replace("-", "_")


def _role(found: Found) -> Iterator[RoleFeature]:
    features = _framework(FEATURES)
    for said in found["features"]:
        yield RoleFeature(
            features.coded(said["feature"]).id, Who(said["who"]), said.get("whom", ""), said.get("note", "")
        )
