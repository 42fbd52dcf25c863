"""Erasing one person's names from words: theirs alone, as far as they can be told from somebody else's."""

from senco_desk.domain.name_erasing import Eraser, OnePerson
from senco_desk.domain.person import Person, PersonKind

ZEB = Person("zeb", PersonKind.PUPIL, "Zebedee Bramwell", ("Zebedee", "Bramwell"), "Pupil A")
DORA = Person("dora", PersonKind.FAMILY, "Dora Bramwell", ("Dora", "BRAMWELL"), "Parent A")
SOMEBODY = Person("else", PersonKind.COLLEAGUE, "Mr Ash", (), "Colleague A")


def erased(words: str, *people: Person) -> str:
    return Eraser(OnePerson(ZEB, people), "Pupil A").plain("", words)


def test_a_name_is_replaced_in_any_case_with_its_possessive() -> None:
    assert erased("ZEBEDEE’s map, and Bramwell, Zebedee’s aunt.") == "Pupil A’s map, and Pupil A’s aunt."


def test_what_is_part_of_somebody_elses_longer_name_is_theirs() -> None:
    assert erased("Dora Bramwell came for Zebedee.", DORA) == "Dora Bramwell came for Pupil A."


def test_a_name_that_two_people_have_is_told_with_the_other() -> None:
    assert OnePerson(ZEB, [ZEB, DORA, SOMEBODY]).shared() == (("Bramwell", "Dora Bramwell"),)
    assert OnePerson(ZEB, [ZEB, SOMEBODY]).shared() == ()


def test_without_other_words_it_says_that_something_was_erased() -> None:
    assert Eraser(OnePerson(ZEB, ())).plain("", "Zebedee sat.") == "[erased] sat."


def test_a_files_name_keeps_its_ending() -> None:
    assert Eraser(OnePerson(ZEB, ()), "Pupil A").file_name("", "plan_zebedee_2.docx") == "plan_Pupil A_2.docx"
