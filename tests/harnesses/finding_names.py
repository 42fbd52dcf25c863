"""Registered names seeded wherever a name can stand: all must be found. And how well likely names are guessed.

Run `python -m tests.harnesses.finding_names [NAMES]`; it prints, for each place, how many were found, and the recall
and the false alarms of likely names over the sample's own texts.
"""

import re
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from itertools import cycle, product
from pathlib import Path

from senco_desk import assets
from senco_desk.domain import text
from senco_desk.domain.attachment import Attachment
from senco_desk.domain.evidence import Evidence, Testimony
from senco_desk.domain.identity import new_id
from senco_desk.domain.name_findings import FindingKind, WholeWorkbook
from senco_desk.domain.name_matching import Registered
from senco_desk.domain.name_scanning import Scanner
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.reflection import Impact, Reflection, Section
from senco_desk.domain.text import from_plain
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.sample_material import read_material
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.desk import Desk
from senco_desk.wiring import serve
from tests.harnesses.name_files import seeded

NOW = datetime(2025, 6, 12, 18, tzinfo=UTC)
KEY = FixedKey(bytes(range(32)))

_WRITTEN: dict[str, Callable[[str], str]] = {
    "as it is": lambda name: name,
    "in capitals": str.upper,
    "in small letters": str.lower,
    "possessive": lambda name: f"{name}’s",
    "possessive, typewriter": lambda name: f"{name}'s",
    "hyphenated": lambda name: f"{name.replace(' ', '-')}-style",
    "without accents": lambda name: unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode(),
    "accents apart": lambda name: unicodedata.normalize("NFD", name),
    "over the end of a line": lambda name: name.replace(" ", "\n"),
    "surname first": lambda name: ", ".join(reversed(name.split(" "))),
    "by an initial": lambda name: f"{name[0]}. {name.rpartition(' ')[2]}",
}
_CALLED: dict[str, Callable[[str], str]] = {
    "with _": lambda name: f"plan_{name.replace(' ', '_')}_2.docx",
    "with -": lambda name: f"{name.replace(' ', '-').lower()}-plan.docx",
    "run together": lambda name: f"Plan{name.replace(' ', '')}2024.docx",
    "as a Mac has it": lambda name: unicodedata.normalize("NFD", f"{name}.docx"),
}
GUESSED = tuple(
    """
    Zebedee Aisha Oliwia Kacper Mohammed Freya Callum Priya Siobhan Tomasz Chidi Ngozi Harpreet Wiktoria Ottilie Digby
    Ebony Kai Rhys Niamh Yusuf Zainab Alfie Maisie Jayden Tyler Skye Poppy Grace Will Mark Daisy Thandiwe Xiulan
    Jaxxon Lacey-Mae Ezekiel Amara Babajide Oluwaseun
    """.split()  # noqa: SIM905  (words are read more easily than quotation marks)
)
"""Given names as classes have them, on the list of given names and not, everyday words among them."""


_FIRST = (
    ("Br", "Dö", "Fé", "Gw", "Ja", "Kñ", "Mo", "Pü", "Th", "Zç"),
    ("abri", "elod", "orvu", "unti", "izzo"),
    ("n", "ck", "l", "x"),
)
_LAST = (
    ("Ash", "Bram", "Crow", "Dun", "Elm", "Fen", "Gor", "Hol", "Ivel", "Jes"),
    ("ver", "win", "ker", "dal", "mor"),
    ("ly", "ton", "ë", "sby"),
)


def people(count: int) -> list[Person]:
    """`count` people of whom no two share a name."""
    firsts = map("".join, product(*_FIRST))
    lasts = map("".join, product(*_LAST))
    named = (f"{first} {last}" for first, last in zip(firsts, lasts, strict=False))
    return [
        Person(f"p{n}", PersonKind.PUPIL, name, tuple(name.split()), f"Pupil {n}")
        for n, name in zip(range(count), named, strict=False)
    ]


@dataclass
class Found:
    """By place, who was found there; `expected` how many should be."""

    expected: int
    places: dict[str, set[str]] = field(default_factory=dict)

    @property
    def missed(self) -> dict[str, int]:
        return {place: self.expected - len(who) for place, who in self.places.items() if len(who) < self.expected}


def find_registered(folder: Path, count: int = 200) -> Found:
    """Seed everything in a workbook, encrypted as one with names is, and look through all of it."""
    create(folder, KEY, lambda: NOW)
    desk = open_workbook(folder, KEY, now=lambda: NOW)
    services = serve(desk, told_to_nobody)
    try:
        registered = people(count)
        for person in registered:
            services.keeping_names.add(person)
        labels = _seed(desk, [person.name for person in registered])
        found = Found(len(registered), {label: set() for label in labels.values()})
        scan = services.checking_names.scan(WholeWorkbook(), lambda *_: None, lambda: False)
        for finding in scan.open:
            label = labels.get((finding.spot.noun_id, finding.spot.place.partition(":")[0]))
            if label and finding.kind is FindingKind.REGISTERED:
                found.places[label].add(finding.replacement.removesuffix("’s"))
    finally:
        services.close()
    return found


