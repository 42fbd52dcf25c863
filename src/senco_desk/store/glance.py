"""Home's figures, through the driver alone: loading SQLAlchemy would double the time to the first paint."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from senco_desk.domain.errors import DeskError
from senco_desk.domain.glance import Glance, GlancedNotes, GlancedOutcome, GlancedPiece
from senco_desk.domain.identity import numbered
from senco_desk.domain.profile import Profile
from senco_desk.domain.safety import CheckedBackup, Safety
from senco_desk.store.driver import Driver, connect_to_read
from senco_desk.store.folder import database
from senco_desk.store.key_file import read_keys
from senco_desk.store.profile_row import profile_of
from senco_desk.store.stored import day_in, moment_in

_FRAMEWORK = "SELECT id, title FROM framework WHERE ?1 IS NULL OR id = ?1 OR code = ?1 ORDER BY position LIMIT 1"
_OUTCOMES = """SELECT id, kind, code, case_outcome
    FROM outcome WHERE framework = ? ORDER BY position"""
_ELEMENT = "element"
"""`OutcomeKind.ELEMENT`, whose module Home is painted without."""
_PIECES = "SELECT outcome, count(*) FROM mapping WHERE framework = ? GROUP BY outcome"
_CASES = 'SELECT outcome, words FROM "case" WHERE framework = ?'
_REFLECTIONS = "SELECT count(*) FROM reflection"
_WORKBOOK = "SELECT made, seen_from FROM workbook"
_EVIDENCE = "SELECT count(*) FROM evidence"
_BACKUPS = "SELECT off_laptop, max(made), folder FROM backup GROUP BY off_laptop"
_NOTES = "SELECT count(*), min(day), max(day) FROM note WHERE state = 'waiting'"
_RECENT = """SELECT * FROM (
        SELECT 'R', id, number, iif(title = '', first_line, title), day, state = 'draft' FROM reflection
        ORDER BY day DESC, number DESC LIMIT 5)
    UNION ALL SELECT * FROM (
        SELECT 'E', id, number, iif(title = '', first_line, title), day, 0 FROM evidence
        ORDER BY day DESC, number DESC LIMIT 5)
    ORDER BY 5 DESC, 3 DESC LIMIT 5"""


def glance(folder: Path, key: bytes | None, framework: str | None = None) -> Glance:
    """What Home shows, for the set of outcomes with this id or code, or for the first that is live.

    It undoes what an interrupted save left behind, as opening the workbook would. Raises the driver's errors: whoever
    opens the workbook next says them in a sentence.
    """
    driver = connect_to_read(database(folder), key, "rw")
    try:
        driver.execute("BEGIN")
        return _glance(driver, framework, folder, key)
    finally:
        driver.close()


def _glance(driver: Driver, wanted: str | None, folder: Path, key: bytes | None) -> Glance:
    found, title = driver.execute(_FRAMEWORK, (wanted,)).fetchone() or ("", "")
    made, seen_from = driver.execute(_WORKBOOK).fetchone()
    return Glance(
        profile=_profile(driver),
        framework_title=title,
        outcomes=_outcomes(driver, found),
        reflections=driver.execute(_REFLECTIONS).fetchone()[0],
        evidence=driver.execute(_EVIDENCE).fetchone()[0],
        recent=tuple(_recent(*row) for row in driver.execute(_RECENT)),
        seen_from=day_in(seen_from),
        notes=_notes(*driver.execute(_NOTES).fetchone()),
        safety=None if seen_from else _backed_up(_safety(folder, key, made), driver),
    )


def _backed_up(safety: Safety, driver: Driver) -> Safety:
    newest = {off: CheckedBackup(moment_in(made), folder) for off, made, folder in driver.execute(_BACKUPS)}
    return safety._replace(here=newest.get(0), off_laptop=newest.get(1))


def _safety(folder: Path, key: bytes | None, made: str) -> Safety:
    begun = datetime.fromisoformat(made).astimezone().date()
    try:
        keys = read_keys(folder) if key is not None else None
    except DeskError:  # a lost lock is told when she opens it anew; what was in it is as if never chosen
        keys = None
    if keys is None:
        return Safety(encrypted=key is not None, begun=begun)
    return Safety(True, bool(keys.passphrases), keys.sheet.confirmed is not None, begun)


def _profile(driver: Driver) -> Profile | None:
    cursor = driver.execute("SELECT * FROM profile")
    row = cursor.fetchone()
    return profile_of(dict(zip((column[0] for column in cursor.description), row, strict=True))) if row else None


def _outcomes(driver: Driver, framework: str) -> tuple[GlancedOutcome, ...]:
    rows = driver.execute(_OUTCOMES, (framework,)).fetchall()
    pieces = dict(driver.execute(_PIECES, (framework,)))
    words = dict(driver.execute(_CASES, (framework,)))
    return tuple(
        _outcome(each, code, [row for row in rows if row[3] == each], pieces, words.get(each, 0))
        for each, _kind, code, case_outcome in rows
        if case_outcome == each
    )


def _outcome(each: str, code: str, served: list[Any], pieces: dict[str, int], words: int) -> GlancedOutcome:
    elements = [row for row in served if row[1] == _ELEMENT] or [row for row in served if row[0] == each]
    return GlancedOutcome(
        id=each,
        code=code,
        pieces=tuple(pieces.get(row[0], 0) for row in elements),
        elements=tuple(row[0] for row in elements),
        case_words=words,
    )


def _notes(count: int, first: str | None, last: str | None) -> GlancedNotes:
    return GlancedNotes(count, day_in(first), day_in(last))


def _recent(letter: str, each: str, number: int, title: str, day: str, draft: int) -> GlancedPiece:
    return GlancedPiece(each, numbered(letter, number), title, date.fromisoformat(day), bool(draft))
