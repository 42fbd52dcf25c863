from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.ui.widgets.new_passphrase import NewPassphrase
from senco_desk.ui.widgets.passphrase_field import PassphraseField

WORDS = "kettle lantern osprey"


def test_it_can_be_pasted_and_shown_but_not_copied_out_while_hidden(qtbot: QtBot):
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    QApplication.clipboard().setText(WORDS)
    field.box.paste()
    assert field.words == WORDS
    assert field.box.displayText() != WORDS
    QApplication.clipboard().setText("")
    field.box.selectAll()
    QTest.keyClick(field.box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == ""
    field.shown.click()
    assert field.box.displayText() == WORDS


def test_what_is_forgotten_is_hidden_again(qtbot: QtBot):
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    field.shown.click()
    field.box.setText(WORDS)
    field.forget()
    assert field.words == ""
    field.box.setText(WORDS)
    assert field.box.displayText() != WORDS


def test_what_is_seen_need_not_be_typed_twice(qtbot: QtBot):
    new, chosen = NewPassphrase(), []
    qtbot.addWidget(new)
    new.chosen.connect(chosen.append)
    new.first.shown.click()
    QTest.keyClicks(new.first.box, WORDS)
    QTest.keyClick(new.first.box, Qt.Key.Key_Return)
    assert chosen == [WORDS]


def test_two_that_differ_are_not_taken(qtbot: QtBot):
    new, chosen = NewPassphrase(), []
    qtbot.addWidget(new)
    new.chosen.connect(chosen.append)
    QTest.keyClicks(new.first.box, WORDS)
    QTest.keyClicks(new.again.box, "kettle lantern ospray")
    QTest.keyClick(new.again.box, Qt.Key.Key_Return)
    assert chosen == []
    assert "not the same" in new.trouble.text()
    assert new.again.words == ""


def test_nothing_is_no_passphrase(qtbot: QtBot):
    new, chosen = NewPassphrase(), []
    qtbot.addWidget(new)
    new.chosen.connect(chosen.append)
    new.choose()
    assert chosen == []
    assert "first" in new.trouble.text()
