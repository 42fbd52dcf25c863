"""The file a copy is saved as."""

from itertools import count
from pathlib import Path

_ENDING = ".pdf"


def as_pdf(chosen: str) -> Path:
    """The PDF she meant by the name she typed ("Portfolio 12.6.25"). What was not asked about is not written over."""
    if chosen.lower().endswith(_ENDING):
        return Path(chosen)
    names = (f"{chosen}{_ENDING}" if nth == 1 else f"{chosen} ({nth}){_ENDING}" for nth in count(1))
    return next(path for path in map(Path, names) if not path.exists())
