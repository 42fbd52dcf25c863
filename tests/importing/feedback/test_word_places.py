from senco_desk.domain.feedback_mark import Mark, MarkKind
from senco_desk.domain.review_marks import Cell, cell_mark, mark_of
from tests.importing.feedback.word_files import STYLES, about, box, by, comment, marks, p, r, table

H1, H2 = "berschrift1", "berschrift2"


def mark(name: str, inside: str = "") -> str:
    return f'<w:bookmarkStart w:id="5" w:name="{name}"/>{inside}<w:bookmarkEnd w:id="5"/>'


def commented(body: str, said: str = "?", **parts: str) -> Mark:
    """The only comment, in a document with headings as Word speaks German."""
    (found,) = marks(body, comments=comment(0, said), styles=STYLES, **parts)
    return found


def test_the_hidden_bookmark_of_its_paragraph_is_its_anchor() -> None:
    name = mark_of("r-14", "what", 2)
    found = commented(p(r("Before")) + p(mark(name, r("I led ") + about(0, r("it")))) + p(r("After")))
    assert found.place.anchor == name


def test_a_bookmark_between_paragraphs_is_of_the_next() -> None:
    name = mark_of("r-14")
    assert commented(mark(name) + p(about(0, r("it")))).place.anchor == name


def test_other_bookmarks_are_no_anchors() -> None:
    assert commented(p(mark("_GoBack"), mark("_sd_something_else"), about(0, r("it")))).place.anchor == ""


def test_of_a_range_over_several_paragraphs_the_first_anchor_counts() -> None:
    name = mark_of("r-14", "what", 1)
    body = p('<w:commentRangeStart w:id="0"/>', r("typed")) + p(mark(name, r("it")), '<w:commentRangeEnd w:id="0"/>')
    assert commented(body).place.anchor == name


def test_a_paragraph_that_was_split_keeps_its_anchor() -> None:
    name = mark_of("r-14", "what", 1)
    body = p(mark(name, r("One. ")), end=by("ins")) + p(about(0, r("Two.")))
    (said,) = (each for each in marks(body, comments=comment(0, "?")) if each.kind is MarkKind.COMMENT)
    assert (said.place.anchor, said.place.around, said.quoted) == (name, "One. Two.", "Two.")


def test_the_nearest_heading_is_told_and_the_code_of_those_above_it() -> None:
    body = p(r("R-014 The walk"), style=H1) + p(r("What?"), style=H2) + p(about(0, r("it")), r(" and E-007"))
    found = commented(body)
    assert (found.place.heading, found.place.codes) == ("What?", ("R-014", "E-007"))


def test_a_heading_ends_those_of_its_level() -> None:
    body = p(r("R-014 The walk"), style=H1) + p(r("What?"), style=H2) + p(r("R-015 The map"), style=H1)
    assert commented(body + p(about(0, r("it")))).place.codes == ("R-015",)


def test_a_comment_on_a_heading_is_under_it() -> None:
    found = commented(p(about(0, r("R-014")), r(" The walk"), style=H1))
    assert (found.place.heading, found.place.codes) == ("R-014 The walk", ("R-014",))


def test_a_paragraph_may_stand_in_the_outline_without_a_style() -> None:
    heading = f'<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>{r("R-014")}</w:p>'
    assert commented(heading + p(about(0, r("it")))).place.heading == "R-014"


def test_without_headings_the_last_line_that_began_with_a_code_tells() -> None:
    body = p(r("R-014: the walk")) + p(r("I went.")) + p(r("R-015: the map")) + p(about(0, r("I drew.")))
    assert commented(body).place.codes == ("R-015",)


def test_a_row_is_about_what_its_first_cell_names() -> None:
    row = (p(r("R-014")), p(about(0, r("it"))))
    found = commented(p(r("E-007 before")) + table((p(r("R-013")), p(r("other"))), row))
    assert (found.place.codes, found.place.said) == (("R-014", "E-007"), "table 1, row 2")


def test_a_bare_number_counts_in_the_first_cell_alone() -> None:
    assert commented(table((p(r("5")), p(r("12")), p(about(0, r("it")))))).place.codes == ("5",)


def test_what_a_comment_begins_with_counts_first_and_what_it_mentions_last() -> None:
    body = p(r("R-014 The walk"), style=H1) + p(about(0, r("it")))
    assert commented(body, "R-020: say more").place.codes == ("R-020", "R-014")
    assert commented(body, "Link this to R-020").place.codes == ("R-014", "R-020")


