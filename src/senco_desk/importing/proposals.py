"""What a file would bring in, for a person to look at before anything is stored."""

from dataclasses import dataclass

from senco_desk.domain.crosswalk import Match
from senco_desk.domain.framework import Framework
from senco_desk.importing.findings import Finding


@dataclass(frozen=True, slots=True)
class Proposal:
    """A set of outcomes as it was read, matches with other sets that came along, all there is to say of the file."""

    framework: Framework
    matches: tuple[Match, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def breaks_rules(self) -> bool:
        return any(finding.breaks_rule for finding in self.findings)
