"""The shape of a CASE v1.1 package (1EdTech): finding its parts whatever it is wrapped in."""

import json
from dataclasses import dataclass
from typing import Any

from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.case_fields import NOT_A_LIST, NOT_AN_OBJECT, NULL, Fields, Leftovers
from senco_desk.importing.decoding import decoded, refuse_size
from senco_desk.importing.findings import Findings

NOT_JSON = Sentence(
    "not-json",
    N_(
        "{name} breaks off or is not JSON: line {line}, character {column}. Nothing was changed. Ask for the "
        "file again."
    ),
)
TOO_NESTED = Sentence(
    "json-too-nested", N_("{name} is nested too deeply to be a set of outcomes. Nothing was changed.")
)
NOT_A_PACKAGE = Sentence(
    "case-not-a-package", N_("{name} is JSON, but not a CASE package. Nothing was changed. Choose another file.")
)
NO_DOCUMENT = Sentence(
    "case-no-document",
    N_(
        "{name} has no CFDocument, which says what the set is: it is a server's message or a part of a "
        "package. {said}Nothing was changed."
    ),
)
REPEATED_KEY = Sentence("json-repeated-key", N_("“{field}” stands twice in one object. The last one was taken."))
WRAPPED = Sentence("case-wrapped", N_("The package is wrapped in “{field}”. It was unwrapped."))

_READ = ("CFDocument", "CFItems", "CFAssociations", "CFItemSet", "CFAssociationSet")
_NO_PLACE_HERE = ("CFDefinitions", "CFRubrics", "extensions")


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a package, each object with the place a person would find it at."""

    document: Fields
    items: tuple[Fields, ...]
    associations: tuple[Fields, ...]


def opened(content: bytes, name: str, findings: Findings) -> Package:
    """The package in a file called `name`; raises Damaged or Refused when there is none."""
    refuse_size(content, name)
    package = _unwrapped(_parsed(decoded(content, name, findings), name, findings), name, findings)
    document = package.get("CFDocument")
    if not isinstance(document, dict):
        raise Damaged(NO_DOCUMENT, name=name, said=_message(package))
    _tell_leftovers(package, findings)
    return Package(
        Fields(document, "CFDocument", findings),
        _objects(package, "CFItems", "CFItemSet", findings),
        _objects(package, "CFAssociations", "CFAssociationSet", findings),
    )


def _parsed(text: str, name: str, findings: Findings) -> Any:
    def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _value in pairs]
            findings.broken(REPEATED_KEY, field=next(key for key in keys if keys.count(key) > 1))
        return found

    try:
        return json.loads(text, object_pairs_hook=object_of)
    except json.JSONDecodeError as error:
        raise Damaged(NOT_JSON, name=name, line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise Damaged(TOO_NESTED, name=name) from error
    except ValueError as error:  # a number of more than 4,300 digits
        raise Damaged(NOT_A_PACKAGE, name=name) from error


def _unwrapped(found: Any, name: str, findings: Findings) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise Damaged(NOT_A_PACKAGE, name=name)
    inner = found.get("CFPackage")
    if isinstance(inner, dict):
        findings.broken(WRAPPED, field="CFPackage")
        return inner
    return found


def _message(package: dict[str, Any]) -> str:
    """What the server said, when the file is its error message."""
    said = package.get("imsx_description") or package.get("message") or package.get("error")
    return f"“{said[:200]}” " if isinstance(said, str) else ""


def _objects(package: dict[str, Any], part: str, wrapper: str, findings: Findings) -> tuple[Fields, ...]:
    field = part if part in package or wrapper not in package else wrapper
    found = package.get(field)
    if found is None and field in package:
        findings.broken(NULL, field=field)
    if isinstance(found, dict):
        findings.broken(WRAPPED, field=field)
        found = found.get(part, [])
    if not isinstance(found, list | None):
        findings.broken(NOT_A_LIST, field=part)
        found = None
    return tuple(_each(found or [], part, findings))


def _each(found: list[Any], part: str, findings: Findings) -> list[Fields]:
    kept = []
    for at, raw in enumerate(found, start=1):
        place = f"{part} {at}"
        if isinstance(raw, dict):
            kept.append(Fields(raw, place, findings))
        else:
            findings.broken(NOT_AN_OBJECT, place)
    return kept


def _tell_leftovers(package: dict[str, Any], findings: Findings) -> None:
    left = Leftovers(_NO_PLACE_HERE)
    Fields(package, "", findings).leftovers(_READ, left)
    left.tell(findings)
