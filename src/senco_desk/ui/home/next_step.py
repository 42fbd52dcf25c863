"""The one next thing to do, worked out from what is there. One at a time, and the nearest first."""

from datetime import date
from typing import NamedTuple

from senco_desk.domain.days import day_of_week, weekday
from senco_desk.domain.glance import Glance, GlancedNotes, GlancedOutcome, GlancedPiece
from senco_desk.domain.language import N_, _, n_

SAFETY = "safety"
"""The place where what keeps the work safe is done."""
_PASSPHRASE_AFTER, _THE_REST_AFTER = 1, 3
"""Days since the workbook was begun."""
_IN_WORDS = (
    N_("one"), N_("two"), N_("three"), N_("four"), N_("five"), N_("six"), N_("seven"), N_("eight"), N_("nine"),
)  # fmt: skip
_WEEK = 7
MOST_SHOWN = 60
"""Characters of a title that are shown."""


class NextStep(NamedTuple):
    """`words` what to do and `why` in a line; `button` goes to `target` in `place`."""

    words: str
    why: str
    button: str
    place: str
    target: str | None = None


def next_step(glance: Glance, today: date) -> NextStep:
    """From the first words to the printed portfolio; once there are words to lose, what keeps them safe comes first."""
    return _be_safe(glance, today) or _finish_notes(glance.notes, today) or _go_on(glance)


def _be_safe(glance: Glance, today: date) -> NextStep | None:
    """After the first day a passphrase, then the recovery sheet, then a backup off the laptop."""
    safety = glance.safety
    if safety is None or safety.begun is None or not glance.recent:
        return None
    days = (today - safety.begun).days
    if safety.encrypted and not safety.passphrase_set:
        return _choose_a_passphrase() if days >= _PASSPHRASE_AFTER else None
    if days < _THE_REST_AFTER:
        return None
    if safety.encrypted and not safety.sheet_confirmed:
        return _print_the_sheet()
    return None if safety.off_laptop else _back_up_elsewhere()


def _finish_notes(notes: GlancedNotes, today: date) -> NextStep | None:
    """What was noted and nothing was made of yet: while it is fresh it is done in a minute."""
    if not notes.waiting or notes.first is None or notes.last is None:
        return None
    count = _(_IN_WORDS[notes.waiting - 1]) if notes.waiting <= len(_IN_WORDS) else str(notes.waiting)
    words = n_("Finish {count} note from {day}", "Finish {count} notes from {day}", notes.waiting)
    since = n_("Finish {count} note since {day}", "Finish {count} notes since {day}", notes.waiting)
    day = _told(notes.first, today)
    return NextStep(
        (words if notes.first == notes.last else since).format(count=count, day=day),
        _("Each becomes a reflection, evidence, an action or a question for the tutor, or is dropped: one key each."),
        _("Open"),
        "twilight",
        "to-finish",
    )


def _told(day: date, today: date) -> str:
    if day == today:
        return _("today")
    return weekday(day) if 0 < (today - day).days < _WEEK else day_of_week(day)


def _choose_a_passphrase() -> NextStep:
    return NextStep(
        _("Choose a passphrase"),
        _("Until there is one, whoever has this laptop, or a copy of the workbook, can read all of it."),
        _("Choose"),
        SAFETY,
        "passphrase",
    )


def _print_the_sheet() -> NextStep:
    return NextStep(
        _("Print the recovery sheet"),
        _("Were the passphrase forgotten, only the sheet would open the workbook."),
        _("To the sheet"),
        SAFETY,
        "sheet",
    )


def _back_up_elsewhere() -> NextStep:
    return NextStep(
        _("Put a backup off this laptop"),
        _("A lost laptop takes the backups on it along: choose a stick, or a folder of your school’s."),
        _("Choose where"),
        SAFETY,
        "second-place",
    )


def _go_on(glance: Glance) -> NextStep:
    if not glance.outcomes:
        return NextStep(
            _("Choose your set of outcomes"),
            _("The desk proposes one from the day your course began."),
            _("Choose"),
            "outcomes",
        )
    if not glance.recent:
        return NextStep(
            _("Write your first reflection"),
            _("What happened this week, in a line or two. Nothing else is asked for."),
            _("Write"),
            "reflections",
            "new",
        )
    draft = next((found for found in glance.recent if found.draft), None)
    if draft is not None:
        return _finish(draft)
    return _with_all_finished(glance)


def _finish(draft: GlancedPiece) -> NextStep:
    return NextStep(
        _("Finish {reference}: {title}").format(reference=draft.reference, title=titled(draft)),
        _("It is a draft. When it says what you meant, mark it finished."),
        _("Open"),
        "reflections",
        draft.id,
    )


def _with_all_finished(glance: Glance) -> NextStep:
    if not glance.covered:
        newest = glance.recent[0]
        return NextStep(
            _("Say what {reference} counts for").format(reference=newest.reference),
            _("One tick for an outcome it speaks to."),
            _("Open"),
            place_of(newest),
            newest.id,
        )
    ready = max((o for o in glance.outcomes if not o.case_words), key=lambda o: o.covered, default=None)
    if ready is not None and ready.covered:
        return _make_the_case(ready)
    emptiest = max(glance.outcomes, key=lambda o: len(o.pieces) - o.covered)
    if emptiest.covered < len(emptiest.pieces):
        return _look_at(emptiest)
    return NextStep(
        _("Read your portfolio as a panel would"),
        _("Everything has something. Look at it on paper."),
        _("Preview"),
        "portfolio",
    )


def _make_the_case(outcome: GlancedOutcome) -> NextStep:
    have = _("{covered} of its {elements} elements have something; your own words are still to come.")
    if outcome.is_whole:
        have = _("Something counts for it; your own words are still to come.")
    return NextStep(
        _("Make the case for outcome {code}").format(code=outcome.code),
        have.format(covered=outcome.covered, elements=len(outcome.pieces)),
        _("Open"),
        "outcomes",
        outcome.id,
    )


def _look_at(outcome: GlancedOutcome) -> NextStep:
    first = next(element for element, count in zip(outcome.elements, outcome.pieces, strict=True) if not count)
    return NextStep(
        _("Look for something that speaks to outcome {code}").format(code=outcome.code),
        _("You may have done it already: a meeting, a policy, a conversation."),
        _("Open"),
        "outcomes",
        first,
    )


def place_of(piece: GlancedPiece) -> str:
    """The place where it is opened: its reference says of which kind it is."""
    return "evidence" if piece.reference.startswith("E") else "reflections"


def titled(piece: GlancedPiece) -> str:
    """Its title, shortened, or what stands for one."""
    title = piece.title.strip() or _("untitled")
    return title if len(title) <= MOST_SHOWN else title[: MOST_SHOWN - 1].rstrip() + "…"
