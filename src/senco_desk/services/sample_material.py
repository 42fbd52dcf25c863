"""The sample's material in `resources/sample/`, read into domain values.

`sample.toml` there says how the files are written.
"""

import re
import tomllib
import uuid
from collections.abc import Mapping as Table
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from senco_desk.assets import outcomes_data, resource
from senco_desk.domain.case import Case
from senco_desk.domain.framework import Framework
from senco_desk.domain.mapping import Mapping, PieceKind, Strength
from senco_desk.domain.profile import Module, Profile, Programme, Route, School, Setting, TeacherStatus
from senco_desk.domain.reflection import Impact, Reflection, Section, State
from senco_desk.domain.reflective_models import model_coded
from senco_desk.domain.text import Block, BlockKind, Run, Text
from senco_desk.importing.case import read_case

_SAMPLE = uuid.UUID("8d4ad5a8-6f1c-5f0e-9a57-3c0c5a1f2b90")
"""The namespace of every id in a sample: the same material gives the same ids, so two samples can be compared."""

_MARKS = {"- ": BlockKind.BULLET, "> ": BlockKind.QUOTATION}
_EMPHASIS = re.compile(r"\*([^*]+)\*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A reflection, what it counts for, and the day from which its impact was known."""

    reflection: Reflection
    mappings: tuple[Mapping, ...]
    impact_known: date | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """All there is; `today` is the sample's own day. The small sample has only the numbers and codes of `small_…`."""

    today: date
    profile: Profile
    framework: Framework
    entries: tuple[Entry, ...]
    cases: tuple[Case, ...]
    small_reflections: frozenset[int]
    small_cases: frozenset[str]


def read_material() -> Material:
    """The sample as it comes with the application. Raises Damaged when its files are missing."""
    manifest = _read(resource("sample", "sample.toml"))
    framework = _framework(manifest["framework"])
    return Material(
        manifest["today"],
        _profile(_read(resource("sample", "profile.toml"))),
        framework,
        tuple(_entry(path, framework) for path in sorted(resource("sample", "reflections").glob("*.toml"))),
        tuple(_case(_read(path), framework) for path in sorted(resource("sample", "cases").glob("*.toml"))),
        frozenset(manifest["small"]["reflections"]),
        frozenset(manifest["small"]["cases"]),
    )


def sample_id(*names: object) -> str:
    """The id of what these names name; the same each time."""
    return str(uuid.uuid5(_SAMPLE, "/".join(map(str, names))))


def text_of(written: str) -> Text:
    """Paragraphs, list items and quotations, their lines joined."""
    return tuple(_block(lines) for lines in _grouped(written.strip().splitlines()))


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _framework(code: str) -> Framework:
    name = f"{code}.json"
    return read_case(outcomes_data(name).read_bytes(), name).framework


def _entry(path: Path, framework: Framework) -> Entry:
    found = _read(path)
    number = int(path.name[:3])
    reflection = Reflection(
        id=sample_id("reflection", number),
        number=number,
        written=_utc(found["written"]),
        title=found["title"],
        happened=found["happened"],
        model=found["model"],
        sections=_sections(number, found),
        impact=_impact(found.get("impact", {})),
        state=State.DRAFT if found.get("draft") else State.FINISHED,
    )
    mappings = tuple(_mapping(reflection, counts, framework) for counts in found.get("counts", ()))
    return Entry(reflection, mappings, found.get("impact", {}).get("known"))


def _sections(number: int, found: Table[str, Any]) -> tuple[Section, ...]:
    own = tuple(
        Section(sample_id("section", number, place), section["heading"], text_of(section["text"]))
        for place, section in enumerate(found.get("own", ()))
    )
    written = found.get("text", {})
    stages = model_coded(found["model"]).stages
    return own or tuple(Section(stage.key, stage.heading, text_of(written.get(stage.key, ""))) for stage in stages)


def _impact(found: Table[str, Any]) -> Impact:
    return Impact(*(text_of(found.get(name, "")) for name in ("changed", "for-whom", "how-known")))


def _mapping(reflection: Reflection, counts: Table[str, Any], framework: Framework) -> Mapping:
    outcome = framework.coded(counts["for"])
    return Mapping(
        id=sample_id("mapping", reflection.number, outcome.code),
        piece_kind=PieceKind.REFLECTION,
        piece=reflection.id,
        framework=framework.id,
        outcome=outcome.id,
        why=counts.get("why", ""),
        best=counts.get("best", False),
        strength=Strength(counts["strength"]) if "strength" in counts else None,
    )


def _case(found: Table[str, Any], framework: Framework) -> Case:
    return Case(
        id=sample_id("case", found["outcome"]),
        framework=framework.id,
        outcome=framework.coded(found["outcome"]).id,
        changed=_utc(found["changed"]),
        text=text_of(found["text"]),
        in_a_line=found.get("in-a-line", ""),
    )


def _profile(found: Table[str, Any]) -> Profile:
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


def _school(found: Table[str, Any]) -> School:
    return School(
        **{_field(name): value for name, value in found.items() if name != "setting"}, setting=Setting(found["setting"])
    )


def _programme(found: Table[str, Any]) -> Programme:
    rest = {_field(name): value for name, value in found.items() if name != "modules"}
    return Programme(**rest, modules=tuple(Module(**module) for module in found["modules"]))


def _field(name: str) -> str:
    return name.replace("-", "_")


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _grouped(lines: list[str]) -> list[list[str]]:
    groups: list[list[str]] = []
    fresh = True
    for line in lines:
        if line and (fresh or line[:2] in _MARKS):
            groups.append([line])
        elif line:
            groups[-1].append(line)
        fresh = not line
    return groups


def _block(lines: list[str]) -> Block:
    kind = _MARKS.get(lines[0][:2], BlockKind.PARAGRAPH)
    if kind is not BlockKind.PARAGRAPH:
        lines = [lines[0][2:], *lines[1:]]
    return Block(kind, tuple(_runs(" ".join(line.strip() for line in lines))))


def _runs(words: str) -> list[Run]:
    parts = _EMPHASIS.split(words)
    return [Run(part, emphasised=bool(place % 2)) for place, part in enumerate(parts) if part]
