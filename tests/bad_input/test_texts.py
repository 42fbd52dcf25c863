"""Any text a person can make, in every place she can type it: kept, found and printed as it was typed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.portfolio import Part
from senco_desk.domain.reflection import Impact, Section, State
from senco_desk.domain.text import from_plain, plain
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create
from senco_desk.wiring import Services, open_services
from tests.bad_input.telling import is_whole
from tests.printing.reading import Node, read

TEXTS = {
    "markup": "Tom <3 & Co asked: <b>who</b> &amp; why? </para> <!-- x --> ]]> zebra",
    "formats": "100 %s of {name} {0} \\n \\x00 $HOME `date` ${x} walrus",
    "quoting": "Robert'); DROP TABLE reflection;-- \"quoted\" 'single' octopus",
    "searching": "NEAR AND OR NOT * ^ : column: -minus +plus (a b) heron",
    "right to left": "אבא של תלמיד ב׳ אמר: קוראים בבית",
    "right to left with others": "The word مرحبا began it, and (שלום) Year 6 ended it in 2025",
    "a long right to left": "אבא של תלמיד אמר מילה " * 500,
    "accents": "Zoë naïve café Łukasz Ñandú ǅ ﬁne e\u0301 A\u030a Ωmega щука",
    "emoji": "Well done 👍🏽 👩🏾‍🏫 👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇬🇧 1️⃣ ❤️ otter",
    "spaces": "no\u00a0break\u2009thin\u3000wide\u200bzero\u00adsoft\u2060lynx",
    "directions": "\u202eover\u202c \u2067isolated\u2069 \u200fmark\u200e badger",
    "one long word": "pneumono" * 1000,
    "no font has it": "ก็ เด็ก 子ども विद्यालय badgers",
    "signs": "½ × ≥ 3 → ✓ ☐ • … – — ’ “ ” £ € № ™ ferret",
}
PLACES = 9
"""Title, heading, text, impact (three), why, case, and what changed in a line."""
UNSEEN = (*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, 0xFEFF, 0xFFFE, 0xFFFF, 0xD800, 0xDFFF)
CONTROLS = "".join(map(chr, UNSEEN))


@dataclass
class Typed:
    """What a workbook was given: the workbook, and the reflections by the name of their text."""

    folder: Path
    reflections: dict[str, str]


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Typed:
    folder = tmp_path_factory.mktemp("texts") / "mine.sencodesk"
    create(folder, NoKey())
    with open_services(folder) as services:
        framework = services.exchanging_frameworks.add("nasenco-2014")
        services.introducing.keep(replace(_profile(), name=TEXTS["markup"], about="\n".join(TEXTS.values())))
        outcomes = [each.id for each in framework.for_cases]
        kept = {}
        for outcome, (name, words) in zip(outcomes * 2, TEXTS.items(), strict=False):
            kept[name] = _log(services, words, framework.id, outcome)
            case = services.making_cases.of(framework.id, outcome)
            services.making_cases.keep(replace(case, text=from_plain(words), in_a_line=words))
    return Typed(folder, kept)


def _profile():
    from senco_desk.domain.profile import Profile, School

    return Profile("", school=School("St Aidan’s <Primary> & Nursery"), became_senco=date(2024, 9, 1))


def _log(services: Services, words: str, framework: str, outcome: str) -> str:
    text = from_plain(words)
    begun = services.reflecting.begin("own")
    written = replace(begun, title=words, sections=(Section("mine", words, text),), impact=Impact(text, text, text))
    finished = services.reflecting.keep(replace(written, state=State.FINISHED))
    mapping = services.counting_for.tick(PieceKind.REFLECTION, finished.id, framework, outcome)
    services.counting_for.say_why(mapping.id, words)
    return finished.id


@pytest.fixture
def services(typed: Typed) -> Iterator[Services]:
    with open_services(typed.folder) as services:
        yield services


def test_what_was_typed_is_kept_to_the_letter(services: Services, typed: Typed) -> None:
    for name, words in TEXTS.items():
        kept = services.reflecting.get(typed.reflections[name])
        [mapping] = services.counting_for.of_piece(PieceKind.REFLECTION, kept.id)
        texts = (kept.sections[0].text, kept.impact.changed, kept.impact.for_whom, kept.impact.how_known)
        assert {kept.title, kept.sections[0].heading, mapping.why, *map(plain, texts)} == {words}
    assert services.introducing.get().name == TEXTS["markup"]


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("zebra <3", "markup"), ("walrus %s", "formats"), ("octopus'", "quoting"), ('heron" OR *', "searching"),
        ("קוראים", "right to left"), ("مرحبا", "right to left with others"), ("cafe", "accents"), ("щука", "accents"),
        ("otter 👍", "emoji"), ("badger", "directions"), ("pneumono" * 1000, "one long word"), ("ferret ½", "signs"),
        ("badgers", "no font has it"), ("विद्यालय", "no font has it"),
    ],
)  # fmt: skip
def test_it_is_found(services: Services, typed: Typed, asked: str, name: str) -> None:
    assert typed.reflections[name] in {hit.target for hit in services.finding.find(asked, 100)}


@pytest.mark.parametrize("asked", ["", '"', "***", "AND", "a" * 100_000, "(" * 500, "\x00", "ก็", "🇬🇧", CONTROLS])
def test_anything_may_be_asked(services: Services, asked: str) -> None:
    services.finding.find(asked, 10)


@pytest.fixture(scope="module")
def copy(typed: Typed, tmp_path_factory: pytest.TempPathFactory) -> tuple[Node, str]:
    """The tree of a copy, and the characters that it says no font has."""
    target = tmp_path_factory.mktemp("copy") / "mine.pdf"
    with open_services(typed.folder) as services:
        portfolio = services.making_portfolio.gather("nasenco-2014")
        printed = services.making_portfolio.print_to(portfolio, target, lambda *_step: None, lambda: False)
    return read(target), "".join(printed.unprintable)


@pytest.mark.parametrize("name", TEXTS)
def test_it_is_printed_in_reading_order_wherever_it_was_typed(copy: tuple[Node, str], name: str) -> None:
    tree, _unprintable = copy
    words = " ".join(TEXTS[name].split())
    assert " ".join(tree.text.split()).count(words) >= PLACES
    assert words in [node.text for node in tree.all("P", "H1", "H2", "H3", "H4")]


def test_what_no_font_has_is_listed(copy: tuple[Node, str]) -> None:
    _tree, unprintable = copy
    assert set("子どもก็เด") <= set(unprintable)


MILLION = {
    "in one paragraph": "Assess, plan, do, review. " * 40_000 + "zebra",
    "in lines": "What was said at the meeting, by whom, and what came of it.\n" * 17_000 + "zebra",
    "without a space": "w" * 1_000_000,
}


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Services]:
    create(tmp_path / "own.sencodesk", NoKey())
    with open_services(tmp_path / "own.sencodesk") as services:
        services.introducing.keep(replace(_profile(), name="Jo Nobody"))
        yield services


@pytest.mark.parametrize("words", MILLION.values(), ids=MILLION)
def test_a_million_characters_are_kept_and_found(own: Services, words: str) -> None:
    framework = own.exchanging_frameworks.add("every-child-matters")
    kept = own.reflecting.get(_log(own, words, framework.id, framework.outcomes[0].id))
    [mapping] = own.counting_for.of_piece(PieceKind.REFLECTION, kept.id)
    texts = (kept.sections[0].text, kept.impact.changed, kept.impact.for_whom, kept.impact.how_known)
    assert {kept.title, kept.sections[0].heading, mapping.why, *map(plain, texts)} == {words}
    assert [hit.target for hit in own.finding.find(words[-5:] if "zebra" in words else words, 5)][:1] == [kept.id]
    assert is_whole(own.desk.folder)


def test_a_million_characters_are_printed_to_the_last(own: Services, tmp_path: Path) -> None:
    framework = own.exchanging_frameworks.add("nasenco-2014")
    words = "Assess, plan, do, review, reflect and write all of it down. " * 16_667 + "zebra"
    begun = replace(own.reflecting.begin("own"), title="Long", sections=(Section("mine", "All", from_plain(words)),))
    kept = own.reflecting.keep(replace(begun, state=State.FINISHED))
    own.counting_for.tick(PieceKind.REFLECTION, kept.id, framework.id, framework.for_cases[0].id)
    portfolio = own.making_portfolio.gather("nasenco-2014", parts=(Part.COVER, Part.REFLECTIONS))
    own.making_portfolio.print_to(portfolio, tmp_path / "x.pdf", lambda *_step: None, lambda: False)
    assert words in read(tmp_path / "x.pdf").text


def test_a_million_characters_open_in_the_window_to_be_read(unopened, qtbot, tmp_path: Path) -> None:
    folder, words = tmp_path / "mine.sencodesk", MILLION["in one paragraph"]
    create(folder, NoKey())
    with open_services(folder) as services:
        begun = replace(services.reflecting.begin(), sections=(Section("text", "", from_plain(words)),))
        kept = services.reflecting.keep(begun)
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(folder)
    unopened.go("reflections", kept.id)
    place = unopened.frame.stack.currentWidget()
    qtbot.waitUntil(lambda: bool(place.editor.sections), timeout=10_000)
    qtbot.waitUntil(lambda: plain(place.editor.sections[0].editor.text()) == words, timeout=20_000)
    unopened.leave_workbook()
    with open_services(folder, write=False) as services:
        assert services.reflecting.get(kept.id) == kept


def test_control_characters_are_left_out_and_all_else_stays(typed: Typed) -> None:
    assert plain(from_plain(f"before{CONTROLS.replace(chr(0x0B), '').replace(chr(0x0C), '')}after")) == "beforeafter"


def test_the_workbook_is_whole(typed: Typed) -> None:
    assert is_whole(typed.folder)
