"""The XML inside documents: what is none is told, whatever is wrong with it."""

from io import BytesIO

import pytest

from senco_desk.domain.attachment import Form
from senco_desk.importing.examining.seen import Faulty
from senco_desk.importing.examining.xml_parts import each_element


def _names(content: bytes) -> list[str]:
    found: list[str] = []
    each_element(BytesIO(content), Form.WORD, lambda name, _attributes: found.append(name))
    return found


def test_elements_are_told_by_their_local_names() -> None:
    assert _names(b'<w:a xmlns:w="x"><w:b/></w:a>') == ["a", "b"]


@pytest.mark.parametrize("encoding", [b"UTF-18", b"big5", b"undefined", b"zlib_codec"])
def test_an_encoding_that_there_is_not_is_told_as_damage(encoding: bytes) -> None:
    with pytest.raises(Faulty):
        _names(b'<?xml version="1.0" encoding="%s"?><a/>' % encoding)


def test_a_fault_of_whoever_asks_is_not_taken_for_damage() -> None:
    with pytest.raises(KeyError):
        each_element(BytesIO(b"<a/>"), Form.WORD, lambda _name, attributes: print(attributes["missing"]))
