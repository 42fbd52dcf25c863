"""Where words stand in feedback, in its points, in decisions, and in what was sent (see `name_places`)."""

from collections.abc import Callable
from dataclasses import replace

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.feedback import VOICE_NAMES, Decision, Feedback, Point
from senco_desk.domain.feedback_edit import place_after
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.name_places import About, Pass


def about_feedback(feedback: Feedback) -> About:
    return About(Noun.FEEDBACK, feedback.id, _("Feedback"), feedback.who.strip() or _(VOICE_NAMES[feedback.voice]))


def about_point(point: Point) -> About:
    return About(Noun.POINT, point.id, _("Feedback"), " ".join((point.text or point.quoted)[:80].split()))


def about_decision(decision: Decision) -> About:
    return About(Noun.DECISION, decision.id, _("Decision"), decision.decision)


def through_feedback(feedback: Feedback, by: Pass) -> Feedback:
    about = about_feedback(feedback)
    return replace(
        feedback,
        who=by.plain(about, "who", feedback.who),
        about=by.text(about, "text", feedback.about),
        grade=by.plain(about, "grade", feedback.grade),
    )


def through_point(point: Point, by: Pass) -> Point:
    about = about_point(point)
    around = by.plain(about, "around", point.around)
    return replace(
        point,
        text=by.plain(about, "text", point.text),
        quoted=by.plain(about, "quoted", point.quoted),
        around=around,
        at=place_after(point.around, around, point.at),
        author=by.plain(about, "author", point.author),
        said_where=by.plain(about, "said where", point.said_where),
        answer=replace(point.answer, said=by.text(about, "answer", point.answer.said)),
        theme=by.plain(about, "theme", point.theme),
    )


def through_decision(decision: Decision, by: Pass) -> Decision:
    about = about_decision(decision)
    return replace(
        decision,
        decision=by.plain(about, "decision", decision.decision),
        by=by.plain(about, "decided by", decision.by),
        comment=by.plain(about, "note", decision.comment),
    )


def goes_with(point: Point, takes: Callable[[str], bool]) -> bool:
    """Whether what it is about is taken along: a piece that is, or what always is: an outcome, a case, the whole."""
    return point.target.noun in (None, Noun.OUTCOME, Noun.CASE) or takes(point.target.id)


def file_of(feedback: Feedback) -> Attachment:
    """The file that came, as what is attached is: for what looks into files."""
    return Attachment(
        feedback.id, "", 0, feedback.file_name, feedback.size, feedback.sha256, feedback.container, feedback.taken
    )
