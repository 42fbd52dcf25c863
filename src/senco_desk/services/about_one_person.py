"""One person, all of it: everything about one person found, saved as a PDF, and erased where she has to."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from senco_desk.domain.about_person import AboutPerson, Erased, NamingFile
from senco_desk.domain.days import short_day
from senco_desk.domain.errors import DeskError, Refused, Sentence
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.name_erasing import Eraser, OnePerson
from senco_desk.domain.name_findings import FindingKind, NameDecision, Resolution, Spot
from senco_desk.safekeeping import backups
from senco_desk.services.attaching import Attaching
from senco_desk.services.checking_names import CheckingNames
from senco_desk.services.children import CANCELLED
from senco_desk.services.erasing_around import remove_snapshots, remove_unread, rewrite_rescued
from senco_desk.services.giving_out import refuse_ending, refuse_in_a_workbook
from senco_desk.services.inbox import Inbox
from senco_desk.services.keeping_safe import KeepingSafe
from senco_desk.services.looking_for_person import LookingForPerson, naming_file
from senco_desk.services.printing import Progress, print_aside
from senco_desk.services.reading_words import ReadingWords
from senco_desk.services.telling import Tell
from senco_desk.store.backups import forget
from senco_desk.store.desk import Desk
from senco_desk.store.erasing import Rewritten, erase
from senco_desk.store.search import catch_up

NOT_THERE = Sentence(
    "person-gone", N_("This name is no longer under People and places. Undo brings it back. Nothing was changed.")
)
REASON_WANTED = Sentence(
    "kept-without-reason",
    N_("“{name}” names this person. Have it taken out for good, or say why it is kept. Nothing was erased."),
)
MEANWHILE = Sentence(
    "changed-since-found",
    N_("The workbook was changed since this was looked for. Nothing was erased. Look again, then erase."),
)
CHANGED_COPY = N_("“{path}” was changed while it was open in another program, and stays. Attach it, or delete it.")
STILL_HELD = N_("“{path}” is held by another program. Close that program and delete the file.")
NAMED_SO = N_("“{path}” itself is called after this person. Give it another name.")
OLDER_COPIES = N_(
    "Backups, carry copies, exports and prints made before still hold this person, and so does every laptop and stick "
    "they were copied to."
)

REMAINS = N_(
    "The workbook’s file could not be written anew afterwards ({why}). No text names this person any more; unused "
    "parts of the file may, until you erase once more with room on the disk."
)

KEPT = "kept"
"""What the reason for a kept file is marked with: it is about the whole file, and no words of it."""

_STEP = 100
"""Rows between two steps of progress."""

Cancelled = Callable[[], bool]


class AboutOnePerson:
    """The verbs. Finding reads files and waits for children; none of them belongs on the window's thread."""

    def __init__(
        self,
        desk: Desk,
        tell: Tell,
        now: Callable[[], datetime],
        checking: CheckingNames,
        attaching: Attaching,
        safe: KeepingSafe,
    ) -> None:
        self._desk, self._tell, self._now = desk, tell, now
        self._checking, self._attaching, self._safe = checking, attaching, safe
        self._words = ReadingWords(desk)

    def find(self, person: str, progress: Progress, cancelled: Cancelled) -> AboutPerson:
        """Everything that names them. Raises Refused when they are not registered, or when it was cancelled."""
        progress(_("Reading what you wrote"), 0, None)
        if (came := Inbox(self._desk, self._now).take_in()).changed:
            self._tell(came.changed)
        one, sequence = self._one(person), self._desk.sequence
        with self._desk.view() as view:
            looking = LookingForPerson(one, cancelled)
            looking.gather(view)
            profile, decisions = view.profile.get(), view.name_decisions.all()
        looking.look(lambda at, of: progress(_("Reading what you wrote"), at, of) if at % _STEP == 0 else None)
        files = self._files(looking, one, progress, cancelled)
        in_files = {file.name for file in files if file.by_name}
        marks = self._checking.marking()(looking.met | in_files)
        return AboutPerson(
            one.person,
            self._now().astimezone().date(),
            profile.name if profile else "",
            tuple(looking.said),
            files,
            tuple(_told(each) for each in decisions if each.mark in marks),
            sequence,
            one.shared(),
        )

    def save_pdf(self, found: AboutPerson, target: Path, progress: Progress, cancelled: Cancelled) -> None:
        """Write all of it as PDF, whole or not at all.

        Raises Refused when the target cannot be written or is a workbook's own, or when it was cancelled.
        """
        refuse_ending(target, [".pdf"])
        refuse_in_a_workbook(target)
        print_aside(self._desk, found, (), target, progress, cancelled)

    def erase(
        self, found: AboutPerson, kept: Mapping[str, str], instead: str, progress: Progress, cancelled: Cancelled
    ) -> Erased:
        """Erase what was found, in one transaction; nothing brings it back but an older backup.

        `kept` says of each file that names them and stays, by its id, why; every other one that does is taken out for
        good. `instead` stands in place of the names; "" for "[erased]". Raises Refused when a reason lacks, when the
        workbook was changed since it was looked through, or when it was cancelled; then nothing was changed.
        """
        for file in found.naming_files:
            if file.attachment in kept and not kept[file.attachment].strip():
                raise Refused(REASON_WANTED, name=file.name)
        one, taken = self._one(found.person.id), [f for f in found.naming_files if f.attachment not in kept]
        eraser = Eraser(one, instead)
        changed, came = self._erase(found, taken, kept, eraser, progress, cancelled)
        self._tell(changed)
        self._desk.index_begins_anew()
        with suppress(DeskError):  # what is not searchable yet becomes so with the next pause
            while catch_up(self._desk):
                pass
        done = self._around(eraser, taken, came)
        left = (*done.left, *self._remains(), *self._left(one), *_left_of(found, kept), _(OLDER_COPIES))
        return replace(done, left=left)

    def _remains(self) -> list[str]:
        """What is told when the file could not be written anew."""
        try:
            self._desk.write_anew()
        except DeskError as error:
            return [_(REMAINS).format(why=error)]
        return []

    def thin(self, progress: Progress, cancelled: Cancelled) -> int:
        """Make a new checked backup to each place, then take away every older one that can be reached; how many.

        Raises Refused or Damaged when no new one was made; then every older one stays.
        """
        made = [made.kept for _backup, made in self._safe.back_up(progress, cancelled).made]
        places = {kept.file.parents[1] for kept in made}
        old = [
            found.kept
            for found in self._safe.listed()
            if found.kept.file not in {kept.file for kept in made} and found.kept.file.parents[1] in places
        ]
        backups.remove_all(old, self._desk.key)
        with self._desk.upkeep() as driver:
            for kept in old:
                forget(driver, str(kept.file))
        return len(old)

    def _one(self, person: str) -> OnePerson:
        with self._desk.view() as view:
            people = view.people.all()
        found = next((each for each in people if each.id == person), None)
        if found is None:
            raise Refused(NOT_THERE)
        return OnePerson(found, people)

    def _files(
        self, looking: LookingForPerson, one: OnePerson, progress: Progress, cancelled: Cancelled
    ) -> tuple[NamingFile, ...]:
        """Those that name the person, and those of which something cannot be read."""
        files = list(looking.files.values())
        words = self._words.of([file for file, _deleted in files], progress, cancelled)
        seen = [
            naming_file(file, words[file.container], one, looking.reference(file.evidence), deleted)
            for file, deleted in files
        ]
        return tuple(each for each in seen if each.names or each.unread)

    def _erase(
        self,
        found: AboutPerson,
        taken: list[NamingFile],
        kept: Mapping[str, str],
        eraser: Eraser,
        progress: Progress,
        cancelled: Cancelled,
    ) -> tuple[Changed, Rewritten]:
        person, marking = found.person.id, self._checking.marking()

        def step(at: int, of: int) -> None:
            if cancelled():
                raise Refused(CANCELLED)
            progress(_("Erasing"), at, of)

        with self._desk.change() as work:
            if found.sequence != self._desk.sequence:
                raise Refused(MEANWHILE)
            for decision in self._reasons(found.naming_files, kept):  # before, so that a name in one goes with the rest
                work.name_decisions.put(decision)
            files = [file.attachment for file in taken]
            came = erase(work, person, files, eraser, lambda: marking(eraser.met), step)
        return work.changed, came

    def _reasons(self, files: Sequence[NamingFile], kept: Mapping[str, str]) -> Iterator[NameDecision]:
        """Why a file that names them stays, among what was decided of names."""
        for file in files:
            if file.attachment in kept:
                of = (Noun.EVIDENCE, file.evidence) if file.evidence else (Noun.FEEDBACK, file.attachment)
                spot = Spot(*of, f"file text:{file.attachment}")
                reason = " ".join(kept[file.attachment].split())
                yield NameDecision(new_id(), spot, FindingKind.UNREAD, KEPT, Resolution.KEEP, self._now(), reason)

    def _around(self, eraser: Eraser, taken: list[NamingFile], came: Rewritten) -> Erased:
        """It is erased by now: whatever cannot be done here is told, and undoes nothing."""
        left, out = self._containers_left(), {file.attachment for file in taken}
        for copy in self._attaching.wipe_copies(own=True):
            if copy.attachment in out:
                self._attaching.let_go(copy)
            else:
                left.append(_(CHANGED_COPY).format(path=copy.path))
        snapshots, held = remove_snapshots(self._desk.folder)
        unread, held_too = remove_unread(self._desk.folder)
        rescued, unwritten = rewrite_rescued(self._desk.key, lambda words: eraser.plain("", words))
        left += [_(STILL_HELD).format(path=file) for file in (*held, *held_too, *unwritten)]
        done = (came.rows, came.images, len(taken), came.decisions, snapshots, rescued)
        return Erased(*done, tuple(left), unread)

    def _containers_left(self) -> list[str]:
        """Files that were taken out, as far as another program holds them."""
        try:
            self._attaching.tidy()
            with self._desk.view() as view:
                held = self._desk.containers.listed() - view.containers()
        except DeskError as error:
            return [str(error)]
        return [_(STILL_HELD).format(path=self._desk.containers.file(each)) for each in sorted(held)]

    def _left(self, one: OnePerson) -> list[str]:
        places = self._safe.places()
        paths = [self._desk.folder, places.here, *([places.off_laptop] if places.off_laptop else [])]
        return [_(NAMED_SO).format(path=path) for path in paths if one.matches(str(path))]


def _left_of(found: AboutPerson, kept: Mapping[str, str]) -> list[str]:
    names = [file.name for file in found.naming_files if file.attachment in kept]
    unread = len(found.unread_files)
    told = []
    if names:
        told.append(
            n_(
                "{n} file that names this person is kept, with your reason.",
                "{n} files that name this person are kept, with your reasons.",
                len(names),
            ).format(n=len(names))
        )
    if unread:
        told.append(
            n_(
                "{n} file cannot be read by the desk: look into it yourself.",
                "{n} files cannot be read by the desk: look into them yourself.",
                unread,
            ).format(n=unread)
        )
    return told


_DECIDED = {
    Resolution.REPLACE_HERE: N_("replaced in copies"),
    Resolution.REPLACE_EVERYWHERE: N_("replaced everywhere"),
    Resolution.KEEP: N_("kept"),
    Resolution.LEAVE_OUT: N_("left out of copies"),
    Resolution.LOOKED_AT: N_("looked at"),
}


def _told(decision: NameDecision) -> str:
    day = short_day(decision.decided.astimezone().date())
    said = _("{day}: a name of theirs is {what}").format(day=day, what=_(_DECIDED[decision.resolution]))
    return f"{said} ({decision.reason})" if decision.reason else said
