"""The grounds on which marks are placed: every item of the workbook with its words, every outcome, every copy made."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property

from senco_desk.domain.action import Action
from senco_desk.domain.case import Case
from senco_desk.domain.copies import CopyKind, PrintedCopy, subject_of
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.feedback import Target
from senco_desk.domain.feedback_mark import CopyMap
from senco_desk.domain.feedback_words import words_of
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.history import Written
from senco_desk.domain.item_words import TITLE
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.mapping import Mapping
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.review_copy import sections_of
from senco_desk.domain.review_marks import subject_digest
from senco_desk.domain.task import Task
from senco_desk.domain.text import plain


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words of an item, in reading order, and what a mark on them is about."""

    target: Target
    words: str


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """What a mark can be about. `names` are the ids that our bookmarks, fields and page maps call it by.

    `number` is R-014, E-007 or an outcome's code, "" where it has none; `said` what a person reads: `R-014`, `Part C`.
    """

    target: Target
    number: str
    title: str
    said: str
    passages: tuple[Passage, ...] = ()
    names: tuple[str, ...] = ()

    def named(self, name: str) -> Target:
        """What one of its names calls: of an outcome its case, where the name is that of the case."""
        cases = (passage.target for passage in self.passages if passage.target.noun is Noun.CASE)
        found = (
            replace(target, section="") for target in cases if name in (target.id, subject_of(Noun.CASE, target.id))
        )
        return next(found, self.target)


@dataclass(frozen=True)
class Grounds:
    """`framework` is the id of the set whose codes are meant where several sets have the same, "" where none is."""

    items: tuple[Item, ...] = ()
    copies: tuple[PrintedCopy, ...] = ()
    framework: str = ""

    @cached_property
    def by_name(self) -> dict[str, Item]:
        """Items by their ids, and cases by that of their outcome too."""
        return {name: item for item in reversed(self.items) for name in item.names}

    @cached_property
    def by_digest(self) -> dict[str, Item]:
        """Items by what our bookmarks call them."""
        return {subject_digest(name): item for name, item in self.by_name.items()}

    @cached_property
    def by_number(self) -> dict[str, tuple[Item, ...]]:
        """Items by their number in capitals; several sets may have an outcome of one code."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            if item.number:
                found.setdefault(item.number.upper(), []).append(item)
        return {number: tuple(items) for number, items in found.items()}

    @cached_property
    def titled(self) -> dict[tuple[str, ...], tuple[Item, ...]]:
        """Items by the words of their titles."""
        found: dict[tuple[str, ...], list[Item]] = {}
        for item in self.items:
            found.setdefault(words_of(item.title), []).append(item)
        return {words: tuple(items) for words, items in found.items()}

    def numbered(self, number: str, framework: str = "") -> tuple[Item, ...]:
        """Those that are called so: of the set that is meant where it has one, else of any."""
        found = self.by_number.get(number.strip().upper(), ())
        for meant in (framework, self.framework):
            within = tuple(item for item in found if meant and item.target.framework == meant)
            if within:
                return within
        return found

    def copy(self, reference: str, version: int) -> PrintedCopy | None:
        return self._by_version.get((reference, version))

    @cached_property
    def _by_version(self) -> dict[tuple[str, int], PrintedCopy]:
        return {(copy.reference, copy.version): copy for copy in self.copies}


def with_maps(grounds: Grounds, maps: Iterable[CopyMap]) -> Grounds:
    """With the maps that a file brings of copies that are not recorded here, as after an older backup was taken back.

    Of those only strips are taken, which name things by their ids: the same number may be something else here.
    """
    unknown = (each for each in maps if grounds.copy(each.reference, each.version) is None)
    return replace(grounds, copies=(*grounds.copies, *map(_unrecorded, unknown)))


def _unrecorded(brought: CopyMap) -> PrintedCopy:
    pages = tuple(replace(page, holds=()) for page in brought.pages)
    return PrintedCopy(
        "", brought.reference, brought.version, CopyKind.REVIEW, datetime.min.replace(tzinfo=UTC), "", pages, "", ""
    )


def piece_item(piece: Reflection | Evidence) -> Item:
    """A reflection or a piece of evidence."""
    noun = Noun.REFLECTION if isinstance(piece, Reflection) else Noun.EVIDENCE
    return _item(noun, piece, piece.reference, piece.title)


def task_item(task: Task) -> Item:
    return _item(Noun.TASK, task, "", task.title)


def action_item(action: Action) -> Item:
    target = Target(Noun.ACTION, action.id)
    words = (action.what, action.know, plain(action.came))
    passages = tuple(Passage(target, said) for said in words if said.strip())
    return Item(target, "", action.what, _titled(action.what), passages, _names(Noun.ACTION, action.id))


def as_it_was(item: Item, versions: Iterable[Written]) -> Item:
    """The item with the words that stood in it once and no longer do, those of today's sections in them."""
    stand = {passage.words for passage in item.passages}
    there = {passage.target for passage in item.passages}
    was = (passage for version in versions for passage in _passages_once(version) if passage.words not in stand)
    kept = (passage if passage.target in there else replace(passage, target=item.target) for passage in was)
    return replace(item, passages=tuple(dict.fromkeys(kept)))


