"""Whatever she does, in whatever order: the workbook checks as whole, and undoing all of it gives the first state.

Undoing that too gives the last one, and no row is ever without its file.
"""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.errors import Refused
from senco_desk.domain.evidence import Evidence, EvidenceKind, Testimony
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.mapping import PieceKind, Strength
from senco_desk.domain.portfolio import Choices, Part
from senco_desk.domain.practice import Practice
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import Impact, Reflection, State, following
from senco_desk.domain.reflective_models import MODELS
from senco_desk.domain.role import RoleFeature, Who
from senco_desk.domain.text import clean, from_plain
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.store.desk import Desk
from senco_desk.wiring import serve
from tests.bad_input.telling import is_whole
from tests.services.conftest import SET


@dataclass
class Clock:
    """Each look is later than the last: by seconds, within the minute of typing, or by minutes."""

    by: int
    moment: datetime = datetime(2025, 3, 4, 16, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=self.by)
        return self.moment


@dataclass
class Hand:
    """One who works at the desk and can take back all she did."""

    desk: Desk
    done: list[Changed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.services = serve(self.desk, self.done.append)

    def do(self, verb: str, which: int, words: str) -> None:
        """Refused is an answer too, and changes nothing."""
        before = state(self.desk)
        try:
            getattr(self, verb)(which, words)
        except Refused:
            assert state(self.desk) == before

    def one(self, which: int) -> Reflection:
        there = sorted(self.services.reflecting.rows(), key=lambda row: row.reference)
        if not there:
            return self.services.reflecting.keep(self.services.reflecting.begin())
        return self.services.reflecting.get(there[which % len(there)].id)

    def evidence(self, which: int) -> Evidence:
        there = sorted(self.services.evidencing.rows(), key=lambda row: row.reference)
        if not there:
            return self.services.evidencing.keep(self.services.evidencing.begin())
        return self.services.evidencing.get(there[which % len(there)].id)

    def piece(self, which: int) -> tuple[PieceKind, str]:
        if which % 2:
            return PieceKind.EVIDENCE, self.evidence(which // 2).id
        return PieceKind.REFLECTION, self.one(which // 2).id

    def log(self, which: int, words: str) -> None:
        begun = self.services.reflecting.begin(MODELS[which % len(MODELS)].code)
        self.services.reflecting.keep(replace(begun, title=words))

    def type_in(self, which: int, words: str) -> None:
        found = self.one(which)
        if found.sections:
            first, *rest = found.sections
            found = replace(found, sections=(replace(first, text=from_plain(words)), *rest))
        self.services.reflecting.keep(found)

    def follow(self, which: int, words: str) -> None:
        self.services.reflecting.keep(following(self.one(which), MODELS[len(words) % len(MODELS)]))

    def finish(self, which: int, words: str) -> None:
        self.services.reflecting.keep(replace(self.one(which), state=State.FINISHED))

    def reopen(self, which: int, words: str) -> None:
        self.services.reflecting.keep(replace(self.one(which), state=State.DRAFT))

    def remove(self, which: int, words: str) -> None:
        self.services.reflecting.remove(self.one(which).id)

    def tick(self, which: int, words: str) -> None:
        outcome = SET.outcomes[which % len(SET.outcomes)].id
        self.services.counting_for.tick(*self.piece(len(words)), SET.id, outcome)

    def untick(self, which: int, words: str) -> None:
        outcome = SET.outcomes[which % len(SET.outcomes)].id
        self.services.counting_for.untick(*self.piece(len(words)), outcome)

    def say_why(self, which: int, words: str) -> None:
        for mapping in self.services.counting_for.of_piece(*self.piece(which)):
            self.services.counting_for.say_why(mapping.id, words)

    def judge(self, which: int, words: str) -> None:
        for mapping in self.services.counting_for.of_piece(*self.piece(which)):
            self.services.counting_for.mark_best(mapping.id, bool(len(words) % 2))
            self.services.counting_for.rate(mapping.id, Strength.STRONG)

    def log_evidence(self, which: int, words: str) -> None:
        kind = tuple(EvidenceKind)[which % len(EvidenceKind)]
        self.services.evidencing.keep(replace(self.services.evidencing.begin(kind), title=words))

    def say_more(self, which: int, words: str) -> None:
        found = self.evidence(which)
        said = Impact(from_plain(words)), Testimony(words, given=found.added.date())
        self.services.evidencing.keep(
            replace(found, about=from_plain(words), part=words, impact=said[0], testimony=said[1])
        )

    def remove_evidence(self, which: int, words: str) -> None:
        self.services.evidencing.remove(self.evidence(which).id)

    def attach(self, which: int, words: str) -> None:
        evidence, stored = self.evidence(which), self.desk.containers.write(BytesIO(words.encode("utf-8", "replace")))
        with self.desk.change("1 file attached") as work:
            work.attachments.add(
                Attachment(
                    new_id(), evidence.id, 0, words, stored.size, stored.sha256, stored.container, evidence.added
                )
            )
        self.done.append(work.changed)

    def detach(self, which: int, words: str) -> None:
        for attachment in self.services.attaching.of(self.evidence(which).id)[:1]:
            self.services.attaching.detach(attachment.id)

    def describe(self, which: int, words: str) -> None:
        for attachment in self.services.attaching.of(self.evidence(which).id)[:1]:
            self.services.attaching.describe(attachment.id, words)

    def tidy(self, which: int, words: str) -> None:
        self.services.attaching.tidy()

    def say_who(self, which: int, words: str) -> None:
        self.services.introducing.keep_role(RoleFeature(f"feature-{which}", Who.DELEGATED, words))

    def set_a_number(self, which: int, words: str) -> None:
        self.services.introducing.keep_practice(Practice(reuse=which, page_budget=None if words else 0))

    def choose(self, which: int, words: str) -> None:
        self.services.making_portfolio.keep_choices(Choices(tuple(Part)[: which + 1]))

    def make_the_case(self, which: int, words: str) -> None:
        case = self.services.making_cases.of(SET.id, SET.outcomes[which % len(SET.outcomes)].id)
        self.services.making_cases.keep(replace(case, text=from_plain(words)))

    def introduce(self, which: int, words: str) -> None:
        self.services.introducing.keep(Profile(words, about=words * which))

    def take_the_set_out(self, which: int, words: str) -> None:
        for framework in self.services.exchanging_frameworks.live():
            self.services.exchanging_frameworks.remove(framework.id)

    def undo(self, which: int, words: str) -> None:
        if self.done:
            self.services.undoing.undo(self.done[-1 - which % len(self.done)].undo)

    def undo_everything(self) -> list[Changed]:
        """What came of it, to be undone in turn."""
        undone = {""}  # the name of what changed nothing
        undoings = []
        for changed in list(reversed(self.done)):
            if changed.undo not in undone:
                undone.add(changed.undo)
                undoings.append(self.services.undoing.undo(changed.undo))
        return undoings


NO_VERBS = {"do", "one", "evidence", "piece", "undo_everything"}
VERBS = [
    name
    for name, made in vars(Hand).items()
    if isinstance(made, Callable) and not name.startswith("_") and name not in NO_VERBS
]


def state(desk: Desk) -> Any:
    """Everything of hers in the workbook."""
    with desk.view() as view:
        live = view.frameworks.all()
        return (
            view.profile.get(),
            live,
            {each.id: each for each in view.reflections.all()},
            {each.id: each for framework in live for each in view.mappings.of_framework(framework.id)},
            {each.id: each for framework in live for each in view.cases.of_framework(framework.id)},
            {each.id: each for each in view.evidence.all()},
            view.attachments.of_all(),
            view.role.features(),
            view.practice.get(),
            view.choices.get(),
        )


steps = st.lists(
    st.tuples(st.sampled_from(VERBS), st.integers(0, 9), st.text(max_size=12).map(clean)), min_size=1, max_size=14
)


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(steps, st.sampled_from([7, 90]))
def test_any_sequence_leaves_a_whole_workbook_and_can_be_taken_back(did: list[tuple[str, int, str]], by: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "mine.sencodesk"
        create(folder, NoKey())
        desk = open_workbook(folder, NoKey(), now=Clock(by))
        with desk.change() as work:
            work.frameworks.add(SET)
        first, hand = state(desk), Hand(desk)
        for step in did:
            hand.do(*step)
        assert is_whole(folder)
        done = state(desk)
        undone = hand.undo_everything()
        assert state(desk) == first
        hand.tidy(0, "")
        for changed in reversed(undone):
            hand.services.undoing.undo(changed.undo)
        assert state(desk) == done
        desk.close()
        assert is_whole(folder)
