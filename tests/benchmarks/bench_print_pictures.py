"""Printing 300 photographs of two megapixels among more than a thousand pages, beside plain ReportLab with the same."""

import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import islice
from pathlib import Path

from PIL import Image

from senco_desk.domain.attachment import Attachment, Form, Health, Soundness
from senco_desk.domain.evidence import Evidence, EvidenceKind
from senco_desk.domain.portfolio import Part, Portfolio, PrintedEvidence
from senco_desk.printing.pages import Pages
from senco_desk.services.sample_decade import decade
from senco_desk.services.sample_material import read_material
from senco_desk.store.containers import Containers
from tests.benchmarks.alone import alone
from tests.benchmarks.bench_print import CHILD, portfolio_of, sent
from tests.benchmarks.measuring import Figure

_PHOTOGRAPHS, _REFLECTIONS = 300, 1_388
_SHAPE = 1632, 1224


def measure() -> Iterable[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        yield from _measure(Path(folder))


def _measure(folder: Path) -> Iterator[Figure]:
    pictures = folder / "pictures"
    given = sent(_portfolio(folder, pictures), folder)
    plain, _ = alone([sys.executable, "-m", "tests.benchmarks.plain_print", str(given), str(pictures)], given)
    ours, peak = alone(CHILD, given)
    with Pages(next(folder.glob("*.part"))) as pages:
        name = f"print of {len(pages):,} pages with {_PHOTOGRAPHS} photographs"
    yield Figure(name, "s", ours, 1.45, plain)
    yield Figure("peak memory of it", "MB", peak, 120)


def _portfolio(folder: Path, pictures: Path) -> Portfolio:
    material, files = read_material(), Containers(folder, None)
    pictures.mkdir()
    entries = islice(decade(material, material.today), _REFLECTIONS)
    evidence = tuple(_piece(number, jpeg, files, pictures) for number, jpeg in enumerate(_photographs(), start=1))
    parts = (Part.COVER, Part.REFLECTIONS, Part.EVIDENCE)
    return replace(portfolio_of(material, entries), parts=parts, outcomes=(), evidence=evidence)


def _piece(number: int, jpeg: bytes, files: Containers, pictures: Path) -> PrintedEvidence:
    """In a container for ours, in a file for plain ReportLab."""
    (pictures / f"{number:04d}.jpg").write_bytes(jpeg)
    moment = datetime(2025, 6, 1, tzinfo=UTC)
    held = files.write(BytesIO(jpeg), len(jpeg)).container
    seen = Health(Form.PICTURE, Soundness.SOUND, None, (), *_SHAPE)
    alt = f"The reading corner, photograph {number}"
    file = Attachment(str(number), str(number), 1, f"{number}.jpg", len(jpeg), "", held, moment, held, seen, alt)
    title = f"Learning walk, the reading corner as it was in week {number}"
    return PrintedEvidence(Evidence(str(number), number, moment, EvidenceKind.PHOTOGRAPH, title), (file,))


def _photographs() -> Iterator[bytes]:
    """Noise, as hard to press together as a photograph; each differs from the others by a remark in its head."""
    out = BytesIO()
    Image.effect_noise(_SHAPE, 60).convert("RGB").save(out, "JPEG", quality=70)
    whole = out.getvalue()
    for number in range(_PHOTOGRAPHS):
        remark = b"\xff\xfe\x00\x06" + number.to_bytes(4)
        yield whole[:2] + remark + whole[2:]
