"""How the tree, the page and the case share the room there is: side by side, and fewer at once where it is narrow."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QSplitter, QWidget

from senco_desk.ui.theme import line

_ALL_THREE = 84
"""Lines of text across from which all three stand side by side."""
_TWO = 36
"""Lines of text across from which two do."""
_LEAST = 120
"""Pixels; smaller than this nothing can be made by hand."""


class Stage(Enum):
    """How far in she is."""

    TREE = "tree"
    PAGE = "page"
    CASE = "case"


class Panes(QSplitter):
    """Two splitters, one in the other, so that the page and the case can also stand one above the other."""

    def __init__(self, tree: QWidget, page: QWidget, case: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._tree, self._page, self._case = tree, page, case
        self._inner = QSplitter()
        self._inner.addWidget(page)
        self._inner.addWidget(case)
        self.addWidget(tree)
        self.addWidget(self._inner)
        for splitter in (self, self._inner):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(9)
        for pane in (tree, self._inner, page, case):
            pane.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            pane.setMinimumSize(_LEAST, _LEAST)
        self.stage = Stage.TREE

    def arrange(self, stage: Stage) -> None:
        """Show what belongs to `stage` at the present width and text size."""
        before, self.stage = self._visible(), stage
        room = self.width() / max(1, line(self))
        narrow, wide = room < _TWO, room >= _ALL_THREE
        in_case = stage is Stage.CASE
        self._tree.setVisible(wide or (stage is Stage.TREE) or (stage is Stage.PAGE and not narrow))
        self._inner.setVisible(not (narrow and stage is Stage.TREE))
        self._case.setVisible(in_case)
        self._inner.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        if self._visible() != before:
            self._share()

    @property
    def tree_is_shown(self) -> bool:
        return not self._tree.isHidden()

    @property
    def page_is_shown(self) -> bool:
        return not self._inner.isHidden()

    def _visible(self) -> tuple[bool, bool, bool, Qt.Orientation]:
        return self.tree_is_shown, self.page_is_shown, not self._case.isHidden(), self._inner.orientation()

    def _share(self) -> None:
        in_case, across = not self._case.isHidden(), self._inner.orientation() is Qt.Orientation.Horizontal
        _divide(self, 26 if in_case else 38)
        _divide(self._inner, 48 if across else 50)


def _divide(splitter: QSplitter, first: int) -> None:
    """Give the first of two parts so many hundredths."""
    splitter.setStretchFactor(0, first)
    splitter.setStretchFactor(1, 100 - first)
    splitter.setSizes([first * 10, 1000 - first * 10])
