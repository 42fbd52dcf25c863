"""Where there is no display, one sentence says so and what can be done without one."""

import sys
from pathlib import Path

import pytest

from tests.bad_input.conftest import Command
from tests.bad_input.telling import contents

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display can be missing only on Linux")

NONE = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}


@pytest.mark.parametrize("words", [[], ["open"], ["--first-paint"], ["open", "WORKBOOK", "--first-paint"]])
def test_without_one(senco_desk: Command, sample: Path, words: list[str]) -> None:
    before = contents(sample)
    ended = senco_desk(*(sample if word == "WORKBOOK" else word for word in words), **NONE)
    ended.calmly(2, "no display is set", "Your workbooks are not touched", "senco-desk print")
    assert contents(sample) == before


def test_with_one_that_does_not_answer(senco_desk: Command) -> None:
    import ctypes.util

    if ctypes.util.find_library("X11") is None:
        pytest.skip("only libX11 can ask a display, and it is not here")
    senco_desk("open", **{**NONE, "DISPLAY": ":987"}).calmly(2, ":987", "not touched", "senco-desk print")
