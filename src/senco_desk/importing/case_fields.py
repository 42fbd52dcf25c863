"""One object of a CASE package, read forgivingly: what a rule forbids is put right and said, never silently."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime
from typing import Any

from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.text import clean
from senco_desk.importing.findings import LEFT_OUT, Findings, shortened
from senco_desk.importing.tree import identity

NOT_AN_OBJECT = Sentence("case-not-an-object", N_("is not an object, and was left out."))
NO_IDENTIFIER = Sentence("case-no-identifier", N_("no identifier. One was made."))
SOURCED_ID = Sentence("case-sourced-id", N_("“sourcedId” stands for “identifier”, and was taken for it."))
NOT_A_UUID = Sentence("case-identifier-not-uuid", N_("the identifier is not a UUID. One was made from it."))
NO_FIELD = Sentence("case-field-missing", N_("“{field}” is required, and missing."))
NULL = Sentence("case-null", N_("“{field}” is null. It was read as not there."))
NOT_TEXT = Sentence("case-not-text", N_("“{field}” is not text. It was read as if it were."))
NOT_A_LIST = Sentence("case-not-a-list", N_("“{field}” is not a list. It was left out."))
NOT_A_URI = Sentence("case-not-a-uri", N_("“{field}” is not a URI."))
NOT_A_TIME = Sentence("case-not-a-time", N_("“{field}” is not a date with a time (2026-11-21T12:00:00Z)."))
NOT_A_DATE = Sentence("case-not-a-date", N_("“{field}” is not a date (2026-11-21). It was left out."))
UNKNOWN_FIELDS = Sentence(
    "case-unknown-fields", N_("The format does not know these fields, and they were left out: {fields}.")
)

_MOST_NAMED = 12
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:\S+")


class Fields:
    """The fields of one object at `place`."""

    def __init__(self, raw: dict[str, Any], place: str, findings: Findings) -> None:
        self.place = place
        self._raw = raw
        self._findings = findings

    def __contains__(self, field: str) -> bool:
        return field in self._raw and self._raw[field] is not None

    def raw(self, field: str) -> Any:
        """As it stands; None when it is not there or null."""
        value = self._raw.get(field)
        if value == "null" or (value is None and field in self._raw):
            self._findings.broken(NULL, self.place, field=field)
            return None
        return value

    def words(self, field: str) -> str:
        """Text with its line breaks, or ""."""
        value = self.raw(field)
        if value is None:
            return ""
        if not isinstance(value, str):
            self._findings.broken(NOT_TEXT, self.place, field=field)
            return "" if isinstance(value, dict | list) else str(value)
        return value.strip() if value.isprintable() else clean(value).strip()

    def line(self, field: str) -> str:
        """Text without stray white space, or ""."""
        return " ".join(self.words(field).split())

    def required(self, field: str) -> str:
        found = self.line(field)
        if not found:
            self._findings.broken(NO_FIELD, self.place, field=field)
        return found

    def identifier(self, within: str, otherwise: str) -> str:
        """A UUID in lower case: the object's own, or one made from what it has, or from `otherwise`."""
        found = self.line("identifier")
        if not found and (found := self.line("sourcedId")):
            self._findings.broken(SOURCED_ID, self.place)
        if not found:
            self._findings.broken(NO_IDENTIFIER, self.place)
        elif identity(found, within) != found.lower():
            self._findings.broken(NOT_A_UUID, self.place)
        return identity(found or otherwise, within)

    def uri(self, field: str = "uri") -> str:
        self.required(field)
        return self.any_uri(field)

    def any_uri(self, field: str) -> str:
        """The URI in `field`, "" where there is none."""
        found = self.line(field)
        if found and not is_uri(found):
            self._findings.broken(NOT_A_URI, self.place, field=field)
        return found

    def changed(self) -> None:
        """Only looked at: a set of outcomes does not keep when its source was last changed."""
        found = self.required("lastChangeDateTime")
        if found and not _is_time(found):
            self._findings.broken(NOT_A_TIME, self.place, field="lastChangeDateTime")

    def day(self, field: str) -> date | None:
        found = self.line(field)
        if not found:
            return None
        try:
            return date.fromisoformat(found)
        except ValueError:
            self._findings.broken(NOT_A_DATE, self.place, field=field)
            return None

    def extensions(self) -> dict[str, Any]:
        found = self.raw("extensions")
        return found if isinstance(found, dict) else {}

    def leftovers(self, read: Collection[str], into: "Leftovers") -> None:
        """Counts the fields that say something and are not in `read`."""
        into.count(name for name, value in self._raw.items() if name not in read and value not in (None, "", [], {}))


class Leftovers:
    """How many fields of each name were left out: those the format has and we do not, and those it does not know."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = known
        self._counts: Counter[str] = Counter()

    def count(self, names: Iterable[str]) -> None:
        self._counts.update(names)

    def tell(self, findings: Findings) -> None:
        if known := self._listed(lambda name: name in self._known):
            findings.remark(LEFT_OUT, fields=known)
        if unknown := self._listed(lambda name: name not in self._known):
            findings.broken(UNKNOWN_FIELDS, fields=unknown)

    def _listed(self, wanted: Callable[[str], bool]) -> str:
        found = [f"{shortened(name)} ({count})" for name, count in self._counts.most_common() if wanted(name)]
        return ", ".join(found[:_MOST_NAMED]) + (", …" if len(found) > _MOST_NAMED else "")


def is_uri(text: str) -> bool:
    return bool(_URI.fullmatch(text))


def _is_time(text: str) -> bool:
    try:
        return "T" in text and datetime.fromisoformat(text) is not None
    except ValueError:
        return False
