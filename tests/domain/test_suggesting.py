"""Suggestions come from words that tell outcomes apart."""

from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.suggesting import suggestions

WORDINGS = (
    "Mediation and the SEND Tribunal",
    "New funding models, including the right to personal budgets for pupils",
    "Addressing discrimination, stereotyping and bullying of pupils",
    "Theories of learning for pupils with SEN",
    "Removing barriers to learning for pupils with SEN",
    "Planning provision for pupils with SEN",
)
SET = Framework(
    "set", "set", "Set", tuple(Outcome(str(n), OutcomeKind.ELEMENT, str(n), w) for n, w in enumerate(WORDINGS))
)


def test_a_text_about_a_subject_brings_up_its_outcome() -> None:
    likely = suggestions("We went to mediation before the tribunal and it was settled.", SET, 3)
    assert [outcome.statement for outcome in likely] == ["Mediation and the SEND Tribunal"]


def test_other_forms_of_a_word_count_as_the_word() -> None:
    likely = suggestions("The bullied boy was stereotyped.", SET, 3)
    assert likely[0].statement.startswith("Addressing")


def test_words_that_most_outcomes_share_suggest_nothing() -> None:
    assert suggestions("pupils with SEN", SET, 3) == []


def test_an_empty_text_suggests_nothing() -> None:
    assert suggestions("", SET, 3) == []


def test_everyday_words_suggest_nothing_however_few_outcomes_have_them() -> None:
    first = Outcome("0", OutcomeKind.ELEMENT, "0", "What they said when they went through it")
    everyday = Framework("e", "e", "E", (first, *SET.outcomes))
    assert suggestions("When they went home they said what they thought through the day.", everyday, 3) == []


def test_a_long_wording_is_not_likelier_for_being_long() -> None:
    short = Outcome("s", OutcomeKind.ELEMENT, "s", "Mediation at a tribunal")
    long = Outcome(
        "l", OutcomeKind.ELEMENT, "l", "Mediation, tribunal, budgets, theories, barriers, funding, provision"
    )
    assert suggestions("Mediation, then the tribunal.", Framework("f", "f", "F", (*SET.outcomes, long, short)), 1) == [
        short
    ]
