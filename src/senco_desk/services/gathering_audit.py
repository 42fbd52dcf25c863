"""What is printed of the audit and of the training plan, within one look at the workbook."""

from senco_desk.domain.audit import Distance, distance
from senco_desk.domain.audit_printed import PrintedAction, of_a_panel, without_whys
from senco_desk.domain.framework import Framework
from senco_desk.store.repositories import View


def audit_of(view: View, framework: Framework, *, whys: bool) -> Distance:
    """The distance travelled in a set; with why she rated so only where she chose that it prints."""
    found = distance(framework, view.ratings.of_framework(framework.id), view.audit_practice.get())
    return found if whys else without_whys(found)


def plan_of(view: View, framework: Framework) -> tuple[PrintedAction, ...]:
    """The actions for this set, and those for none."""
    actions = view.actions.all()
    references = {each.id: each.reference for each in view.reflections.rows()} if actions else {}
    references |= {each.id: each.reference for each in view.evidence.rows()} if actions else {}
    printed = []
    for action in actions:
        codes = tuple(
            framework.outcome(aim.outcome).code
            for aim in action.aims
            if aim.framework == framework.id and aim.outcome in framework
        )
        became = tuple(references[each] for each in (action.reflection, action.evidence) if each in references)
        if codes or not action.aims:
            printed.append(PrintedAction(action, codes, became))
    return of_a_panel(printed)
