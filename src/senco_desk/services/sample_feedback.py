"""What came back from the sample's tutor, in `feedback.toml` of its material, and what its SENCO answered."""

from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path

from senco_desk.domain.attachment import Stored
from senco_desk.domain.feedback import Answer, AnswerState, Because, Certainty, Decision, Feedback, Point, Target, Voice
from senco_desk.domain.feedback_likeness import likeness
from senco_desk.domain.feedback_mark import FileKind, Mark, MarkKind
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Noun
from senco_desk.services.feedback_file import file_kept
from senco_desk.services.sample_reading import Found, SampleOf, read, sample_id, text_of, utc
from senco_desk.store.desk import Desk

_PIECES = {"R": Noun.REFLECTION, "E": Noun.EVIDENCE}


@dataclass(frozen=True, slots=True)
class SampleRound:
    """One file that came, with its points and decisions; `file` where it lies among what comes with the application."""

    feedback: Feedback
    points: tuple[Point, ...]
    decisions: tuple[Decision, ...]
    file: Path | None


def read_feedback(framework: Framework, today: date, of: SampleOf = SampleOf.YEAR_ONE) -> tuple[SampleRound, ...]:
    """What had come and been answered by that day; nothing for a sample without any."""
    if of is not SampleOf.YEAR_ONE:
        return ()
    rounds = read(of.part("feedback.toml"))["rounds"]
    return tuple(_round(each, framework, today, of) for each in rounds if each["taken"].date() <= today)


def put_feedback(desk: Desk, rounds: tuple[SampleRound, ...]) -> None:
    """Each round with its file. Raises Refused when the disk does not take it."""
    for one in rounds:
        if one.file is None:
            _put(desk, one, one.feedback)
        else:
            with file_kept(desk, BytesIO(one.file.read_bytes())) as stored:
                _put(desk, one, _with_file(one.feedback, stored))


def _put(desk: Desk, one: SampleRound, feedback: Feedback) -> None:
    with desk.change() as work:
        work.feedback.add(feedback)
        for point in one.points:
            work.points.add(point)
        for decision in one.decisions:
            work.decisions.add(decision)


def _with_file(feedback: Feedback, stored: Stored) -> Feedback:
    return replace(feedback, container=stored.container, size=stored.size, sha256=stored.sha256)


def _round(found: Found, framework: Framework, today: date, of: SampleOf) -> SampleRound:
    feedback = Feedback(
        sample_id("feedback", found["key"]),
        utc(found["taken"]),
        Voice.TUTOR,
        found["who"],
        FileKind(found["kind"]),
        found["called"],
        written=utc(found["written"]),
        copy=found["copy"],
        version=found["version"],
        about=text_of(found.get("about", "")),
    )
    points = (_point(each, at, feedback, framework, today) for at, each in enumerate(found["points"]))
    decisions = (_decision(each, feedback, framework) for each in found["decisions"])
    file = of.part("feedback", found["file"]) if "file" in found else None
    return SampleRound(feedback, tuple(points), tuple(decisions), file)


def _point(found: Found, at: int, feedback: Feedback, framework: Framework, today: date) -> Point:
    mark = Mark(
        str(at + 1),
        MarkKind(found.get("kind", "comment")),
        found.get("text", ""),
        feedback.who,
        feedback.written,
        found.get("quoted", ""),
    )
    target, because = _target(found.get("about", ""), framework)
    answered = "answer" in found and found["answered"].date() <= today
    around = found.get("around", "")
    return Point(
        id=sample_id("point", feedback.id, at),
        feedback=feedback.id,
        position=at,
        mark=mark.key,
        kind=mark.kind,
        text=mark.text,
        quoted=mark.quoted,
        author=mark.author,
        when=mark.when,
        target=target,
        certainty=Certainty.SURE if target.noun else Certainty.UNPLACED,
        because=because,
        answer=_answer(found) if answered else Answer(),
        is_viva_question=answered and found.get("viva", False),
        theme=found.get("theme", ""),
        likeness=likeness(mark),
        around=around,
        at=around.index(found.get("before", mark.quoted)) if around else None,
    )


def _answer(found: Found) -> Answer:
    return Answer(AnswerState(found["answer"]), text_of(found["said"]), utc(found["answered"]))


def _target(about: str, framework: Framework) -> tuple[Target, Because]:
    """`R-012`, `5`, `case 5`, or "" for the whole."""
    if not about:
        return Target(), Because.NOTHING
    if about.startswith("case "):
        return Target(Noun.CASE, sample_id("case", about.removeprefix("case "))), Because.QUOTE
    letter, _dash, number = about.partition("-")
    if number:
        noun = _PIECES[letter]
        return Target(noun, sample_id(noun.value, int(number))), Because.NUMBER
    return Target(Noun.OUTCOME, framework.coded(about).id, framework.id), Because.NUMBER


def _decision(found: Found, feedback: Feedback, framework: Framework) -> Decision:
    outcome = framework.coded(found["outcome"]).id
    return Decision(
        sample_id("decided", feedback.id, outcome),
        framework.id,
        outcome,
        found["decision"],
        feedback.who,
        Voice.TUTOR,
        feedback.written,
        found.get("comment", ""),
        feedback.id,
    )
