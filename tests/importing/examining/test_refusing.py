"""What is wrong with a stranger's file is said in the sentences of the one who reads it."""

import pytest

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.domain.errors import Damaged, DeskError, Refused, Sentence
from senco_desk.importing.examining.package import BOMB
from senco_desk.importing.examining.refusing import Refusals
from senco_desk.importing.examining.remarks import LOCKED
from senco_desk.importing.examining.seen import DAMAGED, Faulty, TooLarge

REFUSALS = Refusals(
    Sentence("locked", "{name} is locked"),
    Sentence("harmful", "{name} has no end"),
    Sentence("damaged", "{name} broke"),
)
FAULTS = [
    (Faulty(Form.WORD, Soundness.LOCKED, LOCKED), Refused, "a.docx is locked"),
    (Faulty(Form.WORD, Soundness.BROKEN, BOMB), Damaged, "a.docx has no end"),
    (Faulty(Form.WORD, Soundness.BROKEN, DAMAGED), Damaged, "a.docx broke"),
    (TooLarge(), Refused, "a.docx has no end"),
    (MemoryError(), Refused, "a.docx has no end"),
    (RecursionError(), Refused, "a.docx has no end"),
]


@pytest.mark.parametrize(("fault", "kind", "said"), FAULTS)
def test_each_fault_is_said_in_the_readers_own_words(fault: Exception, kind: type[DeskError], said: str) -> None:
    with pytest.raises(kind) as told, REFUSALS.telling("a.docx"):
        raise fault
    assert (type(told.value), str(told.value)) == (kind, said)


def test_what_was_said_already_stays_as_it_is() -> None:
    with pytest.raises(Refused, match="no Word"), REFUSALS.telling("a.docx"):
        raise Refused(Sentence("else", "no Word"))
