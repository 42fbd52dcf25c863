"""The training plan: what was done about the gaps and what came of it, and what is still to do, by when."""

from typing import Any

from senco_desk.domain.action import ActionState
from senco_desk.domain.audit_printed import PrintedAction
from senco_desk.domain.days import short_day
from senco_desk.domain.language import _
from senco_desk.domain.text import is_blank
from senco_desk.printing.composing import Copy
from senco_desk.printing.tables import Cell, Ems


def draw(copy: Copy) -> None:
    plan = copy.portfolio.plan
    if not plan:
        return
    copy.begin(_("Training plan"), "plan")
    done = [each for each in plan if each.action.state is ActionState.DONE]
    ahead = [each for each in plan if each.action.state is ActionState.OPEN]
    copy.document.draw(
        [*_table(copy, _("Done"), "plan-done", done), *_table(copy, _("Still to do"), "plan-ahead", ahead)]
    )


def _table(copy: Copy, title: str, anchor: str, actions: list[PrintedAction]) -> list[Any]:
    if not actions:
        return []
    about = _("Each action: what, for which outcomes, by when, how I shall know, and what came of it")
    heads = (_("When"), _("What, and what came of it"))
    rows = [_row(copy, each) for each in actions]
    heading = copy.wording.heading(title, copy.styles.section, 2, anchor, listed=1)
    return [heading, copy.table(heads, rows, (Ems(6.9), 1), about, 0.4)]


def _row(copy: Copy, printed: PrintedAction) -> list[Cell]:
    action, wording, styles = printed.action, copy.wording, copy.styles
    day = action.finished or action.due
    when = [wording.words(short_day(day).replace(" ", "\u00a0") if day else _("no day yet"), styles.cell)]
    aims = _("For {codes}").format(codes=", ".join(printed.codes)) if printed.codes else ""
    told = [wording.titled(action.what.strip(), aims)]
    for label, words in ((_("Support"), action.support), (_("How I shall know"), action.know)):
        if words.strip():
            told.append(wording.labelled(label, words, styles.cell))
    if not is_blank(action.came):
        told += wording.in_cell(action.came, _("What came of it"))
    cited = copy.cited(printed.became)
    if cited:
        told.append(wording.citations(cited, lead=_("Became")))
    return [when, told]
