"""What a passphrase must be: long enough that trying them all takes years, and hers to remember.

Three random words make a good one (National Cyber Security Centre, https://www.ncsc.gov.uk/collection/passwords).
"""

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_

SHORTEST, LONGEST = 10, 1_000
"""Characters; Argon2id takes more, but nobody types it."""
_FEWEST_DIFFERENT = 5

TOO_SHORT = Sentence(
    "passphrase-too-short",
    N_(
        "This passphrase has {found} characters; it needs {least}. Nothing was changed. "
        "Three words that do not belong together are easy to remember and hard to guess."
    ),
)
TOO_LONG = Sentence(
    "passphrase-too-long", N_("A passphrase has {most} characters at most. Nothing was changed; choose a shorter one.")
)
TOO_PLAIN = Sentence(
    "passphrase-too-plain",
    N_(
        "This passphrase repeats the same few characters and is soon guessed. Nothing was changed. "
        "Three words that do not belong together are easy to remember and hard to guess."
    ),
)


def prove_fit(passphrase: str) -> None:
    """Raises Refused when it is too short, too long, or the same few characters."""
    meant = passphrase.strip()
    if len(meant) < SHORTEST:
        raise Refused(TOO_SHORT, found=len(meant), least=SHORTEST)
    if len(passphrase) > LONGEST:
        raise Refused(TOO_LONG, most=LONGEST)
    if len(set(meant.casefold())) < _FEWEST_DIFFERENT:
        raise Refused(TOO_PLAIN)
