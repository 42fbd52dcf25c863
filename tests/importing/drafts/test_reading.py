from pathlib import Path
from typing import Any

from docx.enum.style import WD_STYLE_TYPE

from senco_desk.domain.document import mark_of
from senco_desk.domain.draft import Draft
from senco_desk.domain.task_counting import Tally
from senco_desk.domain.text import Block, BlockKind, Run, plain
from tests.importing.drafts.drafts import Made, read, read_what, saved, with_parts, xml
from tests.printing.office.documents import TEXT, by_libreoffice, document, word_file


def headings(draft: Draft) -> list[tuple[str, int]]:
    return [(part.heading, part.level) for part in draft.parts]


def test_what_went_out_comes_back_word_for_word(tmp_path) -> None:
    draft = read(word_file(tmp_path, document()).read_bytes())
    assert headings(draft) == [
        ("Introduction", 1),
        ("Two cycles", 2),
        ("Literature", 1),
        ("Policy", 2),
        ("References", 1),
    ]
    assert draft.parts[0].text == TEXT[:3]
    assert draft.parts[1].text == TEXT[4:]
    assert [part.mark for part in draft.parts] == [
        mark_of("one"),
        "",
        mark_of("two"),
        mark_of("three"),
        mark_of("four"),
    ]


def test_what_libreoffice_saved_again_comes_back_the_same(tmp_path: Path) -> None:
    file = word_file(tmp_path, document())
    before, after = (read(each.read_bytes()) for each in (file, by_libreoffice(file, "docx:MS Word 2007 XML")))
    assert [part.mark for part in after.parts] == [part.mark for part in before.parts]
    assert [part.text for part in after.parts] == [part.text for part in before.parts]
    assert [part.tally for part in after.parts] == [part.tally for part in before.parts]


def test_what_the_desk_wrote_itself_is_not_counted(tmp_path) -> None:
    literature = read(word_file(tmp_path, document()).read_bytes()).parts[2]
    assert (literature.text, literature.tally, literature.tables) == ((), Tally(headings=1), 0)


def test_each_kind_of_words_is_counted_apart() -> None:
    def write(made: Made) -> None:
        made.add_heading("Data and methods", 1)
        made.add_paragraph("Three plain words")
        made.add_paragraph("Two quoted", style="Quote")
        made.add_paragraph("One", style="Caption")
        made.add_table(1, 2).rows[0].cells[1].text = "four words in all"

    (part,) = read_what(write).parts
    assert part.tally == Tally(plain=3, headings=3, quotations=2, tables=4, captions=1)
    assert (plain(part.text), part.tables) == ("Three plain words\nTwo quoted", 1)


def test_under_references_everything_is_references() -> None:
    def write(made: Made) -> None:
        made.add_heading("5. Reference list", 1)
        made.add_paragraph("Ainscow, M. (2020)")

    assert read_what(write).parts[0].tally == Tally(headings=3, references=3)


def test_lists_and_emphasis_are_told_apart() -> None:
    def write(made: Made) -> None:
        made.add_heading("A", 1)
        made.add_paragraph("one", style="List Bullet")
        made.add_paragraph("two", style="List Number")
        words = made.add_paragraph("plain ")
        words.add_run("strong").bold = True
        words.add_run(" and ")
        words.add_run("slanted", style="Emphasis")

    assert read_what(write).parts[0].text == (
        Block(BlockKind.BULLET, (Run("one"),)),
        Block(BlockKind.NUMBERED, (Run("two"),)),
        Block(
            BlockKind.PARAGRAPH,
            (Run("plain "), Run("strong", strong=True), Run(" and "), Run("slanted", emphasised=True)),
        ),
    )


def test_tracked_changes_are_read_as_accepted_and_counted() -> None:
    def write(made: Made) -> None:
        made.add_heading("A", 1)
        words = made.add_paragraph("It was ")
        words._p.append(xml('<w:del w:id="1" w:author="T"><w:r><w:delText>bad</w:delText></w:r></w:del>'))
        words._p.append(xml('<w:ins w:id="2" w:author="T"><w:r><w:t>good</w:t></w:r></w:ins>'))

    draft = read_what(write)
    assert (plain(draft.parts[0].text), draft.tracked) == ("It was good", 2)


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    def write(made: Made) -> None:
        made.add_heading("A", 1)
        first = made.add_paragraph("One ")
        first._p.get_or_add_pPr().append(xml('<w:rPr><w:del w:id="1" w:author="T"/></w:rPr>'))
        made.add_paragraph("sentence.")

    assert plain(read_what(write).parts[0].text) == "One sentence."


