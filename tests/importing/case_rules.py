"""The rules of CASE v1.1 that a package of ours must keep, written down from the 1EdTech specification."""

from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

UUID = {"type": "string", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}
URI = {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$"}
WORDS = {"type": "string", "minLength": 1}
TIME = {"type": "string", "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"}
DAY = {"type": "string", "format": "date"}
OPEN: dict[str, Any] = {"type": "object"}
TYPES = [
    "isChildOf", "isPeerOf", "isPartOf", "exactMatchOf", "precedes", "isRelatedTo", "replacedBy", "exemplar",
    "hasSkillLevel", "isTranslationOf",
]  # fmt: skip


def closed(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    """An object with these fields and no others."""
    properties = required | optional
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def listed(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": of}


LINK = closed({"title": WORDS, "identifier": UUID, "uri": URI})
NODE_LINK = closed({"title": WORDS, "identifier": WORDS, "uri": URI}, targetType=WORDS)
COMMON = {"identifier": UUID, "uri": URI, "lastChangeDateTime": TIME}
DOCUMENT = closed(
    COMMON | {"creator": WORDS, "title": WORDS},
    frameworkType=WORDS, caseVersion={"const": "1.1"}, officialSourceURL=URI, publisher=WORDS, description=WORDS,
    subject=listed(WORDS), subjectURI=listed(LINK), language=WORDS, version=WORDS, adoptionStatus=WORDS,
    statusStartDate=DAY, statusEndDate=DAY, licenseURI=LINK, notes=WORDS, extensions=OPEN,
)  # fmt: skip
ITEM = closed(
    COMMON | {"fullStatement": WORDS},
    alternativeLabel=WORDS, CFItemType=WORDS, humanCodingScheme=WORDS, listEnumeration=WORDS,
    abbreviatedStatement=WORDS, conceptKeywords=listed(WORDS), conceptKeywordsURI=LINK, notes=WORDS,
    subject=listed(WORDS), subjectURI=listed(LINK), language=WORDS, educationLevel=listed(WORDS), CFItemTypeURI=LINK,
    licenseURI=LINK, statusStartDate=DAY, statusEndDate=DAY, extensions=OPEN,
)  # fmt: skip
KIND = {"type": "string", "anyOf": [{"enum": TYPES}, {"pattern": "^ext:[A-Za-z0-9._-]+$"}]}
ASSOCIATION = closed(
    COMMON | {"associationType": KIND, "originNodeURI": NODE_LINK, "destinationNodeURI": NODE_LINK},
    sequenceNumber={"type": "integer"}, CFAssociationGroupingURI=LINK, notes=WORDS, extensions=OPEN,
)  # fmt: skip
PACKAGE = closed(
    {"CFDocument": DOCUMENT},
    CFItems=listed(ITEM), CFAssociations=listed(ASSOCIATION), CFDefinitions=OPEN, CFRubrics=listed(OPEN),
    extensions=OPEN,
)  # fmt: skip
_VALIDATOR = Draft202012Validator(PACKAGE, format_checker=FormatChecker())


def broken_rules(package: dict[str, Any]) -> list[str]:
    """Every rule that `package` breaks, and where; empty for a package that keeps them all."""
    return [f"{error.json_path}: {error.message}" for error in _VALIDATOR.iter_errors(package)] + _loose_ends(package)


def _loose_ends(package: dict[str, Any]) -> list[str]:
    """What a schema cannot say: identifiers are unique, and each item lies below one thing in the package."""
    document, items = package["CFDocument"]["identifier"], package.get("CFItems", [])
    associations = package.get("CFAssociations", [])
    identifiers = [document] + [each["identifier"] for each in (*items, *associations)]
    parents: dict[str, str] = {}
    wrong = ["an identifier stands twice"] if len(set(identifiers)) < len(identifiers) else []
    for link in (each for each in associations if each["associationType"] == "isChildOf"):
        child, parent = link["originNodeURI"]["identifier"], link["destinationNodeURI"]["identifier"]
        if child in parents:
            wrong.append(f"{child} has two parents")
        parents[child] = parent
    wrong += [
        f"{each['identifier']} has no way up" for each in items if not _reaches(each["identifier"], document, parents)
    ]
    return wrong


def _reaches(item: str, document: str, parents: dict[str, str]) -> bool:
    for _step in range(len(parents) + 1):
        if item == document:
            return True
        item = parents.get(item, "")
    return False
