"""What lies where in the folder, and ways to it."""

from dataclasses import dataclass

from senco_desk.domain.identity import numbered
from senco_desk.domain.language import _
from senco_desk.domain.open_format import START
from senco_desk.printing.readable.page import Link

REFLECTIONS, EVIDENCE, OUTCOMES = "reflections", "evidence", "outcomes"
PROFILE = "profile"
PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class Kept:
    """A piece as others refer to it: its page under its number, its title, and its order among the rest."""

    link: Link
    said: str
    order: tuple[str, int]


def start() -> Link:
    return Link(_("Beginning"), START)


def reflections_list() -> Link:
    return Link(_("Reflections"), f"{REFLECTIONS}/{START}")


def evidence_list() -> Link:
    return Link(_("Evidence"), f"{EVIDENCE}/{START}")


def outcomes_list() -> Link:
    return Link(_("Outcomes and cases"), f"{OUTCOMES}/{START}")


def profile() -> Link:
    return Link(_("Profile and role"), PROFILE)


def programme() -> Link:
    return Link(_("Around the course"), PROGRAMME)


def reflection_page(number: int) -> str:
    return f"{REFLECTIONS}/{numbered('R', number)}"


def evidence_page(number: int) -> str:
    return f"{EVIDENCE}/{numbered('E', number)}"


def outcome_page(name: str) -> str:
    return f"{OUTCOMES}/{name}"
