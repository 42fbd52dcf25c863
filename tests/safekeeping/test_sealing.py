from dataclasses import replace

import pytest

from senco_desk.safekeeping.sealing import sealed, unsealed
from tests.store.things import BEGAN

KEY = bytes(range(32))
WORDS = "harbour Träume bicycle"


@pytest.fixture(scope="module")
def slot() -> object:
    return sealed(KEY, WORDS, BEGAN)


def test_the_passphrase_opens_it_and_no_other_does(slot) -> None:
    assert unsealed(slot, WORDS) == KEY
    for wrong in ("", "harbour", WORDS.upper(), WORDS + " ", "\0" * 100, "🙂" * 2_000):
        assert unsealed(slot, wrong) is None


def test_the_same_letters_typed_on_another_system_open_it(slot) -> None:
    for typed in ("harbour Tra\u0308ume bicycle", "harbour\u00a0Träume bicycle", f"{WORDS}\r\n"):
        assert unsealed(slot, typed) == KEY


def test_nothing_of_the_key_or_the_passphrase_stands_in_it(slot) -> None:
    for part in (slot.sealed, slot.salt, repr(slot).encode()):
        assert KEY not in part
        assert b"harbour" not in part


def test_the_same_passphrase_never_seals_alike(slot) -> None:
    again = sealed(KEY, WORDS, BEGAN)
    assert again.salt != slot.salt
    assert again.sealed != slot.sealed


def test_each_flipped_byte_shuts_it(slot) -> None:
    for at in range(0, len(slot.sealed), 9):
        flipped = bytearray(slot.sealed)
        flipped[at] ^= 1
        assert unsealed(replace(slot, sealed=bytes(flipped)), WORDS) is None
    for other in (replace(slot, sealed=b"x"), replace(slot, salt=bytes(16)), replace(slot, opslimit=slot.opslimit + 1)):
        assert unsealed(other, WORDS) is None
