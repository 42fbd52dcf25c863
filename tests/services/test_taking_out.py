"""The folder that everything is taken out into: it reads on its own, whole or not at all, while she goes on writing."""

import re
import threading
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.out_folder import OutFolder
from senco_desk.services.sampling import write_sample
from senco_desk.services.taking_out import TakingOut, free_folder
from senco_desk.store.desk import Desk
from senco_desk.wiring import now
from tests.forked import forked_children
from tests.store.things import BEGAN, a_reflection

__all__ = ["forked_children"]

pytestmark = pytest.mark.usefixtures("forked_children")

FOUND = Sentence("names-found", "There are names in it.")
UNHEARD = (lambda *_: None, lambda: False)


class Page(HTMLParser):
    """What a page leads to and what it is made of."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file, self.leads, self.levels, self.untold = file, set[str](), list[int](), list[str]()
        self.language = ""
        self.feed(file.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        held = dict(attrs)
        self.leads.update(held[name] for name in ("href", "src") if name in held)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag == "img" and not held.get("alt"):
            self.untold.append(held["src"])
        if tag == "html":
            self.language = held["lang"]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("year")
    write_sample(place / "year.sencodesk", "year", None)
    desk = open_workbook(place / "year.sencodesk", NoKey(), write=False)
    TakingOut(desk, now).take_out(place / "out", *UNHEARD)
    desk.close()
    return place / "out"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    write_sample(tmp_path / "small.sencodesk", "small", None)
    desk = open_workbook(tmp_path / "small.sencodesk", NoKey())
    yield desk
    desk.close()


def pages(folder: Path) -> list[Page]:
    return [Page(file) for file in sorted(folder.rglob("*.html"))]


def test_there_is_a_page_for_each_thing_as_html_and_as_markdown(written: Path) -> None:
    for of, count in (("reflections", 43), ("evidence", 60)):
        for ending in ("html", "md"):
            assert len(list((written / of).glob(f"*-*.{ending}"))) == count
    assert len(list((written / "outcomes" / "nasenco-2014").glob("*.html"))) == 10


def test_every_way_leads_somewhere_within_the_folder(written: Path) -> None:
    for page in pages(written):
        for lead in page.leads:
            if not lead.startswith(("https://", "http://", "#")):
                target = (page.file.parent / unquote(lead)).resolve()
                assert target.exists(), (page.file, lead)
                assert target.is_relative_to(written.resolve())


def test_nothing_is_fetched_from_elsewhere(written: Path) -> None:
    for page in pages(written):
        text = page.file.read_text("utf-8")
        assert not re.search(r"<(script|iframe|object|embed)|src=\"https?:|@import|url\(", text)
    assert "http" not in (written / "style.css").read_text("utf-8")


def test_every_page_can_be_followed_by_a_screen_reader(written: Path) -> None:
    for page in pages(written):
        assert page.language == "en-GB"
        assert page.levels.count(1) == 1
        assert all(after - before <= 1 for before, after in zip(page.levels, page.levels[1:], strict=False))
        assert page.untold == []


def test_every_page_can_be_come_to_from_the_beginning(written: Path) -> None:
    by_file = {page.file.resolve(): page for page in pages(written)}
    seen, wanted = set[Path](), [(written / "index.html").resolve()]
    while wanted:
        here = wanted.pop()
        if here in by_file and here not in seen:
            seen.add(here)
            wanted += [(here.parent / unquote(lead)).resolve() for lead in by_file[here].leads]
    assert seen == set(by_file)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_colours_can_be_told_apart(written: Path, scheme: str) -> None:
    roots = re.findall(r":root \{(.*?)\}", (written / "style.css").read_text("utf-8"), re.DOTALL)
    colours = dict(re.findall(r"--(\w+): (#\w{6})", roots[scheme == "dark"]))
    for ink in ("ink", "quiet", "link"):
        for ground in ("paper", "tint"):
            assert contrast(colours[ink], colours[ground]) >= 4.5


def test_what_is_written_while_it_is_taken_out_waits_for_nothing_and_is_not_half_in_it(
    desk: Desk, tmp_path: Path
) -> None:
    begun = threading.Event()
    taking = threading.Thread(
        target=lambda: TakingOut(desk, now).take_out(tmp_path / "out", lambda *_: begun.set(), lambda: False)
    )
    taking.start()
    begun.wait(10)
    for number in range(100, 130):
        with desk.change() as work:
            work.reflections.add(a_reflection(number=number))
    taking.join()
    held = len((tmp_path / "out" / "data" / "reflections.jsonl").read_text("utf-8").splitlines())
    assert held == len(list((tmp_path / "out" / "reflections").glob("R-*.html")))


def test_a_workbook_that_another_window_holds_is_taken_out(desk: Desk, tmp_path: Path) -> None:
    second = open_workbook(desk.folder, NoKey(), write=False)
    assert TakingOut(second, now).take_out(tmp_path / "out", *UNHEARD).holds["reflections"] == 5
    second.close()


def test_nothing_is_written_over(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("Dear")
    for target in (tmp_path / "mine", tmp_path / "mine" / "letter.txt", desk.folder, desk.folder / "out"):
        with pytest.raises(Refused):
            TakingOut(desk, now).take_out(target, *UNHEARD)
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["letter.txt"]
    assert (tmp_path / "mine" / "letter.txt").read_text() == "Dear"


def test_cancelled_or_stopped_by_the_check_it_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    def found() -> bool:
        raise Refused(FOUND)

    with pytest.raises(Refused, match="Cancelled"):
        TakingOut(desk, now).take_out(tmp_path / "out", UNHEARD[0], lambda: True)
    with pytest.raises(Refused, match="There are names in it"):
        TakingOut(desk, now).take_out(tmp_path / "out", *UNHEARD, found)
    assert [file.name for file in tmp_path.iterdir()] == ["small.sencodesk"]


def test_whether_names_were_checked_is_told(desk: Desk, tmp_path: Path) -> None:
    assert not TakingOut(desk, now).take_out(tmp_path / "one", *UNHEARD).names_checked
    assert TakingOut(desk, now).take_out(tmp_path / "two", *UNHEARD, lambda: True).names_checked


@pytest.mark.parametrize(
    "names", [("map.pdf", "MAP.pdf"), ("é.txt", "e\u0301.txt"), ("CON", "con"), ("../a", "a"), ("x" * 300, "x" * 300)]
)
def test_two_files_never_share_a_name(tmp_path: Path, names: tuple[str, str]) -> None:
    out = OutFolder(tmp_path)
    given = [out.named("files/E-001", name) for name in names]
    assert len({name.casefold() for name in given}) == 2
    assert all(len(out.place(name).name.encode()) < 140 and ".." not in name for name in given)


def test_a_free_folder_is_called_after_the_workbook_and_the_day(tmp_path: Path) -> None:
    first = free_folder(tmp_path, "Ruth", BEGAN.date())
    first.mkdir()
    assert (first.name, free_folder(tmp_path, "Ruth", BEGAN.date()).name) == ("Ruth 2026-03-02", "Ruth 2026-03-02 2")


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 reckons it, success criterion 1.4.3."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
