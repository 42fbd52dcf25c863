"""The associations of a CASE package: what lies below what, in which order, and what matches outcomes elsewhere."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from senco_desk.domain.crosswalk import Match, MatchKind
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.case_fields import NO_FIELD, Fields, Leftovers
from senco_desk.importing.findings import Findings
from senco_desk.importing.tree import identity

NODE_AS_TEXT = Sentence(
    "case-node-as-text", N_("“{field}” is plain text, not a link with title, identifier and uri. It was followed.")
)
NO_NODE = Sentence("case-node-missing", N_("“{field}” leads nowhere. The association was left out."))
BAD_TYPE = Sentence("case-association-type", N_("“{kind}” is no type of association. It was left out."))
NO_PLACE = Sentence("case-association-left-out", N_("An association “{kind}” has no place here, and was left out."))
BAD_SEQUENCE = Sentence("case-sequence-not-a-number", N_("“sequenceNumber” is not a whole number."))
SECOND_PARENT = Sentence("case-second-parent", N_("puts an outcome below a second parent. Only the first was kept."))
DUPLICATE_ASSOCIATION = Sentence(
    "case-duplicate-association", N_("the identifier of an association stands a second time.")
)

_TYPES = ("precedes", "exemplar", "hasSkillLevel", "isTranslationOf")
_MATCHES = {kind.value: kind for kind in MatchKind} | {"isPeerOf": MatchKind.RELATED}
_READ = (
    "identifier", "sourcedId", "uri", "associationType", "originNodeURI", "destinationNodeURI", "sequenceNumber",
    "lastChangeDateTime", "notes", "extensions",
)  # fmt: skip
_KNOWN = ("CFAssociationGroupingURI",)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an outcome stands: its parent, and its number among the parent's children."""

    parent: str
    order: float


class Links:
    """Reads associations; `places` are by outcome, `matches` lead to other sets or across this one."""

    def __init__(self, within: str, uris: dict[str, str], findings: Findings) -> None:
        self.places: dict[str, Place] = {}
        self.matches: list[Match] = []
        self._within, self._uris, self._findings = within, uris, findings
        self._seen: set[str] = set()
        self._left = Leftovers(_KNOWN)

    def read(self, associations: Iterable[Fields]) -> None:
        for association in associations:
            self._read(association)
        self._left.tell(self._findings)

    def _read(self, association: Fields) -> None:
        origin, destination = self._node(association, "originNodeURI"), self._node(association, "destinationNodeURI")
        kind = association.required("associationType")
        own = association.identifier(self._within, f"{origin} {kind} {destination}")
        order = self._order(association)
        association.uri()
        association.changed()
        association.leftovers(_READ, self._left)
        self._tell_repeated(own, association.place)
        if origin and destination and kind:
            self._keep(association, own, kind, origin, destination, order)

    def _keep(self, association: Fields, own: str, kind: str, origin: str, destination: str, order: float) -> None:
        if kind == "isChildOf":
            self._put_below(association.place, origin, Place(destination, order))
        elif kind in _MATCHES:
            self.matches.append(Match(own, _MATCHES[kind], origin, destination, association.words("notes")))
        elif kind in _TYPES or re.fullmatch(r"ext:[A-Za-z0-9._\-]+", kind):
            self._findings.remark(NO_PLACE, association.place, kind=kind)
        else:
            self._findings.broken(BAD_TYPE, association.place, kind=kind)

    def _put_below(self, at: str, child: str, place: Place) -> None:
        if self.places.setdefault(child, place).parent != place.parent:
            self._findings.broken(SECOND_PARENT, at)

    def _tell_repeated(self, own: str, at: str) -> None:
        if own in self._seen:
            self._findings.broken(DUPLICATE_ASSOCIATION, at)
        self._seen.add(own)

    def _order(self, association: Fields) -> float:
        """What says no number comes last, in the order of the file."""
        found = association.raw("sequenceNumber")
        if found is None:
            return float("inf")
        if isinstance(found, int) and not isinstance(found, bool):
            return float(min(max(found, -(10**9)), 10**9))
        self._findings.broken(BAD_SEQUENCE, association.place)
        try:
            return float(min(max(int(found), -(10**9)), 10**9))
        except (TypeError, ValueError, OverflowError):
            return float("inf")

    def _node(self, association: Fields, field: str) -> str | None:
        found = association.raw(field)
        if isinstance(found, str) and found.strip():
            self._findings.broken(NODE_AS_TEXT, association.place, field=field)
            return self._by_uri(found.strip())
        if isinstance(found, dict):
            return self._linked(
                Fields(found, f"{association.place}, {field}", self._findings), association.place, field
            )
        self._findings.broken(NO_NODE, association.place, field=field)
        return None

    def _linked(self, link: Fields, at: str, field: str) -> str | None:
        link.required("title")
        uri = link.uri()
        identifier = link.line("identifier") or link.line("sourcedId")
        if not identifier:
            self._findings.broken(NO_FIELD, link.place, field="identifier")
        if identifier:
            return identity(identifier, self._within)
        if uri:
            return self._by_uri(uri)
        self._findings.broken(NO_NODE, at, field=field)
        return None

    def _by_uri(self, uri: str) -> str:
        """The outcome that gives itself this URI, else the one whose identifier is the URI's last part."""
        return self._uris.get(uri) or identity(re.split(r"[/:#=]", uri)[-1], self._within)
