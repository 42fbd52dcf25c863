"""Feedback: what came back from a tutor, peer, headteacher or examiner, placed on the items, and her answer to each."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from senco_desk.domain.feedback_mark import CommentState, FileKind, MarkKind
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_
from senco_desk.domain.plain_form import ZONELESS
from senco_desk.domain.text import EMPTY, Text


class Voice(StrEnum):
    """Whose feedback it is."""

    TUTOR = "tutor"
    PEER = "peer"
    HEADTEACHER = "headteacher"
    EXAMINER = "examiner"
    OTHER = "other"


VOICE_NAMES = {
    Voice.TUTOR: N_("Tutor"),
    Voice.PEER: N_("Peer"),
    Voice.HEADTEACHER: N_("Headteacher"),
    Voice.EXAMINER: N_("Examiner"),
    Voice.OTHER: N_("Somebody else"),
}
"""What a person reads for each, to be translated where it is shown."""


class Certainty(StrEnum):
    """How sure its place is. Only `SURE` ones are accepted together."""

    SURE = "sure"
    LIKELY = "likely"
    UNPLACED = "unplaced"
    CHOSEN = "chosen"


class Because(StrEnum):
    """Why a point was placed where it is, the strongest first; nothing else places one."""

    BOOKMARK = "bookmark"
    FIELD = "field"
    PAGE = "page"
    NUMBER = "number"
    QUOTE = "quote"
    QUOTE_CHANGED = "quote-changed"
    THREAD = "thread"
    HEADING = "heading"
    NOTHING = "nothing"
    HER_CHOICE = "her-choice"


@dataclass(frozen=True, slots=True)
class Target:
    """What a point is about: a reflection, piece of evidence, case, task …; an outcome has its set in `framework`.

    `section` is the part of it where that is known (a reflection's or a task's section). `noun` is None for what is
    about the whole portfolio.
    """

    noun: Noun | None = None
    id: str = ""
    framework: str = ""
    section: str = ""


class AnswerState(StrEnum):
    NEW = "new"
    TO_DO = "to-do"
    DONE = "done"
    DECLINED = "declined"


ANSWER_NAMES = {
    AnswerState.NEW: N_("Not answered yet"),
    AnswerState.TO_DO: N_("To do"),
    AnswerState.DONE: N_("Done"),
    AnswerState.DECLINED: N_("Declined"),
}
"""What a person reads for each, to be translated where it is shown."""


@dataclass(frozen=True, slots=True)
class Became:
    """What a point was made into: an action, an edit of a text (the item's noun and id), a question for the viva."""

    noun: Noun
    id: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """Hers to a point. `said` is what she did, or why not; `answered` when she said it last, in UTC."""

    state: AnswerState = AnswerState.NEW
    said: Text = EMPTY
    answered: datetime | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was said, as it is kept. `position` is its place in the file; `mark` the key of its mark there.

    `said_where` tells a person where it stood ("page 12"). `replies_to` is the id of the point it answers. `theme` is
    her own word for what recurs across rounds, "" for none. `likeness` tells it again in a later round: a digest of its
    author, its words and those it was said about. `around` is the text of hers that it stood in, with what was struck
    out and without what was put in, and `at` where in it: a change that was made in it is found by them in the item.
    """

    id: str
    feedback: str
    position: int
    mark: str
    kind: MarkKind
    text: str = ""
    quoted: str = ""
    author: str = ""
    when: datetime | None = field(default=None, metadata={ZONELESS: True})
    said_where: str = ""
    state: CommentState = CommentState.OPEN
    replies_to: str = ""
    target: Target = field(default_factory=Target)
    certainty: Certainty = Certainty.UNPLACED
    because: Because = Because.NOTHING
    answer: Answer = field(default_factory=Answer)
    became: tuple[Became, ...] = ()
    is_viva_question: bool = False
    theme: str = ""
    likeness: str = ""
    around: str = ""
    at: int | None = None

    @property
    def is_taken_in(self) -> bool:
        """Whether it became an edit of a text."""
        return any(each.noun is not Noun.ACTION for each in self.became)

    @property
    def first_line(self) -> str:
        """Of what was said; of a mark without words, of those it is about."""
        lines = (line.strip() for line in (*self.text.splitlines(), *self.quoted.splitlines()))
        return next(filter(None, lines), "")

    def answered(self, state: AnswerState, at: datetime) -> "Point":
        """Nothing is answered when it is as new again, but for the words she wrote."""
        moment = None if state is AnswerState.NEW and self.answer.said == EMPTY else at
        return replace(self, answer=Answer(state, self.answer.said, moment))

    def that_became(self, became: Became) -> "Point":
        """It may become several things, and each once."""
        return replace(self, became=tuple(dict.fromkeys((*self.became, became))))


@dataclass(frozen=True, slots=True)
class Feedback:
    """One file, or what was said aloud and typed in; a round. `taken` is when it was taken in, in UTC.

    `copy` and `version` name the copy of hers that it answers, "" and 0 when none. `container` holds the file itself
    ("" where nothing was kept), `size` in bytes. `grade` is as the provider gives it. `about` is what she notes of the
    whole.
    """

    id: str
    taken: datetime
    voice: Voice
    who: str = ""
    kind: FileKind = FileKind.TEXT
    file_name: str = ""
    size: int = 0
    sha256: str = ""
    container: str = ""
    written: datetime | None = field(default=None, metadata={ZONELESS: True})
    copy: str = ""
    version: int = 0
    grade: str = ""
    about: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Decision:
    """What the tutor decided of an outcome, in the provider's words: its sign-off. At most one counts for each outcome.

    `day` is when it was decided, in UTC when a moment is known; `feedback` the file it came in, "" when typed by her.
    """

    id: str
    framework: str
    outcome: str
    decision: str
    by: str = ""
    voice: Voice = Voice.TUTOR
    decided: datetime | None = field(default=None, metadata={ZONELESS: True})
    comment: str = ""
    feedback: str = ""


DECISIONS = (N_("met"), N_("partly"), N_("not yet"))
"""The words that are shipped; her provider's own may be others (`Practice`)."""
