"""The fields of the profile in the order of the page. Each says in a line what it is for, where that is not plain."""

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from senco_desk.domain.language import N_
from senco_desk.domain.profile import Profile, Route, Setting, TeacherStatus


class Kind(Enum):
    LINE = auto()
    NUMBER = auto()
    DAY = auto()
    CHOICE = auto()
    TEXT = auto()
    MODULES = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """`part` is "", "school" or "programme"; `choices` are pairs of a value and its words."""

    part: str
    name: str
    words: str
    kind: Kind = Kind.LINE
    hint: str = ""
    choices: tuple[tuple[Any, str], ...] = ()

    def of(self, profile: Profile) -> Any:
        return getattr(getattr(profile, self.part) if self.part else profile, self.name)

    def put(self, profile: Profile, value: Any) -> Profile:
        """The profile with this field changed."""
        if not self.part:
            return replace(profile, **{self.name: value})
        return replace(profile, **{self.part: replace(getattr(profile, self.part), **{self.name: value})})


_NOT_SAID = (None, N_("not said"))
_YES_NO = (_NOT_SAID, (True, N_("yes")), (False, N_("no")))
_SETTINGS = (
    _NOT_SAID,
    (Setting.MAINSTREAM, N_("mainstream school")),
    (Setting.MAINTAINED_NURSERY, N_("maintained nursery school")),
    (Setting.SPECIAL, N_("special school")),
    (Setting.INDEPENDENT, N_("independent school")),
    (Setting.FURTHER_EDUCATION, N_("further education")),
    (Setting.OTHER, N_("something else")),
)
_STATUSES = (
    _NOT_SAID,
    (TeacherStatus.QUALIFIED, N_("qualified teacher")),
    (TeacherStatus.TRAINING, N_("in training or induction")),
    (TeacherStatus.NO, N_("no")),
)
_ROUTES = (
    _NOT_SAID,
    (Route.NEW, N_("new to the role: sessions first")),
    (Route.EXPERIENCED, N_("experienced: audit first")),
    (Route.AFTER, N_("after the award: a yearly review")),
)
_CALLED = (("SENCO", "SENCO"), ("SENDCo", "SENDCo"))

ME = (
    Field("", "name", N_("Name, as it should print")),
    Field("", "called", N_("I am called"), Kind.CHOICE, choices=_CALLED),
    Field(
        "",
        "became_senco",
        N_("Became SENCO here on"),
        Kind.DAY,
        N_("The day you took up the role; date 1 counts from it."),
    ),
    Field(
        "",
        "months_before",
        N_("Months as a SENCO before that"),
        Kind.NUMBER,
        N_("In all, at other schools. 0 if never."),
    ),
    Field("", "teacher_status", N_("Qualified teacher"), Kind.CHOICE, choices=_STATUSES),
    Field("", "on_leadership_team", N_("On the leadership team"), Kind.CHOICE, choices=_YES_NO),
    Field(
        "", "champion", N_("If not, the champion of SEND there"), hint=N_("Who speaks for SEND on the leadership team.")
    ),
    Field("", "time_for_role", N_("Time for the role"), hint=N_("As you would say it: one day a week.")),
    Field("", "route", N_("My route"), Kind.CHOICE, choices=_ROUTES),
    Field(
        "",
        "about",
        N_("About me, for the reader"),
        Kind.TEXT,
        N_("A few sentences. They print with the setting and role."),
    ),
)
SCHOOL = (
    Field("school", "name", N_("School")),
    Field(
        "school",
        "printed_name",
        N_("Prints as"),
        hint=N_("If its own name is not to be printed: a primary school in the north."),
    ),
    Field("school", "phase", N_("Phase"), hint=N_("Primary, secondary, all-through…")),
    Field("school", "setting", N_("Kind of setting"), Kind.CHOICE, choices=_SETTINGS),
    Field("school", "on_roll", N_("On roll"), Kind.NUMBER),
    Field("school", "sen_support", N_("On SEN support"), Kind.NUMBER),
    Field("school", "ehc_plans", N_("With EHC plans"), Kind.NUMBER),
    Field("school", "headteacher", N_("Headteacher")),
    Field("school", "sen_governor", N_("SEN governor")),
)
COURSE = (
    Field("programme", "award", N_("Award")),
    Field("programme", "provider", N_("Provider")),
    Field("programme", "cohort", N_("Cohort")),
    Field("programme", "tutor", N_("Tutor")),
    Field("programme", "student_number", N_("Student number")),
    Field("programme", "began", N_("Course began on"), Kind.DAY, N_("It decides which qualification counts.")),
    Field("programme", "taught_ends", N_("Taught year ends on"), Kind.DAY),
    Field("programme", "masters_ends", N_("Master’s work ends on"), Kind.DAY),
    Field("programme", "viva", N_("Viva on"), Kind.DAY),
    Field(
        "programme",
        "modules",
        N_("Modules"),
        Kind.MODULES,
        N_("One a line: code, title, credits — with commas between."),
    ),
)
SECTIONS = (("me", N_("Me"), ME), ("school", N_("My school"), SCHOOL), ("course", N_("My course"), COURSE))
"""The code and the title of each, and its fields."""
