"""Where words stand in a session (see `name_places`)."""

from dataclasses import replace

from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.name_places import About, Pass
from senco_desk.domain.session import SESSION_KIND_NAMES, Coaching, Session, Tutorial


def about_session(session: Session) -> About:
    return About(Noun.SESSION, session.id, "", session.title.strip() or _(SESSION_KIND_NAMES[session.kind]))


def through_session(session: Session, by: Pass) -> Session:
    about, tutorial, coaching = about_session(session), session.tutorial, session.coaching
    return replace(
        session,
        title=by.plain(about, "title", session.title),
        place=by.plain(about, "where", session.place),
        led_by=by.plain(about, "led by", session.led_by),
        about=by.text(about, "text", session.about),
        tutorial=Tutorial(
            by.text(about, "asked", tutorial.asked),
            by.text(about, "advised", tutorial.advised),
            by.text(about, "agreed", tutorial.agreed),
            by.text(about, "next", tutorial.next_step),
        ),
        coaching=Coaching(
            by.plain(about, "partner", coaching.partner),
            by.plain(about, "cover", coaching.cover),
            by.plain(about, "cost", coaching.cost),
            by.text(about, "tried afterwards", coaching.tried),
        ),
    )
