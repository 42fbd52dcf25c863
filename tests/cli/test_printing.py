"""`print`: the portfolio and the sheets for the binder, as a script asks for them."""

from pathlib import Path

import pytest

from senco_desk.domain.sheets import SheetKind
from tests.cli.conftest import Command


@pytest.mark.parametrize("kind", SheetKind)
def test_sheets_are_printed_in_place_of_the_portfolio(
    senco_desk: Command, sample: Path, tmp_path: Path, kind: SheetKind
) -> None:
    out = tmp_path / "sheets.pdf"
    printed = senco_desk("print", sample, out, "--sheets", kind, "--json")
    assert (printed.status, printed.told["sheets"], printed.told["file"]) == (0, kind.value, str(out))
    assert printed.told["pages"] > 0
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_print_says_how_long_the_body_is_and_what_is_not_described(
    senco_desk: Command, sample: Path, tmp_path: Path
) -> None:
    printed = senco_desk("print", sample, tmp_path / "portfolio.pdf", "--unchecked", "--json")
    assert printed.status == 0
    assert 0 < printed.told["body_pages"] < printed.told["pages"]
    assert printed.told["page_budget"] == 60
    assert printed.told["missing"] == []


def test_an_unknown_kind_of_sheet_is_wrong_usage(senco_desk: Command, sample: Path, tmp_path: Path) -> None:
    refused = senco_desk("print", sample, tmp_path / "sheets.pdf", "--sheets", "posters")
    assert refused.status == 2
    assert "labels" in refused.messages
