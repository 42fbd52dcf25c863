"""`print`: the portfolio and the sheets for the binder, as a script asks for them."""

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from senco_desk.domain.name_findings import Resolution, WholeWorkbook
from senco_desk.domain.sheets import SheetKind
from senco_desk.wiring import open_services
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


@pytest.fixture
def named(sample: Path) -> Path:
    """A workbook with a name in the title of a piece that is printed."""
    with open_services(sample) as services:
        evidence = services.evidencing.get(services.evidencing.rows()[0].id)
        assert evidence is not None
        services.evidencing.keep(replace(evidence, title="Aisha’s plan"))
    return sample


def test_the_sample_prints_with_its_names_checked(senco_desk: Command, sample: Path, tmp_path: Path) -> None:
    printed = senco_desk("print", sample, tmp_path / "portfolio.pdf", "--json")
    assert (printed.status, printed.told["names_checked"]) == (0, True)


def test_an_open_finding_stops_a_print_and_is_listed(senco_desk: Command, named: Path, tmp_path: Path) -> None:
    out = tmp_path / "portfolio.pdf"
    stopped = senco_desk("print", named, out, "--json")
    assert (stopped.status, stopped.told["refused"]) == (1, "names-open")
    assert {found["words"] for found in stopped.told["findings"]} == {"Aisha"}
    assert not out.exists()
    assert "“Aisha”" in senco_desk("print", named, out).said


def test_unchecked_says_that_she_looked(senco_desk: Command, named: Path, tmp_path: Path) -> None:
    printed = senco_desk("print", named, tmp_path / "portfolio.pdf", "--unchecked", "--json")
    assert (printed.status, printed.told["names_checked"]) == (0, False)
    assert "left open" in printed.messages
    logged = senco_desk("check", named, "--json").told["names"]["log"][0]
    assert (logged["purpose"], logged["found"] - logged["kept"]) == ("print", 1)
    assert logged["copy"] == f"{printed.told['reference']} v{printed.told['version']}"


def test_check_says_what_the_check_for_names_would_stop(senco_desk: Command, named: Path) -> None:
    checked = senco_desk("check", named, "--json")
    assert (checked.status, checked.told["names"]["open"], checked.told["names"]["likely"]) == (0, 1, 1)


def test_an_open_finding_stops_an_export(senco_desk: Command, named: Path, tmp_path: Path) -> None:
    stopped = senco_desk("export", named, tmp_path / "everything", "--json")
    assert (stopped.status, stopped.told["refused"]) == (1, "names-open")
    assert not (tmp_path / "everything").exists()


def test_what_is_replaced_in_copies_alone_stops_an_export_and_no_print(
    senco_desk: Command, named: Path, tmp_path: Path
) -> None:
    with open_services(named) as services:
        scan = services.checking_names.scan(WholeWorkbook(), lambda *_step: None, lambda: False)
        services.checking_names.decide(scan.open, Resolution.LEAVE_OUT)
    assert senco_desk("print", named, tmp_path / "portfolio.pdf").status == 0
    stopped = senco_desk("export", named, tmp_path / "everything", "--json")
    assert (stopped.status, stopped.told["refused"]) == (1, "names-open")
    assert {found["words"] for found in stopped.told["findings"]} == {"Aisha"}
    assert "1 of them is replaced or left out in copies alone" in stopped.told["said"]
    unchecked = senco_desk("export", named, tmp_path / "everything", "--unchecked", "--json")
    assert (unchecked.status, unchecked.told["names_checked"]) == (0, False)


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


def test_a_review_copy_goes_out_to_word_under_its_own_name(senco_desk: Command, sample: Path, tmp_path: Path) -> None:
    asked = ("--copy", "review", "--to", "docx", "--ask", "Is it enough?", "--decide", "5", "--json")
    made = senco_desk("print", sample, tmp_path, *asked)
    file = Path(made.told["file"])
    assert (made.status, file.parent, file.suffix, made.told["copy"]) == (0, tmp_path, ".docx", "review")
    document = docx.Document(str(file))
    assert document.core_properties.identifier == f"{made.told['reference']}/{made.told['version']}"
    said = [each.text for each in document.paragraphs]
    assert "Is it enough?" in said
    assert "I would like a decision on: Outcome 5." in said


def test_an_item_without_room_for_its_picture_is_still_in_a_review_copy(
    senco_desk: Command, sample: Path, tmp_path: Path
) -> None:
    asked = ("--copy", "review", "--megabytes", "1", "--unchecked", "--json")
    made = senco_desk("print", sample, tmp_path / "review.pdf", *asked)
    gone = {each.partition(", a picture")[0] for each in made.told["left_out"]}
    assert gone
    assert gone <= set(made.told["items"])


def test_only_a_review_copy_goes_out_to_word(senco_desk: Command, sample: Path, tmp_path: Path) -> None:
    refused = senco_desk("print", sample, tmp_path / "portfolio.pdf", "--to", "docx", "--json")
    assert (refused.status, refused.told["refused"]) == (1, "print-word")
    assert not (tmp_path / "portfolio.pdf").exists()
