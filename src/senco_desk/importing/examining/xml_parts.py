"""The XML inside documents, read as a stream of elements: nothing is expanded, nothing is kept."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import IO
from xml.parsers import expat

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.importing.examining.seen import DAMAGED, Faulty

Element = Callable[[str, Mapping[str, str]], None]
"""Called with the local name of an element and its attributes, by local name too."""


def each_element(part: IO[bytes], form: Form, element: Element) -> None:
    """Read `part` to its end; raises Faulty when it is not whole, or declares a document type.

    Office documents have no document type; the billion-laughs attack needs one.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda name, found: element(
        _local(name), {_local(attribute): value for attribute, value in found.items()}
    )
    parser.StartDoctypeDeclHandler = _turn_away(form)
    with refusing(form):
        parser.ParseFile(part)


@contextmanager
def refusing(form: Form) -> Iterator[None]:
    """Raises Faulty for what expat does not take: XML that is none, or one in an encoding that there is not."""
    try:
        yield
    except expat.ExpatError as error:
        raise Faulty(form, Soundness.BROKEN, DAMAGED) from error
    except (LookupError, ValueError) as error:
        if "encoding" not in str(error):
            raise
        raise Faulty(form, Soundness.BROKEN, DAMAGED) from error


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _turn_away(form: Form) -> Callable[..., None]:
    def declared(*_declaration: object) -> None:
        raise Faulty(form, Soundness.BROKEN, DAMAGED)

    return declared
