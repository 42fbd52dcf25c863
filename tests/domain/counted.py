"""The figures of what counts, worked out from the pieces: the workbook counts them in its own way."""

from senco_desk.domain.coverage import Counting, Figures


def figures_of(counting: tuple[Counting, ...]) -> Figures:
    """Without what the pieces say of impact, and whose word they are."""
    days = {each.piece.id: each.piece.day for each in counting}.values()
    return Figures(len(days), sum(each.mapping.best for each in counting), min(days), max(days))
