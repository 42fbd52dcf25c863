"""Writing CASE v1.1, strictly: every required field, nothing the format does not know, what is ours in `extensions`."""

import json
import uuid
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from senco_desk.domain.crosswalk import Crosswalk, Match, MatchKind
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.importing.case_fields import is_uri
from senco_desk.importing.findings import shortened

_TITLE_LENGTH = 80
"""Characters of an outcome that stand in for a title where a link needs one."""

Json = dict[str, Any]


def framework_to_case(framework: Framework, changed: datetime, matches: Iterable[Match] = ()) -> bytes:
    """The set as a package, in UTF-8. `changed` is the time the package gives for its last change."""
    stamp = _stamp(changed)
    own = _replaced_by(framework, stamp) + [_match(match, stamp, framework) for match in matches]
    return _package(
        CFDocument=_document(framework, stamp),
        CFItems=[_item(outcome, stamp, framework) for outcome in framework.outcomes],
        CFAssociations=[*_places(framework, stamp), *own],
    )


def crosswalk_to_case(crosswalk: Crosswalk, changed: datetime, known: Iterable[Framework] = ()) -> bytes:
    """The matches as a package; the outcomes they join get their titles from the sets in `known`."""
    stamp, known = _stamp(changed), tuple(known)
    document = _node(crosswalk.id) | {
        "caseVersion": "1.1",
        "creator": crosswalk.creator,
        "title": crosswalk.title,
        "description": crosswalk.description,
        "notes": crosswalk.notes,
        "lastChangeDateTime": stamp,
        "extensions": {"code": crosswalk.code},
    }
    return _package(
        CFDocument=_filled(document), CFAssociations=[_match(match, stamp, *known) for match in crosswalk.matches]
    )


def _package(**parts: Any) -> bytes:
    return (json.dumps(parts, ensure_ascii=False, indent=1) + "\n").encode()


def _stamp(changed: datetime) -> str:
    return changed.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _node(identifier: str) -> Json:
    return {"identifier": identifier, "uri": f"urn:uuid:{identifier}"}


def _filled(found: Json) -> Json:
    """Without the optional fields that have nothing to say."""
    return {name: value for name, value in found.items() if value not in ("", None, {})}


def _document(framework: Framework, stamp: str) -> Json:
    ours = {"code": framework.code, "shortTitle": framework.short_title, "source": framework.source}
    found = _node(framework.id) | {
        "caseVersion": "1.1",
        "creator": framework.creator or framework.publisher or framework.title,
        "publisher": framework.publisher,
        "title": framework.title or framework.code,
        "officialSourceURL": framework.source_url if is_uri(framework.source_url) else "",
        "description": framework.description,
        "version": framework.version,
        "statusStartDate": framework.adopted_from and framework.adopted_from.isoformat(),
        "statusEndDate": framework.adopted_until and framework.adopted_until.isoformat(),
        "notes": framework.notes,
        "language": framework.language,
        "lastChangeDateTime": stamp,
        "extensions": _filled(ours),
    }
    return _filled(found)


def _item(outcome: Outcome, stamp: str, framework: Framework) -> Json:
    found = _node(outcome.id) | {
        "CFItemType": outcome.kind.value.capitalize(),
        "humanCodingScheme": outcome.code,
        "fullStatement": outcome.statement,
        "abbreviatedStatement": outcome.heading,
        "notes": outcome.note,
        "language": framework.language,
        "lastChangeDateTime": stamp,
        "extensions": {"codeIsOurs": True} if outcome.code_is_ours else {},
    }
    return _filled(found)


def _places(framework: Framework, stamp: str) -> Iterator[Json]:
    for parent in (None, *framework.outcomes):
        for number, child in enumerate(framework.children(parent.id if parent else None), start=1):
            below = _outcome_link(parent) if parent else _link(framework.title, framework.id)
            yield _association("isChildOf", child.id, _outcome_link(child), below, stamp, sequenceNumber=number)


def _replaced_by(framework: Framework, stamp: str) -> list[Json]:
    if framework.replaced_by is None:
        return []
    own, later = _link(framework.title, framework.id), _link(framework.replaced_by, framework.replaced_by)
    return [_association(MatchKind.REPLACED.value, framework.id, own, later, stamp)]


def _match(match: Match, stamp: str, *known: Framework) -> Json:
    origin, destination = _known_link(match.origin, known), _known_link(match.destination, known)
    found = _association(match.kind.value, match.id, origin, destination, stamp, notes=match.note)
    return found | _node(match.id)


def _known_link(identifier: str, known: Iterable[Framework]) -> Json:
    for framework in known:
        if identifier in framework:
            return _outcome_link(framework.outcome(identifier))
    return _link(identifier, identifier)


def _association(kind: str, seed: str, origin: Json, destination: Json, stamp: str, **more: Any) -> Json:
    """An association keeps its identifier as long as it says the same of the same outcome."""
    identifier = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{seed}:{kind}:{destination['identifier']}"))
    found = _node(identifier) | {
        "associationType": kind,
        "originNodeURI": origin,
        "destinationNodeURI": destination,
        "lastChangeDateTime": stamp,
    }
    return _filled(found | more)


def _outcome_link(outcome: Outcome) -> Json:
    return _link(f"{outcome.code} {outcome.statement}", outcome.id)


def _link(title: str, identifier: str) -> Json:
    return {"title": shortened(title, _TITLE_LENGTH)} | _node(identifier)
