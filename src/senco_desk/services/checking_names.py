"""Checking names: what is about to leave the workbook is looked through, and what was decided is remembered."""

import hmac
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from senco_desk.domain.folding import folded
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import n_
from senco_desk.domain.name_findings import (
    ANYWHERE,
    Finding,
    NameCheck,
    NameDecision,
    OneFile,
    Purpose,
    Resolution,
    Scan,
    WholeWorkbook,
)
from senco_desk.domain.name_matching import Registered, Span
from senco_desk.domain.portfolio import Portfolio
from senco_desk.domain.sheets import Sheets
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk

Scope = Portfolio | Sheets | WholeWorkbook | OneFile
Progress = Callable[[str, int, int | None], None]


class CheckingNames:
    """The verbs of the check for names."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now
        self._fresh_key = secrets.token_bytes(32)
        self._registered: Registered | None = None

    def hear(self, changed: Changed) -> None:
        """Names that are kept are read again after a change of them."""
        if changed.concerns(Noun.PERSON, Noun.PROFILE):
            self._registered = None

    def scan(self, scope: Scope, progress: Progress, cancelled: Callable[[], bool]) -> Scan:
        """Look through all of it. Raises Refused when it was cancelled."""
        raise NotImplementedError

    def to_check(self, noun: Noun, noun_id: str) -> Scan:
        """What there is to check in one reflection, piece of evidence or case, as it is on disk."""
        raise NotImplementedError

    def spans(self, text: str) -> list[Span]:
        """Where registered names stand in a text that is being typed, as (begin, end, person's id)."""
        return self.registered().spans(text)

    def registered(self) -> Registered:
        """The names as they are looked for; to be asked from any thread."""
        known = self._registered
        if known is None:
            with self._desk.view() as view:
                known = Registered(view.people.all())
            self._registered = known
        return known

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
            if work.name_decisions.key() is None:
                work.name_decisions.put_key(self._fresh_key)
            for finding in findings:
                spot = ANYWHERE if everywhere else finding.spot
                work.name_decisions.put(
                    NameDecision(new_id(), spot, finding.kind, finding.mark, resolution, self._now(), reason)
                )
        self._tell(work.changed)
        return work.changed

    def reopen(self, decisions: Iterable[NameDecision]) -> Changed:
        """Forget what was decided; it is asked again."""
        with self._desk.change(n_("Decision taken back", "Decisions taken back", 1)) as work:
            for decision in decisions:
                work.name_decisions.remove(decision.id)
        self._tell(work.changed)
        return work.changed

    def replace_in_text(self, findings: Sequence[Finding]) -> Changed:
        """Put what each prints as into her own text in place of the name, in one change that Undo takes back."""
        raise NotImplementedError

    def applied(self, portfolio: Portfolio, scan: Scan) -> Portfolio:
        """The portfolio as it is printed after the check: names replaced and items left out, as was decided."""
        raise NotImplementedError

    # the log

    def log(self, purpose: Purpose, copy: str, scan: Scan) -> NameCheck:
        """Note that it was checked, and how many findings came to what; `copy` says of what, never with a name."""
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
        with self._desk.change() as work:
            work.name_decisions.log(check)
        self._tell(work.changed)
        return check

    def checks(self) -> list[NameCheck]:
        """The log, newest first."""
        with self._desk.view() as view:
            return view.name_decisions.checks()

    # marks

    def _marked(self, finding: Finding, key: bytes) -> Finding:
        words = f"{finding.kind}\x1f{' '.join(folded(finding.words).text.split())}"
        return replace(finding, mark=hmac.digest(key, words.encode(), "sha256").hex()[:32])
