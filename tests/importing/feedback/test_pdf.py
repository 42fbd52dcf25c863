"""A PDF as a whole: what it is, its progress, and everything that can be wrong with it, each in a sentence."""

import zlib
from hashlib import sha256

import pikepdf
import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.domain.feedback_mark import FeedbackRead, PrintedOn
from senco_desk.importing.examining import pdf_streams
from senco_desk.importing.feedback import pdf_annotations, pdf_opening, pdf_refusing, pdf_strings
from senco_desk.importing.feedback.pdf import read
from tests.importing.feedback.pdf_papers import (
    FILES,
    changed,
    footed,
    highlighted,
    marked,
    note,
    of,
    paper,
)

BACK = highlighted(footed(5), 2, "kestrel003", "Which?")


def test_what_was_read_names_the_file_and_counts_its_pages() -> None:
    found = of(BACK, "Quill – Review 3.pdf")
    assert (found.file_name, found.size, found.pages) == ("Quill – Review 3.pdf", len(BACK), 5)
    assert found.sha256 == sha256(BACK).hexdigest()


def test_comments_that_libreoffice_exported_as_notes() -> None:
    first, second = of((FILES / "libreoffice-notes.pdf").read_bytes()).marks
    assert (first.text, first.author) == ("Who planned it? Zażółć gęślą jaźń\nSecond paragraph.", "Dr Oakes")
    assert (second.text, second.author) == ("Ευχαριστώ · Спасибо · 学校", "Marguerite Okonkwo")
    assert {(mark.place.printed, mark.place.heading) for mark in (first, second)} == {
        (PrintedOn("PF-7Q2K", 3, "1"), "R-014 The walk")
    }


def test_every_page_is_a_step() -> None:
    steps: list[tuple[int, int | None]] = []
    read(BACK, "back.pdf", lambda at, of: steps.append((at, of)))
    assert list(dict.fromkeys(steps)) == [(at, 5) for at in range(6)]


def test_every_mark_is_a_sign_of_life() -> None:
    notes = [(0, note("Text", (10, 10 + at, 30, 30 + at), f"Point {at}")) for at in range(40)]
    signs: list[int] = []
    read(marked(paper(["Words"]), *notes), "back.pdf", lambda at, _of: signs.append(at))
    assert len(signs) > 3 * 40


def test_of_a_very_long_comment_the_beginning_is_read_to_a_whole_letter() -> None:
    long = "ż" + "łó" * 1_000_000
    [mark] = of(marked(paper(["Words"]), (0, note("Text", (10, 10, 30, 30), long)))).marks
    assert mark.text == long[: pdf_strings.MOST_TEXT]


def test_who_stops_it_by_its_progress_is_heard() -> None:
    def stop(at: int, _of: int | None) -> None:
        if at == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        read(BACK, "back.pdf", stop)


@pytest.mark.parametrize("content", [b"", b"\0" * 5000, b" \r\n"])
def test_an_empty_file(content: bytes) -> None:
    with pytest.raises(Refused) as told:
        of(content)
    assert told.value.sentence is pdf_refusing.EMPTY


def test_what_is_no_pdf() -> None:
    with pytest.raises(Refused) as told:
        of(b"PK\x03\x04 and more")
    assert told.value.sentence is pdf_refusing.NOT_PDF


def test_one_that_asks_for_a_password() -> None:
    with pytest.raises(Refused) as told:
        of(changed(BACK, lambda _pdf: None, encryption=pikepdf.Encryption(owner="x", user="y")), "marked.pdf")
    assert str(told.value) == pdf_refusing.LOCKED.said(name="marked.pdf")


def test_one_that_only_forbids_copying_is_read() -> None:
    locked = changed(BACK, lambda _pdf: None, encryption=pikepdf.Encryption(owner="x", user=""))
    assert [mark.quoted for mark in of(locked).marks] == ["kestrel003"]


def test_one_without_pages() -> None:
    with pytest.raises(Damaged) as told:
        of(changed(BACK, lambda pdf: pdf.pages.__delitem__(slice(0, 5))))
    assert told.value.sentence is pdf_refusing.DAMAGED


def outcome(content: bytes) -> FeedbackRead | str:
    try:
        return of(content)
    except (Refused, Damaged) as told:
        return str(told)


@pytest.mark.parametrize("thousands", range(1, len(BACK) // 1000 + 1))
def test_one_that_breaks_off_is_told_or_read_with_a_warning(thousands: int) -> None:
    found = outcome(BACK[: thousands * 1000])
    if isinstance(found, FeedbackRead):
        assert pdf_refusing.CUT_SHORT.said() in found.findings
    else:
        assert found == pdf_refusing.DAMAGED.said(name="back.pdf")


def test_one_in_which_one_library_finds_no_beginning_is_read_as_the_other_mended_it() -> None:
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 17 /Root 1 0 R /Prev 0 >>\n"
    found = of(BACK + table + b"startxref\n%d\n%%%%EOF\n" % len(BACK))
    assert [mark.quoted for mark in found.marks] == ["kestrel003"]
    assert pdf_refusing.MENDED.said() in found.findings


def test_one_whose_table_of_contents_is_wrong_is_mended() -> None:
    found = of(BACK.replace(b"startxref\n", b"startxref\n9"))
    assert [mark.quoted for mark in found.marks] == ["kestrel003"]
    assert pdf_refusing.MENDED.said() in found.findings


def test_a_page_that_would_unpack_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_streams, "MOST_UNPACKED", 20_000_000)
    monkeypatch.setattr(pdf_opening, "LEAST_BOMB", 20_000)

    def bomb(pdf: pikepdf.Pdf) -> None:
        stream = pikepdf.Stream(pdf, b"")
        stream.write(zlib.compress(bytes(32 * 1024**2), 1), filter=pikepdf.Name.FlateDecode)
        pdf.pages[0].Contents = pdf.make_indirect(stream)

    content = changed(BACK, bomb, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)
    with pytest.raises(Damaged) as told:
        of(content)
    assert told.value.sentence is pdf_refusing.HARMFUL


def test_more_marks_than_anybody_makes_are_cut_with_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_annotations, "MOST_MARKS", 3)
    content = marked(paper(["x"]), *((0, note("Text", (50, 50, 70, 70), str(number))) for number in range(5)))
    found = of(content)
    assert [mark.text for mark in found.marks] == ["0", "1", "2"]
    assert any("more than" in said for said in found.findings)


def test_a_comment_as_long_as_a_book_is_cut_with_a_word() -> None:
    found = of(marked(paper(["x"]), (0, note("Text", (50, 50, 70, 70), "a" * 150_000))))
    assert len(found.marks[0].text) == 100_000
    assert any("were cut there: 1" in said for said in found.findings)


def test_a_page_whose_words_cannot_be_read_keeps_its_marks() -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.pages[2].Contents = pdf.make_stream(b"BT /Nowhere 12 Tf (x Tj \xff\xfe ET q q q")

    found = of(changed(BACK, spoil))
    assert [(mark.text, mark.quoted, mark.place.page) for mark in found.marks] == [("Which?", "", 3)]


def test_nothing_in_it_is_run_or_fetched() -> None:
    def arm(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        uri = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://example.org/seen"))
        pdf.pages[2].Annots[0].A = uri

    assert [mark.text for mark in of(changed(BACK, arm)).marks] == ["Which?"]
