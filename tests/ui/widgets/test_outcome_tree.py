import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from senco_desk.domain.coverage import Figures
from senco_desk.domain.framework import Framework
from senco_desk.services.shelf import Shelf
from senco_desk.ui.widgets.outcome_tree import OutcomeModel, OutcomeTree
from senco_desk.ui.widgets.tally import tallies


@pytest.fixture(params=["nasenco-2014", "nasenco-2009", "every-child-matters"])
def framework(request: pytest.FixtureRequest, tmp_path: object) -> Framework:
    return Shelf(tmp_path).read(request.param)  # type: ignore[arg-type]


@pytest.fixture
def tree(framework: Framework, qtbot: QtBot) -> OutcomeTree:
    tree = OutcomeTree()
    qtbot.addWidget(tree)
    tree.resize(320, 500)
    tree.show_set(framework, tallies(framework, {}))
    tree.show()
    return tree


def all_words(model: OutcomeModel, parent: QModelIndex | None = None) -> list[str]:
    above = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        found += [str(index.data()), *all_words(model, index)]
    return found


def test_the_model_keeps_the_rules_of_models(framework: Framework, qapp: object) -> None:
    model = OutcomeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_set(framework, tallies(framework, {}))
    model.show_set(framework, tallies(framework, {framework.outcomes[0].id: Figures(1)}))


def test_every_outcome_stands_there_in_its_exact_words_and_order(framework: Framework, qapp: object) -> None:
    model = OutcomeModel()
    model.show_set(framework, tallies(framework, {}))
    said = all_words(model)
    assert len(said) == len(framework.outcomes)
    assert all(outcome.statement in words for outcome, words in zip(framework.outcomes, said, strict=True))


def test_choosing_tells_the_outcome(tree: OutcomeTree, framework: Framework, qtbot: QtBot) -> None:
    last = framework.outcomes[-1].id
    with qtbot.waitSignal(tree.chosen) as told:
        tree.choose(last)
    assert told.args == [last]
    assert tree.chosen_id() == last


def test_an_outcome_of_another_set_is_not_chosen(tree: OutcomeTree) -> None:
    before = tree.chosen_id()
    tree.choose("of another set")
    assert tree.chosen_id() == before


def test_news_of_the_same_set_keeps_what_is_chosen(tree: OutcomeTree, framework: Framework) -> None:
    last = framework.outcomes[-1].id
    tree.choose(last)
    tree.show_set(framework, tallies(framework, {last: Figures(2)}))
    assert tree.chosen_id() == last
    assert tree.currentIndex().data(Qt.ItemDataRole.ToolTipRole) == "2 pieces count"


def test_showing_some_leaves_what_stands_above_them(tree: OutcomeTree, framework: Framework) -> None:
    last = framework.outcomes[-1]
    tree.show_only({last.id})
    shown = {outcome.id for outcome in framework.outcomes if tree.is_shown(outcome.id)}
    assert last.id in shown
    assert {above.id for above in framework.above(last.id)} <= shown
    assert framework.outcomes[1].id not in shown or len(framework.outcomes) == 2
    tree.show_only(None)
    assert all(tree.is_shown(outcome.id) for outcome in framework.outcomes)


def test_a_screen_reader_hears_the_words_and_what_counts(tree: OutcomeTree, framework: Framework) -> None:
    last = framework.outcomes[-1]
    tree.choose(last.id)
    said = str(tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert last.statement.rstrip(" .;:") in said
    assert said.endswith("nothing yet")


def test_words_wrap_into_the_width_there_is(tree: OutcomeTree, framework: Framework, qtbot: QtBot) -> None:
    tree.choose(framework.outcomes[-1].id)
    wide = tree.visualRect(tree.currentIndex()).height()
    tree.resize(160, 500)
    qtbot.waitUntil(lambda: tree.visualRect(tree.currentIndex()).height() > wide or wide < 30)
