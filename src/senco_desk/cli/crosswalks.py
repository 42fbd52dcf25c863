"""How the sets of outcomes match, from the command line: listed, shown and exported beside the sets."""

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from senco_desk.cli.answering import Answer
from senco_desk.domain.crosswalk import Crosswalk, Match, MatchKind
from senco_desk.domain.framework import Framework
from senco_desk.domain.language import N_, _

if TYPE_CHECKING:
    from senco_desk.services.shelf import Shelf

_SAID = {
    MatchKind.SAME: N_("the same"),
    MatchKind.PART: N_("a part of"),
    MatchKind.RELATED: N_("related to"),
    MatchKind.REPLACED: N_("replaced by"),
}


def shown(crosswalk: Crosswalk, shelf: "Shelf") -> Answer:
    """Every match, with why."""
    matches = [_told(match, shelf.all()) for match in crosswalk.matches]
    lines = [
        f"{told['from']}  →  {told['to']}  ({_(_SAID[MatchKind(told['how'])])})\n    {told['why']}" for told in matches
    ]
    return Answer(
        "\n".join([crosswalk.title, *lines]), {**summary(crosswalk), "notes": crosswalk.notes, "matches": matches}
    )


def exported(crosswalk: Crosswalk, shelf: "Shelf", asked: Namespace) -> Answer:
    """As CASE, the one of the formats that knows matches; raises Refused for the others."""
    from senco_desk.importing.frameworks import Form
    from senco_desk.services.shelf import export_crosswalk
    from senco_desk.wiring import now

    out = export_crosswalk(crosswalk, shelf.all(), asked.out, Form(asked.form), now())
    said = _("{out}: the matches “{code}”, as {form}.").format(out=out, code=asked.code, form=asked.form)
    return Answer(said, {"file": str(out), "code": asked.code, "as": asked.form})


def summary(crosswalk: Crosswalk) -> dict[str, Any]:
    return {
        "code": crosswalk.code,
        "title": crosswalk.title,
        "id": crosswalk.id,
        "match_count": len(crosswalk.matches),
    }


def _told(match: Match, known: tuple[Framework, ...]) -> dict[str, str]:
    ends = {"from": _named(match.origin, known), "to": _named(match.destination, known)}
    return {**ends, "how": match.kind.value, "why": match.note}


def _named(outcome: str, known: tuple[Framework, ...]) -> str:
    """`nasenco-2009 3.1a`."""
    found = next((framework for framework in known if outcome in framework), None)
    return f"{found.code} {found.outcome(outcome).code}" if found else outcome
