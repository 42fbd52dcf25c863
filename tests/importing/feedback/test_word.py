"""What a file is, what is told of it, and files broken or made to do harm: each is read or ends in a sentence."""

import random
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from senco_desk.domain.errors import Damaged, DeskError
from senco_desk.domain.feedback_mark import FileKind, MarkKind
from senco_desk.importing.feedback.word import read
from tests.importing.drafts.drafts import with_parts
from tests.importing.feedback.word_files import (
    about,
    box,
    by,
    comment,
    gone,
    p,
    r,
    read_file,
    table,
    thread,
    word_file,
    xml,
    zipped,
)

BODY = p(r("I "), about(0, r("led")), by("del", gone(" did")), by("ins", r(" proudly")), r(" it."))
SAID = comment(0, "Who?")
COMMENTED = word_file(BODY, comments=SAID)


def ended(content: bytes) -> str:
    """The name of what was read, or the sentence that says why it was not."""
    try:
        return read_file(content).file_name
    except DeskError as told:
        return str(told)


def refused(content: bytes) -> str:
    """The code of what it is refused with, and that the sentence names the file."""
    with pytest.raises(DeskError) as told:
        read_file(content)
    assert "back.docx" in str(told.value)
    return told.value.code


def test_any_word_file_is_read_with_its_size_and_its_digest() -> None:
    found = read_file(COMMENTED)
    assert (found.kind, found.file_name, found.size, len(found.sha256)) == (
        FileKind.WORD,
        "back.docx",
        len(COMMENTED),
        64,
    )
    assert [each.kind for each in found.marks] == [MarkKind.COMMENT, MarkKind.DELETION, MarkKind.INSERTION]
    assert found.findings == ()


def test_the_same_file_gives_the_same_again() -> None:
    assert read_file(COMMENTED) == read_file(COMMENTED)


def test_a_strict_document_is_read_too() -> None:
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    transitional = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    made = with_parts(COMMENTED, lambda _name, held: held.replace(transitional, strict))
    assert read_file(made).marks == read_file(COMMENTED).marks


def test_word_on_the_web_calls_its_parts_otherwise() -> None:
    def renamed(name: str) -> str:
        return name.replace("document.xml", "document2.xml")

    with ZipFile(BytesIO(COMMENTED)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    changed = {renamed(name): renamed(held.decode()).encode() for name, held in parts.items()}
    assert read_file(zipped(changed)).marks == read_file(COMMENTED).marks


def test_macros_are_told_and_left_where_they_are() -> None:
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    made = with_parts(
        word_file(BODY, kind=kind, comments=SAID), lambda _name, held: held, **{"word/vbaProject.bin": b"\0"}
    )
    found = read_file(made)
    assert found.marks == read_file(COMMENTED).marks
    assert any("neither read nor run" in each for each in found.findings)


def test_progress_tells_how_much_is_read_and_of_how_much() -> None:
    steps: list[tuple[int, int | None]] = []
    read(word_file(p(r("word " * 200_000), about(0, r("x"))), comments=SAID), "big.docx", lambda *at: steps.append(at))
    assert len(steps) > 3
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "feedback-word-empty"),
        (b"\0" * 5000, "feedback-word-empty"),
        (b"Dear Amira", "feedback-not-word"),
        (b"%PDF-1.7", "feedback-not-word"),
        (rb"{\rtf1 Hello}", "feedback-not-word"),
        (zipped({"hello.txt": b"hello"}), "feedback-not-word"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "feedback-word-open-document"),
        (b"PK\x03\x04 and no more", "feedback-word-damaged"),
    ],
)
def test_what_is_no_word_file_is_refused(content: bytes, code: str) -> None:
    assert refused(content) == code


def test_a_sheet_is_not_word() -> None:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    assert refused(word_file(BODY, kind=kind)) == "feedback-not-word"


