"""Where words stand in a task: one way through it, for looking at its words, replacing some, and finding it by them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from senco_desk.domain.enquiry import ETHICS_NAMES, Cycle, Enquiry
from senco_desk.domain.language import _
from senco_desk.domain.task import Slide, Task, TaskSection
from senco_desk.domain.task_material import CaseStudy, Scenario
from senco_desk.domain.text import Text, from_plain, is_blank
from senco_desk.domain.text import plain as plain_words


class TaskWords(Protocol):
    """What goes through the words of a task, and gives back what is to stand in their place."""

    def plain(self, place: str, words: str) -> str: ...

    def text(self, place: str, text: Text) -> Text: ...


def through_words(task: Task, by: TaskWords) -> Task:
    """Every word somebody wrote in it; ids, kinds and days are left."""
    return replace(
        task,
        title=by.plain("title", task.title),
        question=by.plain("question", task.question),
        sections=tuple(_section(section, by) for section in task.sections),
        milestones=tuple(replace(each, what=by.plain(f"milestone:{each.key}", each.what)) for each in task.milestones),
        criteria=tuple(
            replace(each, wording=by.plain(f"criterion:{each.key}", each.wording)) for each in task.criteria
        ),
        uses=tuple(replace(each, comment=by.text(f"comment:{each.piece}", each.comment)) for each in task.uses),
        enquiry=_enquiry(task.enquiry, by),
        slides=tuple(_slide(slide, by) for slide in task.slides),
        case_study=_case_study(task.case_study, by),
        scenario=_scenario(task.scenario, by),
        word=replace(task.word, file_name=by.plain("word file", task.word.file_name)),
        result=replace(task.result, mark=by.plain("mark", task.result.mark), note=by.plain("result", task.result.note)),
    )


def words_in(task: Task) -> str:
    """All of it, a line or more for each thing that is said, without its title: for finding it."""
    heard = _Hearing()
    through_words(replace(task, title=""), heard)
    return "\n".join(heard.heard)


def _section(section: TaskSection, by: TaskWords) -> TaskSection:
    heading = by.plain(f"heading:{section.key}", section.heading)
    return replace(section, heading=heading, text=by.text(f"text:{section.key}", section.text))


def _slide(slide: Slide, by: TaskWords) -> Slide:
    return replace(
        slide,
        heading=by.plain(f"slide:{slide.key}", slide.heading),
        points=by.text(f"points:{slide.key}", slide.points),
        notes=by.text(f"notes:{slide.key}", slide.notes),
    )


def _enquiry(enquiry: Enquiry, by: TaskWords) -> Enquiry:
    return replace(
        enquiry,
        methods=by.text("methods", enquiry.methods),
        cycles=tuple(_cycle(cycle, by) for cycle in enquiry.cycles),
        ethics=tuple(replace(each, note=by.plain(f"ethics:{each.point}", each.note)) for each in enquiry.ethics),
        participants=tuple(
            replace(
                each,
                called=by.plain(f"participant:{each.key}", each.called),
                part=by.plain(f"taking part:{each.key}", each.part),
                by=by.plain(f"consent:{each.key}", each.by),
            )
            for each in enquiry.participants
        ),
    )


def _cycle(cycle: Cycle, by: TaskWords) -> Cycle:
    return replace(
        cycle,
        title=by.plain(f"cycle:{cycle.key}", cycle.title),
        plan=by.text(f"plan:{cycle.key}", cycle.plan),
        act=by.text(f"act:{cycle.key}", cycle.act),
        observe=by.text(f"observe:{cycle.key}", cycle.observe),
        reflect=by.text(f"reflect:{cycle.key}", cycle.reflect),
    )


def _case_study(study: CaseStudy, by: TaskWords) -> CaseStudy:
    return replace(
        study,
        context=by.text("context", study.context),
        timeline=tuple(
            replace(
                each, what=by.plain(f"happening:{each.key}", each.what), when=by.plain(f"when:{each.key}", each.when)
            )
            for each in study.timeline
        ),
        voices=tuple(
            replace(
                each,
                whose=by.plain(f"whose:{each.key}", each.whose),
                said=by.text(f"said:{each.key}", each.said),
                how=by.plain(f"how:{each.key}", each.how),
            )
            for each in study.voices
        ),
    )


def _scenario(scenario: Scenario, by: TaskWords) -> Scenario:
    return replace(
        scenario,
        reading=tuple(
            replace(
                each, what=by.plain(f"reading:{each.key}", each.what), where=by.plain(f"where:{each.key}", each.where)
            )
            for each in scenario.reading
        ),
    )


def passages_of(task: Task) -> Iterator[tuple[str, str, Text]]:
    """All that was written in it at length or said in a line, with a key and the heading it stands under."""
    yield "title", _("Title"), from_plain(task.title)
    yield "question", _("Question"), from_plain(task.question)
    for section in task.sections:
        yield section.key, section.heading, section.text
    yield from _cycles(task.enquiry)
    yield "context", _("Context"), task.case_study.context
    for happening in task.case_study.timeline:
        yield happening.key, _("Timeline"), from_plain(happening.what)
    for voice in task.case_study.voices:
        yield voice.key, voice.whose, voice.said
    for slide in task.slides:
        yield f"points {slide.key}", slide.heading, slide.points
        yield f"notes {slide.key}", _("{slide}: said").format(slide=slide.heading), slide.notes
    for use in task.uses:
        yield f"comment {use.piece}", _("Comment"), use.comment


def _cycles(enquiry: Enquiry) -> Iterator[tuple[str, str, Text]]:
    yield "methods", _("Methods"), enquiry.methods
    for cycle in enquiry.cycles:
        said = (("plan", _("Plan"), cycle.plan), ("act", _("Act"), cycle.act),
                ("observe", _("Observe"), cycle.observe), ("reflect", _("Reflect"), cycle.reflect))  # fmt: skip
        for name, heading, text in said:
            yield f"{name} {cycle.key}", f"{cycle.title}: {heading}", text
    for answer in enquiry.ethics:
        yield f"ethics {answer.point}", _(ETHICS_NAMES[answer.point]), from_plain(answer.note)


class _Hearing:
    """Goes through the words and keeps what it meets."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def plain(self, _place: str, words: str) -> str:
        if words.strip():
            self.heard.append(words)
        return words

    def text(self, _place: str, text: Text) -> Text:
        if not is_blank(text):
            self.heard.append(plain_words(text))
        return text
