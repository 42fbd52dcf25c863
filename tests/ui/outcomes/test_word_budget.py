from pytestqt.qtbot import QtBot

from senco_desk.ui.outcomes.word_budget import WordBudget, said


def test_the_words_stand_beside_what_is_expected_and_nothing_is_demanded() -> None:
    assert said(1) == "1 word · 150–300 expected"
    assert said(412) == "412 words · 150–300 expected"


def test_a_screen_reader_hears_the_same(qtbot: QtBot) -> None:
    budget = WordBudget()
    qtbot.addWidget(budget)
    budget.show_words(212)
    assert budget.accessibleName() == "212 words · 150–300 expected"
