"""Reading CASE v1.1 (1EdTech Competencies and Academic Standards Exchange), from any publisher.

Every rule of the format that a file breaks is put right where it can be, and told; what cannot be put right is refused.
"""

from pathlib import PurePath
from typing import Any

from senco_desk.domain.crosswalk import Crosswalk, MatchKind
from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.language import N_, _
from senco_desk.importing.case_fields import Fields, Leftovers
from senco_desk.importing.case_links import Links
from senco_desk.importing.case_package import opened
from senco_desk.importing.findings import Findings, excerpt
from senco_desk.importing.proposals import Proposal
from senco_desk.importing.tree import NO_WORDING, Node, grown, one_line, slug

NO_STATEMENT = Sentence("case-no-statement", N_("no wording (“fullStatement”). “{field}” was taken for it."))
BAD_VERSION = Sentence("case-version", N_("The file says that it is CASE {version}. It was read as CASE 1.1."))
NO_PARENT = Sentence("case-no-parent", N_("nothing says what it belongs to. It was put at the top level."))
OLD_SPELLING = Sentence("case-old-spelling", N_("“educationalLevel” should be spelled “educationLevel”."))
NO_MATCHES = Sentence("no-matches", N_("{name} has no matches between sets of outcomes in it. Nothing was changed."))

_DOCUMENT_READ = (
    "identifier", "sourcedId", "uri", "creator", "title", "lastChangeDateTime", "caseVersion",
    "officialSourceURL", "publisher", "description", "language", "version", "statusStartDate", "statusEndDate",
    "notes", "extensions",
)  # fmt: skip
_DOCUMENT_KNOWN = ("frameworkType", "subject", "subjectURI", "adoptionStatus", "licenseURI")
_ITEM_READ = (
    "identifier", "sourcedId", "uri", "fullStatement", "lastChangeDateTime", "humanCodingScheme",
    "abbreviatedStatement", "alternativeLabel", "CFItemType", "notes", "language", "extensions",
)  # fmt: skip
_ITEM_KNOWN = (
    "listEnumeration", "conceptKeywords", "conceptKeywordsURI", "subject", "subjectURI", "educationLevel",
    "educationalLevel", "CFItemTypeURI", "licenseURI", "statusStartDate", "statusEndDate",
)  # fmt: skip
_KINDS = {kind.value: kind for kind in OutcomeKind}


def read_case(content: bytes, name: str) -> Proposal:
    """The set of outcomes in the bytes of a file called `name`. Raises Damaged or Refused, saying what to do."""
    return _Reading(content, name).proposal()


def read_crosswalk(content: bytes, name: str) -> Crosswalk:
    """The matches between sets in the bytes of a file called `name`. Raises Damaged when there are none."""
    return _Reading(content, name).crosswalk()


class _Reading:
    def __init__(self, content: bytes, name: str) -> None:
        self._name, self._findings = name, Findings()
        package = opened(content, name, self._findings)
        self._document = package.document
        self._title = self._document.required("title") or PurePath(name).stem
        self._id = self._document.identifier("document", self._title)
        self._items = [(item, self._item_id(item)) for item in package.items]
        uris = {str(item.raw("uri")): own for item, own in self._items} | {str(self._document.raw("uri")): self._id}
        self._links = Links(self._id, uris, self._findings)
        self._links.read(package.associations)

    def _item_id(self, item: Fields) -> str:
        return item.identifier(self._id, f"{item.place} {item.raw('fullStatement')}")

    def proposal(self) -> Proposal:
        left = Leftovers(_ITEM_KNOWN)
        outcomes = grown([self._node(item, own, left) for item, own in self._items], self._name, self._findings)
        left.tell(self._findings)
        framework = self._framework(outcomes)
        matches = tuple(match for match in self._links.matches if match.origin != self._id)
        return Proposal(framework, matches, self._findings.all())

    def crosswalk(self) -> Crosswalk:
        if not self._links.matches:
            raise Damaged(NO_MATCHES, name=self._name)
        document = self._document
        return Crosswalk(
            id=self._id,
            code=self._code(),
            title=self._title,
            matches=tuple(self._links.matches),
            creator=document.required("creator"),
            description=document.words("description"),
            notes=document.words("notes"),
        )

    def _framework(self, outcomes: tuple[Outcome, ...]) -> Framework:
        document, ours = self._document, self._document.extensions()
        self._check_document()
        return Framework(
            id=self._id,
            code=self._code(),
            title=self._title,
            outcomes=outcomes,
            short_title=_text(ours.get("shortTitle")) or self._title,
            creator=document.required("creator"),
            publisher=document.line("publisher"),
            source=_text(ours.get("source")),
            source_url=document.any_uri("officialSourceURL"),
            description=document.words("description"),
            notes=document.words("notes"),
            version=document.line("version"),
            language=document.line("language") or "en-GB",
            adopted_from=document.day("statusStartDate"),
            adopted_until=document.day("statusEndDate"),
            replaced_by=self._replaced_by(),
        )

    def _check_document(self) -> None:
        self._document.uri()
        self._document.changed()
        version = self._document.line("caseVersion")
        if version and version != "1.1":
            self._findings.broken(BAD_VERSION, version=version[:20])
        left = Leftovers(_DOCUMENT_KNOWN)
        self._document.leftovers(_DOCUMENT_READ, left)
        left.tell(self._findings)

    def _code(self) -> str:
        """The code it gives itself, else one made from its title or its file's name."""
        given = _text(self._document.extensions().get("code"))
        return slug(given) or slug(self._title) or slug(PurePath(self._name).stem) or self._id

    def _replaced_by(self) -> str | None:
        own = (m for m in self._links.matches if m.origin == self._id and m.kind is MatchKind.REPLACED)
        return next((match.destination for match in own), None)

    def _node(self, item: Fields, own: str, left: Leftovers) -> Node:
        item.uri()
        item.changed()
        item.leftovers(_ITEM_READ, left)
        if "educationalLevel" in item:
            self._findings.broken(OLD_SPELLING, item.place)
        statement = self._statement(item)
        parent, order = self._place(item, own)
        return Node(
            id=own,
            place=f"{item.place} {excerpt(statement)}",
            statement=statement,
            code=item.line("humanCodingScheme"),
            parent=parent,
            order=order,
            code_is_ours=item.extensions().get("codeIsOurs") is True,
            kind=_KINDS.get(item.line("CFItemType").lower()),
            heading=item.line("abbreviatedStatement"),
            note=item.words("notes"),
        )

    def _statement(self, item: Fields) -> str:
        if full := item.line("fullStatement"):
            return full
        for field in ("alternativeLabel", "abbreviatedStatement"):
            if found := item.line(field):
                self._findings.broken(NO_STATEMENT, item.place, field=field)
                return found
        self._findings.broken(NO_WORDING, item.place)
        return _("(no wording)")

    def _place(self, item: Fields, own: str) -> tuple[str | None, float]:
        place = self._links.places.get(own)
        if place is None:
            self._findings.broken(NO_PARENT, item.place)
            return None, float("inf")
        return (None if place.parent == self._id else place.parent), place.order


def _text(value: Any) -> str:
    return one_line(value) if isinstance(value, str) else ""
