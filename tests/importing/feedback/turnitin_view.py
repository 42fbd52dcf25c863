"""A newer view of Turnitin's, as it is laid out: the paper as pictures, the report, the rubric with a chosen level."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

GREY, BLACK, BLUE = 0.6, 0.0, 0.3
CRITERIA = {"OUTCOME 5 (50%) 68 / 100": 68, "REFLECTION (50%) 58 / 100": 58}


def view(chosen: float = BLACK) -> bytes:
    made = BytesIO()
    canvas = Canvas(made, pagesize=(400, 600))
    _page(canvas, RECEIPT)
    _page(canvas, [(90, 400, 10, BLACK, "1"), (90, 250, 10, BLACK, "2")])
    _page(canvas, [])
    _page(canvas, HEAD + [(50, 440 - 20 * at, 10, GREY, words) for at, words in enumerate(COMMENTS)])
    _page(canvas, [(50, 560 - 18 * at, 10, tone, words) for at, (tone, words) in enumerate(_rubric(chosen))])
    canvas.save()
    return made.getvalue()


def _page(canvas: Canvas, pieces: list[tuple[float, float, float, float, str]]) -> None:
    for left, bottom, size, tone, words in pieces:
        canvas.setFont("Helvetica", size)
        canvas.setFillGray(tone)
        canvas.drawString(left, bottom, words)
    canvas.showPage()


RECEIPT = [
    (50, 560, 10, BLACK, "Submission ID: 2491"),
    (50, 540, 10, BLACK, "File name: 1234567_Quill_Review_3_2025-06-12_2491.pdf (48.2K)"),
    (50, 520, 10, BLACK, "Word count: 1805"),
]
HEAD = [
    (50, 580, 10, GREY, "Portfolio review"), (50, 560, 10, BLUE, "GRADEMARK REPORT"),
    (50, 540, 8, GREY, "FINAL GRADE"), (200, 540, 8, GREY, "GENERAL COMMENTS"),
    (50, 500, 40, GREY, "60"), (200, 520, 10, GREY, "You asked the pupils first."),
    (200, 500, 10, GREY, "3/4 of it is description."), (50, 480, 10, GREY, "/100"),
]  # fmt: skip
COMMENTS = [
    "PAGE 1", "Comment 1 | Outcome 5", "-", "Good choice.", "- and kind", "Comment 2", "-", "See R-014.",
]  # fmt: skip


def _rubric(chosen: float) -> list[tuple[float, str]]:
    lines = [(BLACK, "RUBRIC: SENCO-1 63 / 100")]
    for criterion, points in CRITERIA.items():
        lines += [(GREY, criterion), (GREY, "What is looked for")]
        for level in (75, 68, 58):
            tone = chosen if level == points else GREY
            lines += [(tone, f"Band {level} ({level}) Work of this level"), (tone, f"({level}) goes on.")]
    return lines
