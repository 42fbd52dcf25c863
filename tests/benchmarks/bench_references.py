"""Reading a list of 5,000 sources in RIS, beside the bare library on the same text; and through the child."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import rispy

from senco_desk.importing.references.reading import read_references
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create
from senco_desk.wiring import open_services
from tests.benchmarks.measuring import Figure, in_turn, seconds

SOURCES, ROUNDS = 5_000, 7


def measure() -> Iterable[Figure]:
    text = "".join(map(_record, range(SOURCES)))
    content = text.encode()
    ours, bare = in_turn(
        lambda: seconds(lambda: read_references(content, "many.ris")),
        lambda: seconds(lambda: rispy.loads(text)),
        ROUNDS,
    )
    yield Figure(f"{SOURCES:,} sources read from RIS", "s", ours, 3, bare)
    yield Figure(
        f"{SOURCES:,} sources read in a child and laid beside what is known", "s", _through_the_child(content), 5
    )


def _through_the_child(content: bytes) -> float:
    with tempfile.TemporaryDirectory() as folder:
        file, workbook = Path(folder) / "many.ris", Path(folder) / "w.sencodesk"
        file.write_bytes(content)
        create(workbook, NoKey())
        with open_services(workbook) as services:
            look = services.bringing_in_references.look
            return min(seconds(lambda: look(file, lambda *_at: None, lambda: False)) for _round in range(3))


def _record(number: int) -> str:
    return (
        f"TY  - JOUR\nAU  - Norwich, Brahm\nAU  - Lewis, Ann\nTI  - Mapping a pedagogy, part {number}\n"
        f"JO  - British Educational Research Journal\nVL  - 27\nIS  - 3\nSP  - 313\nEP  - 329\nPY  - 2001/07/01/\n"
        f"DO  - 10.1080/{number:08d}\nUR  - https://example.org/{number}\nN1  - A note of mine\nER  - \n\n"
    )
