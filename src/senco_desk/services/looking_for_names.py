"""Looking for names in things: what goes through their words notes what it finds, or puts others in their place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from senco_desk.domain import text as texts
from senco_desk.domain.attachment import Attachment
from senco_desk.domain.errors import Refused
from senco_desk.domain.language import _
from senco_desk.domain.name_addressee import NOBODY, Addressee
from senco_desk.domain.name_findings import Finding, FindingKind, Spot
from senco_desk.domain.name_places import About
from senco_desk.domain.name_places_reading import PUBLISHED
from senco_desk.domain.name_places_settings import SET, Said
from senco_desk.domain.name_replacing import apart, replaced, replaced_in_text
from senco_desk.domain.name_review_copy import is_of_question
from senco_desk.domain.name_scanning import Found, Scanner
from senco_desk.domain.portfolio import PrintedEvidence
from senco_desk.domain.text import Text
from senco_desk.importing.reading_words.words import FileWords
from senco_desk.services.children import CANCELLED

AROUND = 50
"""Characters of context on either side of what was found."""

_UNLIKELY = PUBLISHED | {"name", "award", "provider", "cohort", "link", "key", "module", "student number", SET}
"""Places where a likely name is only what is meant to stand there; a registered one is found there too."""

Mark = Callable[[FindingKind, str], str]


@dataclass
class Looking:
    """Notes what it finds; each spot is looked at once, however often it is printed.

    `to` is whom a copy speaks to: their own name is not found in a question to them.
    """

    scanner: Scanner
    mark: Mark
    cancelled: Callable[[], bool]
    findings: list[Finding] = field(default_factory=list)
    read: int = 0
    to: Addressee = NOBODY
    _seen: set[tuple[Spot, str]] = field(default_factory=set)

    def plain(self, about: About, place: str, words: str) -> str:
        if words and not words.isspace():
            self.look(about, place, words)
        return words

    def text(self, about: About, place: str, text: Text) -> Text:
        self.plain(about, place, texts.plain(text))
        return text

    def said(self, said: Iterable[Said]) -> None:
        """What is changed by hand alone."""
        for about, place, words in said:
            if words and not words.isspace():
                self.look(about, place, words, replaceable=False)

    def look(self, about: About, place: str, words: str, *, replaceable: bool = True) -> None:
        spot = about.at(place)
        if (spot, words) in self._seen:
            return
        self._seen.add((spot, words))
        if self.cancelled():
            raise Refused(CANCELLED)
        self.read += 1
        for found in _found(self.scanner, spot, words, self.to):
            self.findings.append(self._finding(about, spot, words, found, replaceable))

    def inside(self, about: About, file: Attachment, words: FileWords) -> None:
        """What stands inside an attached file, and what in it cannot be read."""
        for place, said in words.passages:
            self.look(about, f"{place}:{file.id}", said, replaceable=False)
        for what in words.unread:
            self.unread(about, file, what)

    def pictures(self, about: About, piece: PrintedEvidence) -> None:
        """The pictures that are printed: what they show, nobody can read here."""
        for file in piece.pictures:
            self.unread(about, file, _("what the picture shows"))

    def unread(self, about: About, file: Attachment, what: str) -> None:
        """Marked by the file's content: another in its place is asked about anew."""
        spot, said = about.at(f"file text:{file.id}"), f"{file.name}: {what}"
        mark = self.mark(FindingKind.UNREAD, file.sha256)
        self.read += 1
        title = about.title or _("Untitled")
        self.findings.append(
            Finding(FindingKind.UNREAD, spot, said, about.reference, title, replaceable=False, mark=mark)
        )

    def _finding(self, about: About, spot: Spot, words: str, found: Found, replaceable: bool) -> Finding:
        begin, end = found.begin, found.end
        return Finding(
            kind=found.kind,
            spot=spot,
            words=words[begin:end],
            reference=about.reference,
            title=about.title or _("Untitled"),
            before=_context(words[max(0, begin - AROUND) : begin], cut=begin > AROUND, first=True),
            after=_context(words[end : end + AROUND], cut=end + AROUND < len(words), first=False),
            replacement=found.replacement,
            replaceable=replaceable and bool(found.replacement),
            mark=self.mark(found.kind, words[begin:end]),
        )


class Replacing:
    """Puts in place of what was found what was decided; `swaps` by spot: the words as they stand, and the others."""

    def __init__(self, scanner: Scanner, findings: Iterable[Finding], to: Addressee = NOBODY) -> None:
        self._scanner, self._to = scanner, to
        self._swaps: dict[Spot, dict[str, str]] = {}
        for finding in findings:
            if finding.replaceable and finding.replacement:
                self._swaps.setdefault(finding.spot, {})[finding.words] = finding.replacement

    @property
    def spots(self) -> list[Spot]:
        """Where something is to be replaced."""
        return list(self._swaps)

    def plain(self, about: About, place: str, words: str) -> str:
        spot = about.at(place)
        swaps = self._swaps.get(spot)
        return replaced(words, self._swapped(spot, words, swaps)) if swaps else words

    def text(self, about: About, place: str, text: Text) -> Text:
        spot = about.at(place)
        swaps = self._swaps.get(spot)
        return replaced_in_text(text, self._swapped(spot, texts.plain(text), swaps)) if swaps else text

    def _swapped(self, spot: Spot, words: str, swaps: dict[str, str]) -> list[tuple[int, int, str]]:
        return apart(
            (each.begin, each.end, swaps[words[each.begin : each.end]])
            for each in _found(self._scanner, spot, words, self._to)
            if words[each.begin : each.end] in swaps
        )


def _found(scanner: Scanner, spot: Spot, words: str, to: Addressee) -> list[Found]:
    if spot.place.startswith("file name"):
        return scanner.look_at_file_name(words)
    found = scanner.look(words, likely=spot.place.partition(":")[0] not in _UNLIKELY)
    if not is_of_question(spot):
        return found
    people = scanner.registered.people.values()
    return [each for each in found if not to.is_spoken_to(words, each, people)]


def _context(words: str, *, cut: bool, first: bool) -> str:
    """On one line, without half a word at its outer end."""
    said = " ".join(words.split())
    if cut and " " in said:
        said = f"…{said.partition(' ')[2]}" if first else f"{said.rpartition(' ')[0]}…"
    before, after = (" " if words[-1:].isspace() else ""), (" " if words[:1].isspace() else "")
    return f"{said}{before}" if first else f"{after}{said}"
