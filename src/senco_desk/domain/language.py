"""The language the desk speaks: gettext, with the English source as the text when no catalogue is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations
    from pathlib import Path

_catalogue: NullTranslations | None = None
"""None: the English source, as with no catalogue installed. Windows are painted without loading gettext."""


def speak(language: str, locale: Path) -> None:
    """Use the catalogue of `language` below the folder `locale`; without one the English source is spoken."""
    import gettext

    global _catalogue  # noqa: PLW0603  (gettext's own way: one language for the whole process)
    _catalogue = gettext.translation("senco_desk", locale, [language], fallback=True)


def _(text: str) -> str:
    return text if _catalogue is None else _catalogue.gettext(text)


def n_(one: str, many: str, count: int) -> str:
    if _catalogue is None:
        return one if count == 1 else many
    return _catalogue.ngettext(one, many, count)


def N_(text: str) -> str:  # noqa: N802  (gettext's own name for "translate later")
    return text
