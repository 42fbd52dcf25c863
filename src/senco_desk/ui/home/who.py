"""Who and where, in a line: the way to the profile."""

from PySide6.QtGui import QPalette

from senco_desk.domain.glance import Glance
from senco_desk.domain.language import _
from senco_desk.ui.home.way_in import WayIn


class Who(WayIn):
    def __init__(self) -> None:
        super().__init__(QPalette.ColorRole.Accent)
        self.setToolTip(_("Your profile"))

    def show_glance(self, glance: Glance) -> None:
        words = said(glance)
        self.say(words, _("Your profile: {who}").format(who=words))


def said(glance: Glance) -> str:
    """Her name, what she is called, and her school."""
    if glance.profile is None:
        return _("Say who you are")
    who = f"{glance.profile.name}, {glance.profile.called}"
    return f"{who} · {glance.profile.school.name}" if glance.profile.school.name else who