def test_comments_are_counted_and_left_out() -> None:
    def write(made: Made) -> None:
        made.add_heading("A", 1)
        made.add_comment(made.add_paragraph("Words").runs, "Say more", author="Tutor")

    draft = read_what(write)
    assert (draft.comments, plain(draft.parts[0].text)) == (1, "Words")


def test_notes_at_the_foot_stay_and_are_counted_with_references() -> None:
    note = (
        b'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b'<w:footnote w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        b'<w:footnote w:id="7"><w:p><w:r><w:t>See Hart 1996</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )

    def write(made: Made) -> None:
        made.add_heading("A", 1)
        made.add_paragraph("Words")._p.append(xml('<w:r><w:footnoteReference w:id="7"/></w:r>'))

    content = with_parts(saved(write), lambda _name, held: held, **{"word/footnotes.xml": note})
    (part,) = read(content).parts
    assert (part.notes, part.tally.references, plain(part.text)) == (1, 3, "Words")


def test_line_breaks_begin_a_line_and_page_breaks_do_not() -> None:
    def write(made: Made) -> None:
        made.add_heading("A", 1)
        words = made.add_paragraph("one")
        words._p.append(xml('<w:r><w:br/><w:t>two</w:t><w:br w:type="page"/></w:r>'))

    assert plain(read_what(write).parts[0].text) == "one\ntwo"


def test_hidden_words_and_the_contents_are_not_hers() -> None:
    def write(made: Made) -> None:
        made.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
        made.add_paragraph("Introduction 3", style="toc 1")
        made.add_heading("Introduction", 1)
        made.add_paragraph("Seen").add_run(" unseen").font.hidden = True

    (part,) = read_what(write).parts
    assert plain(part.text) == "Seen"


def test_what_stands_before_the_first_heading_is_a_part_of_its_own() -> None:
    def write(made: Made) -> None:
        made.add_heading("My assignment", 0)
        made.add_paragraph("Amira Khan, November")
        made.add_heading("Introduction", 1)

    assert headings(read_what(write)) == [("", 0), ("Introduction", 1)]


def test_a_style_of_her_own_that_rests_on_a_heading_is_one() -> None:
    def write(made: Made) -> None:
        own = made.styles.add_style("Kapitel", WD_STYLE_TYPE.PARAGRAPH)
        own.base_style = made.styles["Heading 2"]
        made.add_paragraph("Methods", style="Kapitel")
        outlined = made.add_paragraph("Ethics")
        outlined._p.get_or_add_pPr().append(xml('<w:outlineLvl w:val="0"/>'))

    assert headings(read_what(write)) == [("Methods", 2), ("Ethics", 1)]


def test_without_any_heading_short_bold_lines_are_taken_for_them_and_that_is_said() -> None:
    def write(made: Made) -> None:
        for heading in ("Introduction", "Methods"):
            made.add_paragraph().add_run(heading).bold = True
            made.add_paragraph("Some words here.")

    draft = read_what(write)
    assert (headings(draft), draft.guessed) == ([("Introduction", 1), ("Methods", 1)], True)


def test_without_headings_or_bold_lines_it_is_one_part() -> None:
    draft = read_what(lambda made: made.add_paragraph("Only words."))
    assert (headings(draft), draft.guessed) == ([("", 0)], False)


def test_a_heading_with_nothing_written_is_none() -> None:
    def write(made: Made) -> None:
        made.add_heading("Introduction", 1)
        made.add_heading("", 1)
        made.add_paragraph("Words")

    assert headings(read_what(write)) == [("Introduction", 1)]


def test_pictures_and_boxes_stay_in_word() -> None:
    box = (
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>three boxed words</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    )

    def write(made: Made) -> None:
        made.add_heading("A", 1)
        made.add_paragraph("Words")._p.append(xml(box))
        made.add_paragraph()._p.append(xml("<w:r><w:drawing/></w:r>"))

    (part,) = read_what(write).parts
    assert (part.boxes, part.pictures, part.tally.tables, plain(part.text)) == (1, 1, 3, "Words")


def test_two_marks_in_one_heading_mark_nothing(tmp_path) -> None:
    def write(made: Made) -> None:
        heading: Any = made.add_heading("Introduction and literature", 1)
        for number, section in enumerate(("one", "two")):
            heading._p.append(xml(f'<w:bookmarkStart w:id="{number}" w:name="{mark_of(section)}"/>'))

    assert read_what(write).parts[0].mark == ""
