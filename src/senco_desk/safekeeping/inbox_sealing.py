"""The inbox of an encrypted workbook: sealed with a key that anybody may know, opened with one that only it gives.

libsodium's sealed boxes, through PyNaCl (https://doc.libsodium.org/public-key_cryptography/sealed_boxes). The private
key is made of the workbook's own key, so that it lies nowhere, outlives every change of the passphrase, and a backup
opens what was sealed since. The public one stands in `keys.json`.
"""

import hashlib

from nacl import exceptions, public


def posting_key(key: bytes) -> bytes:
    """The public key of the inbox of a workbook under `key`."""
    return bytes(_opening_key(key).public_key)


def sealed_line(content: bytes, posting: bytes) -> bytes:
    return bytes(public.SealedBox(public.PublicKey(posting)).encrypt(content))


def unsealed_line(content: bytes, key: bytes) -> bytes | None:
    """None when it was sealed for another workbook, or is not as it was sealed."""
    try:
        return bytes(public.SealedBox(_opening_key(key)).decrypt(content))
    except (exceptions.CryptoError, exceptions.ValueError, exceptions.TypeError):
        return None


def _opening_key(key: bytes) -> public.PrivateKey:
    made = hashlib.blake2b(b"", key=key, digest_size=public.PrivateKey.SIZE, person=b"senco-desk inbox")
    return public.PrivateKey(made.digest())
