"""The profile: who the SENCO is and where; a name is enough to begin."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Setting(StrEnum):
    """The kind of setting, as regulation 49 of S.I. 2014/1530 tells them apart."""

    MAINSTREAM = "mainstream"
    MAINTAINED_NURSERY = "maintained-nursery"
    SPECIAL = "special"
    INDEPENDENT = "independent"
    FURTHER_EDUCATION = "further-education"
    OTHER = "other"


class Route(StrEnum):
    NEW = "new"
    EXPERIENCED = "experienced"
    AFTER = "after"


class TeacherStatus(StrEnum):
    QUALIFIED = "qualified"
    TRAINING = "training"
    NO = "no"


@dataclass(frozen=True, slots=True)
class School:
    name: str = ""
    printed_name: str = ""
    phase: str = ""
    setting: Setting | None = None
    on_roll: int | None = None
    sen_support: int | None = None
    ehc_plans: int | None = None
    headteacher: str = ""
    sen_governor: str = ""


@dataclass(frozen=True, slots=True)
class Module:
    code: str
    title: str
    credits: int | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """The course: its provider, its own names for itself, and its dates."""

    award: str = ""
    provider: str = ""
    cohort: str = ""
    tutor: str = ""
    student_number: str = ""
    began: date | None = None
    taught_ends: date | None = None
    masters_ends: date | None = None
    viva: date | None = None
    modules: tuple[Module, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """All optional but `name`, as it prints. `called` is "SENCO" or "SENDCo" as she chooses."""

    name: str
    called: str = "SENCO"
    school: School = field(default_factory=School)
    programme: Programme = field(default_factory=Programme)
    teacher_status: TeacherStatus | None = None
    on_leadership_team: bool | None = None
    champion: str = ""
    time_for_role: str = ""
    became_senco: date | None = None
    months_before: int | None = None
    route: Route | None = None
    about: str = ""
