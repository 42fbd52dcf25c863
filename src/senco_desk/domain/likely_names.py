"""What looks like a name though nobody registered it: a given name, what follows a title, who says something.

Rather too few than too many: a check that cries at every capital is clicked away.
"""

import re
from collections.abc import Iterator
from enum import Enum

from senco_desk.domain.everyday import EVERYDAY
from senco_desk.domain.folding import folded
from senco_desk.domain.name_findings import FindingKind
from senco_desk.domain.name_numbers import Caught

_CAPITAL = re.compile(r"(?<![^\W\d_])[^\W\d_a-z][^\W\d_]*(?:['’][^\W\d_a-z][^\W\d_]+)?(?:-[^\W\d_a-z][^\W\d_]*)*")
"""A word with a capital first, "O’Neill" and "Quill-Smith" whole."""
_LAST_WORD = re.compile(r"[^\W\d_]+(?=[,;]?$)")
_TITLED = re.compile(
    r"\.?[ \u00a0]{1,2}(?:[^\W\d_a-z]\.? ?){0,3}?"
    r"(?P<name>[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]{2,})+|[^\W\d_a-z][^\W\d_]+)"
)
_AFTER = re.compile(r"[ \t]*(?P<own>['’]s)?[,\s]*(?P<word>[^\W\d_]+)")
_CITED = re.compile(r"(?:,? (?:and|&) [^\W\d_]+)?,? ?(?:\(?(?:19|20)\d\d\b|\(ed|et al)")

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "rev", "revd"})
_CALENDAR = frozenset(
    {
        "jan",
        "mar",
        "jun",
        "jul",
        "april",
        "may",
        "june",
        "august",
        "autumn",
        "summer",
        "spring",
        "winter",
        "christmas",
        "easter",
    }
)
_SAYS = frozenset("said says told tells asked asks wrote writes replied cried whispered nodded smiled laughed".split())  # noqa: SIM905
_IS_TOLD = frozenset("told asked thanked phoned rang emailed texted named called met taught".split())  # noqa: SIM905
_KIN = frozenset(
    [
        "mum",
        "mother",
        "mam",
        "dad",
        "father",
        "parents",
        "parent",
        "carer",
        "carers",
        "gran",
        "nan",
        "nana",
        "granny",
        "grandmother",
        "grandfather",
        "grandad",
        "brother",
        "sister",
        "family",
        "foster",
        "stepfather",
        "stepmother",
        "auntie",
        "aunt",
        "uncle",
        "ehcp",
        "passport",
    ]
)
_DOES = _SAYS | frozenset(
    "is was has had came went likes liked wants wanted needs needed sat stood knew can could did does".split()  # noqa: SIM905
)
_COMPANY = _SAYS | _IS_TOLD | _KIN
_POINTING = frozenset("the a an our my their his her its your this that these those each every any no some".split())  # noqa: SIM905
_ORDINARY = frozenset(
    """
    a after all also an and another any are as at award be because before both but by can case code could department
    did do does east education every everyone everybody few for from government had has have he her here his how i if in
    inset is it its january february march july september october november december just key last later least
    left less local many maths monday tuesday wednesday thursday friday saturday sunday more most much my national never
    next no nobody north not nothing now of off ofsted on once one only or other our ours out over own parent parents
    part pupil pupils reception reading right school schools send senco sendco she since so social some someone somebody
    south staff stage still such than that the their them then there these they this those three through till time to
    tribunal two under until up us was we well were west what when where whether which while who whole whose why will
    with without word words would writing year years yes yet you your english england british britain wales welsh
    scotland scottish irish ireland london europe european monday’s teacher teachers governor governors head headteacher
    deputy team council authority university college class nursery god dear thank thanks please
    """.split()  # noqa: SIM905  (words are read more easily than quotation marks)
)
"""Words of any text of this field, whose capital says nothing."""


_SORTS_KEPT = 20_000


class _Sort(Enum):
    """What a word with a capital may be, by itself."""

    NOTHING = 0
    NAME = 1
    EVERYDAY = 2
    UNKNOWN = 3
    TITLE = 4


_BEST = (_Sort.TITLE, _Sort.NAME, _Sort.EVERYDAY, _Sort.UNKNOWN, _Sort.NOTHING)


