"""The names of other people's files: as they are shown, and as they can be written on any system."""

import re
import unicodedata

_TURNING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSEEN = {"\u061c", "\u200b", "\u200e", "\u200f", "\u2060", "\ufeff", *map(chr, _TURNING)}
"""Characters that show nothing, or turn round what is shown: "annex\u202etxt.exe" would read as "annexexe.txt"."""

_NOT_ON_WINDOWS = re.compile(r'[<>:"/\\|?*]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)", re.IGNORECASE)
_LONGEST = 120
"""Bytes: a whole path of more than 260 characters is refused by many programs on Windows."""
_LONGEST_ENDING = 20

_STARTED = {
    ".app", ".appimage", ".application", ".appref-ms", ".bat", ".cmd", ".com", ".command", ".cpl", ".desktop", ".dll",
    ".dmg", ".exe", ".gadget", ".hta", ".inf", ".jar", ".jnlp", ".js", ".jse", ".lnk", ".msc", ".msi", ".msix",
    ".msp", ".mst", ".pif", ".pkg", ".ps1", ".psm1", ".py", ".pyw", ".reg", ".scf", ".scpt", ".scr", ".sh",
    ".terminal", ".url", ".vb", ".vbe", ".vbs", ".webloc", ".workflow", ".ws", ".wsf", ".wsh",
}  # fmt: skip
"""Endings of what a double click would start instead of show, on one system or another."""


def shown_name(given: str) -> str:
    """What the file is called, without folders and on one line, with nothing in it that cannot be seen."""
    last = re.split(r"[/\\]", given)[-1]
    return " ".join("".join(map(_shown, last)).split()) or "?"


def name_on_disk(name: str) -> str:
    """The same name as every system can write it: as near as can be, and with its ending."""
    told = _NOT_ON_WINDOWS.sub("_", shown_name(name)).rstrip(". ") or "_"
    if _DEVICES.match(told):
        told = f"_{told}"
    stem, ending = _parted(told)
    return _cut(stem, _LONGEST - len(ending.encode())).rstrip(". ") + ending


def would_start(name: str) -> bool:
    """Whether the system would start it as a program, where one only means to look at it."""
    return _parted(name_on_disk(name).lower())[1] in _STARTED


def _parted(name: str) -> tuple[str, str]:
    stem, dot, ending = name.rpartition(".")
    return (stem, dot + ending) if stem and len(ending.encode()) < _LONGEST_ENDING else (name, "")


def _cut(text: str, most: int) -> str:
    return text.encode()[:most].decode(errors="ignore")


def _shown(character: str) -> str:
    if character in _UNSEEN:
        return ""
    kind = unicodedata.category(character)
    if kind == "Cs":  # half a character, from a name that no system should have taken
        return "\ufffd"
    return " " if kind in ("Cc", "Zl", "Zp") else character
