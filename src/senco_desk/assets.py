"""The one finder of what comes with the application: `resources/` (fonts, guide, pictures) and `outcomes_data/`.

In an installed copy both lie inside the package, under `_bundled/`; in a clone of the repository at its top.
"""

from functools import cache
from pathlib import Path

from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.language import N_

MISSING = Sentence(
    "asset-missing",
    N_(
        "A file that comes with SENCO Desk is missing: {name}. Your workbooks are not touched. "
        "Install SENCO Desk again, over the copy that is there."
    ),
)

_PACKAGE = Path(__file__).resolve().parent
_BUNDLED = _PACKAGE / "_bundled"
_CLONE = _PACKAGE.parents[1]


def resource(*names: str) -> Path:
    """The file or folder in `resources/`, such as `resource("fonts", "NotoSans.ttf")`; raises Damaged when missing."""
    return _found("resources", *names)


def outcomes_data(*names: str) -> Path:
    """The folder of the bundled sets of outcomes, or one file in it; raises Damaged when missing."""
    return _found("outcomes_data", *names)


def _found(folder: str, *names: str) -> Path:
    found = _home_of(folder).joinpath(folder, *names)
    if not found.exists():
        raise Damaged(MISSING, name="/".join((folder, *names)))
    return found


@cache
def _home_of(folder: str) -> Path:
    return _BUNDLED if (_BUNDLED / folder).is_dir() else _CLONE
