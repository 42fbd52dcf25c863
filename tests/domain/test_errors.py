"""An error a person meets is a sentence with its values filled in."""

from senco_desk.domain.errors import Refused, Sentence


def test_it_says_its_sentence_and_keeps_its_code() -> None:
    refused = Refused(Sentence("no-room", "{name} does not fit."), name="<Tom & Co>")
    assert (str(refused), refused.code) == ("<Tom & Co> does not fit.", "no-room")
