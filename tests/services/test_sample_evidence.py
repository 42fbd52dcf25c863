"""The sample's evidence: of every kind, of the same year and people, with files that other programs made."""

import re
import zipfile
from collections import Counter
from datetime import timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from senco_desk.assets import resource
from senco_desk.domain.coverage import Piece as Counted
from senco_desk.domain.coverage import coverage
from senco_desk.domain.evidence import EvidenceKind, MyPart, Period, period_of
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.practice import Practice
from senco_desk.domain.text import count_words, plain
from senco_desk.services.sample_evidence import Piece
from senco_desk.services.sample_material import Material, read_material
from tests.services.test_sample_material import AMERICAN, NOBODY_REAL

MOST_BYTES = 2_500_000
READ_ME = "README.md"
NAMED_PUPILS = ("Wilfred", "Odette", "Barnaby")


@cache
def material() -> Material:
    return read_material()


def written(piece: Piece) -> str:
    evidence = piece.evidence
    impact = (evidence.impact.changed, evidence.impact.for_whom, evidence.impact.how_known)
    said = (evidence.title, evidence.part, evidence.with_whom, evidence.held, evidence.testimony.role)
    alts = (file.alt for file in piece.files)
    return "\n".join((*said, *map(plain, (evidence.about, *impact)), *(m.why for m in piece.mappings), *alts))


pieces = pytest.mark.parametrize("piece", read_material().pieces, ids=lambda piece: piece.evidence.reference)


def test_there_are_sixty_numbered_as_they_came_in() -> None:
    found = [piece.evidence for piece in material().pieces]
    assert [evidence.number for evidence in found] == list(range(1, 61))
    assert sorted(found, key=lambda evidence: evidence.added) == found


def test_every_kind_is_among_them_and_every_part() -> None:
    assert {piece.evidence.kind for piece in material().pieces} == set(EvidenceKind)
    assert {piece.evidence.my_part for piece in material().pieces} == set(MyPart)


def test_some_are_from_before_the_programme_and_one_of_them_has_no_day() -> None:
    began = material().profile.programme.began
    before = [p.evidence for p in material().pieces if period_of(p.evidence, began) is Period.BEFORE]
    assert [evidence.number for evidence in before] == [1, 2, 3]
    assert [e.number for e in before if e.happened is None and e.kind is EvidenceKind.PHOTOGRAPH] == [3]


@pieces
def test_each_happened_before_it_came_in_and_came_in_by_the_samples_own_day(piece: Piece) -> None:
    evidence = piece.evidence
    assert material().profile.programme.began is not None
    assert material().profile.programme.began < evidence.added.date() <= material().today
    assert evidence.happened is None or evidence.happened <= evidence.added.date()
    assert evidence.testimony.given is None or evidence.testimony.given <= evidence.added.date()


@pieces
def test_each_says_what_it_is_and_can_be_looked_at_somewhere(piece: Piece) -> None:
    evidence = piece.evidence
    assert evidence.title
    assert count_words(plain(evidence.about)) >= 12
    assert piece.files or evidence.link or evidence.held or not evidence.testimony.is_blank


@pieces
def test_its_impact_was_known_after_it_happened(piece: Piece) -> None:
    assert piece.evidence.impact.is_blank == (piece.impact_known is None)
    if piece.impact_known is not None:
        assert piece.evidence.happened is None or piece.evidence.happened <= piece.impact_known <= material().today


@pieces
def test_it_counts_for_something_and_says_why_in_a_sentence_or_two(piece: Piece) -> None:
    assert 1 <= len({mapping.outcome for mapping in piece.mappings}) == len(piece.mappings)
    for mapping in piece.mappings:
        assert mapping.piece == piece.evidence.id
        assert len(re.findall(r"[.!?](?:\s|$)", mapping.why)) <= 2
        assert count_words(mapping.why) <= 45


@pieces
def test_nobody_real_is_in_it_and_it_is_spelled_and_set_as_here(piece: Piece) -> None:
    assert not re.search(rf"\b(?:{'|'.join(NOBODY_REAL)})\b", written(piece))
    assert re.findall(AMERICAN, written(piece)) == []
    assert not set("'\"") & set(written(piece))


