from senco_desk.domain.journal import Noun
from senco_desk.ui.places import BY_CODE
from senco_desk.ui.where_shown import SHOWN_IN


def test_each_is_a_place_of_the_window():
    assert set(SHOWN_IN.values()) <= set(BY_CODE)


def test_all_that_words_can_stand_in_has_a_place_but_why_something_counts():
    of_the_desk_itself = {
        Noun.PRACTICE, Noun.CHOICES, Noun.PERSON, Noun.VERSION, Noun.NAMES, Noun.REVIEW, Noun.BROUGHT, Noun.ENDING,
    }  # fmt: skip
    assert set(Noun) - set(SHOWN_IN) == of_the_desk_itself | {Noun.MAPPING}
