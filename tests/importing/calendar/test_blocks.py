import pytest

from senco_desk.importing.calendar.blocks import blocks, lines
from senco_desk.importing.findings import Findings
from tests.importing.calendar.writing_down import calendar, come_in, event, said


def test_a_line_is_put_together_even_where_it_is_folded_within_a_character() -> None:
    content = "SUMMARY:Élan".encode()
    folded = content[:9] + b"\r\n " + content[9:] + b"\r\nX:1"
    assert [(line.number, line.text) for line in lines(folded, Findings())] == [(1, "SUMMARY:Élan"), (3, "X:1")]


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_every_end_of_line_counts(end: bytes) -> None:
    assert come_in(calendar(event()).replace(b"\r\n", end)).entries[0].title == "Twilight"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_tells_the_encoding(encoding: str) -> None:
    assert come_in(calendar(event()).decode().encode(encoding)).entries[0].title == "Twilight"


def test_one_line_in_another_encoding_is_told_and_spoils_no_other() -> None:
    content = calendar(event(uid="é"), event(uid="b")).replace(b"SUMMARY:Twilight", b"SUMMARY:\x93Now\x94", 1)
    found = come_in(content)
    assert {entry.uid: entry.title for entry in found.entries} == {"é": "“Now”", "b": "Twilight"}
    assert said(found).startswith("line 5: The file is not in UTF-8.")


def test_a_file_that_is_cut_off_gives_what_was_whole_and_tells_the_line() -> None:
    whole = calendar(event(), event(uid="b"))
    found = come_in(whole[: whole.rindex(b"SUMMARY")])
    assert [entry.uid for entry in found.entries] == ["a"]
    assert said(found).startswith("line 8: the entry that begins here does not end")


def test_an_entry_without_its_end_is_left_out_and_the_next_is_read() -> None:
    found = come_in(calendar(event(), event(uid="b")).replace(b"END:VEVENT\r\n", b"", 1))
    assert [entry.uid for entry in found.entries] == ["b"]
    assert said(found).startswith("line 3: the entry that begins here does not end")


def test_alarms_are_no_part_of_an_entry_and_tasks_are_told() -> None:
    alarm = "BEGIN:VALARM\r\nDESCRIPTION:Wake up\r\nSUMMARY:No\r\nEND:VALARM"
    content = calendar(event("DTSTART:20261203T160000", alarm)).replace(
        b"END:VCALENDAR", b"BEGIN:VTODO\nSUMMARY:Read\nEND:VTODO\nEND:VCALENDAR"
    )
    found = come_in(content)
    assert (found.entries[0].title, found.entries[0].note) == ("Twilight", "")
    assert "tasks or notes" in said(found)


def test_a_stray_end_closes_nothing() -> None:
    content = b"END:VEVENT\nBEGIN:VCALENDAR\nEND:VTODO\nBEGIN:VEVENT\nUID:a\nEND:VEVENT\n"
    assert [block.name for block in blocks(content, "x", Findings())] == ["VCALENDAR", "VEVENT"]