def _seed(desk: Desk, names: list[str]) -> dict[tuple[str, str], str]:
    """Where each was put: by thing and place, in words."""
    labels: dict[tuple[str, str], str] = {}
    with desk.change() as work:
        for number, (way, write) in enumerate(_WRITTEN.items(), 1):
            said = "\n".join(f"I met {write(name)} today." for name in names)
            words, each = from_plain(said), new_id()
            work.reflections.add(
                Reflection(
                    each,
                    number,
                    NOW,
                    " ".join(map(write, names)),
                    sections=(Section("text", "", words),),
                    impact=Impact(words),
                )
            )
            labels |= {(each, place): f"{place}, {way}" for place in ("title", "text", "impact")}
        for number, (label, evidence) in enumerate(_pieces(names), 1):
            work.evidence.add(Evidence(**{"id": new_id(), "number": number, "added": NOW} | evidence))
            labels |= {(row.id, label): label for row in work.evidence.rows() if row.reference == f"E-{number:03d}"}
        number = 100
        for called, content, place in _files(names):
            number += 1
            each = Evidence(new_id(), number, NOW, title=called)
            work.evidence.add(each)
            stored = desk.containers.write(BytesIO(content), len(content))
            file = Attachment(new_id(), each.id, 0, called, stored.size, stored.sha256, stored.container, NOW)
            work.attachments.add(file)
            labels[each.id, place] = f"{place} of {called}"
        for way, call in _CALLED.items():
            number += 1
            each = Evidence(new_id(), number, NOW)
            work.evidence.add(each)
            stored = desk.containers.write(BytesIO(b"x"), 1)
            for position, name in enumerate(names):
                alt = f"{name} at the gate"
                work.attachments.add(
                    Attachment(
                        new_id(), each.id, position, call(name), 1, stored.sha256, stored.container, NOW, alt=alt
                    )
                )
            labels |= {(each.id, "file name"): f"file name, {way}", (each.id, "alt"): f"alt, {way}"}
    return labels


def _pieces(names: list[str]) -> Iterator[tuple[str, dict[str, object]]]:
    said = "; ".join(names)
    yield "title", {"title": said}
    yield "text", {"about": from_plain(said)}
    yield "part", {"part": said}
    yield "with whom", {"with_whom": said}
    yield "held", {"held": said}
    yield "witness", {"testimony": Testimony(said)}
    yield "impact", {"impact": Impact(how_known=from_plain(said))}


def _files(names: list[str]) -> Iterator[tuple[str, bytes, str]]:
    return seeded([f"Plan of {name}" for name in names])


@dataclass(frozen=True)
class Guessed:
    """How many names were put into the sample's own texts, how many of them found; what else was taken for a name."""

    seeded: int
    found: int
    words: int
    false_alarms: tuple[str, ...]


def guess_likely() -> Guessed:
    """Put given names in the place of "Pupil A" in the sample's texts; then look through them as they are."""
    material = read_material()
    given = frozenset(assets.resource("names", "given-names.txt").read_text(encoding="utf-8").split())
    scanner = Scanner(Registered(()), given, frozenset(material.profile.name.lower().split()), material.today)
    texts = [text.plain(section.text) for entry in material.entries for section in entry.reflection.sections]
    texts += [text.plain(case.text) for case in material.cases]
    texts += [text.plain(piece.evidence.about) for piece in material.pieces]
    names, put, found = cycle(GUESSED), 0, 0
    for words in texts:
        changed = re.sub(r"\bPupil [A-Z]\b", lambda _match: next(names), words)
        places = [match.start() for match in re.finditer(rf"\b(?:{'|'.join(GUESSED)})\b", changed)]
        likely = [each for each in scanner.look(changed) if each.kind is FindingKind.LIKELY]
        put += len(places)
        found += sum(any(each.begin <= place < each.end for each in likely) for place in places)
    alarms = tuple(words[each.begin : each.end] for words in texts for each in scanner.look(words))
    return Guessed(put, found, sum(map(text.count_words, texts)), alarms)


def main(count: int = 200) -> int:
    with tempfile.TemporaryDirectory() as place:
        found = find_registered(Path(place) / "names.sencodesk", count)
    for label, who in found.places.items():
        print(f"{len(who):5} of {found.expected}  {label}")
    guessed = guess_likely()
    share = 100 * guessed.found / guessed.seeded
    print(f"likely names: {guessed.found} of {guessed.seeded} found ({share:.0f} %)")
    print(f"false alarms: {len(guessed.false_alarms)} in {guessed.words:,} words: {', '.join(guessed.false_alarms)}")
    return 1 if found.missed else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