def compound(*names: str) -> bytes:
    """A compound file with these streams, all empty ([MS-CFB])."""
    free, end, sectors = b"\xff" * 4, b"\xfe\xff\xff\xff", b"\xfd\xff\xff\xff"
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + b"\x3e\0\x03\0\xfe\xff\x09\0\x06\0" + b"\0" * 10
    head += (1).to_bytes(4, "little") + (1).to_bytes(4, "little") + b"\0" * 4 + (4096).to_bytes(4, "little")
    head += end + b"\0" * 4 + end + b"\0" * 4 + b"\0" * 4 + free * 108
    entries = [_entry("Root Entry", 5, 1 if names else -1)]
    entries += [_entry(name, 2, -1, after=at + 2 if at + 1 < len(names) else -1) for at, name in enumerate(names)]
    entries += [b"\0" * 68 + free * 3 + b"\0" * 48] * (4 - len(entries))
    return head + (sectors + end + free * 126) + b"".join(entries)


def _entry(name: str, kind: int, child: int, after: int = -1) -> bytes:
    words = (name + "\0").encode("utf-16-le")
    sides = (-1).to_bytes(4, "little", signed=True) + after.to_bytes(4, "little", signed=True)
    under = child.to_bytes(4, "little", signed=True)
    return (
        words.ljust(64, b"\0")
        + len(words).to_bytes(2, "little")
        + bytes([kind, 1])
        + sides
        + under
        + b"\0" * 36
        + (b"\xfe\xff\xff\xff" + b"\0" * 8)
    )


@pytest.mark.parametrize(
    ("stream", "code"),
    [
        ("EncryptedPackage", "feedback-word-locked"),
        ("WordDocument", "feedback-old-word"),
        ("Workbook", "feedback-not-word"),
    ],
)
def test_files_of_the_older_kind_are_told_apart(stream: str, code: str) -> None:
    assert refused(compound(stream)) == code


def test_a_document_that_breaks_off_says_where() -> None:
    whole = xml("w:document", f"<w:body>{p(r('One')) * 4}</w:body>")
    cut = with_parts(
        COMMENTED, lambda name, held: whole[: whole.rindex(b"One")] if name == "word/document.xml" else held
    )
    with pytest.raises(Damaged, match="beyond paragraph 4"):
        read_file(cut)


def test_a_file_cut_off_anywhere_ends_in_a_sentence() -> None:
    noise = random.Random(6).randbytes(20_000)  # so that a picture makes the file longer than a few kilobytes
    whole = with_parts(COMMENTED, lambda _name, held: held, **{"word/media/image1.png": noise})
    for length in range(0, len(whole), 512):
        assert refused(whole[:length]) in ("feedback-word-empty", "feedback-word-damaged")


ENTITIES = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    b'<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
    b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
)


@pytest.mark.parametrize("declared", ENTITIES)
@pytest.mark.parametrize("part", ["document", "comments", "styles", "header"])
def test_no_part_may_declare_entities(declared: bytes, part: str) -> None:
    def declaring(name: str, held: bytes) -> bytes:
        return held.replace(b"?>", b"?>" + declared, 1) if name == f"word/{part}.xml" else held

    made = word_file(BODY, comments=SAID, styles="", header=p(r("x")))
    assert refused(with_parts(made, declaring)).startswith("feedback-word-")


def test_what_lies_outside_of_the_file_is_not_followed() -> None:
    def outside(name: str, held: bytes) -> bytes:
        linked = held.replace(b'Target="comments.xml"', b'Target="comments.xml" TargetMode="External"')
        return linked.replace(b'Target="header.xml"', b'Target="../../../../etc/passwd"')

    made = with_parts(word_file(BODY, comments=SAID, header=p(by("ins", r("x")))), outside)
    assert [each.kind for each in read_file(made).marks] == [MarkKind.DELETION, MarkKind.INSERTION]


def test_a_bomb_is_not_unpacked() -> None:
    out = BytesIO()
    with ZipFile(BytesIO(COMMENTED)) as package, ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name in package.namelist():
            made.writestr(name, package.read(name))
        made.writestr("word/media/x.bin", b"\0" * 100_000)
        made.getinfo("word/media/x.bin").file_size = 3 * 1024**3  # what the directory of the file says at its end
    assert refused(out.getvalue()) == "feedback-word-harmful"


def test_a_part_may_not_hold_more_than_it_says() -> None:
    """Its size in both places where the file says it is a lie; its checksum is that of what it holds."""
    body = xml("w:document", f"<w:body>{p(r('a' * 100_000))}</w:body>")
    whole = with_parts(COMMENTED, lambda name, held: body if name == "word/document.xml" else held)
    lying = whole.replace(len(body).to_bytes(4, "little"), (500).to_bytes(4, "little"))
    assert lying != whole
    assert zlib.crc32(body).to_bytes(4, "little") in lying
    assert refused(lying) in ("feedback-word-damaged", "feedback-word-broken-off")


