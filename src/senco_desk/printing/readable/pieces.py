"""The pages of single things: a reflection, a piece of evidence, an outcome with the case for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from senco_desk.domain.case import Case
from senco_desk.domain.days import day_of_week, long_day
from senco_desk.domain.evidence import KIND_NAMES, MY_PART_NAMES, Evidence, Period
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.language import _, n_
from senco_desk.domain.mapping import Mapping
from senco_desk.domain.open_format import KeptFile
from senco_desk.domain.reflection import Impact, Reflection, State
from senco_desk.domain.reflective_models import model_coded
from senco_desk.domain.text import from_plain, is_blank
from senco_desk.printing.readable.page import (
    WEB,
    Entry,
    Facts,
    Heading,
    Link,
    Listing,
    Note,
    Page,
    Part,
    Picture,
    Prose,
    Words,
)  # fmt: skip
from senco_desk.printing.readable.places import (
    Kept,
    evidence_list,
    evidence_page,
    outcome_page,
    outcomes_list,
    reflection_page,
    reflections_list,
    start,
)  # fmt: skip


@dataclass(frozen=True)
class Around:
    """What the page of one thing needs to know of others. `outcomes` by set and id, `pieces` by id."""

    outcomes: dict[tuple[str, str], tuple[Framework, Outcome]]
    pieces: dict[str, Kept]
    cases: dict[tuple[str, str], str] = field(default_factory=dict)
    """The path of the page on which an outcome stands, by set and id."""
    was: dict[str, str] = field(default_factory=dict)
    """What a piece was called in the workbook it came from, by its id."""


def page_of_reflection(
    reflection: Reflection, counts_for: Sequence[Mapping], around: Around, before: str | None, after: str | None
) -> Page:
    """`before` and `after` are the ids of its neighbours."""
    parts: list[Part] = [Facts(tuple(_facts_of_reflection(reflection, around)))]
    for section in reflection.sections:
        if section.heading:
            parts.append(Heading(2, _(section.heading)))
        parts.append(Prose(section.text))
    parts += _impact(reflection.impact)
    parts += _counts_for(counts_for, around)
    return Page(
        reflection_page(reflection.number), _titled(reflection.reference, reflection.title), tuple(parts),
        (start(), reflections_list()), _neighbour(before, around, _("Before")), _neighbour(after, around, _("After")),
    )  # fmt: skip


def page_of_evidence(
    evidence: Evidence,
    kept: Sequence[KeptFile],
    counts_for: Sequence[Mapping],
    around: Around,
    before: str | None,
    after: str | None,
) -> Page:
    parts: list[Part] = [Facts(tuple(_facts_of_evidence(evidence, around)))]
    parts += _told(_("What it is"), Prose(evidence.about), not is_blank(evidence.about))
    parts += _told(_("My part"), Prose(from_plain(evidence.part)), bool(evidence.part.strip()))
    parts += _impact(evidence.impact)
    parts += _counts_for(counts_for, around)
    parts += _files(kept)
    return Page(
        evidence_page(evidence.number), _titled(evidence.reference, evidence.title), tuple(parts),
        (start(), evidence_list()), _neighbour(before, around, _("Before")), _neighbour(after, around, _("After")),
    )  # fmt: skip


def page_of_outcome(
    framework: Framework, outcome: Outcome, case: Case | None, counting: Sequence[Mapping], around: Around
) -> Page:
    """An outcome with its case, its elements, and what counts for each: best evidence first, then by number."""
    parts: list[Part] = [Prose(from_plain(outcome.statement))] if outcome.statement else []
    parts += [Note(outcome.note)] if outcome.note else []
    parts.append(Heading(2, _("My case")))
    if case is None or is_blank(case.text):
        parts.append(Note(_("Nothing has been written yet.")))
    else:
        said = n_("{n} word, last changed {day}", "{n} words, last changed {day}", case.words)
        parts += [Prose(case.text), Note(said.format(n=case.words, day=long_day(case.changed.astimezone().date())))]
        parts += [Note(_("What changed, in a line: {line}").format(line=case.in_a_line))] if case.in_a_line else []
    parts.append(Heading(2, _("What counts for it")))
    for served in (outcome, *framework.below(outcome.id)):
        found = [mapping for mapping in counting if mapping.outcome == served.id]
        if found or served is not outcome:
            parts += _counting(served, found, around)
    called = _("Part {code}") if outcome.kind is OutcomeKind.PART else _("Outcome {code}")
    title = _titled(called.format(code=outcome.code).strip(), outcome.heading)
    return Page(outcome_page(around.cases[framework.id, outcome.id]), title, tuple(parts), (start(), outcomes_list()))


def _facts_of_reflection(reflection: Reflection, around: Around) -> Iterator[tuple[str, Words]]:
    if reflection.happened:
        yield _("Happened"), day_of_week(reflection.happened)
    yield _("Begun"), day_of_week(reflection.written.astimezone().date())
    yield _("Model"), _(model_coded(reflection.model).title)
    yield _("State"), _("Finished") if reflection.state is State.FINISHED else _("Draft")
    yield from _was(reflection.id, around)


def _facts_of_evidence(evidence: Evidence, around: Around) -> Iterator[tuple[str, Words]]:
    yield _("Kind"), _(KIND_NAMES[evidence.kind])
    if evidence.happened:
        yield _("Happened"), day_of_week(evidence.happened)
    yield _("Added"), day_of_week(evidence.added.astimezone().date())
    if evidence.period:
        yield _("When"), _("Before the programme") if evidence.period is Period.BEFORE else _("During the programme")
    if evidence.my_part:
        yield _("Whose work"), _(MY_PART_NAMES[evidence.my_part])
    if evidence.with_whom:
        yield _("With whom"), evidence.with_whom
    if evidence.link:
        web = evidence.link.strip().lower().startswith(WEB)
        yield _("Link"), Link(evidence.link, evidence.link, page=False) if web else evidence.link
    if evidence.held:
        yield _("Held elsewhere"), evidence.held
    if not evidence.testimony.is_blank:
        told, given = evidence.testimony, evidence.testimony.given
        said = (told.colleague, told.role, long_day(given) if given else "")
        yield _("Testimony of"), ", ".join(filter(None, said))
    yield from _was(evidence.id, around)


def _was(piece: str, around: Around) -> Iterator[tuple[str, Words]]:
    if piece in around.was:
        yield _("In the other workbook"), around.was[piece]


def _impact(impact: Impact) -> list[Part]:
    asked = ((_("What changed"), impact.changed), (_("For whom"), impact.for_whom), (_("How I know"), impact.how_known))
    return [part for title, text in asked for part in _told(title, Prose(text), not is_blank(text))]


def _told(title: str, prose: Prose, there_is_any: bool) -> list[Part]:
    return [Heading(2, title), prose] if there_is_any else []


def _counts_for(counts_for: Sequence[Mapping], around: Around) -> list[Part]:
    entries = []
    for mapping in counts_for:
        framework, outcome = around.outcomes[mapping.framework, mapping.outcome]
        page = around.cases.get((mapping.framework, mapping.outcome))
        code = f"{outcome.code} ({framework.short_title or framework.code})"
        words: Words = Link(code, outcome_page(page)) if page else code
        entries.append(Entry(words, outcome.statement, _mark(mapping), mapping.why))
    return [Heading(2, _("Counts for")), Listing(tuple(entries))] if entries else []


def _counting(served: Outcome, counting: Sequence[Mapping], around: Around) -> list[Part]:
    found = sorted(counting, key=lambda mapping: (not mapping.best, around.pieces[mapping.piece].order))
    entries = [
        Entry(around.pieces[each.piece].link, around.pieces[each.piece].said, _mark(each), each.why) for each in found
    ]
    title = " ".join(filter(None, (served.code, served.heading or served.statement)))
    below = Listing(tuple(entries)) if entries else Note(_("Nothing yet."))
    return [Heading(3, title), below]


def _mark(mapping: Mapping) -> str:
    return _("Best evidence") if mapping.best else ""


def _files(kept: Sequence[KeptFile]) -> list[Part]:
    if not kept:
        return []
    parts: list[Part] = [Heading(2, _("Files"))]
    for each in kept:
        attachment = each.attachment
        remarks = " ".join(attachment.health.remarks)
        parts.append(
            Listing((Entry(Link(attachment.name, each.path, page=False), _size(attachment.size), "", remarks),))
        )
        if each.picture:
            parts.append(Picture(each.picture.path, attachment.alt or _("Not described")))
    return parts


def _size(size: int) -> str:
    """`1.2 MB`, in parentheses beside a name."""
    return f"({size / 1_000_000:,.1f} MB)" if size >= 100_000 else f"({size / 1_000:,.1f} kB)"


def _titled(reference: str, title: str) -> str:
    return f"{reference} {title}".strip() if title.strip() else reference


def _neighbour(piece: str | None, around: Around, word: str) -> Link | None:
    if piece is None:
        return None
    link = around.pieces[piece].link
    return Link(f"{word}: {link.words} {around.pieces[piece].said}".strip(), link.to)
