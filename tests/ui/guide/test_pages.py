import re

import pytest

from senco_desk.assets import resource
from senco_desk.ui.commands import COMMANDS
from senco_desk.ui.guide.pages import INDEX, codes, page
from senco_desk.ui.places import PLACES


def test_there_is_a_page_for_every_place():
    assert {entry.code for entry in PLACES} - {"guide"} <= set(codes())


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.code)
def test_every_command_is_in_the_guide_with_its_keys(command):
    whole = "\n".join(page(code).markdown for code in codes()).replace("\n", " ")
    assert command.words.rstrip("…") in whole
    assert all(keys in whole for keys in command.keys[:1])


def test_every_number_key_is_on_the_page_of_its_place():
    for entry in PLACES:
        if entry.number is not None:
            assert f"Ctrl+{entry.number}" in page(entry.code).markdown


@pytest.mark.parametrize("code", codes())
def test_every_link_leads_to_a_page(code: str):
    for target in re.findall(r"\]\(([^)]+)\)", page(code).markdown):
        assert (resource("guide") / target).exists()


def test_a_page_that_is_not_there_is_the_index():
    assert page("nonsense").code == INDEX
    assert page("../../pyproject").code == INDEX
