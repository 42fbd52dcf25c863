"""Whatever is taken out was looked through for names: held against the lines that are really written."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from senco_desk.domain.award_terms import AwardTerms
from senco_desk.domain.name_findings import FindingKind, WholeWorkbook
from senco_desk.domain.name_matching import Registered
from senco_desk.domain.name_scanning import Found, Scanner
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.rating import AuditPractice
from senco_desk.domain.term_weeks import Holiday
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.looking_for_names import Looking
from senco_desk.services.names_in_workbook import NamesInWorkbook
from senco_desk.services.out_folder import OutFolder
from senco_desk.services.sampling import write_sample
from senco_desk.services.taking_out_things import write_things
from senco_desk.store.desk import Desk
from senco_desk.wiring import now
from tests.services.conftest import SET

ZEB = Person("zeb", PersonKind.PUPIL, "Zebedee Quill", ("Zebedee",), "Pupil A")
NOTHING_MORE = (lambda *_: None, lambda: False)
ONE_OF_OURS = {
    "activity", "answer.state", "certainty", "consent", "form", "format", "kind", "language", "model", "modes[]",
    "my_part", "noun", "piece_kind", "point", "sections[].key", "state", "teacher_status", "who", "engagement.kinds[]",
    "path", "id", "reference", "feedback.copy", "holds[]", "strips[].subject",
}  # fmt: skip
"""Values of a list that is ours, and keys: nobody types them."""
OF_FILES = ("files.", "feedback.feedback.file_name")
"""What files are called and hold is looked at together with what is inside them (`test_checking_names`)."""
NO_WORDS = re.compile(r"[\W\d_a-f]*|[0-9a-f-]{32,64}|\d{4}-\d\d-\d\dT.*")


@dataclass
class Heard(Scanner):
    """A scanner that keeps what it was asked to look at."""

    registered: Registered = field(default_factory=lambda: Registered([]))
    said: list[str] = field(default_factory=list)

    def look(self, text: str, *, likely: bool = True) -> list[Found]:
        self.said.append(text)
        return []

    def look_at_file_name(self, name: str) -> list[Found]:
        return self.look(name)


class AllButFiles(WholeWorkbook):
    def takes_file(self, _file: str, /) -> bool:
        return False


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A year, with what the sample has no need of."""
    folder = tmp_path_factory.mktemp("year") / "year.sencodesk"
    write_sample(folder, "year", None)
    desk = open_workbook(folder, NoKey())
    with desk.change() as work:
        work.frameworks.add(replace(SET, notes="Chosen by Zebedee Quill", publisher="Zebedee’s"))
        work.award_terms.put(AwardTerms(decisions=("Zebedee’s yes", "No")))
        work.audit_practice.put(AuditPractice(("Zebedee begins", "Zebedee has it")))
        work.holidays.put(Holiday(date(2026, 6, 1), date(2026, 6, 2), "Zebedee’s day", "h"))
        profile = work.profile.get()
        assert profile is not None
        work.profile.put(replace(profile, school=replace(profile.school, phase="With Zebedee")))
    yield desk
    desk.close()


def look(desk: Desk, scanner: Scanner) -> Looking:
    looking = Looking(scanner, lambda _kind, words: words, lambda: False)
    NamesInWorkbook(desk).everything(AllButFiles(), looking, *NOTHING_MORE)
    return looking


def test_no_line_has_words_that_were_not_looked_at(desk: Desk, tmp_path: Path) -> None:
    heard = Heard()
    look(desk, heard)
    with desk.view() as view:
        write_things(view, desk, OutFolder(tmp_path), now(), "1", lambda *_: None)
    looked_at = _plain("\n".join(heard.said))
    unseen = {where: words for where, words in written(tmp_path / "data") if _plain(words) not in looked_at}
    assert unseen == {}


def written(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            said = json.loads(line)
            if file.stem != "outcomes" or said["framework"]["id"] == SET.id:
                yield from _strings(file.stem, said)
    yield from _strings("workbook", json.loads((folder / "workbook.json").read_text("utf-8")))


def _strings(where: str, plain: Any) -> Iterator[tuple[str, str]]:
    if isinstance(plain, dict):
        for key, value in plain.items():
            yield from _strings(f"{where}.{key}", value)
    elif isinstance(plain, list):
        for value in plain:
            yield from _strings(f"{where}[]", value)
    elif isinstance(plain, str) and not NO_WORDS.fullmatch(plain) and not _is_ours(where):
        yield where, plain


def _is_ours(where: str) -> bool:
    return where.startswith(OF_FILES) or any(where.endswith(f".{end}") for end in ONE_OF_OURS)


def _plain(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("place", ["set of outcomes", "holiday", "scale", "decision", "phase"])
def test_a_registered_name_is_found_in_what_is_set_once(desk: Desk, place: str) -> None:
    found = look(desk, Scanner(Registered([ZEB]))).findings
    assert place in {each.spot.place.partition(":")[0] for each in found if each.kind is FindingKind.REGISTERED}
