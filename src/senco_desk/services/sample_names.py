"""The sample's decisions about names: what its SENCO would have decided, so that it prints and shows how that looks."""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from senco_desk.domain.name_findings import (
    Finding,
    FindingKind,
    NameDecision,
    Resolution,
    WholeWorkbook,
)
from senco_desk.services.checking_names import CheckingNames
from senco_desk.services.sample_reading import sample_id
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.desk import Desk

_KEY = sha256(b"Nobody in the sample is real.").digest()
"""The same each time, as all of the sample is."""
_INVENTED = "Everyone in this sample is invented."
_SEEN = "Looked at: nobody can be known from it."


def decide_names(desk: Desk, now: Callable[[], datetime]) -> int:
    """Decide about everything that the check for names finds; how many findings there were.

    The names of pupils in the names of files are replaced in copies; everything else is kept, with a reason.
    """
    with desk.change() as work:
        work.name_decisions.put_key(_KEY)
    scan = CheckingNames(desk, told_to_nobody, now).scan(WholeWorkbook(), lambda *_: None, lambda: False)
    with desk.change() as work:
        for decision in {(each.spot, each.mark): _decided(each, now()) for each in scan.open}.values():
            work.name_decisions.put(decision)
    return len(scan.open)


def _decided(finding: Finding, now: datetime) -> NameDecision:
    spot = finding.spot
    each = sample_id("decision", spot.noun.value, spot.noun_id, spot.place, finding.mark)
    if finding.kind is FindingKind.UNREAD:
        return NameDecision(each, spot, finding.kind, finding.mark, Resolution.LOOKED_AT, now, _SEEN)
    if spot.place.startswith("file name"):
        return NameDecision(each, spot, finding.kind, finding.mark, Resolution.REPLACE_HERE, now)
    return NameDecision(each, spot, finding.kind, finding.mark, Resolution.KEEP, now, _INVENTED)
