"""Gathering the sessions as they are printed."""

from datetime import date

from senco_desk.domain.engagement import attended
from senco_desk.domain.session_printed import PrintedSessions, printed_sessions
from senco_desk.store.repositories import View


def sessions_of(view: View, until: date) -> PrintedSessions:
    """What was attended up to and with that day, as the provider counts it."""
    engagement, profile = view.engagement.get(), view.profile.get()
    modules = profile.programme.modules if profile else ()
    counted = attended(engagement, view.sessions.rows(), until)
    return printed_sessions(view.sessions.all(), modules, engagement, counted, until)
