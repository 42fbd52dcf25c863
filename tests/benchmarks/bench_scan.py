"""Looking through the decade's texts for names, 200 of them registered, beside finding the words of the same texts."""

import re
from collections.abc import Iterable

from senco_desk import assets
from senco_desk.domain import text
from senco_desk.domain.name_matching import Registered
from senco_desk.domain.name_scanning import Scanner
from senco_desk.services.sample_decade import decade
from senco_desk.services.sample_material import read_material
from tests.benchmarks.measuring import Figure, in_turn, seconds
from tests.harnesses.finding_names import people

ROUNDS = 5
_WORD = re.compile(r"\w+")


def measure() -> Iterable[Figure]:
    material = read_material()
    texts = [
        text.plain(section.text) for entry in decade(material, material.today) for section in entry.reflection.sections
    ]
    given = frozenset(assets.resource("names", "given-names.txt").read_text(encoding="utf-8").split())
    scanner = Scanner(Registered(people(200)), given, frozenset({"ruth"}), material.today)
    ours, bare = in_turn(
        lambda: seconds(lambda: [scanner.look(words) for words in texts]),
        lambda: seconds(lambda: [sum(1 for _ in _WORD.finditer(words)) for words in texts]),
        ROUNDS,
    )
    yield Figure("names looked for in the decade's texts", "s", ours, 5, bare)
