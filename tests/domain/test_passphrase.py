import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.passphrase import LONGEST, prove_fit


@pytest.mark.parametrize("good", ["harbour velvet bicycle", "Träume 学校 مدرسة ab", "x1!y2?z3.w4", "a b c d e f g"])
def test_a_passphrase_of_any_script_will_do(good: str) -> None:
    prove_fit(good)


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        ("", "passphrase-too-short"),
        ("short", "passphrase-too-short"),
        ("     a        ", "passphrase-too-short"),
        ("abababababababab", "passphrase-too-plain"),
        ("aAaAaAaAaAaAaAaA", "passphrase-too-plain"),
        ("harbour velvet bicycle" * LONGEST, "passphrase-too-long"),
    ],
)
def test_one_that_is_soon_guessed_or_never_typed_is_refused(bad: str, code: str) -> None:
    with pytest.raises(Refused) as told:
        prove_fit(bad)
    assert told.value.code == code
    assert "Nothing was changed" in str(told.value)
