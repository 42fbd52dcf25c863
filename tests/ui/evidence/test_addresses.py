import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from senco_desk.ui.evidence.addresses import web_address
from senco_desk.ui.evidence.elsewhere import Elsewhere


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=c#d", "http://example.org", "mailto:ruth@example.org", "HTTPS://EXAMPLE.ORG/"]
)
def test_web_and_mail_addresses_may_be_opened(address: str) -> None:
    assert web_address(f" {address} ")


@pytest.mark.parametrize(
    "address",
    [
        "", "words", "example.org", "file:///etc/passwd", "javascript:alert(1)", "https://", "ms-word:ofe|u|x",
        "https://example.org/a b", "https://example.org/\nx", "smb://school/share", "C:\\Users", "data:text/html,x",
        "https://example.org/\u202egpj.exe",
    ],
)  # fmt: skip
def test_nothing_else_is_opened(address: str) -> None:
    assert web_address(address) == ""


def test_the_whole_address_is_shown_before_anything_is_opened(qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(asked.append(url)) or True)
    elsewhere, address = Elsewhere(), "https://example.org/" + "long/" * 60
    qtbot.addWidget(elsewhere)
    elsewhere.show_places(address, "", another=True)
    elsewhere.show()
    elsewhere.open.click()
    assert asked == []
    assert elsewhere.asking._address.text().replace("\u200b", "") == address
    elsewhere.asking.go.click()
    assert [url.toString() for url in asked] == [address]


def test_an_address_that_is_not_opened_is_said(qtbot) -> None:
    elsewhere = Elsewhere()
    qtbot.addWidget(elsewhere)
    elsewhere.show_places("file:///etc/passwd", "", another=True)
    with qtbot.waitSignal(elsewhere.said) as said:
        elsewhere.open.click()
    assert "Nothing was opened" in said.args[0]
