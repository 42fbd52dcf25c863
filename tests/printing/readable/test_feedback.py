from senco_desk.domain.feedback import Feedback, Target, Voice
from senco_desk.domain.journal import Noun
from senco_desk.printing.readable import html, markdown
from senco_desk.printing.readable.feedback import ReadableRound, of_decisions, of_feedback, page_of_feedback
from tests.store.feedback_things import TAKEN, a_decision, a_feedback, a_point, a_sending

ROUNDS = [
    ReadableRound(
        a_feedback(), (a_point(), a_point("q", target=Target(), text="", is_viva_question=False)), (a_decision(),)
    ),
    ReadableRound(Feedback("aloud", TAKEN, Voice.PEER), (), ()),
]


def called(target: Target) -> str:
    return {Noun.REFLECTION: "R-014", Noun.OUTCOME: "5"}.get(target.noun or Noun.NAMES, "")


def test_a_round_is_told_with_its_points_answers_and_decisions() -> None:
    page = html.html(page_of_feedback(ROUNDS, called))
    wanted = ("Dr T. Tutor, Sun 22 Nov 2026", "met – Convincing.", "On the whole.", "R-014", "the slips said more")
    at = [page.index(said) for said in (*wanted, "Łódź &amp; &lt;3", "My answer", "I named them.", "Peer")]
    assert at == sorted(at)
    assert "### R-014" in markdown.markdown(page_of_feedback(ROUNDS, called))


def test_where_there_is_none_the_page_says_so() -> None:
    assert "No feedback has been taken in yet." in html.html(page_of_feedback([], called))


def test_what_was_sent_to_whom_is_told_below() -> None:
    page = html.html(page_of_feedback([], called, [a_sending()]))
    assert page.index("No feedback has been taken in yet.") < page.index("Copies that were sent")
    assert all(said in page for said in (a_sending().reference, *a_sending().file_names))


def test_the_lists_have_a_row_for_each() -> None:
    heads, first, second = of_feedback(ROUNDS, called)
    assert len(heads) == len(first) == len(second)
    assert (first[3], first[6], first[9], second[9]) == ("R-014", "Done", "yes", "")
    _heads, decided = of_decisions([a_decision(decided=None)], called)
    assert decided == ("5", "met", "Dr T. Tutor", "", "Convincing.")
