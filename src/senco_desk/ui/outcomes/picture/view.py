"""The picture of where I am as a part of the Outcomes place: how it is shown, the picture, and the pieces of a cell."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.coverage import Piece
from senco_desk.domain.language import _, n_
from senco_desk.domain.picture import Picture
from senco_desk.domain.picture_tables import spoken_count, words_of
from senco_desk.domain.remarks import said
from senco_desk.ui.outcomes.picture.beside import PiecesBeside
from senco_desk.ui.outcomes.picture.grid import PictureGrid
from senco_desk.ui.outcomes.picture.legend import Legend
from senco_desk.ui.outcomes.picture.sheets import Form, Spot, Tiles, Way, cell, sheet, spoken
from senco_desk.ui.theme import inset, line, link, quiet
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.switch import Switch

_BESIDE, _BELOW = 52, 20
"""Lines of text across from which the pieces stand beside the picture, and down from which they stand below it."""


class PictureView(QWidget):
    """`wanted` carries the ids of the pieces to be listed; `opened` a `Piece`; `outcome_wanted` an outcome's id."""

    wanted = Signal(object)
    opened = Signal(object)
    outcome_wanted = Signal(str)
    gather_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._picture: Picture | None = None
        self._unfolded: frozenset[str] = frozenset()
        self._over: dict[str, int] = {}
        self._listed: tuple[str, ...] = ()
        self._ways_shown = self._folds = False
        self.way = Switch(_("Laid out"), [(way, _(way.value)) for way in Way])
        self.form = Form.PICTURE
        self.elements = QPushButton(_("With elements"))
        self.elements.setCheckable(True)
        self.reused = link(QPushButton())
        self.grid, self.beside, self.legend = PictureGrid(), PiecesBeside(), Legend()
        self._said = quiet(QLabel())
        self._empty = EmptyPlace(
            "outcomes",
            _("Nothing counts for these outcomes yet"),
            _(
                "What you write and gather appears here in the month in which it happened, "
                "once you tick what it counts for."
            ),
            _("Write a reflection"),
            self.gather_wanted.emit,
        )
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.legend.setSizePolicy(policy)
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.grid)
        self._split.addWidget(self.beside)
        self.beside.hide()
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, unit // 2)
        column.setSpacing(unit // 4)
        column.addWidget(self._split, 1)
        column.addWidget(self._said)
        column.addWidget(self.legend)
        column.addWidget(self.reused, 0, Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self.way.chosen.connect(self._show_way)
        self.elements.toggled.connect(self._unfold_all)
        self.grid.came_to.connect(lambda _spot: self._follow())
        self.grid.opened.connect(self._open)
        self.grid.folded.connect(self._fold)
        self.beside.left.connect(self.go_back)
        self.beside.opened.connect(self.opened)
        self.beside.outcome_wanted.connect(self._want_outcome)
        self.reused.clicked.connect(self._list_reused)

    def show_picture(self, picture: Picture, over_reused: dict[str, int]) -> None:
        """Show how it stands now; where she is, and what is listed, stays."""
        self._picture, self._over = picture, over_reused
        self._show_reused()
        self._show()

    @property
    def ways(self) -> list[QWidget]:
        """How it may be shown: to stand above it, beside what else stands there."""
        return [self.way, self.elements]

    def show_ways(self, shown: bool) -> None:
        """They are in sight with the picture."""
        self._ways_shown = shown
        self.way.setVisible(shown)
        self.elements.setVisible(shown and self._folds)

    def show_way(self, way: Way) -> None:
        self.way.show_value(way)
        self._show_way(way)

    def show_form(self, form: Form) -> None:
        self.form = form
        self._show()

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """The pieces that were `wanted`; an answer to an earlier question is let go."""
        if {piece.id for piece in pieces} <= set(self._listed):
            self.beside.show_pieces(pieces)

    def take_focus(self) -> None:
        if self._stack.currentWidget() is self._empty:
            self._empty.button.setFocus()
        else:
            self.grid.setFocus()

    def go_back(self) -> None:
        """From the pieces to the cell they are of."""
        self.beside.hide()
        self._listed = ()
        self._arrange()
        self.grid.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """The pieces beside the picture, below it, or where there is little room in its place."""
        wide, tall = self.width() >= _BESIDE * line(self), self.height() >= _BELOW * line(self)
        self._split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        self.grid.setVisible(wide or tall or self.beside.isHidden())
        self.legend.setVisible(tall and self.form is Form.PICTURE)
        self._said.setVisible(self.grid.isVisibleTo(self))
        self.reused.setVisible(bool(self._over) and self.grid.isVisibleTo(self))
        self._fit_said()

    def _fit_said(self) -> None:
        """What is too long for the line loses its middle: the outcome and the numbers stay."""
        words, room = self._said.toolTip(), self.width() - 2 * inset(self)
        self._said.setText(self._said.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room))

    def _show_beside(self) -> None:
        if self.beside.isHidden():
            self.beside.show()
            self._arrange()
            self._split.setSizes([620, 380])
            self.grid.scrollTo(self.grid.currentIndex())
        if self.grid.isHidden():
            self.beside.listed.setFocus()

    def _show_way(self, way: Way) -> None:
        self._show()
        if way is Way.TIME:
            self.grid.show_latest()

    def _show(self) -> None:
        if (picture := self._picture) is None:
            return
        way, form = Way(self.way.value), self.form
        empty = picture.is_empty and way is Way.TIME
        self._stack.setCurrentIndex(1 if empty else 0)
        shown = sheet(picture, way, form, self._unfolded)
        self._folds = not isinstance(shown, Tiles) and not empty
        self.show_ways(self._ways_shown)
        self.legend.show_marks(way, picture.practice)
        self.grid.setAccessibleName(f"{_(way.value)}, {_(form.value)}")
        self.grid.show_sheet(shown, form, self._unfolded)
        self._arrange()
        if not self.beside.isHidden():
            self._list(self.grid.spot())

    def _follow(self) -> None:
        """What is under the hand is said below the picture, and listed if anything is."""
        spot = self.grid.spot()
        self._said.setToolTip(spoken(self._picture, spot) if self._picture and spot else "")
        self._fit_said()
        if not self.beside.isHidden():
            self._list(spot)

    def _open(self) -> None:
        """List the pieces of the cell; by key the focus goes to them, by mouse it stays in the picture."""
        self._list(self.grid.spot())
        self._show_beside()

    def _list(self, spot: Spot | None) -> None:
        if spot is None or (picture := self._picture) is None:
            return
        told, held = picture.rows[spot.row], cell(picture, spot)
        when = picture.spans[spot.span].label if spot.span is not None else ""
        title = " · ".join(filter(None, (f"{told.outcome.code}  {words_of(told.outcome).rstrip(' .;:')}", when)))
        remarked = said(told.remarks) if spot.span is None and held.pieces else ""
        self.beside.show_spot(
            title,
            " · ".join(filter(None, (spoken_count(held), remarked))),
            _("Open {code} in the list").format(code=told.outcome.code),
        )
        self._want(held.pieces)

    def _want(self, pieces: tuple[str, ...]) -> None:
        self._listed = pieces
        self.wanted.emit(pieces)

    def _want_outcome(self) -> None:
        if self._picture and (spot := self.grid.spot()):
            self.outcome_wanted.emit(self._picture.rows[spot.row].outcome.id)

    def _fold(self, outcome: str) -> None:
        self._unfolded ^= {outcome}
        self._show()

    def _unfold_all(self, unfolded: bool) -> None:
        tops = (told.outcome.id for told in self._picture.rows if told.level == 0) if self._picture else ()
        self._unfolded = frozenset(tops) if unfolded else frozenset()
        self._show()

    def _show_reused(self) -> None:
        most = self._picture.practice.reuse if self._picture else 0
        words = n_(
            "{n} piece serves more than {most}",
            "{n} pieces serve more than {most} each",
            len(self._over),
        )
        self.reused.setText(words.format(n=len(self._over), most=most))

    def _list_reused(self) -> None:
        self.beside.show_spot(
            self.reused.text(),
            _("Outcomes and elements of this set. One piece may serve several; these serve many."),
            "",
        )
        self._want(tuple(self._over))
        self._show_beside()
