"""A task of the Master's strand, usually one or two: what it asks, its sections, its plan, its draft and its result.

It never counts for an outcome itself: the pieces it uses do, through what they count for.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from senco_desk.domain.enquiry import Enquiry
from senco_desk.domain.language import N_
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.task_counting import AS_MOST_COUNT, NO_WORDS, Tally, WhatCounts, tallied
from senco_desk.domain.task_material import CaseStudy, Scenario
from senco_desk.domain.text import EMPTY, Text, is_blank


class TaskKind(StrEnum):
    """What the programme asks for. The critical portfolio has a selection and a print of its own: it is not the PDP."""

    ENQUIRY = "action-enquiry"
    CASE_STUDY = "case-study"
    PRESENTATION = "presentation"
    CRITICAL_PORTFOLIO = "critical-portfolio"
    ASSESSED_SCENARIO = "assessed-scenario"


TASK_KIND_NAMES = {
    TaskKind.ENQUIRY: N_("Action-enquiry report"),
    TaskKind.CASE_STUDY: N_("Case study"),
    TaskKind.PRESENTATION: N_("Presentation"),
    TaskKind.CRITICAL_PORTFOLIO: N_("Critical portfolio"),
    TaskKind.ASSESSED_SCENARIO: N_("Assessed scenario (NPQ)"),
}
"""What a person reads for each kind, to be translated where it is shown."""


class Unit(StrEnum):
    WORDS = "words"
    MINUTES = "minutes"


class SectionRole(StrEnum):
    """Whether what it says is of the task itself. References count where the provider counts them; appendices never."""

    BODY = "body"
    REFERENCES = "references"
    APPENDIX = "appendix"


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many words or minutes, and by how many per cent it may be passed or missed. None: no limit."""

    most: int | None = None
    unit: Unit = Unit.WORDS
    tolerance: int = 10

    @property
    def is_set(self) -> bool:
        return self.most is not None and self.most > 0

    @property
    def allowed(self) -> tuple[int, int]:
        """From and to, with the tolerance; (0, 0) for no limit."""
        if self.most is None or self.most <= 0:
            return 0, 0
        room = self.most * max(0, self.tolerance) // 100
        return max(0, self.most - room), self.most + room


@dataclass(frozen=True, slots=True)
class TaskSection:
    """`budget` is in words; 0 or less means none. `criteria` are the keys of those it answers."""

    key: str
    heading: str
    budget: int = 0
    text: Text = EMPTY
    role: SectionRole = SectionRole.BODY
    criteria: tuple[str, ...] = ()

    @property
    def tally(self) -> Tally:
        return tallied(self.heading, self.text, references=self.role is SectionRole.REFERENCES)


@dataclass(frozen=True, slots=True)
class Milestone:
    """`days` are the working days it takes; `fixed` is the day it must be done by, where somebody else has set one."""

    key: str
    what: str
    days: int = 5
    fixed: date | None = None
    done: date | None = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """What it is marked by, in the source's or the provider's words."""

    key: str
    wording: str


@dataclass(frozen=True, slots=True)
class Use:
    """A reflection or a piece of evidence that the task uses; the critical portfolio comments on each."""

    piece_kind: PieceKind
    piece: str
    comment: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Slide:
    """`minutes` are planned; 0 means that it has not been thought about. `points` stand on it, `notes` are said."""

    key: str
    heading: str
    minutes: float = 0.0
    points: Text = EMPTY
    notes: Text = EMPTY


