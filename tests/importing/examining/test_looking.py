"""What can be told of a file without opening it, and that nothing at all can make looking fail."""

import random

import pytest

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.importing.examining import looking
from tests.importing.examining.samples import SAMPLES, health, sample, seen, told

ROUNDS = 12


@pytest.mark.parametrize(
    ("content", "form", "soundness", "sentence"),
    [
        (b"", Form.OTHER, Soundness.BROKEN, looking.EMPTY),
        (bytes(5000), Form.OTHER, Soundness.BROKEN, looking.ZEROS),
        (b"#!/bin/sh\n", Form.PROGRAM, Soundness.UNSEEN, looking.PROGRAM),
        (b"[InternetShortcut]\nURL=x", Form.OTHER, Soundness.BROKEN, looking.SHORTCUT),
        (b"ID3\x03", Form.SOUND, Soundness.UNSEEN, looking.SOUND),
        (b"\0\0\0\x20ftypisom", Form.FILM, Soundness.UNSEEN, looking.FILM),
        (b"\x07\x93\0\x01", Form.OTHER, Soundness.UNSEEN, looking.UNSEEN),
    ],
)
def test_what_is_told_without_opening(content: bytes, form: Form, soundness: Soundness, sentence: object) -> None:
    assert told(content) == (form, soundness, sentence.said())  # type: ignore[attr-defined]


def test_an_empty_file_keeps_the_form_of_its_name() -> None:
    assert told(b"", "Plan.pdf") == (Form.PDF, Soundness.BROKEN, looking.EMPTY.said())


@pytest.mark.parametrize("name", SAMPLES)
def test_broken_off_anywhere_it_is_told(name: str) -> None:
    content, chance = sample(name), random.Random(name)
    for _ in range(ROUNDS):
        found = health(content[: chance.randrange(len(content))], name)
        assert found.soundness is Soundness.SOUND or found.remarks


@pytest.mark.parametrize("name", SAMPLES)
def test_with_bytes_changed_anywhere_it_is_told(name: str) -> None:
    content, chance = sample(name), random.Random(name)
    for _ in range(ROUNDS):
        changed = bytearray(content)
        for _ in range(chance.choice((1, 4, 40))):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        found = seen(bytes(changed), name)
        assert found.health.soundness is Soundness.SOUND or found.health.remarks
        assert not found.print_copy or found.health.form is Form.PICTURE


@pytest.mark.parametrize(
    "head",
    [
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\xff\xd8\xff\xe0",
        b"II*\0",
        b"RIFF....WEBP",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        b"{\\rtf",
    ],
)
def test_noise_behind_an_honest_beginning_is_told(head: bytes) -> None:
    chance = random.Random(head)
    for length in (0, 1, 600, 20_000):
        assert health(head + chance.randbytes(length)).remarks
