"""What reading a file brought to light: each thing said once, with the places where it was met."""

from dataclasses import dataclass

from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_, _, n_

_SHOWN = 3
"""Places named before the rest are only counted."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence and every place it is true of; `breaks_rule` when the format forbids it, else it is worth knowing."""

    sentence: Sentence
    places: tuple[str, ...] = ()
    values: tuple[tuple[str, object], ...] = ()
    breaks_rule: bool = True

    @property
    def code(self) -> str:
        return self.sentence.code

    def __str__(self) -> str:
        said = self.sentence.said(**dict(self.values))
        return f"{self._where()}: {said}" if self.places else said

    def _where(self) -> str:
        named, more = self.places[:_SHOWN], len(self.places) - _SHOWN
        if more <= 0:
            return ", ".join(named)
        return n_("{places} and {count} more", "{places} and {count} more", more).format(
            places=", ".join(named), count=more
        )


class Findings:
    """Collects findings while a file is read, in the order they were first met."""

    def __init__(self) -> None:
        self._places: dict[tuple[Sentence, tuple[tuple[str, object], ...], bool], list[str]] = {}

    def broken(self, sentence: Sentence, place: str = "", **values: object) -> None:
        """A rule of the format is broken at `place`; what was done about it is in the sentence."""
        self._add(sentence, place, values, breaks_rule=True)

    def remark(self, sentence: Sentence, place: str = "", **values: object) -> None:
        """Nothing is broken, but the person should know."""
        self._add(sentence, place, values, breaks_rule=False)

    def _add(self, sentence: Sentence, place: str, values: dict[str, object], breaks_rule: bool) -> None:
        places = self._places.setdefault((sentence, tuple(values.items()), breaks_rule), [])
        if place:
            places.append(place)

    def all(self) -> tuple[Finding, ...]:
        return tuple(
            Finding(sentence, tuple(places), values, breaks)
            for (sentence, values, breaks), places in self._places.items()
        )


def shortened(words: str, most: int = 40) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def excerpt(words: str) -> str:
    """The beginning of `words`, in quotation marks, to find a place by."""
    return _("“{words}”").format(words=shortened(words))


LEFT_OUT = Sentence("left-out", N_("A set of outcomes has no place here for these, and they were left out: {fields}."))