@pieces
def test_what_it_refers_to_exists(piece: Piece) -> None:
    known = {each.evidence.reference for each in material().pieces}
    known |= {entry.reflection.reference for entry in material().entries}
    assert set(re.findall(r"[RE]-\d{3}", written(piece))) <= known - {piece.evidence.reference}


def test_most_say_what_changed() -> None:
    assert sum(not piece.evidence.impact.is_blank for piece in material().pieces) > 35


def test_all_but_a_few_serve_no_more_outcomes_than_the_field_works_with() -> None:
    over = [p.evidence.number for p in material().pieces if len(p.mappings) > Practice().reuse]
    assert over == [34]


def test_testimonies_have_a_colleague_a_role_and_a_day_and_nothing_else_has() -> None:
    for piece in material().pieces:
        testimony = piece.evidence.testimony
        said = (testimony.colleague, testimony.role, testimony.given)
        assert all(said) if piece.evidence.kind is EvidenceKind.TESTIMONY else not any(said)


def test_three_are_held_elsewhere_and_three_are_on_the_web() -> None:
    held = [piece.evidence.held for piece in material().pieces if piece.evidence.held]
    assert len(held) == 3
    assert "Ring binder 2, page 14" in held
    assert any(place.startswith("The shared drive") for place in held)
    assert sum(bool(piece.evidence.link) for piece in material().pieces) == 3


def test_with_evidence_one_element_is_left_without_anything() -> None:
    found = material()
    counted = [
        Counted(p.evidence.id, PieceKind.EVIDENCE, p.evidence.reference, p.evidence.title, p.evidence.day, True)
        for p in found.pieces
    ]
    counted += [
        Counted(r.id, PieceKind.REFLECTION, r.reference, r.title, r.day, finished=True)
        for r in (entry.reflection for entry in found.entries)
    ]
    mappings = [m for each in (*found.entries, *found.pieces) for m in each.mappings]
    where = coverage(found.framework, counted, mappings)
    assert [o.code for o in found.framework.elements if not where[o.id]] == ["4.3"]
    assert [o.code for o in found.framework.elements if len(where[o.id]) == 1] == ["1.4", "1.5"]


def test_every_feature_of_the_role_says_who_does_it() -> None:
    assert len({feature.feature for feature in material().role}) == 11
    assert {feature.who for feature in material().role} == {"me", "shared", "delegated"}


def test_the_files_are_small_and_each_is_attached_somewhere() -> None:
    attached = Counter(file.path.name for piece in material().pieces for file in piece.files)
    there = {path.name: path.stat().st_size for path in resource("sample", "files").iterdir()}
    assert set(attached) == set(there) - {READ_ME}
    assert sum(there.values()) < MOST_BYTES
    assert [name for name, times in attached.items() if times > 1] == ["learning-walk-tally.pdf"]


def test_some_pictures_have_words_and_some_wait_for_them() -> None:
    endings = (".jpg", ".png", ".heic", ".webp", ".tiff")
    pictures = [f for piece in material().pieces for f in piece.files if f.path.suffix in endings]
    assert {file.path.suffix for file in pictures} == set(endings)
    assert [file.called for file in pictures if not file.alt] == ["IMG_2198.HEIC", "road K June.jpg", "DSC_0036.JPG"]


@pytest.mark.parametrize("path", sorted(resource("sample", "files").iterdir()), ids=lambda path: path.name)
def test_no_file_says_where_it_was_made(path: Path) -> None:
    held = contents(path)
    assert [trace for trace in (rb"file:///", rb"/tmp/", rb"/home/", rb"C:\\Users") if re.search(trace, held)] == []


def contents(path: Path) -> bytes:
    """A file, and what is packed inside it."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as package:
        return b"\n".join(package.read(name) for name in package.namelist())


def test_a_pupil_is_called_by_name_in_three_files_and_in_what_was_deleted_from_one() -> None:
    named = [
        file.path.name
        for piece in material().pieces
        for file in piece.files
        if any(name.encode() in contents(file.path) for name in NAMED_PUPILS)
    ]
    assert named == [
        "letter-to-parents-tracked.docx",
        "passport-year-3.docx",
        "passport-year-5.docx",
        "page-by-a-leaver.docx",
    ]


def test_what_happened_in_the_empty_spring_came_in_after_it() -> None:
    added = sorted(piece.evidence.added.date() for piece in material().pieces)
    assert max(later - earlier for earlier, later in pairwise(added)) > timedelta(days=60)
