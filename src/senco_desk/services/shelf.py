"""The shelf: the sets of outcomes to choose from, those that come with the application and those she brought in."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from senco_desk import assets
from senco_desk.domain.crosswalk import Crosswalk
from senco_desk.domain.errors import DeskError, Refused, Sentence
from senco_desk.domain.framework import Framework
from senco_desk.domain.language import N_
from senco_desk.domain.name_places_settings import Said, words_of_set
from senco_desk.importing.case import read_case, read_crosswalk
from senco_desk.importing.case_writing import crosswalk_to_case
from senco_desk.importing.decoding import MOST_BYTES, TOO_BIG
from senco_desk.importing.frameworks import Form, Proposal, read_framework, template, written_framework
from senco_desk.importing.versions import as_another, same_wording
from senco_desk.services.giving_out import refuse_ending, refuse_in_a_workbook, write_whole

UNKNOWN_SET = Sentence(
    "framework-unknown", N_("There is no set of outcomes “{code}”. There are: {codes}. Nothing was changed.")
)
ON_SHELF = Sentence("framework-on-shelf", N_("“{title}” is here already, word for word. Nothing was changed."))
CANNOT_READ = Sentence(
    "file-unreadable", N_("{name} cannot be read ({reason}). Nothing was changed. Check that it is there and is yours.")
)
ONLY_AS_CASE = Sentence(
    "only-as-case", N_("Matches such as “{code}” can be written as CASE only. Nothing was written. Leave out --as.")
)

AWARD = "nasenco-2014"
"""The set that is proposed until she says when her course began."""
_CROSSWALKS = "crosswalk-"


class Shelf:
    """`folder` holds the person's own sets, each a CASE package called by its code; it need not exist."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._folder, self._now = folder, now

    def bundled(self) -> tuple[Framework, ...]:
        """The sets that come with the application: the award's by their dates, then the others."""
        return _bundled(assets.outcomes_data())

    def own(self) -> tuple[Framework, ...]:
        """The sets she brought in that can be read; `damaged` names the rest."""
        return tuple(found for _file, found in self._read_all() if isinstance(found, Framework))

    def damaged(self) -> dict[Path, DeskError]:
        """The files on the shelf that cannot be read, and why."""
        return {file: found for file, found in self._read_all() if not isinstance(found, Framework)}

    def all(self) -> tuple[Framework, ...]:
        return (*self.bundled(), *self.own())

    def crosswalks(self) -> tuple[Crosswalk, ...]:
        """How the bundled sets match."""
        return _crosswalks(assets.outcomes_data())

    def crosswalk(self, code: str) -> Crosswalk | None:
        """The matches called `code`, or None when that is no name of any."""
        return next((crosswalk for crosswalk in self.crosswalks() if crosswalk.code == code), None)

    def read(self, code: str) -> Framework:
        """Raises Refused, with the codes there are, when nothing on the shelf is called `code`."""
        return chosen(self.all(), code)

    def proposed(self, course_began: date | None) -> str:
        """The code of the award's set for a course that began that day; the 2014 award's until she has said."""
        if course_began is None:
            return AWARD
        dated = [(found.adopted_from, found.code) for found in self.bundled() if found.adopted_from]
        return max([each for each in dated if each[0] <= course_began], default=min(dated))[1]

    def put(self, proposal: Proposal) -> Framework:
        """Keeps what a file brings in, and gives it as read back from the shelf.

        Raises Refused when it is there already, or the disk does not take it.
        """
        framework = among(self.all(), proposal.framework)
        content = written_framework(framework, Form.CASE, self._now(), matches=proposal.matches)
        write_whole(self._folder / f"{framework.code}.json", content)
        return self.read(framework.code)

    def _files(self) -> list[Path]:
        try:
            return sorted(self._folder.glob("*.json"))
        except OSError:  # no folder can be there, as with a name that is too long; putting a set there says so
            return []

    def _read_all(self) -> Iterator[tuple[Path, Framework | DeskError]]:
        for file in self._files():
            try:
                found = read_case(read_whole(file), file.name).framework
            except DeskError as error:
                yield file, error
            else:
                yield file, replace(found, code=file.stem)


