from senco_desk.domain.name_places import About
from senco_desk.domain.name_places_sessions import about_session, through_session
from senco_desk.domain.text import Text, from_plain, plain
from tests.store.things import a_session


class _Loud:
    """Puts every word it is shown in capitals, and remembers where it stood."""

    def __init__(self) -> None:
        self.places: list[str] = []

    def plain(self, _about: About, place: str, words: str) -> str:
        self.places.append(place)
        return words.upper()

    def text(self, _about: About, place: str, text: Text) -> Text:
        self.places.append(place)
        return from_plain(plain(text).upper())


def test_every_word_of_a_session_is_gone_through_once() -> None:
    session, by = a_session(), _Loud()
    made = through_session(session, by)
    assert len(by.places) == len(set(by.places)) == 12
    assert (made.title, made.led_by, made.coaching.partner) == ("FOCUS FOR STUDY", "DR WREN", "ADA")
    assert plain(made.tutorial.next_step) == "DRAFT IT."
    assert (made.day, made.kind, made.module) == (session.day, session.kind, session.module)


def test_without_a_title_it_is_called_by_its_kind() -> None:
    assert about_session(a_session("")).title == "Tutorial"