def test_a_text_box_is_read_once_and_hangs_on_its_paragraph() -> None:
    name = mark_of("r-14", "what", 3)
    inside = p(r("In the "), about(0, r("box")), by("ins", r(" now")))
    body = p(r("One")) + p(mark(name, r("Two")), box(inside), r(" goes on"))
    insertion, said = sorted(marks(body, comments=comment(0, "?")), key=lambda each: each.kind.value, reverse=True)
    assert (said.quoted, said.place.around, said.place.anchor) == ("box", "In the box", name)
    assert said.place.said == "text box beside paragraph 2"
    assert (insertion.text, insertion.place.around) == (" now", "In the box")


def test_a_range_out_of_a_text_box_is_about_the_rest_of_its_paragraph() -> None:
    inside = p(r("In the "), '<w:commentRangeStart w:id="0"/>', r("box"))
    found = commented(p(r("Two"), box(inside), r(" goes"), '<w:commentRangeEnd w:id="0"/>', r(" on")))
    assert (found.quoted, found.place.around) == ("box", "In the box")


def test_a_change_goes_on_behind_a_text_box() -> None:
    found = marks(p(r("A"), by("ins", r("b")), box(p(r("boxed"))), by("ins", r("c"))))
    assert [each.text for each in found] == ["bc"]


def test_only_what_older_programs_see_is_read_where_there_is_nothing_else() -> None:
    fallback = f"<mc:Fallback>{r('old')}</mc:Fallback>"
    body = p(about(0, f"<w:r><mc:AlternateContent>{fallback}</mc:AlternateContent></w:r>"))
    assert commented(body).quoted == "old"


def test_headers_and_footers_are_read() -> None:
    found = marks(p(r("Body")), comments=comment(0, "?"), header=p(about(0, r("Head"))), footer=p(by("ins", r("Foot"))))
    assert [(each.place.said, each.quoted or each.text) for each in found] == [
        ("page header", "Head"),
        ("page footer", "Foot"),
    ]


def test_a_note_stands_where_its_sign_does() -> None:
    name = mark_of("r-14", "what", 1)
    body = p(r("No sign")) + p(mark(name, r("Sign")), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    separator = f'<w:footnote w:type="separator" w:id="-1">{p("<w:r><w:separator/></w:r>")}</w:footnote>'
    notes = f'{separator}<w:footnote w:id="2">{p(r("Said in a "), about(0, r("note")))}</w:footnote>'
    found = commented(p(r("R-014"), style=H1) + body, footnotes=notes)
    assert (found.place.said, found.place.anchor, found.place.heading) == ("footnote 1", name, "R-014")
    assert (found.quoted, found.place.around, found.place.codes) == ("note", "Said in a note", ("R-014",))


def test_endnotes_are_read_too() -> None:
    notes = f'<w:endnote w:id="4">{p(about(0, r("end")))}</w:endnote>'
    body = p(r("Sign"), '<w:r><w:endnoteReference w:id="4"/></w:r>')
    assert commented(body, endnotes=notes).place.said == "endnote 1"


def test_paragraphs_are_counted_that_have_words() -> None:
    assert commented(p(r("One")) + p() + p(r(" ")) + p(about(0, r("Two")))).place.said == "paragraph 2"


def test_a_comment_in_our_table_is_anchored_at_its_cell() -> None:
    name = cell_mark("outcome-5", Cell.DECISION)
    found = commented(table((p(r("Outcome 5")), p(mark(name, about(0, r("not reviewed")))))))
    assert (found.place.anchor, found.place.codes) == (name, ("5",))


def test_tabs_line_ends_and_odd_hyphens_come_as_they_were_typed() -> None:
    words = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>"
    stops = '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'
    body = f"<w:p><w:pPr>{stops}</w:pPr>{about(0, words)}</w:p>"
    assert commented(body).quoted == commented(body).place.around == "a\tb\nc\u2011d"


def test_spaces_that_word_would_not_show_are_not_there() -> None:
    body = p(about(0, "<w:r><w:t>\n  led  </w:t></w:r>", r(" it ")))
    assert commented(body).quoted == "led it "


def test_results_of_fields_controls_and_maths_are_words_and_codes_of_fields_are_not() -> None:
    field = f'<w:r><w:instrText>PAGE "x"</w:instrText></w:r>{r("7")}'
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{r(' of ')}</w:sdtContent></w:sdt>"
    maths = "<m:oMath><m:r><m:t>9</m:t></m:r></m:oMath>"
    assert commented(p(about(0, field, control, maths))).quoted == "7 of 9"


def test_a_long_paragraph_is_quoted_around_the_words() -> None:
    words = " ".join(f"word{at}" for at in range(9_000))
    found = commented(p(r(words), about(0, r("HERE")), r(words)))
    assert len(found.place.around) <= 20_000
    assert found.place.around[found.place.at or 0 :].startswith("HERE")
