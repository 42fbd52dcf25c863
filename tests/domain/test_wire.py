"""Values cross a pipe one by one, whole or not at all."""

from io import BytesIO

import pytest

from senco_desk.domain.wire import frames, put_frame


def test_what_goes_in_comes_out_in_order() -> None:
    pipe = BytesIO()
    for value in ("one", ("two", 2), None):
        put_frame(pipe, value)
    pipe.seek(0)
    assert list(frames(pipe)) == ["one", ("two", 2), None]


@pytest.mark.parametrize("kept", [3, 9])
def test_a_value_cut_short_is_not_taken_for_whole(kept: int) -> None:
    pipe = BytesIO()
    put_frame(pipe, "something longer")
    with pytest.raises(EOFError):
        list(frames(BytesIO(pipe.getvalue()[:kept])))
