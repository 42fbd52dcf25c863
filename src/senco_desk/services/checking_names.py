"""Checking names: what is about to leave the workbook is looked through, and what was decided is remembered."""

import hmac
import secrets
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from senco_desk import assets
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.folding import folded
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, n_
from senco_desk.domain.name_addressee import NOBODY, Addressee, addressee
from senco_desk.domain.name_findings import (
    ANYWHERE,
    Finding,
    FindingKind,
    NameCheck,
    NameDecision,
    OneFile,
    Purpose,
    Resolution,
    Scan,
    WholeWorkbook,
)
from senco_desk.domain.name_matching import Registered, Span, words_of
from senco_desk.domain.name_places import through_attachment
from senco_desk.domain.name_portfolio import through_claim, through_exit_form, through_portfolio, through_sheets
from senco_desk.domain.name_review_copy import through_review_copy
from senco_desk.domain.name_scanning import Scanner
from senco_desk.domain.name_task_copy import through_task_copy
from senco_desk.domain.name_task_print import through_task_sheet
from senco_desk.domain.person import Person, PersonKind, proposed_forms
from senco_desk.domain.portfolio import Portfolio
from senco_desk.domain.profile import Profile
from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.domain.sheets import ClaimSheet, ExitForm, Sheets
from senco_desk.domain.task_copy import TaskCopy
from senco_desk.domain.task_sheet import TaskSheet
from senco_desk.services.looking_for_names import Looking, Replacing
from senco_desk.services.names_decided import P, applied
from senco_desk.services.names_in_things import replace_names
from senco_desk.services.names_in_workbook import NamesInWorkbook
from senco_desk.services.reading_words import Progress
from senco_desk.services.shelf import words_brought_in
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk

Scope = Portfolio | ReviewCopy | Sheets | ClaimSheet | ExitForm | TaskSheet | TaskCopy | WholeWorkbook | OneFile
"""What is looked through before it leaves the workbook."""

_THROUGH: dict[type, Callable[[Any, Looking], object]] = {
    Portfolio: lambda portfolio, looking: through_portfolio(portfolio, looking, looking.pictures),
    ReviewCopy: lambda copy, looking: through_review_copy(copy, looking, looking.pictures),
    Sheets: through_sheets,
    ClaimSheet: through_claim,
    ExitForm: through_exit_form,
    TaskSheet: through_task_sheet,
    TaskCopy: through_task_copy,
}
"""What goes through all that is printed or written of each."""

CHANGED_SINCE = Sentence(
    "changed-since-checked",
    N_(
        "The workbook was changed since names were looked for in it, so nothing was written. Ask for it once more, and "
        "it is looked through as it is now."
    ),
)
SCHOOL = "school"
"""The id under which her own school is found when it prints under another name."""


