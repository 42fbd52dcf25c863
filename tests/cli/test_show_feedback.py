from pathlib import Path

from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create
from senco_desk.wiring import open_services
from tests.cli.conftest import Command
from tests.store.feedback_things import a_decision, a_feedback, a_point, a_sending
from tests.store.things import SET, a_reflection


def test_of_an_empty_workbook_there_is_nothing_to_tell(senco_desk: Command, tmp_path: Path) -> None:
    create(tmp_path / "mine.sencodesk", NoKey())
    told = senco_desk("show", tmp_path / "mine.sencodesk", "feedback", "--json").told
    assert told == {"rounds": [], "signed_off": [], "themes": [], "sent": []}


def test_a_round_is_told_with_what_was_said_answered_and_decided(senco_desk: Command, tmp_path: Path) -> None:
    folder = tmp_path / "mine.sencodesk"
    create(folder, NoKey())
    with open_services(folder) as services, services.desk.change() as work:
        work.frameworks.add(SET)
        reflection = a_reflection(number=14)
        work.reflections.add(reflection)
        work.feedback.add(a_feedback())
        about = a_point().target
        work.points.add(a_point(target=type(about)(about.noun, reflection.id, "", "text")))
        work.decisions.add(a_decision())
        work.sendings.add(a_sending())
    told = senco_desk("show", folder, "feedback", "--json").told
    (one,) = told["rounds"]
    (point,) = one["points"]
    assert (one["copy"], one["written"], one["kept"]) == ("PF-7Q2K v3", "2026-11-20T09:30:00", True)
    assert (point["item"], point["answer"], point["said"]) == ("R-014", "done", "I named them.")
    assert (point["viva"], point["became"]) == (True, ["action", "reflection"])
    assert [(each["outcome"], each["decision"]) for each in told["signed_off"]] == [("1", "met")]
    assert (told["themes"][0]["theme"], told["sent"][0]["version"]) == ("Whose voice", 3)
    assert "Who did this?" in senco_desk("show", folder, "feedback").said
