"""Following keys: where a source is given another key, every text that cites it cites it by that."""

from collections.abc import Callable

from senco_desk.domain import text as texts
from senco_desk.domain.citing import keys_cited, rekeyed
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.name_places import (
    About,
    Pass,
    through_case,
    through_evidence,
    through_mapping,
    through_reflection,
)
from senco_desk.domain.name_replacing import replaced, replaced_in_text
from senco_desk.domain.reference_keys import same_key
from senco_desk.domain.text import Text
from senco_desk.store.citing_words import Words, citing_words
from senco_desk.store.repositories import Work


class _Following:
    """Goes through the words of things, and writes the new key where the old one is cited."""

    def __init__(self, key: str, new: str) -> None:
        self._key, self._new = key, new

    def plain(self, _about: About, _place: str, words: str) -> str:
        return replaced(words, rekeyed(words, self._key, self._new))

    def text(self, _about: About, _place: str, text: Text) -> Text:
        swaps = rekeyed(texts.plain(text), self._key, self._new)
        return replaced_in_text(text, swaps) if swaps else text


def follow(work: Work, key: str, new: str) -> None:
    """Within one change; only what cites `key` is looked at."""
    by = _Following(key, new)
    for at, target in dict.fromkeys((each.at, each.target) for each in citing_words(work.writing) if cites(each, key)):
        if at in _WAYS:
            _WAYS[at](work, target, by)


def cites(words: Words, key: str) -> bool:
    return same_key(key) in map(same_key, keys_cited([words.words]))


def _reflection(work: Work, target: str, by: Pass) -> None:
    if (found := work.reflections.get(target)) is not None:
        work.reflections.replace(through_reflection(found, by))
    _why(work, PieceKind.REFLECTION, target, by)


def _evidence(work: Work, target: str, by: Pass) -> None:
    if (found := work.evidence.get(target)) is not None:
        work.evidence.replace(through_evidence(found, by))
    _why(work, PieceKind.EVIDENCE, target, by)


def _case(work: Work, outcome: str, by: Pass) -> None:
    if (found := work.cases.of(outcome)) is not None:
        work.cases.put(through_case(found, "", "", by))


def _why(work: Work, kind: PieceKind, piece: str, by: Pass) -> None:
    for mapping in work.mappings.of_piece(kind, piece):
        work.mappings.replace(through_mapping(mapping, "", "", by))


_WAYS: dict[Noun, Callable[[Work, str, Pass], None]] = {
    Noun.REFLECTION: _reflection,
    Noun.EVIDENCE: _evidence,
    Noun.OUTCOME: _case,
}
"""By the noun that find leads to."""
