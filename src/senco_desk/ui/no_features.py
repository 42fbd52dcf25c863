"""PySide6 without its `__feature__` switch, which no module of ours uses.

At each import it reads the source of the module, to see whether it asks for one: a tenth of the time to Home.
"""

import sys

import PySide6.QtCore  # noqa: F401  (brings the switch with it)


def spare_the_reading() -> None:
    """Every module imported from now on is taken as one that knows Qt and asks for nothing, as in a frozen build."""
    sys.modules["shibokensupport.feature"].__dict__["_mod_uses_pyside"] = lambda _module: True