def nested(deep: int, begins: str, ends: str, inside: str = "") -> str:
    return begins * deep + inside + ends * deep


BOXES = "<w:r><w:txbxContent><w:p>", "</w:p></w:txbxContent></w:r>"
TABLES = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
CHANGES = '<w:ins w:author="a">', "</w:ins>"


def test_tables_in_tables_are_read_as_deep_as_word_makes_them() -> None:
    assert len(read_file(word_file(nested(64, *TABLES, BODY), comments=SAID)).marks) == 3


@pytest.mark.parametrize("around", [BOXES, CHANGES])
def test_changes_and_boxes_that_go_too_deep_are_refused(around: tuple[str, str]) -> None:
    assert refused(word_file(p(nested(40, *around, r("x"))))) == "feedback-word-too-much"


@pytest.mark.parametrize("around", [BOXES, CHANGES, TABLES, ("<w:sdt>", "</w:sdt>")])
def test_elements_that_go_endlessly_deep_are_damage(around: tuple[str, str]) -> None:
    assert refused(word_file(p(nested(5_000, *around, r("x"))))) == "feedback-word-broken-off"


def test_ten_thousand_comments_on_all_of_it_are_read_and_cut_short() -> None:
    count = 10_000
    start = "".join(f'<w:commentRangeStart w:id="{at}"/>' for at in range(count))
    end = "".join(f'<w:commentRangeEnd w:id="{at}"/>' for at in range(count))
    body = p(start) + p(r("word " * 50)) * 40 + p(end)
    found = read_file(word_file(body, comments="".join(comment(at, f"{at}") for at in range(count))))
    assert [each.text for each in found.marks] == [str(at) for at in range(count)]
    assert sum(len(each.quoted) + len(each.place.around) for each in found.marks) < 40_000_000
    assert any("only the first of them are quoted: 10,000" in each for each in found.findings)


def test_more_comments_than_anybody_writes_are_refused() -> None:
    said = '<w:comment w:id="{}"/>'
    assert refused(word_file(BODY, comments="".join(map(said.format, range(20_001))))) == "feedback-word-too-much"


def test_marks_have_keys_of_their_own_whatever_the_file_calls_them() -> None:
    body = p(by("ins", r("a"))) + p(by("ins", r("b"))) + p(about(0, r("c"))) + p(about(0, r("d")))
    found = read_file(word_file(body, comments=SAID + SAID)).marks
    assert len(found) == len({each.key for each in found}) == 3


ODD = (
    "<w:tc>",
    "<w:p>",
    "<w:tbl>",
    "<w:ins>",
    "<w:pPr>",
    "<w:rPr>",
    "<w:trPr>",
    "<w:sdt>",
    "<w:txbxContent>",
    "<w:tr>",
)


@pytest.mark.parametrize("seed", range(30))
def test_elements_in_any_order_are_read(seed: int) -> None:
    chance = random.Random(seed)
    opened = [chance.choice(ODD) for _ in range(12)]
    inside = "".join(chance.choice((BODY, r("x"), by("moveFrom", r("y")), by("cellIns"))) for _ in range(6))
    body = "".join(opened) + inside + "".join(each.replace("<", "</") for each in reversed(opened))
    read_file(word_file(body + table((BODY,)) + p(box(BODY)), comments=SAID))


@pytest.mark.parametrize("seed", range(60))
def test_a_file_with_changed_bytes_is_read_or_told(seed: int) -> None:
    chance = random.Random(seed)
    rich = word_file(BODY + table((BODY, BODY)), comments=SAID, commentsExtended=thread(0), styles="")
    with ZipFile(BytesIO(rich)) as package:
        parts = {name: bytearray(package.read(name)) for name in package.namelist()}
    for _ in range(3):
        held = parts[chance.choice(list(parts))]
        held[chance.randrange(len(held))] = chance.randrange(256)
    assert "back.docx" in ended(zipped({name: bytes(held) for name, held in parts.items()}))


def test_a_file_without_words_of_a_tutor_says_so() -> None:
    found = read_file(word_file(p(r("I led it."))))
    assert found.marks == ()
    assert "Track Changes off" in found.findings[0]