class CheckingNames:
    """The verbs of the check for names."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now
        self._workbook = NamesInWorkbook(desk)
        self._fresh_key = secrets.token_bytes(32)
        self._scanner: Scanner | None = None

    def hear(self, changed: Changed) -> None:
        """Names that are kept are read again after a change of them."""
        if changed.concerns(Noun.PERSON, Noun.PROFILE):
            self._scanner = None

    def scan(self, scope: Scope, progress: Progress, cancelled: Callable[[], bool]) -> Scan:
        """Look through all of it. Raises Refused when it was cancelled.

        Of a portfolio and of sheets that is what they print, no more; of the whole workbook and of one file also what
        is inside attached files. What cannot be read is a finding too.
        """
        looking = self._looking(cancelled, _to(scope))
        if isinstance(scope, OneFile):
            self._workbook.one_file(scope.attachment, looking, progress, cancelled)
        elif isinstance(scope, WholeWorkbook):
            self._workbook.everything(scope, looking, progress, cancelled)
        else:
            _THROUGH[type(scope)](scope, looking)
            if isinstance(scope, Portfolio | ReviewCopy | Sheets | ExitForm):
                looking.said(words_brought_in(scope.framework))
        return self._judged(looking)

    def to_check(self, noun: Noun, noun_id: str) -> Scan:
        """What there is to check in one thing, as it is on disk; in its files as far as they were read before."""
        looking = self._looking(lambda: False)
        self._workbook.one(noun, noun_id, looking)
        return self._judged(looking)

    def spans(self, text: str) -> list[Span]:
        """Where registered names stand in a text that is being typed, as (begin, end, person's id)."""
        return self.registered().spans(text)

    def registered(self) -> Registered:
        """The names as they are looked for, her school's among them when it prints under another; from any thread."""
        return self._looked_for().registered

    def _looking(self, cancelled: Callable[[], bool], to: Addressee = NOBODY) -> Looking:
        key = self._key()
        return Looking(self._looked_for(), lambda kind, words: _mark(key, kind.value, words), cancelled, to=to)

    def _looked_for(self) -> Scanner:
        known = self._scanner
        if known is None:
            with self._desk.view() as view:
                people, profile = view.people.all(), view.profile.get()
            today = self._desk.seen_from or self._now().astimezone().date()
            registered = Registered([*people, *_own_school(profile)])
            own = words_of(folded(profile.name).text) if profile else set()
            known = self._scanner = Scanner(registered, _given_names(), frozenset(own), today)
        return known

    def _key(self) -> bytes:
        with self._desk.view() as view:
            return view.name_decisions.key() or self._fresh_key

    def _judged(self, looking: Looking) -> Scan:
        """What of it was decided before: about these words here, or anywhere."""
        with self._desk.view() as view:
            known = {(decision.spot, decision.mark): decision for decision in view.name_decisions.all()}
        open_, decided = [], []
        for finding in looking.findings:
            places = ((finding.spot, finding.mark), (ANYWHERE, finding.mark))
            decided_once = (known[place] for place in places if place in known)
            decision = next((each for each in decided_once if _can_be_done(each, finding)), None)
            if decision is None:
                open_.append(finding)
            else:
                decided.append((finding, decision))
        return Scan(tuple(open_), tuple(decided), looking.read)

    # what she decides

    def decide(
        self, findings: Sequence[Finding], resolution: Resolution, reason: str = "", *, everywhere: bool = False
    ) -> Changed:
        """Remember what is to be done about them, in one change; `everywhere` for the same words in any other place.

        `REPLACE_EVERYWHERE` replaces them in her texts instead, see `replace_in_text`.
        """
        if resolution is Resolution.REPLACE_EVERYWHERE:
            return self.replace_in_text(findings)
        count = len(findings)
        said = n_("{n} finding decided", "{n} findings decided", count).format(n=count)
        with self._desk.change(said) as work:
            work.name_decisions.put_key(work.name_decisions.key() or self._fresh_key)
            for finding in findings:
                spot = ANYWHERE if everywhere else finding.spot
                work.name_decisions.put(
                    NameDecision(new_id(), spot, finding.kind, finding.mark, resolution, self._now(), reason)
                )
        self._tell(work.changed)
        return work.changed

    def replace_in_text(self, findings: Sequence[Finding]) -> Changed:
        """Put what each prints as into her own text in place of the name, in one change that Undo takes back.

        What she has changed meanwhile is left alone; what stands inside a file is never changed.
        """
        replacing = Replacing(self._looked_for(), findings)
        count = sum(finding.replaceable and bool(finding.replacement) for finding in findings)
        said = n_("{n} name replaced in your text", "{n} names replaced in your text", count).format(n=count)
        with self._desk.change(said) as work:
            replace_names(work, replacing)
        self._tell(work.changed)
        return work.changed

    def applied(self, scope: P, scan: Scan) -> P:
        """What leaves the workbook, as it leaves it after the check: names replaced and items left out, as was decided.

        Its label says that names were checked only when nothing in `scan` is open.
        """
        return applied(scope, scan, self._replacing(scan, _to(scope)))

    def applied_to_file(self, file: OneFile, scan: Scan) -> str:
        """What a copy of that file is called, as was decided; what is inside stays. Raises Refused when it is gone."""
        about, attachment = self._workbook.file(file.attachment)
        return through_attachment(attachment, about, self._replacing(scan), name=True, alt=False).name

    def _replacing(self, scan: Scan, to: Addressee = NOBODY) -> Replacing:
        swapped = (Resolution.REPLACE_HERE, Resolution.REPLACE_EVERYWHERE)
        findings = (finding for finding, decision in scan.decided if decision.resolution in swapped)
        return Replacing(self._looked_for(), findings, to)

    # the log

    def refuse_changed_since(self, sequence: int) -> None:
        """Raises Refused when the workbook has been changed since it had seen so many changes: nobody looked at it."""
        if self._desk.sequence != sequence:
            raise Refused(CHANGED_SINCE)

    def log(self, purpose: Purpose, copy: str, scan: Scan) -> NameCheck:
        """Note that it was checked, and how many findings came to what; `copy` says of what, never with a name.

        A workbook that is only looked at keeps no log.
        """
        done = [decision.resolution for _finding, decision in scan.decided]
        check = NameCheck(
            id=new_id(),
            at=self._now(),
            purpose=purpose,
            copy=copy,
            found=len(scan.open) + len(scan.decided),
            replaced=done.count(Resolution.REPLACE_HERE),
            kept=done.count(Resolution.KEEP) + done.count(Resolution.LOOKED_AT),
            left_out=done.count(Resolution.LEAVE_OUT),
            unread=len(scan.unread),
        )
        if self._desk.may_write:
            with self._desk.change() as work:
                work.name_decisions.log(check)
            self._tell(work.changed)
        return check

    def marking(self) -> Callable[[Iterable[str]], frozenset[str]]:
        """What gives the marks of all that can have been decided about such words."""
        key, kinds = self._key(), (FindingKind.REGISTERED.value, FindingKind.LIKELY.value)
        return lambda words: frozenset(_mark(key, kind, each) for each in words for kind in kinds)

    def checks(self) -> list[NameCheck]:
        """The log, newest first."""
        with self._desk.view() as view:
            return view.name_decisions.checks()


def _to(scope: Scope) -> Addressee:
    return addressee(scope) if isinstance(scope, ReviewCopy) else NOBODY


def _can_be_done(decision: NameDecision, finding: Finding) -> bool:
    """Words that are replaced wherever she wrote them stand inside a file as before."""
    return decision.resolution is not Resolution.REPLACE_HERE or finding.replaceable


def _mark(key: bytes, kind: str, words: str) -> str:
    """Names words without saying them; who has the workbook's key alone can tell whether a guess is right."""
    return hmac.digest(key, f"{kind}\x1f{' '.join(words.split())}".encode("utf-8", "replace"), "sha256").hex()[:32]


def _own_school(profile: Profile | None) -> list[Person]:
    """Her own school, where it prints under another name."""
    school = profile.school if profile else None
    if school is None or not school.printed_name or not school.name or school.name in school.printed_name:
        return []
    forms = proposed_forms(PersonKind.SCHOOL, school.name)
    return [Person(SCHOOL, PersonKind.SCHOOL, school.name, forms, school.printed_name)]


@cache
def _given_names() -> frozenset[str]:
    return frozenset(assets.resource("names", "given-names.txt").read_text(encoding="utf-8").split())
