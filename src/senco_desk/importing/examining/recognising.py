"""What a file is by its first bytes. Its name is not asked.

Signatures are those of the formats' own specifications, gathered at en.wikipedia.org/wiki/List_of_file_signatures.
"""

import re
from enum import Enum, auto
from typing import BinaryIO

_HEAD = 64 * 1024


class Outside(Enum):
    """A file from outside; ZIP and OLE hold documents of several kinds."""

    EMPTY = auto()
    ZEROS = auto()
    PDF = auto()
    ZIP = auto()
    OLE = auto()
    RTF = auto()
    PICTURE = auto()
    OTHER_PICTURE = auto()
    MAIL = auto()
    TEXT = auto()
    SOUND = auto()
    FILM = auto()
    PROGRAM = auto()
    SHORTCUT = auto()
    OTHER = auto()


_SIGNATURES = (
    (rb"MZ.{58}(?:.{2}\0\0|\0{4})", Outside.PROGRAM),
    (rb"\x7fELF|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\xca\xfe\xba\xbe|#!(?!AMR)", Outside.PROGRAM),
    (rb"L\0\0\0\x01\x14\x02\0", Outside.SHORTCUT),
    (rb"(?:\xef\xbb\xbf)?\[(?:\{[0-9A-F-]+\}\]\s+[^\[]*\[)?InternetShortcut\]|bplist00.{0,40}\bURL", Outside.SHORTCUT),
    (rb'\{(?=.{0,2000}"(?:doc_id|resource_key)").{0,2000}\}\s*\Z', Outside.SHORTCUT),
    (rb"(?:\xef\xbb\xbf)?\s*%PDF-", Outside.PDF),
    (rb"PK(?:\x03\x04|\x05\x06)", Outside.ZIP),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Outside.OLE),
    (rb"\s*\{\\rtf", Outside.RTF),
    (rb"8BPS|\0\0\0\x0c(?:jP|JXL) |\xff\x4f\xff\x51|\xff\x0a|\xd7\xcd\xc6\x9a|II\*\0.{4}CR", Outside.OTHER_PICTURE),
    (rb"\xff\xd8\xff|\x89PNG\r\n\x1a\n|GIF8[79]a|II[*+]\0|MM\0[*+]|RIFF.{4}WEBP", Outside.PICTURE),
    (rb"BM.{4}\0{4}.{4}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0", Outside.PICTURE),
    (rb".{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1|avi[fs])", Outside.PICTURE),
    (rb"(?:\xef\xbb\xbf)?\s*(?:<[?!](?!DOCTYPE html)[^>]{0,2000}>\s*){0,4}<svg\b", Outside.OTHER_PICTURE),
    (rb"ID3|fLaC|OggS|#!AMR|FORM.{4}AIF|RIFF.{4}WAVE|MThd|.{4}ftyp(?:M4A|M4B)", Outside.SOUND),
    (rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb\xf1\xf9]", Outside.SOUND),
    (rb"\x1a\x45\xdf\xa3|RIFF.{4}AVI |FLV\x01|\0\0\x01[\xba\xb3]|\x30\x26\xb2\x75\x8e\x66\xcf\x11", Outside.FILM),
    (rb".{4}(?:ftyp|moov|mdat)", Outside.FILM),
)  # fmt: skip
_RECOGNISED = tuple((re.compile(signature, re.DOTALL), outside) for signature, outside in _SIGNATURES)
_MAIL = re.compile(
    rb"^(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|X-[\w-]+):", re.IGNORECASE
)
_HEADER = re.compile(rb"[!-9;-~]+:|[ \t]|From ")
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def recognised(file: BinaryIO) -> Outside:
    """What a seekable stream holds; it is at its beginning afterwards."""
    file.seek(0)
    head = file.read(_HEAD)
    file.seek(0)
    if not head.strip(b"\0"):
        return Outside.ZEROS if head else Outside.EMPTY
    found = next((outside for signature, outside in _RECOGNISED if signature.match(head)), None)
    return found or _without_signature(head)


def _without_signature(head: bytes) -> Outside:
    if _is_mail(head):
        return Outside.MAIL
    if head.startswith(_WIDE_MARKS) or not _BINARY.search(head):
        return Outside.TEXT
    return Outside.PDF if b"%PDF-" in head[:1024] else Outside.OTHER


def _is_mail(head: bytes) -> bool:
    """Its first lines are headers, three of them at least ones that mails have."""
    lines = head.split(b"\n\n", 1)[0].split(b"\r\n\r\n", 1)[0].splitlines()[:60]
    return all(_HEADER.match(line) for line in lines[:-1]) and sum(bool(_MAIL.match(line)) for line in lines) >= 3
