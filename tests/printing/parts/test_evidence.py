"""Evidence in my words: what was said of each piece, over the whole width, with its pictures."""

from dataclasses import replace
from pathlib import Path

from senco_desk.domain.evidence import EvidenceKind
from senco_desk.domain.portfolio import Layout, Part, Portfolio, PrintedEvidence
from senco_desk.printing.writing import write
from senco_desk.store.containers import Containers
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import jpeg, piece, portfolio, with_pictures
from tests.printing.reading import Node, problems


def headings(copy: Copy) -> list[str]:
    return [node.text[:5] for node in copy.tree.all("H2") if node.text.startswith("E-")]


def entry(copy: Copy, number: str) -> list[Node]:
    """What is read from the heading of a piece to the next heading."""
    nodes = [node for node in copy.tree.walk() if node.tag in ("H1", "H2", "P", "Figure")]
    begin = next(at for at, node in enumerate(nodes) if node.tag == "H2" and node.text.startswith(number))
    end = next(at for at in range(begin + 1, len(nodes)) if nodes[at].tag in ("H1", "H2"))
    return nodes[begin:end]


def test_each_piece_with_something_said_or_a_picture_has_an_entry(copy: Copy) -> None:
    assert headings(copy) == ["E-003", "E-012", "E-013"]


def test_an_entry_says_what_is_known_then_what_she_wrote(copy: Copy) -> None:
    read = [node.text for node in entry(copy, "E-003")]
    assert read[1] == "1 Mar 2024 · Meeting record · with others: the deputy headteacher"
    led = [text.split(":")[0] for text in read if text.startswith(("My part:", "What", "For whom:", "How I know:"))]
    assert led[-4:] == ["My part", "What changed", "For whom", "How I know"]


def test_a_witness_is_named(copy: Copy) -> None:
    assert "Witness: Ms T. Ash, teaching assistant, 3 May 2025" in entry(copy, "E-013")[1].text


def test_what_cites_a_piece_leads_to_its_entry(copy: Copy) -> None:
    own = [page.label for page in copy.printed.pages if "Evidence in my words" in copy.page(page.label)]
    begins = [page.label for page in copy.printed.pages if "E-012" in page.holds and page.label in own]
    assert f"E-012 p {begins[0]}" in copy.tree.all("Table")[0].text


def test_without_this_part_the_register_is_cited(print_copy: Print) -> None:
    short = print_copy(replace(portfolio(), parts=tuple(part for part in Part if part is not Part.EVIDENCE)))
    holds = {held: page.label for page in short.printed.pages for held in page.holds}
    assert f"E-012 p {holds['E-012']}" in short.tree.text
    assert (headings(short), problems(short.file)) == ([], {})


def pictured(count: int, layout: Layout) -> Portfolio:
    photograph = next(each for each in portfolio().evidence if each.evidence.number == 12)
    files = tuple(replace(photograph.files[0], id=f"picture-{at}", alt=f"Picture {at}") for at in range(count))
    given = replace(portfolio(), evidence=(replace(photograph, files=files),), layout=layout)
    return replace(given, parts=(Part.EVIDENCE,))


def lefts(copy: Copy) -> list[int]:
    return [round(float(figure.attributes.BBox[0])) for figure in copy.tree.all("Figure")]


def test_two_pictures_stand_side_by_side(print_copy: Print) -> None:
    one, other, third = lefts(print_copy(pictured(3, Layout())))
    assert one == third < other


def test_in_large_print_they_stand_below_each_other(print_copy: Print) -> None:
    copy = print_copy(pictured(3, Layout(36)))
    assert len(set(lefts(copy))) == 1
    assert problems(copy.file) == {}


def test_no_picture_is_higher_than_seven_centimetres(tmp_path: Path) -> None:
    files = Containers(tmp_path, None)
    given = with_pictures(pictured(1, Layout()), files, jpeg(600, 2_400))
    made = write(given, files, tmp_path / "copy.pdf", lambda *_: None)
    [box] = [figure.attributes.BBox for figure in Copy(given, made, made.file).tree.all("Figure")]
    assert float(box[3]) - float(box[1]) <= 70 * 72 / 25.4


def test_nothing_said_yet_is_said(print_copy: Print) -> None:
    bare = (PrintedEvidence(piece(4, EvidenceKind.DATA)),)
    copy = print_copy(replace(portfolio(()), evidence=bare, parts=(Part.EVIDENCE,)))
    assert "Nothing is said yet" in copy.tree.text
