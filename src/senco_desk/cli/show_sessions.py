"""What `senco-desk show` tells of sessions: each with what came up in it, and what is counted."""

from datetime import date
from typing import TYPE_CHECKING, Any

from senco_desk.domain.engagement import Attended, Counted, Engagement
from senco_desk.domain.session import Session
from senco_desk.domain.text import plain

if TYPE_CHECKING:
    from senco_desk.wiring import Services


def sessions(services: "Services", today: date) -> dict[str, Any]:
    """Every session in the order of its day; the modules; and what was attended, where the provider counts it."""
    seen = services.attending.seen(today)
    with services.desk.view() as view:
        held = view.sessions.all()
    return {
        "counted": seen.engagement.counted.value,
        "attended": _attended(seen.engagement, seen.attended),
        "modules": [{"code": module.code, "title": module.title, "credits": module.credits} for module in seen.modules],
        "sessions": [_session(each) for each in held],
    }


def _attended(engagement: Engagement, attended: Attended) -> dict[str, Any] | None:
    if engagement.counted is Counted.NOT:
        return None
    return {
        "asked": engagement.asked,
        "kinds": [kind.value for kind in engagement.kinds],
        "minutes": attended.minutes,
        "sessions": attended.sessions,
        "held": attended.held,
        "percentage": attended.percentage,
        "without_a_length": attended.unmeasured,
    }


def _session(session: Session) -> dict[str, Any]:
    tutorial, coaching = session.tutorial, session.coaching
    return {
        "title": session.title,
        "kind": session.kind.value,
        "day": session.day.isoformat(),
        "start": session.start and session.start.isoformat("minutes"),
        "minutes": session.minutes,
        "counts_as": session.counts_as,
        "missed": session.missed,
        "place": session.place,
        "led_by": session.led_by,
        "modes": [mode.value for mode in session.modes],
        "activity": session.activity and session.activity.value,
        "module": session.module,
        "about": plain(session.about),
        "asked": plain(tutorial.asked),
        "advised": plain(tutorial.advised),
        "agreed": plain(tutorial.agreed),
        "next": plain(tutorial.next_step),
        "partner": coaching.partner,
        "cover": coaching.cover,
        "cost": coaching.cost,
        "tried": plain(coaching.tried),
    }
