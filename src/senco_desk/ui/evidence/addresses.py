"""Web addresses that may be handed to the system: http, https and mailto, and nothing that could be a program."""

from PySide6.QtCore import QUrl

_OPENED = ("http", "https", "mailto")


def web_address(typed: str) -> str:
    """The address as it would be opened; "" for anything else than one http, https or mailto address."""
    words = typed.strip()
    if any(sign.isspace() or not sign.isprintable() for sign in words):
        return ""
    address = QUrl(words, QUrl.ParsingMode.StrictMode)
    if not address.isValid() or address.scheme().lower() not in _OPENED:
        return ""
    if address.scheme().lower() != "mailto" and not address.host():
        return ""
    return address.toString(QUrl.ComponentFormattingOption.FullyEncoded)
