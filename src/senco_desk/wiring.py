"""Where objects are made and handed on: the one place that knows every service, and no window."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from senco_desk.domain.journal import Changed
from senco_desk.paths import own_paths
from senco_desk.safekeeping.keys import KeyProvider, NoKey, OwnKeys
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.about_one_person import AboutOnePerson
from senco_desk.services.answering_feedback import AnsweringFeedback
from senco_desk.services.attaching import Attaching
from senco_desk.services.attending import Attending
from senco_desk.services.auditing import Auditing
from senco_desk.services.backup_places import own_places
from senco_desk.services.bringing_draft import BringingDraft
from senco_desk.services.bringing_in_references import BringingInReferences
from senco_desk.services.calendars import Calendars
from senco_desk.services.carrying import Carrying
from senco_desk.services.checking_names import CheckingNames
from senco_desk.services.claiming import Claiming
from senco_desk.services.counting_for import CountingFor
from senco_desk.services.evidencing import Evidencing
from senco_desk.services.exchanging_frameworks import ExchangingFrameworks
from senco_desk.services.exit_reviewing import ExitReviewing
from senco_desk.services.finding import Finding
from senco_desk.services.introducing import Introducing
from senco_desk.services.keeping_dates import KeepingDates
from senco_desk.services.keeping_names import KeepingNames
from senco_desk.services.keeping_safe import KeepingSafe
from senco_desk.services.leaving import Leaving
from senco_desk.services.locking import Locking
from senco_desk.services.looking_back import LookingBack
from senco_desk.services.making_cases import MakingCases
from senco_desk.services.making_portfolio import MakingPortfolio
from senco_desk.services.making_review_copy import MakingReviewCopy
from senco_desk.services.making_sheets import MakingSheets
from senco_desk.services.noting import Noting
from senco_desk.services.numbering_copies import NumberingCopies
from senco_desk.services.planning import Planning
from senco_desk.services.receiving_feedback import ReceivingFeedback
from senco_desk.services.referencing import Referencing
from senco_desk.services.reflecting import Reflecting
from senco_desk.services.reviewing import Reviewing
from senco_desk.services.seeing_where import SeeingWhere
from senco_desk.services.sending import SendingOut
from senco_desk.services.taking_out import TakingOut
from senco_desk.services.tasking import Tasking
from senco_desk.services.telling import Tell, told_to_nobody
from senco_desk.services.undoing import Undoing
from senco_desk.services.writing_documents import WritingDocuments
from senco_desk.store.desk import Desk


@dataclass(frozen=True)
class Services:
    """Every verb over one open workbook."""

    desk: Desk
    introducing: Introducing
    reflecting: Reflecting
    referencing: Referencing
    bringing_in_references: BringingInReferences
    evidencing: Evidencing
    attaching: Attaching
    counting_for: CountingFor
    making_cases: MakingCases
    seeing_where: SeeingWhere
    exchanging_frameworks: ExchangingFrameworks
    making_portfolio: MakingPortfolio
    making_review_copy: MakingReviewCopy
    sending: SendingOut
    making_sheets: MakingSheets
    finding: Finding
    undoing: Undoing
    tasking: Tasking
    bringing_draft: BringingDraft
    writing_documents: WritingDocuments
    taking_out: TakingOut
    carrying: Carrying
    reviewing: Reviewing
    attending: Attending
    calendars: Calendars
    leaving: Leaving
    looking_back: LookingBack
    locking: Locking
    keeping_safe: KeepingSafe
    keeping_names: KeepingNames
    checking_names: CheckingNames
    noting: Noting
    auditing: Auditing
    planning: Planning
    claiming: Claiming
    keeping_dates: KeepingDates
    exit_reviewing: ExitReviewing
    about_one_person: AboutOnePerson
    receiving_feedback: ReceivingFeedback
    answering_feedback: AnsweringFeedback

    def close(self) -> None:
        """Leave nothing open. Opened copies that were changed stay, and are told at the next start."""
        try:
            self.attaching.wipe_copies()
        finally:
            self.desk.close()


def serve(desk: Desk, tell: Tell, keys: KeyProvider | None = None) -> Services:
    """The services over an open workbook; `tell` hears each committed change, on the thread that made it."""
    checking_names = CheckingNames(desk, tell, now)
    tell = _told_to(checking_names.hear, tell)
    attaching = Attaching(desk, tell, now, own_paths().opened)
    keeping_safe = KeepingSafe(desk, tell, now, own_places)
    reflecting, evidencing = Reflecting(desk, tell, now), Evidencing(desk, tell, now)
    referencing, numbering = Referencing(desk, tell, now), NumberingCopies(desk, tell, now)
    making_review_copy = MakingReviewCopy(desk, numbering)
    return Services(
        desk=desk,
        introducing=Introducing(desk, tell),
        reflecting=reflecting,
        referencing=referencing,
        bringing_in_references=BringingInReferences(referencing),
        evidencing=evidencing,
        attaching=attaching,
        counting_for=CountingFor(desk, tell),
        making_cases=MakingCases(desk, tell, now),
        seeing_where=SeeingWhere(desk),
        exchanging_frameworks=ExchangingFrameworks(desk, tell, own_paths().shelf),
        making_portfolio=MakingPortfolio(desk, tell, now, numbering),
        making_review_copy=making_review_copy,
        sending=SendingOut(desk, tell, now, making_review_copy),
        making_sheets=MakingSheets(desk),
        finding=Finding(desk),
        undoing=Undoing(desk, tell),
        tasking=Tasking(desk, tell, now),
        bringing_draft=BringingDraft(desk, tell, now),
        writing_documents=WritingDocuments(desk, now),
        taking_out=TakingOut(desk, now),
        carrying=Carrying(desk, tell, now),
        reviewing=Reviewing(desk, tell),
        attending=Attending(desk, tell, now),
        calendars=Calendars(desk, tell, now),
        leaving=Leaving(desk, tell, now),
        looking_back=LookingBack(desk, tell, now),
        locking=Locking(desk, keys if isinstance(keys, OwnKeys) else OwnKeys(), now),
        keeping_safe=keeping_safe,
        keeping_names=KeepingNames(desk, tell),
        checking_names=checking_names,
        noting=Noting(desk, tell, now),
        auditing=Auditing(desk, tell),
        planning=Planning(desk, tell, now, reflecting, evidencing),
        claiming=Claiming(desk, tell, now),
        keeping_dates=KeepingDates(desk, tell),
        exit_reviewing=ExitReviewing(desk, tell, now),
        about_one_person=AboutOnePerson(desk, tell, now, checking_names, attaching, keeping_safe),
        receiving_feedback=ReceivingFeedback(desk, tell, now),
        answering_feedback=AnsweringFeedback(desk, tell, now),
    )


def _told_to(first: Tell, then: Tell) -> Tell:
    def told(changed: Changed) -> None:
        first(changed)
        then(changed)

    return told


@contextmanager
def open_services(folder: Path, keys: KeyProvider | None = None, *, write: bool = True) -> Iterator[Services]:
    """The services over the workbook at `folder`, closed again at the end: for a command."""
    desk = open_workbook(folder, keys or NoKey(), write=write)
    services = serve(desk, told_to_nobody, keys)
    try:
        yield services
    finally:
        services.close()


def now() -> datetime:
    return datetime.now(UTC)
