"""Referencing: keep what was read, under keys that texts cite; see what is cited where, and what is cited in vain."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from senco_desk.domain.citing import keys_cited
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.reference import Reference
from senco_desk.domain.reference_keys import derived_key, free_key, is_key, same_key
from senco_desk.domain.text import Block
from senco_desk.services.following_keys import follow
from senco_desk.services.telling import Tell
from senco_desk.store.citing_words import citing_words
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import View, Work

GONE = Sentence(
    "reference-gone",
    N_(
        "This source is no longer in the workbook; it was deleted meanwhile. Undo brings it back. Nothing else changed."
    ),
)
KEY_TAKEN = Sentence(
    "reference-key-taken",
    N_("“{key}” is the key of another source already: {title}. Nothing was changed. Choose another, such as “{free}”."),
)
KEY_UNFIT = Sentence(
    "reference-key-unfit",
    N_(
        "“{key}” cannot be a key: it takes letters and digits, and between them . : / + - or _, 60 at most. "
        "Nothing was changed."
    ),
)


@dataclass(frozen=True, slots=True)
class CitedIn:
    """A thing whose text cites: where it is, what people call it."""

    at: Noun
    target: str
    reference: str
    title: str


@dataclass(frozen=True, slots=True)
class Cited:
    """What is cited where. `by` is by the id of a source; `missing` by a key that no source has, as it is written."""

    by: dict[str, tuple[CitedIn, ...]] = field(default_factory=dict)
    missing: dict[str, tuple[CitedIn, ...]] = field(default_factory=dict)


class Referencing:
    """The verbs of references."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now
        self._young: dict[str, str] = {}

    def begin(self, key: str = "") -> Reference:
        """A blank one, to be typed in. Its key is made of what is typed until it is left, unless one is given here."""
        begun = Reference(new_id(), self._now())
        self._young[begun.id] = key
        return begun

    def settle(self, reference_id: str) -> None:
        """She went on to another: its key stays as it is from now on."""
        self._young.pop(reference_id, None)

    def keep(self, reference: Reference) -> Reference:
        """Put what was typed on disk; its key is changed by `call` alone. Raises Refused when it was deleted."""
        with self._desk.change(typing=True) as work:
            held = work.references.get(reference.id)
            if held is None and reference.key:
                raise Refused(GONE)
            if held is None or reference.id in self._young:
                taken = {same_key(key) for key, each in work.references.keys().items() if each != reference.id}
                given = self._young.get(reference.id)
                reference = replace(reference, key=free_key(given, taken) if given else derived_key(reference, taken))
            else:
                reference = replace(reference, key=held.key)
            (work.references.add if held is None else work.references.replace)(reference)
        self._tell(work.changed)
        return reference

    def call(self, reference_id: str, key: str) -> Changed:
        """Give it another key, which all texts that cite it follow. Raises Refused for one that is taken or unfit."""
        key = key.strip().removeprefix("@")
        if not is_key(key):
            raise Refused(KEY_UNFIT, key=key[:80])
        with self._desk.change(_("Key changed to {key}").format(key=key)) as work:
            held = work.references.get(reference_id)
            if held is None:
                raise Refused(GONE)
            self._refuse_taken(work, reference_id, key)
            work.references.replace(replace(held, key=key))
            follow(work, held.key, key)
        self.settle(reference_id)
        self._tell(work.changed)
        return work.changed

    def remove(self, reference_id: str) -> Changed:
        """Take it out; texts that cite it stay as they are. Undo brings it back."""
        with self._desk.change(_("Source deleted")) as work:
            work.references.remove(reference_id)
        self._tell(work.changed)
        return work.changed

    def add(self, references: Sequence[Reference]) -> Changed:
        """Add several in one step, each with a key of its own: as it is given where nobody has it."""
        count = len(references)
        said = n_("{n} source added", "{n} sources added", count).format(n=f"{count:,}")
        with self._desk.change(said) as work:
            taken = set(map(same_key, work.references.keys()))
            for each in references:
                key = free_key(each.key, taken) if each.key else derived_key(each, taken)
                taken.add(same_key(key))
                work.references.add(replace(each, id=new_id(), added=self._now(), key=key))
        self._tell(work.changed)
        return work.changed

    def get(self, reference_id: str) -> Reference | None:
        with self._desk.view() as view:
            return view.references.get(reference_id)

    def all(self) -> list[Reference]:
        """In the order of their keys."""
        with self._desk.view() as view:
            return view.references.all()

    def cited(self) -> Cited:
        """What is cited where, in all that she wrote."""
        with self._desk.view() as view:
            return cited_in(view)

    def listed(self, reference: Reference, among: Iterable[Reference] = ()) -> Block | None:
        """How it stands in the Harvard list, with those that it stands among; None while it says nothing."""
        from senco_desk.printing.harvard import Harvard

        if reference.is_blank:
            return None
        alike = [each for each in among if each.id != reference.id and each.by.casefold() == reference.by.casefold()]
        return next(line for each, line in Harvard([reference, *alike]).listed() if each.id == reference.id)

    def _refuse_taken(self, work: Work, reference_id: str, key: str) -> None:
        held = {same_key(other): each for other, each in work.references.keys().items()}
        if held.get(same_key(key), reference_id) != reference_id:
            other = work.references.get(held[same_key(key)])
            raise Refused(KEY_TAKEN, key=key, title=other.title if other else "", free=free_key(key, held))


def cited_in(view: View) -> Cited:
    """The same, in a reading that is open."""
    known = {same_key(key): each for key, each in view.references.keys().items()}
    by: dict[str, dict[CitedIn, None]] = defaultdict(dict)
    missing: dict[str, dict[CitedIn, None]] = defaultdict(dict)
    written: dict[str, str] = {}
    for words in citing_words(view.reading):
        there = CitedIn(words.at, words.target, words.reference, words.title)
        for key in keys_cited([words.words]):
            if same_key(key) in known:
                by[known[same_key(key)]][there] = None
            else:
                missing[written.setdefault(same_key(key), key)][there] = None
    return Cited(
        {each: tuple(places) for each, places in by.items()}, {key: tuple(places) for key, places in missing.items()}
    )
