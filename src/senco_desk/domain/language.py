"""Where every sentence of the desk is said: under gettext's own names, by which Babel finds it; in English so far."""


def _(text: str) -> str:
    """`text` in the language the desk speaks."""
    return text


def n_(one: str, many: str, count: int) -> str:
    """The form of the sentence that goes with `count`."""
    return one if count == 1 else many


def N_(text: str) -> str:  # noqa: N802  (gettext's own name for "translate later")
    """Marks a sentence that is said later, with `_`."""
    return text
