"""`senco-desk frameworks`: sets of outcomes, on one's own shelf or in a workbook."""

from argparse import Namespace
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from senco_desk.cli import crosswalks
from senco_desk.cli.answering import Answer, message
from senco_desk.cli.unlocking import AskedKeys
from senco_desk.domain.crosswalk import Crosswalk
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.language import _, n_

if TYPE_CHECKING:
    from senco_desk.services.shelf import Shelf
    from senco_desk.wiring import Services


def listing(asked: Namespace) -> Answer:
    """The bundled sets and those on the shelf, or the live ones of a workbook."""
    if asked.workbook:
        with _workbook(asked, write=False) as services:
            return _listed(services.exchanging_frameworks.live())
    shelf = _shelf()
    for file, error in shelf.damaged().items():
        message(f"{file.name}: {error}")
    return _listed(shelf.all(), shelf.crosswalks())


def show(asked: Namespace) -> Answer:
    """One set with its wording."""
    if crosswalk := _crosswalk(asked):
        return crosswalks.shown(crosswalk, _shelf())
    framework = _read(asked)
    lines = [framework.title, *(_line(framework, outcome) for outcome in framework.outcomes)]
    return Answer("\n".join(lines), {**_summary(framework), "outcomes": _outcomes(framework)})


def export(asked: Namespace) -> Answer:
    """A set as a file: CASE, Moodle's CSV, or a plain spreadsheet."""
    from senco_desk.importing.frameworks import Form
    from senco_desk.services import shelf
    from senco_desk.wiring import now

    if crosswalk := _crosswalk(asked):
        return crosswalks.exported(crosswalk, _shelf(), asked)
    out = shelf.export(_read(asked), asked.out, Form(asked.form), now())
    said = _("{out}: the set “{code}”, as {form}.").format(out=out, code=asked.code, form=asked.form)
    return Answer(said, {"file": str(out), "code": asked.code, "as": asked.form})


def bring_in(asked: Namespace) -> Answer:
    """A set from a file, onto the shelf or into a workbook."""
    if asked.workbook:
        with _workbook(asked, write=True) as services:
            proposal = services.exchanging_frameworks.check(asked.file)
            framework = services.exchanging_frameworks.bring_in(proposal)
    else:
        from senco_desk.services import shelf

        proposal = shelf.check(asked.file)
        framework = _shelf().put(proposal)
    said = _("Brought in: {title}, as “{code}”.").format(title=framework.title, code=framework.code)
    found = [str(finding) for finding in proposal.findings]
    return Answer("\n".join([said, *found]), {**_summary(framework), "findings": found})


def check(asked: Namespace) -> Answer:
    """What is wrong with a file; nothing is stored. Status 1 when it breaks a rule."""
    from senco_desk.services import shelf

    proposal = shelf.check(asked.file)
    found = [str(finding) for finding in proposal.findings]
    count = len(proposal.framework.outcomes)
    said = n_("{title}: {count} outcome.", "{title}: {count} outcomes and elements.", count)
    lines = [said.format(title=proposal.framework.title, count=count), *(found or [_("Nothing is wrong with it.")])]
    told = {**_summary(proposal.framework), "findings": found, "breaks_rules": proposal.breaks_rules}
    return Answer("\n".join(lines), told, status=1 if proposal.breaks_rules else 0)


def _read(asked: Namespace) -> Framework:
    if asked.workbook:
        from senco_desk.services.shelf import chosen

        with _workbook(asked, write=False) as services:
            return chosen(services.exchanging_frameworks.live(), asked.code)
    return _shelf().read(asked.code)


def _crosswalk(asked: Namespace) -> Crosswalk | None:
    return None if asked.workbook else _shelf().crosswalk(asked.code)


def _listed(frameworks: Sequence[Framework], matches: Sequence[Crosswalk] = ()) -> Answer:
    every: list[Framework | Crosswalk] = [*frameworks, *matches]
    widest = max((len(each.code) for each in every), default=0)
    lines = [f"{each.code:<{widest}}  {each.title}" for each in every]
    said = "\n".join(lines) or _("There is no set of outcomes here yet.")
    told = {"frameworks": [_summary(framework) for framework in frameworks]}
    return Answer(said, told | ({"crosswalks": [crosswalks.summary(each) for each in matches]} if matches else {}))


def _summary(framework: Framework) -> dict[str, Any]:
    return {
        "code": framework.code,
        "title": framework.title,
        "id": framework.id,
        "source": framework.source,
        "outcome_count": len(framework.outcomes),
    }


def _outcomes(framework: Framework) -> list[dict[str, Any]]:
    return [
        {
            "id": outcome.id,
            "kind": outcome.kind.value,
            "code": outcome.code,
            "code_is_ours": outcome.code_is_ours,
            "statement": outcome.statement,
            "parent": outcome.parent,
            "note": outcome.note,
        }
        for outcome in framework.outcomes
    ]


def _line(framework: Framework, outcome: Outcome) -> str:
    indent = "  " * len(framework.above(outcome.id))
    heading = f"{outcome.heading}. " if outcome.heading else ""
    return f"{indent}{outcome.code}  {heading}{outcome.statement}"


def _shelf() -> "Shelf":
    from senco_desk.paths import own_paths
    from senco_desk.services.shelf import Shelf

    return Shelf(own_paths().shelf)


def _workbook(asked: Namespace, *, write: bool) -> "AbstractContextManager[Services]":
    from senco_desk.wiring import open_services

    return open_services(asked.workbook, AskedKeys(asked), write=write)
