"""The models a reflection can follow: their headings, and a prompt for each in our own words.

Each is named after its author; the headings are the stages as the authors name them.
"""

from dataclasses import dataclass

from senco_desk.domain.language import N_


@dataclass(frozen=True, slots=True)
class Stage:
    """A heading of a model. The same `key` in two models means the same question, so words stay when the model is switched."""

    key: str
    heading: str
    prompt: str


@dataclass(frozen=True, slots=True)
class Model:
    code: str
    title: str
    source: str
    stages: tuple[Stage, ...]


FREE = Model("free", N_("Free writing"), "", (Stage("text", "", N_("What happened, and what do you make of it?")),))