def _passages_once(version: Written) -> tuple[Passage, ...]:
    match version:
        case Reflection() | Evidence():
            return piece_item(version).passages
        case Task():
            return task_item(version).passages
        case Action():
            return action_item(version).passages
        case Case():
            return tuple(_passages(Target(Noun.CASE, version.id), version, ""))
    return ()


def outcome_items(framework: Framework, cases: Iterable[Case], mappings: Iterable[Mapping]) -> Iterator[Item]:
    """Every outcome and element of a set: its wording, the case made for it, and why pieces count for it."""
    made = {case.outcome: case for case in cases if case.framework == framework.id}
    whys: dict[str, list[str]] = {}
    for mapping in mappings:
        if mapping.framework == framework.id and mapping.why.strip():
            whys.setdefault(mapping.outcome, []).append(mapping.why)
    for outcome in framework.outcomes:
        yield _outcome_item(framework, outcome, made.get(outcome.id), whys.get(outcome.id, []))


def _item(noun: Noun, subject: Reflection | Evidence | Task, number: str, title: str) -> Item:
    target = Target(noun, subject.id)
    passages = tuple(_passages(target, subject, title))
    return Item(target, number, title, number or _titled(title), passages, _names(noun, subject.id))


def _passages(target: Target, subject: Reflection | Evidence | Case | Task, title: str) -> Iterator[Passage]:
    """In the order in which they print, each heading before its words."""
    if title.strip():
        yield Passage(replace(target, section=TITLE), title)
    for section in sections_of(subject):
        within = Target(target.noun, target.id, target.framework, section.key)
        for words in (section.heading, plain(section.text)):
            if words.strip() and section.text:
                yield Passage(within, words)


def _outcome_item(framework: Framework, outcome: Outcome, case: Case | None, whys: list[str]) -> Item:
    target = Target(Noun.OUTCOME, outcome.id, framework.id)
    wording = [Passage(target, words) for words in (outcome.heading, outcome.statement) if words.strip()]
    argued = list(_passages(Target(Noun.CASE, case.id), case, "")) if case else []
    names = (*_names(Noun.OUTCOME, outcome.id), *(_names(Noun.CASE, case.id) if case else ()))
    said = tuple(Passage(target, why) for why in whys)
    title = outcome.heading or outcome.statement
    return Item(target, outcome.code, title, outcome_name(outcome), (*wording, *argued, *said), names)


def _titled(title: str) -> str:
    return f"“{excerpt(title) or _('Untitled')}”"


def excerpt(words: str, most: int = 60) -> str:
    """The first line or so of them."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def _names(noun: Noun, item_id: str) -> tuple[str, ...]:
    return item_id, subject_of(noun, item_id)