def check(file: Path) -> Proposal:
    """What `file` would bring in, and everything that is wrong with it; stores nothing. Raises Refused or Damaged."""
    return read_framework(read_whole(file), file.name)


def export(framework: Framework, out: Path, form: Form | None, now: datetime) -> Path:
    """Writes a set to `out`, whole or not at all; without `form`, as the ending of the name says. Raises Refused."""
    form = form or (Form.SHEET if out.suffix.lower() in Form.SHEET.suffixes else Form.CASE)
    return _given_out(out, form, written_framework(framework, form, now, suffix=out.suffix))


def export_crosswalk(crosswalk: Crosswalk, known: Iterable[Framework], out: Path, form: Form, now: datetime) -> Path:
    """Writes matches to `out` as CASE; raises Refused for a format that has no place for them."""
    if form is not Form.CASE:
        raise Refused(ONLY_AS_CASE, code=crosswalk.code)
    return _given_out(out, form, crosswalk_to_case(crosswalk, now, known))


def export_template(out: Path, now: datetime) -> Path:
    """Writes the example of a spreadsheet, to be filled in with a programme's own outcomes."""
    return export(template(), out, Form.SHEET, now)


def chosen(frameworks: Iterable[Framework], code: str) -> Framework:
    """The set called `code`; raises Refused, with the codes there are."""
    coded = {framework.code: framework for framework in frameworks}
    if code not in coded:
        raise Refused(UNKNOWN_SET, code=code, codes=", ".join(coded))
    return coded[code]


def among(there: Iterable[Framework], arriving: Framework) -> Framework:
    """`arriving` as it can stand beside those that are `there`: with an identity and a code of its own.

    Raises Refused when it is there already, word for word.
    """
    standing = {framework.id: framework for framework in there}
    while arriving.id in standing:
        if same_wording(standing[arriving.id], arriving):
            raise Refused(ON_SHELF, title=arriving.title)
        arriving = as_another(arriving)
    return replace(arriving, code=_free_code(arriving.code, {each.code for each in standing.values()}))


def read_whole(file: Path) -> bytes:
    """The bytes of a file that is not too big; raises Refused."""
    try:
        if file.stat().st_size > MOST_BYTES:
            size = f"{file.stat().st_size / 1e6:.0f}"
            raise Refused(TOO_BIG, name=file.name, size=size, most=MOST_BYTES // 1_000_000)
        return file.read_bytes()
    except OSError as error:
        raise Refused(CANNOT_READ, name=file.name, reason=error.strerror or str(error)) from error


def _given_out(out: Path, form: Form, content: bytes) -> Path:
    refuse_ending(out, form.suffixes)
    refuse_in_a_workbook(out)
    write_whole(out, content)
    return out


def _free_code(code: str, taken: set[str]) -> str:
    number = 2
    free = code
    while free in taken:
        free, number = f"{code}-{number}", number + 1
    return free


def words_brought_in(framework: Framework) -> tuple[Said, ...]:
    """The words of a set, but of one that is, word for word, one that comes with the application."""
    bundled = _bundled(assets.outcomes_data())
    return () if any(same_wording(framework, each) for each in bundled) else tuple(words_of_set(framework))


@cache
def _bundled(folder: Path) -> tuple[Framework, ...]:
    files = [file for file in sorted(folder.glob("*.json")) if not file.name.startswith(_CROSSWALKS)]
    found = [read_case(file.read_bytes(), file.name).framework for file in files]
    return tuple(sorted(found, key=lambda framework: framework.adopted_from or date.max))


@cache
def _crosswalks(folder: Path) -> tuple[Crosswalk, ...]:
    return tuple(read_crosswalk(file.read_bytes(), file.name) for file in sorted(folder.glob(f"{_CROSSWALKS}*.json")))
