"""The pieces of one spot of the picture, in a list; each opens in its own place."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)  # fmt: skip
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from senco_desk.domain.coverage import Piece
from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _
from senco_desk.ui import icons
from senco_desk.ui.outcomes.piece_choice import KIND_SIGNS, KIND_WORDS
from senco_desk.ui.theme import line, link, quiet, subheading
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.drawn_row import DrawnRow, shortened
from senco_desk.ui.widgets.icon_button import IconButton

PIECE = Qt.ItemDataRole.UserRole


class _Pieces(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pieces: Sequence[Piece] = ()

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        self.beginResetModel()
        self.pieces = pieces
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.pieces)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        piece = self.pieces[index.row()]
        if role == PIECE:
            return piece
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_named(piece)}, {_below(piece)}"
        return _named(piece) if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None


def _named(piece: Piece) -> str:
    return f"{piece.reference}  {piece.title or _('Untitled')}"


def _below(piece: Piece) -> str:
    draft = "" if piece.finished else _("draft")
    return " · ".join(filter(None, (day_of_week(piece.day), _(KIND_WORDS[piece.kind]), draft)))


class _Drawn(DrawnRow):
    """The sign of its kind, its name, and below when it happened."""

    def __init__(self, listed: QListView) -> None:
        super().__init__(listed)
        self._list = listed

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(line(self._list) * 2.7))

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        piece, unit, palette = index.data(PIECE), line(self._list), drawn.palette
        sign = QRectF(drawn.rect.left() + unit * 0.3, drawn.rect.top() + unit * 0.3, unit * 1.1, unit * 1.1)
        icons.draw(painter, KIND_SIGNS[piece.kind], sign, palette.color(QPalette.ColorRole.Accent))
        words = QRect(drawn.rect).adjusted(round(unit * 1.8), round(unit * 0.3), -unit // 3, -round(unit * 0.3))
        self._write(painter, words, Qt.AlignmentFlag.AlignTop, _named(piece), palette, QPalette.ColorRole.WindowText)
        below = QPalette.ColorRole.PlaceholderText
        self._write(painter, words, Qt.AlignmentFlag.AlignBottom, _below(piece), palette, below)

    def _write(
        self, painter: QPainter, into: QRect, where: Qt.AlignmentFlag, words: str, palette: QPalette,
        role: QPalette.ColorRole,
    ) -> None:  # fmt: skip
        painter.setFont(QFont(self._list.font()))
        painter.setPen(palette.color(role))
        painter.drawText(into, where | Qt.TextFlag.TextSingleLine, shortened(self._list.font(), words, into.width()))


class PiecesBeside(QWidget):
    """`opened` carries a `Piece`; `left` says back to the picture; `outcome_wanted` that its page is wanted."""

    opened = Signal(object)
    left = Signal()
    outcome_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._said = subheading(QLabel()), quiet(QLabel())
        self._pieces = _Pieces(self)
        self.listed = QListView()
        self.listed.setModel(self._pieces)
        self.listed.setItemDelegate(_Drawn(self.listed))
        self.listed.setUniformItemSizes(True)
        self.listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.listed.setAccessibleName(_("Pieces"))
        self.listed.activated.connect(self._open)
        self.listed.clicked.connect(self._open)
        self.close_button = IconButton("close", _("Back to the picture"))
        self.outcome = link(QPushButton())
        self._lay_out()
        self.close_button.clicked.connect(self.left)
        self.outcome.clicked.connect(self.outcome_wanted)

    def _lay_out(self) -> None:
        unit = line(self)
        for label in (self._title, self._said):
            label.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, 0, 0, unit // 2)
        column.addLayout(head)
        column.addWidget(self._said)
        column.addWidget(self.listed, 1)
        column.addWidget(self.outcome, 0, Qt.AlignmentFlag.AlignLeft)

    def show_spot(self, title: str, said: str, outcome: str) -> None:
        """What the list is of; its pieces follow."""
        self._title.setText(title)
        self._said.setText(said)
        self.outcome.setText(outcome)
        self.outcome.setVisible(bool(outcome))

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        standing = self.listed.currentIndex().data(PIECE)
        self._pieces.show_pieces(pieces)
        places = [place for place, piece in enumerate(pieces) if standing and piece.id == standing.id]
        self.listed.setCurrentIndex(self._pieces.index(places[0] if places else 0, 0))

    @property
    def pieces(self) -> Sequence[Piece]:
        return self._pieces.pieces

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(PIECE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
