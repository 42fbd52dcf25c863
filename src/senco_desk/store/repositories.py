"""What a reading and a change hold: a repository for every noun, to be read, and to be written.

The same name stands in both for the same noun; `desk.py` says how long either lives.
"""

from datetime import UTC, datetime

from sqlalchemy import select

from senco_desk.domain.journal import Changed
from senco_desk.store import tables
from senco_desk.store.actions import Actions, ReadActions
from senco_desk.store.attachments import Attachments, ReadAttachments
from senco_desk.store.audit_practice import ReadTheAuditPractice, TheAuditPractice
from senco_desk.store.award_terms import ReadTheAwardTerms, TheAwardTerms
from senco_desk.store.backups import ReadBackups
from senco_desk.store.bin import ReadBin, TheBin
from senco_desk.store.brought import ReadBrought, TheBrought
from senco_desk.store.cases import Cases, ReadCases
from senco_desk.store.choices import ReadTheChoices, TheChoices
from senco_desk.store.copies import Copies, ReadCopies
from senco_desk.store.decisions import Decisions, ReadDecisions
from senco_desk.store.ending import ReadTheEnding, TheEnding
from senco_desk.store.engagement import ReadTheEngagement, TheEngagement
from senco_desk.store.evidence import ReadEvidence, TheEvidence
from senco_desk.store.exit_reviews import ExitReviews, ReadExitReviews
from senco_desk.store.feedback import ReadFeedback, TheFeedback
from senco_desk.store.frameworks import Frameworks, ReadFrameworks
from senco_desk.store.history import ReadHistory, TheHistory
from senco_desk.store.holidays import Holidays, ReadHolidays
from senco_desk.store.lineage import ReadLineage
from senco_desk.store.mappings import Mappings, ReadMappings
from senco_desk.store.name_decisions import NameDecisions, ReadNameDecisions
from senco_desk.store.notes import Notes, ReadNotes
from senco_desk.store.people import People, ReadPeople
from senco_desk.store.points import Points, ReadPoints
from senco_desk.store.practice import ReadThePractice, ThePractice
from senco_desk.store.prepared import Prepared
from senco_desk.store.prior_learning import ReadPriorLearning, ThePriorLearning
from senco_desk.store.profile import ReadTheProfile, TheProfile
from senco_desk.store.ratings import Ratings, ReadRatings
from senco_desk.store.reading import Reading
from senco_desk.store.references import ReadReferences, References
from senco_desk.store.reflections import ReadReflections, Reflections
from senco_desk.store.reviews import ReadReviews, Reviews
from senco_desk.store.role import ReadTheRole, TheRole
from senco_desk.store.sendings import ReadSendings, Sendings
from senco_desk.store.sessions import ReadSessions, Sessions
from senco_desk.store.stored import moment_in
from senco_desk.store.tasks import ReadTasks, Tasks
from senco_desk.store.undo import FirstDone, first_done, recent
from senco_desk.store.writing import Writing

_made = Prepared(select(tables.workbook.c.made))


class View:
    """A reading: everything it gives is of the same moment. Keep it short: a save waits until it ends."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.profile = ReadTheProfile(reading)
        self.frameworks = ReadFrameworks(reading)
        self.reflections = ReadReflections(reading)
        self.references = ReadReferences(reading)
        self.mappings = ReadMappings(reading)
        self.cases = ReadCases(reading)
        self.copies = ReadCopies(reading)
        self.evidence = ReadEvidence(reading)
        self.attachments = ReadAttachments(reading)
        self.role = ReadTheRole(reading)
        self.practice = ReadThePractice(reading)
        self.choices = ReadTheChoices(reading)
        self.history = ReadHistory(reading)
        self.bin = ReadBin(reading)
        self.people = ReadPeople(reading)
        self.name_decisions = ReadNameDecisions(reading)
        self.brought = ReadBrought(reading)
        self.reviews = ReadReviews(reading)
        self.ending = ReadTheEnding(reading)
        self.tasks = ReadTasks(reading)
        self.sessions = ReadSessions(reading)
        self.engagement = ReadTheEngagement(reading)
        self.notes = ReadNotes(reading)
        self.prior_learning = ReadPriorLearning(reading)
        self.award_terms = ReadTheAwardTerms(reading)
        self.holidays = ReadHolidays(reading)
        self.exit_reviews = ReadExitReviews(reading)
        self.backups = ReadBackups(reading)
        self.lineage = ReadLineage(reading)
        self.ratings = ReadRatings(reading)
        self.audit_practice = ReadTheAuditPractice(reading)
        self.actions = ReadActions(reading)
        self.feedback = ReadFeedback(reading)
        self.points = ReadPoints(reading)
        self.decisions = ReadDecisions(reading)
        self.sendings = ReadSendings(reading)

    def begun(self) -> datetime:
        """When the workbook was, in UTC."""
        found = self.reading.one(_made)
        return moment_in(found[0]) if found else datetime.now(UTC)

    def containers(self) -> set[str]:
        """Every container that a row names, or would name again after an undo: none of them may be erased.

        Raises Damaged when the disk has changed any of the rows.
        """
        return self.attachments.containers() | self.feedback.containers()

    def recent_changes(self, most: int) -> list[Changed]:
        """The last changes that have words to say what they were, newest first."""
        return recent(self.reading, most)

    def first_done(self, undo: str) -> FirstDone:
        """What the change that `undo` names goes back to, where it takes back another."""
        return first_done(self.reading, undo)


class Work:
    """A change being made. `changed` says what it was, once the block has ended and all of it is on disk."""

    def __init__(self, writing: Writing) -> None:
        self.changed = Changed(frozenset(), "")
        self.writing = writing
        self.profile = TheProfile(writing)
        self.frameworks = Frameworks(writing)
        self.reflections = Reflections(writing)
        self.references = References(writing)
        self.mappings = Mappings(writing)
        self.cases = Cases(writing)
        self.copies = Copies(writing)
        self.evidence = TheEvidence(writing)
        self.attachments = Attachments(writing)
        self.role = TheRole(writing)
        self.practice = ThePractice(writing)
        self.choices = TheChoices(writing)
        self.history = TheHistory(writing)
        self.bin = TheBin(writing)
        self.people = People(writing)
        self.name_decisions = NameDecisions(writing)
        self.brought = TheBrought(writing)
        self.reviews = Reviews(writing)
        self.ending = TheEnding(writing)
        self.tasks = Tasks(writing)
        self.prior_learning = ThePriorLearning(writing)
        self.award_terms = TheAwardTerms(writing)
        self.holidays = Holidays(writing)
        self.exit_reviews = ExitReviews(writing)
        self.ratings = Ratings(writing)
        self.audit_practice = TheAuditPractice(writing)
        self.actions = Actions(writing)
        self.sessions = Sessions(writing)
        self.engagement = TheEngagement(writing)
        self.notes = Notes(writing)
        self.feedback = TheFeedback(writing)
        self.points = Points(writing)
        self.decisions = Decisions(writing)
        self.sendings = Sendings(writing)
