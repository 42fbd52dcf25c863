"""The recovery sheet's text: the workbook's key in letters and digits a person can copy, and that catch her slips.

Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U; what looks like another is read as it.
The checksum is the one of Bech32m (BIP-350), which finds every slip in up to four places, so each wrong character and
each pair changed round. One character for the form, one kept free, 52 for the key, 6 for the checksum: 15 groups.
"""

from dataclasses import dataclass, field
from datetime import date

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_

KEY_BYTES = 32
GROUP, GROUPS = 4, 15
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKS_LIKE = str.maketrans("OILU", "011V")
_FORM, _FREE = 1, 0
_DIGITS, _CHECKS, _BITS = 52, 6, 5
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CONSTANT = 0x2BC830A3
_CALLED = (3, 3, 3, 3, 0, 19, 4, 14, 3)
"""“SEND” as BIP-173 spreads a name out, so that a code of another kind does not fit."""

LENGTH_WRONG = Sentence(
    "sheet-length",
    N_(
        "A recovery sheet has {expected} groups of four, and this has {found} characters in place of {characters}. "
        "Nothing was changed. See that no group is left out or typed twice."
    ),
)
SIGN_WRONG = Sentence(
    "sheet-sign",
    N_("“{sign}” stands on no recovery sheet. Nothing was changed. Look at group {group} again."),
)
MISTYPED = Sentence(
    "sheet-mistyped",
    N_(
        "One character or more is not as it stands on the sheet. Nothing was changed. Compare it group by group, and "
        "see that no two are changed round."
    ),
)
FORM_NEWER = Sentence(
    "sheet-newer",
    N_("This recovery sheet is of a newer SENCO Desk. Nothing was changed. Bring this SENCO Desk up to date."),
)


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What is printed. `code` opens the workbook: whoever has it can read everything.

    `workbook` is its name, `whose` whoever writes in it, `mark` tells sheets of several workbooks apart.
    """

    code: str = field(repr=False)
    workbook: str
    whose: str
    mark: str
    made: date

    @property
    def groups(self) -> tuple[str, ...]:
        return tuple(self.code.split(" "))

    @property
    def unspaced(self) -> str:
        """As the QR code gives it."""
        return self.code.replace(" ", "")


def code_of(key: bytes) -> str:
    """The key as groups of four, with the checksum."""
    number = int.from_bytes(key) << (_DIGITS * _BITS - KEY_BYTES * 8)
    digits = [number >> (_BITS * (_DIGITS - 1 - at)) & 31 for at in range(_DIGITS)]
    said = [_FORM, _FREE, *digits]
    signs = "".join(_SIGNS[value] for value in (*said, *_checksum(said)))
    return " ".join(signs[at : at + GROUP] for at in range(0, len(signs), GROUP))


def key_of(typed: str) -> bytes:
    """The key that was typed, scanned or pasted. Raises Refused with what is wrong with it."""
    values = _values(typed)
    if len(values) != GROUP * GROUPS:
        raise Refused(LENGTH_WRONG, expected=GROUPS, found=len(values), characters=GROUP * GROUPS)
    if _polymod((*_CALLED, *values)) != _CONSTANT:
        raise Refused(MISTYPED)
    if values[:2] != [_FORM, _FREE]:
        raise Refused(FORM_NEWER)
    number = 0
    for value in values[2:-_CHECKS]:
        number = number << _BITS | value
    return (number >> (_DIGITS * _BITS - KEY_BYTES * 8)).to_bytes(KEY_BYTES)


def same_group(typed: str, group: str) -> bool:
    """Whether one group was typed as it stands on the sheet."""
    try:
        return _values(typed) == _values(group)
    except Refused:
        return False


def _values(typed: str) -> list[int]:
    signs = [sign for sign in typed.upper().translate(_LOOKS_LIKE) if sign.isalnum()]
    for at, sign in enumerate(signs):
        if sign not in _SIGNS:
            raise Refused(SIGN_WRONG, sign=sign, group=at // GROUP + 1)
    return [_SIGNS.index(sign) for sign in signs]


def _checksum(said: list[int]) -> list[int]:
    rest = _polymod((*_CALLED, *said, *([0] * _CHECKS))) ^ _CONSTANT
    return [rest >> (_BITS * (_CHECKS - 1 - at)) & 31 for at in range(_CHECKS)]


def _polymod(values: tuple[int, ...]) -> int:
    rest = 1
    for value in values:
        top, rest = rest >> 25, (rest & 0x1FFFFFF) << _BITS ^ value
        for at, factor in enumerate(_GENERATOR):
            rest ^= factor if top >> at & 1 else 0
    return rest
