"""What the page says of a draft that comes back from Word."""

from collections.abc import Iterator, Sequence

from senco_desk.domain.draft import Draft, DraftPart
from senco_desk.domain.draft_placing import Certainty, Placed
from senco_desk.domain.language import _, n_
from senco_desk.domain.task_counting import Tally


def of_draft(draft: Draft) -> str:
    """`“essay.docx”: 3,412 words under 7 headings`, and a full stop."""
    words = sum(all_words(part.tally) for part in draft.parts)
    headings = sum(part.level > 0 for part in draft.parts)
    under = n_("under {n} heading", "under {n} headings", headings).format(n=f"{headings:,}")
    said = n_("“{name}”: {words} word {under}.", "“{name}”: {words} words {under}.", words)
    return said.format(name=draft.file_name, words=f"{words:,}", under=under)


def remarks(draft: Draft) -> Iterator[str]:
    """What she should know of how it was read, a sentence each."""
    if not any(part.level for part in draft.parts):
        yield _("It has no headings, so the desk cannot tell its sections apart. Give them the styles Heading 1 and "
                "Heading 2 in Word, or choose one section for all of it.")  # fmt: skip
    if draft.guessed:
        yield _("No line in it has a heading’s style, so short bold lines were taken for headings.")
    if draft.tracked:
        yield n_(
            "{n} tracked change was read as if you had accepted it.",
            "{n} tracked changes were read as if you had accepted them.",
            draft.tracked,
        ).format(n=f"{draft.tracked:,}")
    if draft.comments:
        yield n_("{n} comment stays in Word.", "{n} comments stay in Word.", draft.comments).format(
            n=f"{draft.comments:,}"
        )
    if any(part.notes for part in draft.parts):
        yield _("Notes at the foot of a page stay in Word; their words count as references do.")


def of_part(part: DraftPart, below: Sequence[DraftPart]) -> str:
    """`412 words · 2 headings under it · 1 table stays in Word`."""
    parts = (part, *below)
    words = sum(all_words(each.tally) for each in parts)
    said = [n_("{n} word", "{n} words", words).format(n=f"{words:,}")]
    if below:
        said.append(n_("{n} heading under it", "{n} headings under it", len(below)).format(n=f"{len(below):,}"))
    tables, pictures = sum(each.tables + each.boxes for each in parts), sum(each.pictures for each in parts)
    if tables:
        said.append(n_("{n} table stays in Word", "{n} tables stay in Word", tables).format(n=f"{tables:,}"))
    if pictures:
        said.append(n_("{n} picture stays in Word", "{n} pictures stay in Word", pictures).format(n=f"{pictures:,}"))
    return " · ".join(said)


def all_words(tally: Tally) -> int:
    return tally.plain + tally.headings + tally.quotations + tally.tables + tally.references + tally.captions


def heads(places: Sequence[Placed], draft: Draft) -> list[tuple[int, list[int]]]:
    """The parts that have a row, each with those that only go where it goes."""
    found: list[tuple[int, list[int]]] = []
    for at, (part, placed) in enumerate(zip(draft.parts, places, strict=True)):
        if placed.certainty is Certainty.WITHIN and found and part.level > draft.parts[found[-1][0]].level:
            found[-1][1].append(at)
        else:
            found.append((at, []))
    return found
