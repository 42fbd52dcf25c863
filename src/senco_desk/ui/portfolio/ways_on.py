"""What the ways on and back are called where the check for names stands before a copy."""

from senco_desk.domain.language import _
from senco_desk.ui.checking.page import Wording


def saving() -> Wording:
    return Wording(_("Save now"), _("Save all the same"), _("‹ Back to the portfolio"))


def printing() -> Wording:
    return Wording(_("Print now"), _("Print all the same"), _("‹ Back to the portfolio"))
