"""A small CASE package to break in tests: two outcomes, the first with two elements."""

import json
from typing import Any

from senco_desk.importing.case import read_case
from senco_desk.importing.proposals import Proposal

STAMP = "2026-11-21T12:00:00Z"
DOCUMENT = "d0000000-0000-4000-8000-000000000000"


def uuid_of(number: int) -> str:
    return f"a0000000-0000-4000-8000-{number:012d}"


def node(identifier: str) -> dict[str, Any]:
    return {"identifier": identifier, "uri": f"urn:uuid:{identifier}"}


def link(identifier: str) -> dict[str, Any]:
    return {"title": "a node"} | node(identifier)


def item(number: int, statement: str, **more: Any) -> dict[str, Any]:
    return node(uuid_of(number)) | {"fullStatement": statement, "lastChangeDateTime": STAMP} | more


def association(kind: str, origin: str, destination: str, **more: Any) -> dict[str, Any]:
    identifier = f"b0000000-0000-4000-8000-{origin[-6:]}{destination[-6:]}"
    ends = {"originNodeURI": link(origin), "destinationNodeURI": link(destination)}
    return node(identifier) | {"associationType": kind, "lastChangeDateTime": STAMP} | ends | more


def child(number: int, parent: int | None, **more: Any) -> dict[str, Any]:
    return association("isChildOf", uuid_of(number), DOCUMENT if parent is None else uuid_of(parent), **more)


def package() -> dict[str, Any]:
    return {
        "CFDocument": node(DOCUMENT) | {"creator": "A provider", "title": "Its set", "lastChangeDateTime": STAMP},
        "CFItems": [
            item(1, "Work with families to:", humanCodingScheme="1"),
            item(2, "listen;", humanCodingScheme="1.1"),
            item(3, "plan.", humanCodingScheme="1.2"),
            item(4, "Know the law", humanCodingScheme="2"),
        ],
        "CFAssociations": [
            child(1, None, sequenceNumber=1),
            child(2, 1, sequenceNumber=1),
            child(3, 1, sequenceNumber=2),
            child(4, None, sequenceNumber=2),
        ],
    }


def read(found: Any) -> Proposal:
    return read_case(json.dumps(found).encode(), "set.json")


def codes_found(proposal: Proposal) -> set[str]:
    return {finding.code for finding in proposal.findings}
