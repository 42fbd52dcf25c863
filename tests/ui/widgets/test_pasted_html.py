"""HTML of other programs becomes blocks and emphasis, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from senco_desk.domain.text import EMPTY, Block, BlockKind, Run, Text, plain
from senco_desk.ui.widgets.clipboard import to_html
from senco_desk.ui.widgets.pasted_html import read_html
from senco_desk.ui.widgets.text_document import normal

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head>
<body lang=EN-GB><!--StartFragment--><h1>Year 4<o:p></o:p></h1>
<p class=MsoNormal>We met <b style='mso-bidi-font-weight:normal'>Mrs&nbsp;Hale</b> &amp;
 <span style='font-style:italic'>Tom &lt;3</span>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span><![endif]>first</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>second</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><img src="file:///c:/x.png"><script>alert(1)</script>
<!--EndFragment--></body></html>"""


def said(text: Text) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.plain) for block in text]


def test_word_keeps_its_blocks_and_loses_the_rest() -> None:
    text, pictures = read_html(WORD)
    assert said(text) == [
        (BlockKind.HEADING, "Year 4"),
        (BlockKind.PARAGRAPH, "We met Mrs\u00a0Hale & Tom <3."),
        (BlockKind.BULLET, "first"),
        (BlockKind.NUMBERED, "second"),
    ]
    assert pictures
    assert [run for run in normal(text)[1].runs if run.strong or run.emphasised] == [
        Run("Mrs\u00a0Hale", strong=True),
        Run("Tom <3", emphasised=True),
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>a<li>b</ul>", [(BlockKind.BULLET, "a"), (BlockKind.BULLET, "b")]),
        ("<ol><li><p>a</p></li></ol>", [(BlockKind.NUMBERED, "a")]),
        ("<blockquote>q</blockquote>p", [(BlockKind.QUOTATION, "q"), (BlockKind.PARAGRAPH, "p")]),
        ("one<br>two", [(BlockKind.PARAGRAPH, "one"), (BlockKind.PARAGRAPH, "two")]),
        ("<table><tr><td>1</td><td>2</td></tr></table>", [(BlockKind.PARAGRAPH, "1\t2")]),
        ("  many \n spaces ", [(BlockKind.PARAGRAPH, "many spaces")]),
        ("<b><p>unclosed", [(BlockKind.PARAGRAPH, "unclosed")]),
        ("</p></b><<>&&amp;", [(BlockKind.PARAGRAPH, "<<>&&")]),
        ("", []),
    ],
)
def test_html_is_read_as(html: str, expected: list[tuple[BlockKind, str]]) -> None:
    assert said(read_html(html)[0]) == expected


def test_google_documents_marks_bold_in_styles() -> None:
    text, _ = read_html('<b style="font-weight:normal"><span style="font-weight:700">yes</span> <span>no</span></b>')
    assert normal(text)[0].runs == (Run("yes", strong=True), Run(" no"))


@given(some.text())
def test_any_nonsense_is_read(html: str) -> None:
    text, _ = read_html(html)
    assert all(isinstance(block, Block) for block in text)


seen = some.text(some.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1)
runs_seen = some.lists(some.builds(Run, seen, some.booleans(), some.booleans()), min_size=1, max_size=3)


@given(runs_seen, some.sampled_from(BlockKind))
def test_what_we_copy_as_html_reads_the_same(runs: list[Run], kind: BlockKind) -> None:
    text = normal((Block(kind, tuple(runs)), Block(BlockKind.PARAGRAPH, (Run("end"),))))
    assert normal(read_html(to_html(text))[0]) == text


@pytest.mark.parametrize("piece", ["<!--", "<a ", "<p>x", "<td>\t", "</i>", "<li>"])
def test_what_never_ends_is_read_in_a_moment(piece: str) -> None:
    text, _ = read_html("<p>Said.</p>" + piece * 20_000)
    assert plain(text).startswith("Said.")


def test_of_a_page_deeper_than_anybody_writes_one_the_plain_words_are_pasted() -> None:
    assert read_html("<div>" * 100_000 + "said") == (EMPTY, False)
