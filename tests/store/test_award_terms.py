from senco_desk.domain.award_terms import AwardTerms
from senco_desk.store.desk import Desk


def test_it_is_as_the_field_works_until_she_says_otherwise(desk: Desk) -> None:
    with desk.view() as view:
        assert view.award_terms.get() == AwardTerms(60, 5)
        assert view.award_terms.set_by_her() is None


def test_what_she_said_comes_back(desk: Desk) -> None:
    said = AwardTerms(40, 3, ("Achieved", "Referred", "Osiągnięte"))
    with desk.change() as work:
        work.award_terms.put(AwardTerms())
        work.award_terms.put(said)
    with desk.view() as view:
        assert view.award_terms.get() == view.award_terms.set_by_her() == said
