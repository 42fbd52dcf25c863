from senco_desk.store.desk import Desk
from senco_desk.store.forgetting import forget_people, people
from tests.store.things import a_reflection

_PERSON = "INSERT INTO person VALUES ('p', 'pupil', 'Tom Baker', '[]', 'Pupil A', '', NULL)"
_IMAGE = """INSERT INTO before_image (change, position, in_table, row, noun, noun_id, image)
    SELECT id, 99, 'person', '["p"]', 'person', 'p', '{"name": "Tom Baker"}' FROM change ORDER BY sequence LIMIT 1"""


def test_those_on_the_list_are_counted(desk: Desk) -> None:
    with desk.upkeep() as driver:
        assert people(driver) == 0
        driver.execute(_PERSON)
        assert people(driver) == 1


def test_the_journal_forgets_people_and_nothing_else(desk: Desk) -> None:
    with desk.change("Tom Baker taken off") as work:
        work.reflections.add(a_reflection(number=1, title="Kept"))
    with desk.upkeep() as driver:
        of_others = driver.execute("SELECT count(*) FROM before_image").fetchone()
        driver.execute(_IMAGE)
        driver.execute("UPDATE change SET said = 'Tom Baker taken off'")
        forget_people(driver)
        assert driver.execute("SELECT count(*) FROM before_image").fetchone() == of_others
        told = driver.execute(
            "SELECT change.said, image FROM before_image LEFT JOIN change ON change.id = change"
        ).fetchall()
        assert driver.execute("SELECT said FROM change ORDER BY sequence LIMIT 1").fetchone() == ("",)
    assert "Tom Baker" not in repr([image for _said, image in told])
    assert [row.title for row in _rows(desk)] == ["Kept"]


def _rows(desk: Desk) -> list[object]:
    with desk.view() as view:
        return view.reflections.rows()
