"""Sealing a workbook's key under a passphrase: Argon2id makes a key of the passphrase, SecretBox seals with it.

Both are libsodium's, through PyNaCl (https://doc.libsodium.org/password_hashing/default_phf,
https://doc.libsodium.org/secret-key_cryptography/secretbox). Loaded only where something is sealed or unlocked.
"""

import hashlib
import unicodedata
from datetime import datetime

from nacl import exceptions, pwhash, secret, utils

from senco_desk.store.key_file import KEY_BYTES, PassphraseSlot

_OPSLIMIT, _MEMLIMIT = 4, 64 * 1024 * 1024
"""About 150 ms on a school laptop, and memory that the smallest of them has."""


def sealed(key: bytes, passphrase: str, now: datetime) -> PassphraseSlot:
    salt = utils.random(pwhash.argon2id.SALTBYTES)
    box = secret.SecretBox(_derived(passphrase, salt, _OPSLIMIT, _MEMLIMIT))
    return PassphraseSlot(salt, _OPSLIMIT, _MEMLIMIT, bytes(box.encrypt(key)), now)


def unsealed(slot: PassphraseSlot, passphrase: str) -> bytes | None:
    """The key; None when the passphrase is another, or the slot is not as it was written."""
    box = secret.SecretBox(_derived(passphrase, slot.salt, slot.opslimit, slot.memlimit))
    try:
        key = box.decrypt(slot.sealed)
    except (exceptions.CryptoError, exceptions.ValueError):
        return None
    return key if len(key) == KEY_BYTES else None


def sealed_words(words: str, key: bytes) -> bytes:
    """Words of a workbook that could not be saved in it, under a key of their own, made of the workbook's."""
    return bytes(secret.SecretBox(_words_key(key)).encrypt(words.encode("utf-8", "surrogatepass")))


def unsealed_words(content: bytes, key: bytes) -> str | None:
    """None when they are another workbook's, or not as they were written."""
    try:
        return secret.SecretBox(_words_key(key)).decrypt(content).decode("utf-8", "surrogatepass")
    except (exceptions.CryptoError, exceptions.ValueError, UnicodeDecodeError):
        return None


def _words_key(key: bytes) -> bytes:
    return hashlib.blake2b(b"", key=key, digest_size=secret.SecretBox.KEY_SIZE, person=b"senco-desk words").digest()


def _derived(passphrase: str, salt: bytes, opslimit: int, memlimit: int) -> bytes:
    return pwhash.argon2id.kdf(secret.SecretBox.KEY_SIZE, _prepared(passphrase), salt, opslimit, memlimit)


def _prepared(passphrase: str) -> bytes:
    """The same letters typed on another system give the same bytes (RFC 8265, OpaqueString: NFC, one kind of space).

    A line's end, which comes with pasting, is no part of it.
    """
    spaced = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in passphrase.strip("\r\n"))
    return unicodedata.normalize("NFC", spaced).encode("utf-8", "surrogatepass")
