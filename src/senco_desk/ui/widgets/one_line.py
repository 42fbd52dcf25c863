"""What stands in a field of one line."""

from PySide6.QtWidgets import QLineEdit

from senco_desk.domain.text import clean


def typed_in(field: QLineEdit) -> str:
    """The words in one line: Qt shows a space for each line break that was pasted, and keeps the break."""
    return clean(" ".join(field.text().splitlines()))
