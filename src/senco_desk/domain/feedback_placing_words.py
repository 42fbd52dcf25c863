"""By what is said: the number that it names, the words that it is about, the heading that it stands below."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from senco_desk.domain.feedback import Because, Certainty, Target
from senco_desk.domain.feedback_grounds import Grounds, Item, Passage, excerpt
from senco_desk.domain.feedback_mark import FileKind, Mark
from senco_desk.domain.feedback_placing_anchors import NOWHERE
from senco_desk.domain.feedback_proposal import Placing
from senco_desk.domain.feedback_quoting import Quotations
from senco_desk.domain.feedback_words import words_of
from senco_desk.domain.language import N_, _

NAMES_IT = N_("It names {item}.")
NAMES_SEVERAL = N_("It names {item}, and others too.")
NAMES_ANOTHER = N_("The words it is about stand in {item}, though it names {other}.")
STANDS_BY = N_("{item} is the nearest number to it.")
NO_SUCH_NUMBER = N_("It names {number}, which this workbook does not have.")
AMBIGUOUS = N_("More than one of your sets of outcomes has {number}.")
THE_WORDS = N_("The words it is about stand in {item} and nowhere else.")
FEW_WORDS = N_("The few words it is about stand in {item} and nowhere else.")
THE_PARAGRAPH = N_("The paragraph it stands in is in {item} and nowhere else.")
EDITED = N_("{share} in 100 of the words it is about still stand in {item}: it was edited since.")
IN_SEVERAL = N_("The words it is about stand in several places: {items}.")
STOOD_ONCE = N_("The words it is about stood in {item}, and nowhere else, until they were edited.")
BELOW_HEADING = N_("It stands below the heading “{heading}”.")

_TABLES = (FileKind.OUR_SHEET, FileKind.SHEET, FileKind.OPEN)
"""There a number stands in a column of its own."""
_PIECE = re.compile(r"[RE]-\d+", re.IGNORECASE)
_CALLED = re.compile(
    r"\s*(?:outcomes?|elements?|parts?|bullets?|criteri(?:on|a)|LO)\s*(?:no\.?\s*)?(?=\S)", re.IGNORECASE
)
_FEW, _MANY = 3, 6
"""Words: fewer than the first are told as few; so many of a paragraph tell where it is."""
_MOST = 5


def quotations_of(marks: Iterable[Mark]) -> Iterator[str]:
    """All that `by_quote` and `by_page` will ask for."""
    for mark in marks:
        yield mark.quoted
        yield mark.place.around


def by_number(mark: Mark, kind: FileKind, grounds: Grounds, quotations: Quotations, framework: str) -> Placing:
    codes = _codes(mark)
    named: dict[Item, str] = {}
    for code in codes:
        items = grounds.numbered(code, framework)
        if len(items) > 1:
            reason = _(AMBIGUOUS).format(number=code)
            return Placing(items[0].target, Certainty.LIKELY, Because.NUMBER, reason, _targets(items[1:]))
        named.update((item, code) for item in items if item not in named)
    if not named:
        wanted = next((code for code in codes if mark.outcome or kind in _TABLES or _names(mark, code)), "")
        return Placing(reason=_(NO_SUCH_NUMBER).format(number=wanted)) if wanted else NOWHERE
    meant = _meant(mark, named)
    return _against_words(mark, meant, quotations) or _numbered(mark, kind, meant, named)


def _numbered(mark: Mark, kind: FileKind, item: Item, named: dict[Item, str]) -> Placing:
    others = tuple(other for other in named if other is not item)
    code, target = named[item], item.target
    if mark.outcome or kind in _TABLES or _begins_with(mark, code):
        return Placing(target, Certainty.SURE, Because.NUMBER, _(NAMES_IT).format(item=item.said))
    inside = {other for other, beside in named.items() if _stands_in(mark, beside)}
    if item not in inside:
        return Placing(target, Certainty.LIKELY, Because.NUMBER, _(STANDS_BY).format(item=item.said), _targets(others))
    if _is_certain({other: named[other] for other in inside}, code):
        return Placing(target, Certainty.SURE, Because.NUMBER, _(NAMES_IT).format(item=item.said))
    reason = NAMES_SEVERAL if others else NAMES_IT
    return Placing(target, Certainty.LIKELY, Because.NUMBER, _(reason).format(item=item.said), _targets(others))


def _stands_in(mark: Mark, code: str) -> bool:
    """In what was said, or in the words or the paragraph it was said about; and not only beside them."""
    said = f"{mark.text}\n{mark.quoted}\n{mark.place.around}"
    return re.search(_spelt(code), said, re.IGNORECASE) is not None


def _names(mark: Mark, code: str) -> bool:
    return _stands_in(mark, code) or re.search(_spelt(code), mark.place.heading, re.IGNORECASE) is not None


def _spelt(code: str) -> str:
    """R-014 however it is written: R14, r 014."""
    if not _PIECE.fullmatch(code):
        return rf"(?<![\w.]){re.escape(code)}(?!\w|\.\d)"
    return rf"(?<!\w){code[0]}\W{{0,3}}0*{int(code[2:])}(?!\d)"


def _is_certain(named: dict[Item, str], code: str) -> bool:
    """The only piece that is named; or the only outcome, by a number that is nothing but one (5.3 may be 5.3 hours)."""
    if _PIECE.fullmatch(code):
        return sum(1 for other in named.values() if _PIECE.fullmatch(other)) == 1
    return len(named) == 1 and "." not in code


def _codes(mark: Mark) -> tuple[str, ...]:
    """In the order in which they tell: as a decision names its outcome, then as they stand about the mark."""
    own = _CALLED.sub("", mark.outcome).strip()
    return tuple(dict.fromkeys(filter(None, (own, *mark.place.codes))))


def _meant(mark: Mark, named: dict[Item, str]) -> Item:
    """The one that it begins with; else the first piece, since what it counts for is often named beside it."""
    if mark.outcome:
        return next(iter(named))
    beginning = (item for item, code in named.items() if _begins_with(mark, code))
    pieces = (item for item, code in named.items() if _PIECE.fullmatch(code))
    return next(beginning, None) or next(pieces, None) or next(iter(named))


def _begins_with(mark: Mark, code: str) -> bool:
    said = _CALLED.sub("", mark.text[:200].lstrip("[(*_# \n"), count=1)
    return re.match(_spelt(code), said, re.IGNORECASE) is not None


def _against_words(mark: Mark, meant: Item, quotations: Quotations) -> Placing | None:
    """Where it was said about words that stand elsewhere, the number is mentioned and not meant."""
    if len(words_of(mark.quoted)) < _FEW:
        return None
    found = quotations.found(mark.quoted)
    if len(found.items) != 1 or found.items[0] is meant or found.passage is None:
        return None
    reason = _(NAMES_ANOTHER).format(item=found.items[0].said, other=meant.said)
    return Placing(found.passage.target, Certainty.LIKELY, Because.QUOTE, reason, (meant.target,))


def by_quote(mark: Mark, quotations: Quotations) -> Placing:
    quoted, around = mark.quoted.strip(), mark.place.around.strip()
    exact = _to_the_letter(quoted, around, quotations)
    if exact is not None:
        return exact
    return _edited(quoted, quotations) or _edited(around, quotations) or NOWHERE


def _to_the_letter(quoted: str, around: str, quotations: Quotations, reason: str = "") -> Placing | None:
    few = len(words_of(quoted)) < _FEW
    words = quotations.found(quoted) if quoted else None
    paragraph = quotations.found(around) if len(words_of(around)) >= _MANY else None
    if words and words.passage and len(words.items) == 1 and not few:
        return _sure(words.items[0], words.passage, reason or THE_WORDS)
    if paragraph and paragraph.passage and len(paragraph.items) == 1:
        return _sure(paragraph.items[0], paragraph.passage, reason or THE_PARAGRAPH)
    if words and words.passage and len(words.items) == 1:
        return replace(_sure(words.items[0], words.passage, FEW_WORDS), certainty=Certainty.LIKELY)
    if words and words.items:
        listed = ", ".join(item.said for item in words.items[:_MOST])
        return Placing(reason=_(IN_SEVERAL).format(items=listed), candidates=_targets(words.items[:_MOST]))
    return None


def _edited(words: str, quotations: Quotations) -> Placing | None:
    found = quotations.likened(words) if words else None
    if found is None:
        return None
    if found.others:
        several = (found.item, *found.others)[:_MOST]
        listed = ", ".join(item.said for item in several)
        return Placing(reason=_(IN_SEVERAL).format(items=listed), candidates=_targets(several))
    reason = _(EDITED).format(share=round(100 * found.share), item=found.item.said)
    return Placing(found.passage.target, Certainty.LIKELY, Because.QUOTE_CHANGED, reason)


def asks_the_past(mark: Mark, placing: Placing, quotations: Quotations) -> bool:
    """Whether what it is about stands nowhere now, and may have stood somewhere."""
    if placing.certainty is Certainty.SURE:
        return False
    about = [words for words in (mark.quoted, mark.place.around) if len(words_of(words)) >= _FEW]
    return bool(about) and not any(quotations.found(words).items for words in about)


def by_past(mark: Mark, quotations: Quotations, now: Placing) -> Placing:
    """Where the words stood to the letter before they were edited; `now` where no item alone had them."""
    exact = _to_the_letter(mark.quoted.strip(), mark.place.around.strip(), quotations, STOOD_ONCE)
    if exact is None or exact.certainty is not Certainty.SURE:
        return now
    others = (each for each in (now.target, *now.candidates) if each.noun and each.id != exact.target.id)
    return replace(exact, because=Because.QUOTE_CHANGED, candidates=tuple(others)[:_MOST])


def by_heading(mark: Mark, grounds: Grounds, framework: str) -> Placing:
    heading = mark.place.heading
    title = words_of(_without_number(heading))
    items = grounds.titled.get(title, ()) if title else ()
    meant = tuple(item for item in items if item.target.framework == framework) if framework else ()
    items = meant or items
    if len(items) != 1:
        return Placing(candidates=_targets(items[:_MOST]))
    reason = _(BELOW_HEADING).format(heading=excerpt(heading))
    return Placing(items[0].target, Certainty.LIKELY, Because.HEADING, reason)


def _without_number(heading: str) -> str:
    return re.sub(r"^\s*(?:[RE]-\d+|\d+(?:\.\d+)*)[.):]?\s+", "", heading)


def narrowed(placing: Placing, mark: Mark, grounds: Grounds) -> Placing:
    """To the section of the item that has the words, where they stand in one."""
    target, letters = placing.target, "".join(words_of(mark.quoted or mark.place.around))
    item = grounds.by_name.get(target.id) if target.noun and not target.section and letters else None
    for passage in item.passages if item else ():
        if letters in "".join(words_of(passage.words)):
            return replace(placing, target=passage.target)
    return placing


def _sure(item: Item, passage: Passage, reason: str) -> Placing:
    return Placing(passage.target, Certainty.SURE, Because.QUOTE, _(reason).format(item=item.said))


def _targets(items: Iterable[Item]) -> tuple[Target, ...]:
    return tuple(item.target for item in items)