class LikelyNames:
    """`given` are given names, folded; `own` the words of names that print on purpose, folded.

    It can be used from several threads.
    """

    def __init__(self, given: frozenset[str], own: frozenset[str]) -> None:
        self._given, self._own = given, own
        self._sorts: dict[str, _Sort] = {}

    def look(
        self, text: str, capitals: set[str], words: frozenset[str], taken: list[tuple[int, int]]
    ) -> Iterator[Caught]:
        """Each in `text`, whose words with a capital are `capitals`, and all of them, folded, `words`.

        `taken` are the spans of names that are registered: the surname that follows one is found, they are not.
        """
        told = taken or not _COMPANY.isdisjoint(words)
        sorts = {word: sort for word in capitals if (sort := self._sort(word)) is not _Sort.NOTHING}
        wanted = [word for word, sort in sorts.items() if told or sort is not _Sort.UNKNOWN]
        at, ends = 0, {last for _first, last in taken}
        covered = iter((*taken, (len(text), len(text))))
        first, last = next(covered)
        for begin in sorted(_places(text, wanted)):
            while last <= begin < len(text):
                first, last = next(covered)
            if begin < at or begin >= first:
                continue
            end = self._name_from(text, begin, ends)
            if end:
                at = end
                yield Caught(FindingKind.LIKELY, begin, end)

    def _sort(self, word: str) -> _Sort:
        sort = self._sorts.get(word)
        if sort is None:
            if len(self._sorts) > _SORTS_KEPT:
                self._sorts.clear()
            sort = self._sorts[word] = self._sorted(word)
        return sort

    def _sorted(self, word: str) -> _Sort:
        small = folded(word).text
        if word.islower() or small in self._own or small in _ORDINARY:
            return _Sort.NOTHING
        if small in _TITLES:
            return _Sort.TITLE
        if len(word) < 2 or (word.isupper() and (len(word) < 5 or small not in self._given or small in EVERYDAY)):
            return _Sort.NOTHING
        if small in self._given:
            return _Sort.EVERYDAY if small in EVERYDAY else _Sort.NAME
        return _Sort.UNKNOWN

    def _name_from(self, text: str, begin: int, ends: set[int]) -> int:
        """Where the name that begins there ends, 0 where there is none; registered names end at `ends`."""
        found = _CAPITAL.match(text, begin)
        if found is None:
            return 0
        parts = re.split("['’-]", found[0])
        sort = min((self._sort(part) for part in parts), key=_BEST.index)
        if sort is _Sort.TITLE:
            return self._titled(text, found.end())
        if sort is _Sort.NOTHING or self._is_own(found[0]):
            return 0
        if text[begin - 1 : begin] in (" ", "-") and begin - 1 in ends:
            return found.end() if found[0].istitle() else 0
        end = self._with_surname(text, found.end())
        if _CITED.match(text, end) or not _by_company(text, found, sort):
            return 0
        return end

    def _titled(self, text: str, end: int) -> int:
        """Where "Mrs P. Fernhollow" ends; 0 when no name follows the title."""
        following = _TITLED.match(text, end)
        if following is None or following["name"].lower() in _ORDINARY or self._is_own(following["name"]):
            return 0
        return self._with_surname(text, following.end())

    def _is_own(self, name: str) -> bool:
        return {folded(part).text for part in re.split("['’-]", name)} <= self._own

    def _with_surname(self, text: str, end: int) -> int:
        """Where a name ends that may be followed by another, and that by a third."""
        for _each in range(2):
            following = _CAPITAL.match(text, end + 1) if text[end : end + 1] in (" ", "\u00a0") else None
            if following is None or not self._is_surname(following[0]):
                return end
            end = following.end()
        return end

    def _is_surname(self, word: str) -> bool:
        return len(word) > 1 and not word.isupper() and word.lower() not in _ORDINARY and word.lower() not in _CALENDAR


def _places(text: str, words: list[str]) -> Iterator[int]:
    for word in words:
        at = text.find(word)
        while at >= 0:
            if not text[at - 1 : at].isalpha():
                yield at
            at = text.find(word, at + len(word))


def _by_company(text: str, found: re.Match[str], sort: _Sort) -> bool:
    """An everyday word, or one that is on no list, is a name only by what stands beside it."""
    before, begins, follows_capital = _before(text, found.start())
    small = found[0].lower()
    if before in _POINTING or small in _CALENDAR:
        return False
    if sort is _Sort.NAME:
        return True
    after = _AFTER.match(text, found.end())
    follows, own = (after["word"], bool(after["own"])) if after else ("", False)
    if follows_capital and sort is _Sort.UNKNOWN:
        return False
    if own and follows.lower() in _KIN:
        return True
    if begins:
        return sort is _Sort.EVERYDAY and follows in _DOES
    return sort is _Sort.EVERYDAY or before in _IS_TOLD or (follows in _SAYS and not own)


def _before(text: str, begin: int) -> tuple[str, bool, bool]:
    """The word before, in small letters; whether a sentence begins here; whether that word has a capital."""
    head = text[max(0, begin - 30) : begin].rstrip(' \t\u00a0"“‘([*')
    if not head or head[-1] in ".:!?…\n)]”;•–—>|/":
        return "", True, False
    word = _LAST_WORD.search(head)
    if word is None:
        return "", False, False
    return word[0].lower(), False, word[0][0].isupper() and head[-1].isalpha() and word.start() > 0
