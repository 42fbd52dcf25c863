"""The Evidence place: the list at the left, the open piece beside it with its files, on disk as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.evidence import Evidence, EvidenceKind, EvidenceRow
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.profile import Profile
from senco_desk.domain.text import plain
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.evidence.brought import Brought, brings, brought
from senco_desk.ui.evidence.changed_copies import ChangedCopies
from senco_desk.ui.evidence.copying_out import CopyingOut
from senco_desk.ui.evidence.drop_hint import DropHint
from senco_desk.ui.evidence.editor import EvidenceEditor
from senco_desk.ui.evidence.listing import listing, row_of
from senco_desk.ui.evidence.same_files import offer_same
from senco_desk.ui.evidence.seeing_files import SeeingFiles
from senco_desk.ui.evidence.slips import Slips
from senco_desk.ui.evidence.taking_in import Same, TakingIn
from senco_desk.ui.evidence.wording import progress_said
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import line, link, writes
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.job import Job
from senco_desk.ui.widgets.offer import Offer
from senco_desk.ui.widgets.pieces.place import PiecesPlace
from senco_desk.ui.widgets.progress_row import ProgressRow

FROM_FILES = "from-files"
"""The target that asks for files, and makes a piece of each."""


class EvidencePlace(PiecesPlace[Evidence, EvidenceRow]):
    """Targets: the id of a piece, `NEW`, or `FROM_FILES`."""

    code = "evidence"
    title = N_("Evidence")
    kind = PieceKind.EVIDENCE
    noun = Noun.EVIDENCE
    all_of_them = N_("‹ All evidence")
    editor: EvidenceEditor

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        self._began: date | None = None
        editor = EvidenceEditor(surroundings.today)
        super().__init__(surroundings, surroundings.services.evidencing, listing(lambda: self._began), editor, parent)
        self.files = SeeingFiles(surroundings, editor.files, self.saving)
        self.taking_in = TakingIn(surroundings, self)
        self.checks = CheckBefore(surroundings, self.pages, self)
        self.slips = Slips(surroundings, self, self.checks)
        self.copying_out = CopyingOut(surroundings, self, self.checks)
        self.progress = ProgressRow()
        self.left_out, self.same, self.changed = Offer(), Offer("clip"), Offer()
        self.hint = DropHint(self)
        self._job: Job | None = None
        self.add_files = writes(link(QPushButton(_("Add files…"))))
        self.add_files.setToolTip(_("Each becomes a new piece (Ctrl+Shift+O)"))
        self.list.foot.addWidget(self.add_files)
        self.setAcceptDrops(True)
        self._copies = ChangedCopies(surroundings, self.changed, self.taking_in)
        self._add_parts()
        self._attend()

    def _add_parts(self) -> None:
        unit = line(self)
        for at, notice in enumerate((self.left_out, self.same, self.changed)):
            self.column.insertWidget(at + 1, notice)
        self.progress.setContentsMargins(unit, unit // 3, unit, unit // 2)
        self.column.addWidget(self.progress)

    def _attend(self) -> None:
        self.editor.testimony.slip_wanted.connect(self._make_slip)
        self.editor.files.save_wanted.connect(self._copy_out)
        self.editor.files.choose_wanted.connect(lambda: self._choose(self._open_piece()))
        self.add_files.clicked.connect(lambda: self._choose(None))
        for working in (self.copying_out, self.taking_in, self.slips):
            working.job.connect(self._follow)
        self.progress.cancel_wanted.connect(self._cancel)
        self.taking_in.added.connect(self._show_added)
        self.taking_in.left_out.connect(self._tell_left_out)
        self.taking_in.same.connect(self._offer_same)
        self.editor.what.area.brings_more = self._take_pasted
        for area in (editor.area for editor in self.editor.more.impact.editors):
            area.brings_more = self._take_pasted
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self._paste)

    def make_empty(self) -> EmptyPlace:
        return EmptyPlace(
            "evidence",
            _("Add the first piece"),
            _(
                "A policy you rewrote, minutes, a provision map, data, a photograph of a display, what a colleague "
                "says: whatever shows that it was so. Drop a file here, or say what it is and where it is held."
            ),
            _("New evidence"),
            self.begin,
        )

    # What the window asks

    def show_target(self, target: str) -> None:
        if target == FROM_FILES:
            self._choose(None)
        else:
            super().show_target(target)

    def take_focus(self) -> None:
        if self.checks.page is not None:
            self.checks.page.take_focus()
        else:
            super().take_focus()

    def reload(self, changed: Changed | None) -> None:
        super().reload(changed)
        self.checks.reload(changed)
        if changed is None or changed.concerns(Noun.PROFILE):
            introducing = self.surroundings.services.introducing
            self.surroundings.background.read(introducing.get, self._know_beginning, self.surroundings.fail)
        if changed is None or changed.concerns(Noun.EVIDENCE):
            self.files.read()

    def take_files(self, files: Sequence[Path]) -> None:
        self.taking_in.take(None, Brought(tuple(files)))

    def row_of(self, piece: Evidence) -> EvidenceRow:
        strip = self.editor.files
        was = self.editor.beside.was
        return row_of(piece, self.editor.counts_for.count, len(strip.rows), strip.is_troubled, was)

    def all_words(self, piece: Evidence) -> str:
        told, impact = piece.testimony, piece.impact
        parts = [piece.reference, piece.title, str(piece.happened or ""), plain(piece.about), piece.part]
        parts += [piece.with_whom, piece.link, piece.held, told.colleague, told.role, str(told.given or "")]
        parts += [plain(text) for text in (impact.changed, impact.for_whom, impact.how_known)]
        return "\n\n".join(part for part in parts if part.strip())

    # What is shown

    def _show(self, piece: Evidence, *, is_new: bool = False) -> None:
        another = self.editor.shown is None or self.editor.shown.id != piece.id
        super()._show(piece, is_new=is_new)
        if another:
            self.files.show_piece(piece.id)

    def _know_beginning(self, profile: Profile | None) -> None:
        self._began = profile.programme.began if profile else None
        self.editor.more.programme_began(self._began)

    def _show_added(self, pieces: Sequence[str]) -> None:
        """The first of the new pieces, unless she is typing in another."""
        if pieces and not self.editor.has_focus:
            self.show_target(pieces[0])

    # Bringing files

    def _open_piece(self) -> str | None:
        """The piece files are attached to: the open one, which is kept first."""
        shown = self.editor.shown
        if shown is None:
            return None
        self.keeping.keep_now()
        return shown.id

    def _make_slip(self) -> None:
        """For the piece as it stands: it is kept first."""
        piece = self._open_piece()
        if piece is not None and self.editor.shown is not None:
            self.keeping.flush()
            self.slips.ask(piece, self._named(self.editor.shown))

    def _copy_out(self, file: Attachment) -> None:
        if self.editor.shown is not None:
            self.copying_out.ask(file, self.editor.shown.reference)

    def _choose(self, to: str | None) -> None:
        chosen, _filter = QFileDialog.getOpenFileNames(self, _("Choose files"))
        if chosen:
            self.taking_in.take(to, Brought(tuple(map(Path, chosen))))

    def _paste(self) -> None:
        """Where no text is typed: into the open piece when the focus is in it, else as new pieces."""
        found = brought(QApplication.clipboard().mimeData())
        if not self.bring(found, to_open=self.editor.has_focus):
            self.surroundings.toast(_("There is no file, picture or web address to paste. Nothing has changed."))

    def bring(self, found: Brought, *, to_open: bool) -> bool:
        """Take in what a drop or a paste brings; False when there is nothing in it."""
        if not found:
            return False
        to_open = to_open and self.editor.shown is not None
        if not found.address:
            self.taking_in.take(self._open_piece() if to_open else None, found)
        elif not (to_open and self.editor.bring_link(found.address)):
            self._begin_link(found.address)
        return True

    def _begin_link(self, address: str) -> None:
        self.begin()
        self.editor.about.kind.show_value(EvidenceKind.LINK)
        self.editor.bring_link(address)

    def _take_pasted(self, source: QMimeData) -> bool:
        """Of what is pasted into a text: files and pictures go to the piece, words stay with the text."""
        found = brought(source)
        if not (found.files or found.picture):
            return False
        return self.bring(found, to_open=True)

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if brings(event.mimeData()):
            event.acceptProposedAction()
            self._hint(event.position().toPoint())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()
        self._hint(event.position().toPoint())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hint.hide()
        event.acceptProposedAction()
        self.bring(brought(event.mimeData()), to_open=self._is_over_open(event.position().toPoint()))

    def _is_over_open(self, at: QPoint) -> bool:
        editor = self.editor
        return editor.isVisible() and editor.rect().contains(editor.mapFrom(self, at))

    def _hint(self, at: QPoint) -> None:
        shown = self.editor.shown
        if shown is not None and self._is_over_open(at):
            self.hint.show_over(self.editor, _("Attach to {piece}").format(piece=self._named(shown)))
        else:
            over = self.empty if self.empty.isVisible() else self.list
            self.hint.show_over(over, _("Add as new evidence"))

    def _named(self, shown: Evidence) -> str:
        return shown.reference if shown.number else _("the new piece")

    # What comes of it

    def _follow(self, job: Job, words: str, files: int) -> None:
        self._job = job
        job.ended.connect(partial(self._ended, job))
        self.progress.follow(job, words, partial(progress_said, files))

    def _ended(self, job: Job) -> None:
        if self._job is job:
            self._job = None

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _tell_left_out(self, left_out: tuple[tuple[str, str], ...]) -> None:
        self.left_out.say("\n".join(sentence for _name, sentence in left_out))

    def _offer_same(self, same: Same) -> None:
        offer_same(same, self.same, self.surroundings, self.show_target)
