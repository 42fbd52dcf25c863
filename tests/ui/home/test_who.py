from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.domain.glance import Glance
from senco_desk.domain.profile import Profile, School
from senco_desk.ui.home.who import Who

LONG = Profile(name="Ruth Appleyard-Quill", school=School(name="Nether Quillow Primary School and Nursery"))


def test_a_long_name_of_a_school_goes_on_in_the_next_line(qtbot: QtBot):
    around, who = QWidget(), Who()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    column.addWidget(who)
    column.addStretch(1)
    who.show_glance(Glance(LONG))
    around.resize(240, 400)
    around.show()
    assert who.height() == who.heightForWidth(who.width()) > who.sizeHint().height()
    assert who.accessibleName().endswith("Nether Quillow Primary School and Nursery")
