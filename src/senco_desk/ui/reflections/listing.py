"""How a reflection reads in the list, and what can be asked of all of them there."""

from functools import partial

from senco_desk.domain.days import short_day
from senco_desk.domain.language import _, n_
from senco_desk.domain.reflection import Reflection, ReflectionRow, State
from senco_desk.domain.reflective_models import MODELS
from senco_desk.domain.text import plain
from senco_desk.ui.widgets.pieces.filtering import Only
from senco_desk.ui.widgets.pieces.rows import Listing, Narrowing, counted_for, with_was

_FIRST_LINE = 120
"""Characters; as many as the store keeps."""


def listing() -> Listing[ReflectionRow]:
    return Listing(
        filter_words=_("Filter reflections"),
        narrow_words=_("Show only some reflections: drafts, a model, what they count for"),
        begin_words=_("New reflection (Ctrl+N)"),
        name=_("Reflections, newest day first"),
        counted=lambda there: n_("{n} reflection", "{n} reflections", there).format(n=f"{there:,}"),
        counted_of=lambda shown, there: _("{n} of {of} reflections").format(n=f"{shown:,}", of=f"{there:,}"),
        named=name_of,
        below=_below,
        details=details_of,
        narrowings=_narrowings,
    )


def row_of(reflection: Reflection, words: int, counts_for: int, was: str = "") -> ReflectionRow:
    """The row of a reflection that was just kept, without asking the workbook."""
    lines = (line.strip() for section in reflection.sections for line in plain(section.text[:20]).splitlines())
    first_line = next((line for line in lines if line), "")[:_FIRST_LINE]
    return ReflectionRow(
        reflection.id, reflection.reference, reflection.title, reflection.day, reflection.state, words, first_line,
        counts_for, reflection.model, was,
    )  # fmt: skip


def name_of(row: ReflectionRow) -> str:
    """Its title, or the words it begins with."""
    return row.title.strip() or row.first_line or _("Nothing written yet")


def details_of(row: ReflectionRow) -> str:
    """`Draft · 412 words · counts for 3`."""
    words = n_("{n} word", "{n} words", row.words).format(n=f"{row.words:,}")
    said = " · ".join(filter(None, (_("Draft") if row.state is State.DRAFT else "", words, counted_for(row))))
    return with_was(said, row)


def _narrowings() -> tuple[Narrowing[ReflectionRow], ...]:
    states = ((State.DRAFT, _("Drafts")), (State.FINISHED, _("Finished")))
    drafts = tuple(Only(said, partial(_is, state)) for state, said in states)
    models = tuple(Only(_(model.title), partial(_follows, model.code)) for model in MODELS)
    return Narrowing(_("&Drafts and finished"), _("All"), drafts), Narrowing(_("&Model"), _("Any"), models)


def _is(state: State, row: ReflectionRow) -> bool:
    return row.state is state


def _follows(model: str, row: ReflectionRow) -> bool:
    return row.model == model


def _below(row: ReflectionRow) -> str:
    day = short_day(row.day)
    return with_was(_("{day} · Draft").format(day=day) if row.state is State.DRAFT else day, row)
