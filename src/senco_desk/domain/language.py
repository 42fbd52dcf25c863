"""The language the desk speaks: gettext, with the English source as the text when no catalogue is installed."""

import gettext
from pathlib import Path

_catalogue = gettext.NullTranslations()


def speak(language: str, locale: Path) -> None:
    """Use the catalogue of `language` below the folder `locale`; without one the English source is spoken."""
    global _catalogue  # noqa: PLW0603  (gettext's own way: one language for the whole process)
    _catalogue = gettext.translation("senco_desk", locale, [language], fallback=True)


def _(text: str) -> str:
    return _catalogue.gettext(text)


def n_(one: str, many: str, count: int) -> str:
    return _catalogue.ngettext(one, many, count)


def N_(text: str) -> str:  # noqa: N802  (gettext's own name for "translate later")
    return text
