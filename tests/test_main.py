import pytest

from senco_desk.__main__ import only_opens


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["open"],
        ["open", "a year"],
        ["--first-paint"],
        ["open", "--first-paint", "a"],
        ["open", "a", "--first-paint"],
    ],
)
def test_the_window_alone_needs_no_parser(words):
    assert only_opens(words)


@pytest.mark.parametrize("words", [["--help"], ["open", "--help"], ["open", "a", "b"], ["print", "a", "b"], ["sample"]])
def test_anything_else_is_left_to_the_command_line(words):
    assert not only_opens(words)