@dataclass(frozen=True, slots=True)
class CountedSection:
    """What was counted under one planned section of a draft in Word."""

    section: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class WordDraft:
    """A draft that is kept in Word: which file was counted last, when (UTC), and what under each section.

    `elsewhere` was counted under headings that are none of the task's.
    """

    file_name: str = ""
    counted: datetime | None = None
    sections: tuple[CountedSection, ...] = ()
    elsewhere: Tally = NO_WORDS

    def of(self, section: str) -> Tally:
        return next((each.tally for each in self.sections if each.section == section), NO_WORDS)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it. `mark` is in the provider's words ("Merit", "62", "Pass"); `awarded` are credits.

    `passed` is None until it is known.
    """

    submitted: date | None = None
    mark: str = ""
    passed: bool | None = None
    resubmit_by: date | None = None
    resubmitted: date | None = None
    board: date | None = None
    awarded: int | None = None
    note: str = ""


class TaskState(StrEnum):
    PLANNED = "planned"
    UNDER_WAY = "under-way"
    SUBMITTED = "submitted"
    RESUBMISSION = "resubmission"
    DONE = "done"


TASK_STATE_NAMES = {
    TaskState.PLANNED: N_("Planned"),
    TaskState.UNDER_WAY: N_("Under way"),
    TaskState.SUBMITTED: N_("Submitted"),
    TaskState.RESUBMISSION: N_("To be resubmitted"),
    TaskState.DONE: N_("Done"),
}


@dataclass(frozen=True, slots=True)
class Task:
    """`begun` is when it came into the workbook, in UTC; `due` the day it is to be handed in or given.

    `kept_in_word`: the draft is not typed here; `word` is what was counted of it.
    """

    id: str
    begun: datetime
    kind: TaskKind = TaskKind.ENQUIRY
    title: str = ""
    question: str = ""
    due: date | None = None
    credits: int | None = None
    limit: Limit = Limit()
    counting: WhatCounts = AS_MOST_COUNT
    sections: tuple[TaskSection, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    uses: tuple[Use, ...] = ()
    enquiry: Enquiry = field(default_factory=Enquiry)
    slides: tuple[Slide, ...] = ()
    case_study: CaseStudy = field(default_factory=CaseStudy)
    scenario: Scenario = field(default_factory=Scenario)
    kept_in_word: bool = False
    word: WordDraft = WordDraft()
    result: Result = Result()

    @property
    def state(self) -> TaskState:
        """From its result first, and then from what was written: nobody has to say it."""
        result = self.result
        if result.passed or result.awarded:
            return TaskState.DONE
        if result.resubmit_by is not None and result.resubmitted is None:
            return TaskState.RESUBMISSION
        if result.submitted is not None or result.resubmitted is not None:
            return TaskState.SUBMITTED
        return TaskState.UNDER_WAY if self.is_begun else TaskState.PLANNED

    @property
    def is_blank(self) -> bool:
        return not (self.title.strip() or self.question.strip() or self.is_begun)

    @property
    def is_begun(self) -> bool:
        """Whether anything of it was written, chosen or done."""
        slides = [text for slide in self.slides for text in (slide.points, slide.notes)]
        return (
            self.word.counted is not None
            or any(milestone.done for milestone in self.milestones)
            or bool(self.uses)
            or self.enquiry.is_begun
            or self.case_study.is_begun
            or not all(map(is_blank, [*(section.text for section in self.sections), *slides]))
        )

    @property
    def words(self) -> int:
        """The words that count, as its own setting has it: of the draft here, or of the one in Word."""
        return sum(self.words_of(section) for section in self.sections) + self._words_elsewhere

    @property
    def minutes(self) -> float:
        return sum(max(0.0, slide.minutes) for slide in self.slides)

    def tally_of(self, section: TaskSection) -> Tally:
        return self.word.of(section.key) if self.kept_in_word else section.tally

    def words_of(self, section: TaskSection) -> int:
        """Those of one section that count; an appendix has none."""
        return 0 if section.role is SectionRole.APPENDIX else self.tally_of(section).counted(self.counting)

    @property
    def used(self) -> float:
        """How much of the limit is used, in its unit."""
        return self.minutes if self.limit.unit is Unit.MINUTES else self.words

    @property
    def budgeted(self) -> int:
        """The words planned for its sections."""
        return sum(max(0, section.budget) for section in self.sections if section.role is SectionRole.BODY)

    @property
    def _words_elsewhere(self) -> int:
        return self.word.elsewhere.counted(self.counting) if self.kept_in_word else 0
