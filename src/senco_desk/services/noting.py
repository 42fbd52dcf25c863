"""Noting: lines typed in a session or caught on the way, and what is made of them afterwards."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from senco_desk.domain.action import Action
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.evidence import Evidence, EvidenceKind
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.note import Note, NoteState, became, noted
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.reflective_models import FREE
from senco_desk.domain.session import SessionRow, going_on
from senco_desk.domain.text import from_plain
from senco_desk.services.inbox import Inbox, TakenIn
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import Work

GONE = Sentence(
    "note-gone",
    N_("This note is no longer in the workbook; it was dropped meanwhile. Undo brings it back. Nothing was changed."),
)
MADE_ALREADY = Sentence(
    "note-made-already",
    N_("Something was made of this note already. Nothing was changed; Undo takes that back."),
)
_A_LINE = 300
"""Characters that what is to be done is said in."""


@dataclass(frozen=True, slots=True)
class TwilightPage:
    """What is preset when she begins to note: today, the session whose time fits, what was noted today already."""

    day: date
    session: SessionRow | None
    notes: tuple[Note, ...]


class Noting:
    """The verbs of notes."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now
        self._inbox = Inbox(desk, now)

    def begin(self, text: str = "", session: str = "") -> Note:
        """A note of now, not kept yet. Raises Refused when it is too long for one."""
        return noted(new_id(), text, self._now().astimezone(), session)

    def keep(self, notes: Sequence[Note], gone: Iterable[str] = ()) -> Changed:
        """Put what was typed on disk; those of which no word is left go."""
        with self._desk.change(typing=True) as work:
            for note in notes:
                work.notes.put(note)
            for each in gone:
                work.notes.remove(each)
        self._tell(work.changed)
        return work.changed

    def waiting(self) -> list[Note]:
        """Those of which nothing was made yet, oldest first."""
        with self._desk.view() as view:
            return view.notes.in_state(NoteState.WAITING)

    def waiting_of(self, day: date) -> list[Note]:
        with self._desk.view() as view:
            return view.notes.waiting_of(day)

    def questions(self) -> list[Note]:
        """What she wants to ask her tutor, oldest first."""
        with self._desk.view() as view:
            return view.notes.in_state(NoteState.QUESTION)

    def of_session(self, session: str) -> list[Note]:
        """All that was noted in it, oldest first, whatever became of it."""
        with self._desk.view() as view:
            return view.notes.of_session(session)

    def session_of_now(self) -> SessionRow | None:
        """The session that goes on now; None when no time fits, and the note stands alone."""
        with self._desk.view() as view:
            return going_on(view.sessions.rows(), self._now().astimezone().replace(tzinfo=None))

    def page_of_now(self) -> TwilightPage:
        """For the twilight page."""
        today = self._now().astimezone().date()
        return TwilightPage(today, self.session_of_now(), tuple(self.waiting_of(today)))

    def sessions_of(self, notes: Iterable[Note]) -> dict[str, SessionRow]:
        """The sessions that the notes were typed in, by their ids, as far as they are still there."""
        wanted = {note.session for note in notes} - {""}
        with self._desk.view() as view:
            return {row.id: row for row in view.sessions.rows() if row.id in wanted} if wanted else {}

    def become_reflection(self, note_id: str) -> Changed:
        """A reflection with its words, of its day."""
        with self._desk.change(_("Made a reflection")) as work:
            note = _waiting(work, note_id)
            section = Section(FREE.stages[0].key, FREE.stages[0].heading, from_plain(note.text))
            made = Reflection(
                new_id(), work.reflections.next_number(), self._now(), happened=note.day, sections=(section,)
            )
            work.reflections.add(made)
            work.notes.put(became(note, Noun.REFLECTION, made.id))
        return self._told(work)

    def become_evidence(self, note_id: str) -> Changed:
        """A piece of evidence with its words, of its day: something that she saw."""
        with self._desk.change(_("Made evidence")) as work:
            note = _waiting(work, note_id)
            made = Evidence(
                new_id(), work.evidence.next_number(), self._now(), EvidenceKind.OBSERVATION, happened=note.day,
                about=from_plain(note.text),
            )  # fmt: skip
            work.evidence.add(made)
            work.notes.put(became(note, Noun.EVIDENCE, made.id))
        return self._told(work)

    def become_action(self, note_id: str) -> Changed:
        """An action of the training plan, planned at the moment she noted it: the note says what.

        Of one too long for a line, the first line says what, and all of it stands in what came of it.
        """
        with self._desk.change(_("Made an action")) as work:
            note = _waiting(work, note_id)
            what = " ".join(note.text.split())
            made = Action(new_id(), note.written, what=what, session=note.session)
            if len(what) > _A_LINE:
                first = " ".join(note.text.strip().splitlines()[0].split())
                made = replace(made, what=first[:_A_LINE], came=from_plain(note.text))
            work.actions.add(made)
            work.notes.put(became(note, Noun.ACTION, made.id))
        return self._told(work)

    def ask_tutor(self, note_id: str) -> Changed:
        """Keep it among the questions for the tutor."""
        return self._move(note_id, NoteState.QUESTION, _("Kept as a question for the tutor"))

    def wait_again(self, note_id: str) -> Changed:
        """Back among those of which something is to be made."""
        return self._move(note_id, NoteState.WAITING, _("Back among the notes to finish"))

    def drop(self, note_id: str) -> Changed:
        with self._desk.change(_("Note dropped")) as work:
            if not work.notes.remove(note_id):
                raise Refused(GONE)
        return self._told(work)

    def take_in(self) -> TakenIn:
        """What was jotted down outside the desk. Cheap where nothing was."""
        taken = self._inbox.take_in()
        if taken.changed is not None:
            self._tell(taken.changed)
        return taken

    def _move(self, note_id: str, state: NoteState, said: str) -> Changed:
        with self._desk.change(said) as work:
            work.notes.put(replace(_waiting(work, note_id), state=state))
        return self._told(work)

    def _told(self, work: Work) -> Changed:
        self._tell(work.changed)
        return work.changed


def _waiting(work: Work, note_id: str) -> Note:
    """Raises Refused when it is gone, or when something was made of it."""
    note = work.notes.get(note_id)
    if note is None:
        raise Refused(GONE)
    if note.state is NoteState.DONE:
        raise Refused(MADE_ALREADY)
    return note
