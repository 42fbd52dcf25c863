"""How the check for names treats a reference: an author is no pupil, and a registered name is one anywhere."""

from collections.abc import Callable
from datetime import UTC, datetime

from senco_desk.domain.name_findings import FindingKind
from senco_desk.domain.name_matching import Registered
from senco_desk.domain.name_places_reading import through_published, through_reference
from senco_desk.domain.name_scanning import Scanner
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.reference import Author, Reference
from senco_desk.domain.text import from_plain, plain
from senco_desk.services.looking_for_names import Looking, Replacing

REFERENCE = Reference(
    "r",
    datetime(2026, 11, 22, tzinfo=UTC),
    key="Marsh2014",
    authors=(Author("Marsh", "Rebecca"), Author("Quill", "Zebedee")),
    title="Talking with Wilfred",
    notes=from_plain("Rebecca said so. Zebedee Quill too."),
)
SCANNER = Scanner(
    Registered([Person("p", PersonKind.PUPIL, "Zebedee Quill", ("Quill",), "Pupil A")]),
    frozenset({"rebecca", "zebedee", "wilfred"}),
)


def look(through: Callable[[Reference, Looking], object] = through_reference) -> Looking:
    looking = Looking(SCANNER, lambda kind, words: f"{kind}{words}", lambda: False)
    through(REFERENCE, looking)
    return looking


def test_who_wrote_a_published_work_is_not_asked_about_but_a_registered_name_is() -> None:
    found = {(each.kind, each.spot.place, each.words) for each in look().findings}
    assert (FindingKind.REGISTERED, "author:1 name", "Quill") in found
    assert (FindingKind.LIKELY, "text", "Rebecca") in found
    assert not [each for each in found if each[0] is FindingKind.LIKELY and each[1] != "text"]


def test_a_list_in_print_is_looked_through_without_the_notes() -> None:
    assert {each.spot.place for each in look(through_published).findings} == {"author:1 name"}


def test_a_registered_name_is_replaced_where_it_stands() -> None:
    replaced = through_reference(REFERENCE, Replacing(SCANNER, look().findings))
    assert replaced.authors[1].name == "Pupil A"
    assert "Quill" not in plain(replaced.notes)
    assert replaced.authors[0] == REFERENCE.authors[0]
