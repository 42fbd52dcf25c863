"""Reading a printed copy of 300 pages with 500 marks, beside a bare pikepdf pass over the same file.

The bare pass opens the file and goes once through all that a reader must look at: what each page draws, and each
annotation with its words, author, day and corners. It finds no words beneath a mark: for those ours reads each page
with pdfium. A second figure stands beside a pass that looks at annotations alone, and tells how much of the time goes
into words.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pikepdf
import pypdfium2

from senco_desk.importing.feedback.pdf import read
from senco_desk.printing.writing import write
from senco_desk.services.sample_decade import decade
from senco_desk.services.sample_material import read_material
from senco_desk.store.containers import Containers
from tests.benchmarks.bench_print import portfolio_of
from tests.benchmarks.measuring import Figure, in_turn, seconds

PAGES, MARKS, ROUNDS = 300, 500, 15
_SUBTYPES = ("Highlight", "Underline", "StrikeOut", "Text", "FreeText")


def measure() -> Iterable[Figure]:
    content = marked(copy())
    steps: list[int] = []
    found = read(content, "back.pdf", lambda at, _of: steps.append(at))
    assert len(found.marks) == MARKS, len(found.marks)
    ours = lambda: seconds(lambda: read(content, "back.pdf", lambda *_at: None))  # noqa: E731
    taken, bare = in_turn(ours, lambda: seconds(lambda: bare_pass(content)), ROUNDS)
    yield Figure(f"{PAGES} pages with {MARKS} marks read from PDF", "s", taken, 2.5, bare)
    taken, notes = in_turn(ours, lambda: seconds(lambda: annotations_alone(content)), 3)
    yield Figure("the same, beside annotations alone without any words", "s", taken, 8, notes)


def copy() -> bytes:
    """The first pages of the decade's print, enough reflections for them."""
    material = read_material()
    entries = list(islice(decade(material, material.today), 400))
    with TemporaryDirectory() as folder:
        files = Containers(Path(folder), None)
        printed = write(portfolio_of(material, entries), files, Path(folder) / "copy.pdf", lambda *_at: None)
        with pikepdf.open(printed.file) as pdf:
            del pdf.pages[PAGES:]
            return saved(pdf)


def marked(content: bytes) -> bytes:
    """Marks over some line of a page each, as a tutor's program writes them."""
    chance = Random(3)
    with pikepdf.open(BytesIO(content)) as pdf, pypdfium2.PdfDocument(content) as document:
        boxes = [list(_lines(document[at])) for at in range(PAGES)]
        for number in range(MARKS):
            at = chance.choice([at for at in range(PAGES) if boxes[at]])
            note = _note(number, chance.choice(boxes[at]))
            notes = pdf.pages[at].obj.get("/Annots", pikepdf.Array())
            notes.append(pdf.make_indirect(note))
            pdf.pages[at].obj.Annots = notes
        return saved(pdf)


def _lines(page: pypdfium2.PdfPage) -> Iterator[tuple[float, ...]]:
    text = page.get_textpage()
    return (text.get_rect(at) for at in range(text.count_rects()))


def _note(number: int, box: tuple[float, ...]) -> pikepdf.Dictionary:
    left, bottom, right, top = box
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name("/" + _SUBTYPES[number % len(_SUBTYPES)]),
        Rect=list(box),
        Contents=pikepdf.String(f"No. {number}: say more about this. Zażółć."),
        T=pikepdf.String("Dr Oakes"),
        M=pikepdf.String("D:20250612143000+01'00'"),
    )
    if number % len(_SUBTYPES) < 3:
        note.QuadPoints = [left, top, right, top, left, bottom, right, bottom]
    return note


def saved(pdf: pikepdf.Pdf) -> bytes:
    made = BytesIO()
    pdf.save(made)
    return made.getvalue()


def bare_pass(content: bytes) -> int:
    with pikepdf.open(BytesIO(content)) as pdf:
        drawn = sum(len(pikepdf.parse_content_stream(page)) for page in pdf.pages)
        return drawn + _notes(pdf)


def annotations_alone(content: bytes) -> int:
    with pikepdf.open(BytesIO(content)) as pdf:
        return _notes(pdf)


def _notes(pdf: pikepdf.Pdf) -> int:
    said = 0
    for page in pdf.pages:
        for note in page.obj.get("/Annots", ()):
            said += sum(len(str(note.get(key, ""))) for key in ("/Subtype", "/Contents", "/T", "/M"))
            said += sum(1 for number in (*note.get("/QuadPoints", ()), *note.Rect) if float(number) > 0)
    return said
