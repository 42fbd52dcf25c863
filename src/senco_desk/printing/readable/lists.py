"""The pages that lead to others: where to begin, the lists, the profile; and the same lists for a spreadsheet."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from senco_desk.domain.days import day_of_week, long_day, short_day
from senco_desk.domain.evidence import KIND_NAMES, EvidenceRow
from senco_desk.domain.framework import Framework
from senco_desk.domain.language import _, n_
from senco_desk.domain.open_format import DATA, FILES, LISTS, START, Head
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import ReflectionRow, State
from senco_desk.domain.role import WHO_NAMES
from senco_desk.domain.text import from_plain
from senco_desk.printing.readable.feedback import feedback
from senco_desk.printing.readable.notes import notes
from senco_desk.printing.readable.page import (
    Entry,
    Facts,
    Heading,
    Link,
    Listing,
    Note,
    Page,
    Part,
    Prose,
    Table,
    Words,
)
from senco_desk.printing.readable.places import (
    EVIDENCE,
    OUTCOMES,
    PROFILE,
    REFLECTIONS,
    evidence_list,
    outcome_page,
    outcomes_list,
    profile,
    programme,
    reflections_list,
    start,
)  # fmt: skip
from senco_desk.printing.readable.plan import audit, plan
from senco_desk.printing.readable.reading import reading
from senco_desk.printing.readable.sessions import sessions
from senco_desk.printing.readable.tasks import tasks

R = TypeVar("R", ReflectionRow, EvidenceRow)


def beginning(head: Head, lists: Sequence[str]) -> Page:
    """Where to begin reading. `lists` are the names of the files for a spreadsheet."""
    me = head.profile
    named = me is not None and me.name.strip()
    title = _("The portfolio work of {name}").format(name=me.name) if me and named else _("The work of a portfolio")
    written = _("Taken out of SENCO Desk {version} on {day}. It opens in any browser and needs nothing else.").format(
        version=head.made_with, day=long_day(head.made.astimezone().date())
    )
    safe = _(
        "It holds what was written, with every name that stands in it, and it is not encrypted: keep it as safe as "
        "the workbook. The list of people and places and the history of changes are not in it."
    )
    parts = (
        Note(written),
        Heading(2, _("To read")),
        Listing(tuple(_ways(head))),
        Note(_("Each page is there as Markdown too, beside it and under the same name.")),
        Heading(2, _("Lists for a spreadsheet")),
        Listing(tuple(Entry(Link(name, f"{LISTS}/{name}", page=False)) for name in lists)),
        Heading(2, _("The rest of the folder")),
        Listing(tuple(_rest(head))),
        Note(safe),
    )
    return Page(START, title, parts)


def _ways(head: Head) -> Iterator[Entry]:
    reflections, evidence, cases = (head.holds[word] for word in ("reflections", "evidence", "cases"))
    said = n_("{n} reflection", "{n} reflections", reflections)
    yield Entry(reflections_list(), said.format(n=f"{reflections:,}"))
    said = n_("{n} piece, with its files", "{n} pieces, with their files", evidence)
    yield Entry(evidence_list(), said.format(n=f"{evidence:,}"))
    said = n_("{n} case, and what counts for each outcome", "{n} cases, and what counts for each outcome", cases)
    yield Entry(outcomes_list(), said.format(n=f"{cases:,}"))
    yield Entry(audit(), _("ratings on each day, and the distance travelled"))
    yield Entry(plan(), _("what was to be done, by when, and what came of it"))
    yield Entry(tasks(), _("each with its plan, its draft and its result"))
    yield Entry(reading(), _("each source with its key, and what was noted of it"))
    yield Entry(sessions(), _("taught sessions, tutorials, the coaching day"))
    yield Entry(notes(), _("what was typed in sessions and on the way, by day"))
    yield Entry(feedback(), _("what was said in each round, what I answered, and what was decided"))
    yield Entry(profile(), _("who, where, and who does what"))
    yield Entry(programme(), _("prior learning, dates and holidays, the exit review"))


def _rest(head: Head) -> Iterator[Entry]:
    if files := head.holds["files"]:
        said = n_("{n} file as it was attached", "{n} files as they were attached", files)
        yield Entry(Link(FILES, f"{FILES}/", page=False), said.format(n=f"{files:,}"))
    yield Entry(
        Link(DATA, f"{DATA}/", page=False), _("everything once more for other programs, as JSON with its schema")
    )


def list_of_reflections(rows: Sequence[ReflectionRow], pages: dict[str, Link]) -> Page:
    heads = (_("No."), _("Title"), _("Day"), _("State"), _("Words"), _("Counts for"))

    def cells(row: ReflectionRow) -> tuple[Words, ...]:
        state = _("Finished") if row.state is State.FINISHED else _("Draft")
        title = row.title or row.first_line
        return (pages[row.id], title, _in_one_line(row.day), state, f"{row.words:,}", str(row.counts_for))

    parts = _by_school_year(rows, heads, cells) or (Note(_("Nothing has been written yet.")),)
    return Page(f"{REFLECTIONS}/{START}", _("Reflections"), parts, (start(),))


def list_of_evidence(rows: Sequence[EvidenceRow], pages: dict[str, Link]) -> Page:
    heads = (_("No."), _("Title"), _("Day"), _("Kind"), _("Files"), _("Counts for"))

    def cells(row: EvidenceRow) -> tuple[Words, ...]:
        day = _in_one_line(row.day)
        return (
            pages[row.id],
            row.title or row.first_line,
            day,
            _(KIND_NAMES[row.kind]),
            str(row.files),
            str(row.counts_for),
        )

    parts = _by_school_year(rows, heads, cells) or (Note(_("There is no evidence yet.")),)
    return Page(f"{EVIDENCE}/{START}", _("Evidence"), parts, (start(),))


def list_of_outcomes(
    frameworks: Iterable[Framework], cases: dict[tuple[str, str], str], figures: dict[tuple[str, str], tuple[int, int]]
) -> Page:
    """`cases`: the page of each outcome; `figures`: the words of its case, and how many pieces count for it."""
    parts: list[Part] = []
    heads = (_("No."), _("Outcome"), _("Words of my case"), _("Pieces that count for it"))
    for framework in frameworks:
        rows = []
        for outcome in framework.for_cases:
            words, pieces = figures.get((framework.id, outcome.id), (0, 0))
            page = Link(outcome.code or _("without a code"), outcome_page(cases[framework.id, outcome.id]))
            rows.append((page, outcome.heading or outcome.statement, f"{words:,}", f"{pieces:,}"))
        parts += [Heading(2, framework.title), Table(framework.title, heads, tuple(rows))]
        told = (framework.description, framework.notes)
        parts += [Prose(from_plain(said)) for said in told if said.strip()]
        parts += [Note(_("Source: {source}").format(source=framework.source))] if framework.source else []
    return Page(f"{OUTCOMES}/{START}", _("Outcomes and cases"), tuple(parts), (start(),))


def page_of_profile(head: Head, features: dict[str, str]) -> Page:
    """`features`: the words of each key feature of the role, by its id."""
    parts: list[Part] = []
    if head.profile is None:
        parts.append(Note(_("No profile has been written.")))
    else:
        parts.append(Facts(tuple(_about(head.profile))))
        if head.profile.about.strip():
            parts += [Heading(2, _("About me")), Prose(from_plain(head.profile.about))]
    said = [feature for feature in head.role if not feature.is_blank]
    if said:
        heads = (_("Key feature"), _("Who"), _("Whom"), _("Note"))
        rows = tuple(
            (features.get(each.feature, each.feature), _(WHO_NAMES[each.who]) if each.who else "", each.whom, each.note)
            for each in said
        )
        parts += [Heading(2, _("The role here")), Table(_("Who does what"), heads, rows)]
    return Page(PROFILE, _("Profile and role"), tuple(parts), (start(),))


def _in_one_line(day: date) -> str:
    return short_day(day).replace(" ", "\u00a0")


def _by_school_year(
    rows: Sequence[R], heads: tuple[str, ...], cells: Callable[[R], tuple[Words, ...]]
) -> tuple[Part, ...]:
    """A table for each school year, the last first, as the rows come."""
    years: dict[int, list[tuple[Words, ...]]] = {}
    for row in rows:
        years.setdefault(row.day.year - (row.day.month < 9), []).append(cells(row))
    parts: list[Part] = []
    for year, found in years.items():
        title = f"{year}–{(year + 1) % 100:02d}"
        parts += [Heading(2, title), Table(title, heads, tuple(found))]
    return tuple(parts)


def _about(me: Profile) -> Iterator[tuple[str, Words]]:
    school, course = me.school, me.programme
    told: tuple[tuple[str, object], ...] = (
        (_("Name"), me.name), (_("Called"), me.called), (_("School"), school.name),
        (_("School as it prints"), school.printed_name), (_("Phase"), school.phase),
        (_("Pupils on roll"), school.on_roll),
        (_("On SEN support"), school.sen_support), (_("With an EHC plan"), school.ehc_plans),
        (_("Headteacher"), school.headteacher), (_("SEN governor"), school.sen_governor),
        (_("Became {called}").format(called=me.called), me.became_senco and day_of_week(me.became_senco)),
        (_("Champion on the leadership team"), me.champion), (_("Time for the role"), me.time_for_role),
        (_("Award"), course.award), (_("Provider"), course.provider), (_("Cohort"), course.cohort),
        (_("Tutor"), course.tutor), (_("Student number"), course.student_number),
        (_("Course began"), course.began and day_of_week(course.began)),
        (_("Teaching ends"), course.taught_ends and day_of_week(course.taught_ends)),
        (_("Master’s ends"), course.masters_ends and day_of_week(course.masters_ends)),
        (_("Viva"), course.viva and day_of_week(course.viva)),
        (_("Modules"), "; ".join(f"{module.code} {module.title}".strip() for module in course.modules)),
    )  # fmt: skip
    return ((term, str(said)) for term, said in told if said not in (None, ""))
