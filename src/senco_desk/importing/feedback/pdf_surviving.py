"""What survived of a copy that came back and what did not: pages, the form, what was flattened or printed again."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from senco_desk.domain.errors import Sentence
from senco_desk.domain.feedback_mark import CopyMap, CopyRead, PrintedOn
from senco_desk.domain.language import N_
from senco_desk.importing.feedback.pdf_printed import Borne

MISSING = Sentence(
    "feedback-pdf-pages-missing",
    N_(
        "Of copy {copy} the pages {pages} are not in the file. Marks on the other pages stand where they belong; what "
        "was said on those is not here."
    ),
)
FOREIGN = Sentence(
    "feedback-pdf-foreign-pages",
    N_(
        "These pages of the file do not bear a page number of yours: {pages}. They were put in, or their foot is cut "
        "off. Marks on them are placed by their words alone; the others are not shifted."
    ),
)
REORDERED = Sentence(
    "feedback-pdf-reordered",
    N_("The pages stand in another order than in copy {copy}. That moves no mark: each page bears its own number."),
)
TWICE = Sentence(
    "feedback-pdf-twice", N_("Some pages of copy {copy} are in the file more than once: {pages}. All were read.")
)
MERGED = Sentence(
    "feedback-pdf-merged",
    N_("Several copies were put together in this file: {copies}. Each mark is placed on the copy that it stands in."),
)
UNREFERENCED = Sentence(
    "feedback-pdf-unreferenced",
    N_(
        "No page bears a page number of yours, so it is another paper, or its feet are cut off. Its marks are placed "
        "by the words they stand on and the numbers they name."
    ),
)
PREVIEWED = Sentence(
    "feedback-pdf-previewed",
    N_(
        "These pages are from a preview, which is not recorded: {pages}. Marks on them are placed by their words "
        "alone. Print a copy, and send that next time."
    ),
)
SEVERAL_ON_ONE = Sentence(
    "feedback-pdf-several-on-one",
    N_(
        "On these pages of the file several of yours are printed on one sheet: {pages}. Marks on them are placed by "
        "their words alone."
    ),
)
PICTURES = Sentence(
    "feedback-pdf-pictures",
    N_(
        "These pages of the file are pictures, such as a scan: {pages}. Neither their words nor anything written on "
        "them by hand can be read. Look at them, and type what is said there as what was said aloud."
    ),
)
NOTHING = Sentence(
    "feedback-pdf-nothing",
    N_(
        "There is no comment, mark or answer in this file that can be read as one. If you see some on its pages, they "
        "became part of the page when it was printed or flattened: ask for the file as it was saved, before it was "
        "printed to PDF, or type what is said there as what was said aloud."
    ),
)
FLATTENED = Sentence(
    "feedback-pdf-flattened",
    N_(
        "On these pages of the file comments or answers were made part of the page: {pages}. Their words were read; "
        "who wrote them and when, which words they are about, replies, lines and colours are lost, and a decision "
        "comes as a comment: enter it yourself. Ask for the file as it was saved if you need more."
    ),
)
SHOWN_AS_PICTURES = Sentence(
    "feedback-pdf-shown-as-pictures",
    N_(
        "Turnitin shows these pages of your paper as pictures: {pages}. Its comments were read. What they name, and "
        "where their numbers stand, says what they are about; to see the very line, look at the number on the page."
    ),
)
_NAMED, _LONGEST = 12, 5


@dataclass(frozen=True, slots=True)
class PageSeen:
    """A page of the file, in its order: what it bears, whether it has words, whether it is another program's list.

    `is_pictured`: another program made a picture of it, and says elsewhere what was said there.
    """

    borne: Borne
    has_words: bool
    is_added: bool = False
    is_pictured: bool = False


def copies_in(pages: Iterable[PageSeen]) -> tuple[CopyRead, ...]:
    """The copies that the pages name, in the order in which they are met."""
    named = (
        CopyRead(seen.borne.printed.reference, seen.borne.printed.version) if seen.borne.printed else seen.borne.cover
        for seen in pages
    )
    return tuple(dict.fromkeys(copy for copy in named if copy))


def findings_on(
    pages: Sequence[PageSeen], copies: Sequence[CopyRead], maps: Sequence[CopyMap], has_marks: bool
) -> Iterator[str]:
    """`maps` are those attached to the file, which say what pages a copy had."""
    if len(copies) > 1:
        yield MERGED.said(copies=", ".join(map(_named, copies)))
    for copy in copies:
        printed = [seen.borne.printed.page for seen in pages if seen.borne.printed and _is_of(seen.borne.printed, copy)]
        had = next(([page.label for page in each.pages] for each in maps if _is_of(each, copy)), [])
        if printed:
            yield from _of_copy(copy, printed, had)
    yield from _of_pages(pages, bool(copies))
    if not has_marks:
        yield NOTHING.said()
    elif not copies and not any(seen.borne.previewed or seen.borne.several or seen.is_pictured for seen in pages):
        yield UNREFERENCED.said()


def _is_of(named: PrintedOn | CopyMap, copy: CopyRead) -> bool:
    return (named.reference, named.version) == (copy.reference, copy.version)


def _of_copy(copy: CopyRead, labels: Sequence[str], had: Sequence[str]) -> Iterator[str]:
    """`labels` of its pages that are there, and of those that it had, where that is known."""
    numbers, expected = list(_numbers(labels)), list(_numbers(had))
    there = set(numbers)
    gaps = [number for number in range(1, max([*there, *expected], default=0) + 1) if number not in there]
    if gaps:
        yield MISSING.said(copy=_named(copy), pages=ranges(gaps))
    if twice := sorted(number for number, times in Counter(numbers).items() if times > 1):
        yield TWICE.said(copy=_named(copy), pages=ranges(twice))
    elif numbers != sorted(numbers):
        yield REORDERED.said(copy=_named(copy))


def _numbers(labels: Iterable[str]) -> Iterator[int]:
    """Of the body; what comes before it is counted i, ii, iii and may bear no number, as the cover does."""
    return (int(label) for label in labels if label.isdecimal() and len(label) <= _LONGEST)


def _of_pages(pages: Sequence[PageSeen], is_hers: bool) -> Iterator[str]:
    every = list(enumerate(pages, start=1))
    bare = [
        at for at, seen in every if seen.has_words and not seen.is_added and seen.borne == Borne()
    ] if is_hers else []  # fmt: skip
    told = (
        (FOREIGN, bare),
        (PREVIEWED, [at for at, seen in every if seen.borne.previewed]),
        (SEVERAL_ON_ONE, [at for at, seen in every if seen.borne.several]),
        (PICTURES, [at for at, seen in every if not seen.has_words and not seen.is_pictured]),
        (SHOWN_AS_PICTURES, [at for at, seen in every if seen.is_pictured]),
    )
    for sentence, found in told:
        if found:
            yield sentence.said(pages=ranges(found))


def _named(copy: CopyRead) -> str:
    return f"{copy.reference} v{copy.version}"


def ranges(numbers: Iterable[int]) -> str:
    """`3–5, 9`: ascending numbers, drawn together where they follow each other."""
    drawn: list[list[int]] = []
    for number in numbers:
        if drawn and number == drawn[-1][1] + 1:
            drawn[-1][1] = number
        else:
            drawn.append([number, number])
    said = [f"{first}–{last}" if last > first else str(first) for first, last in drawn]
    return ", ".join(said[:_NAMED]) + (" …" if len(said) > _NAMED else "")
