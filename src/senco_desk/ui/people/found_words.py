"""What was found about one person, in words: the list of it by place, how much it is, and what erasing does to it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from senco_desk.domain.about_person import STANDING_NAMES, AboutPerson, NamingFile, Said, Standing
from senco_desk.domain.days import short_day
from senco_desk.domain.language import _, n_
from senco_desk.ui.widgets.reading_area import Mark, Marked

_MOST_NAMED = 8
"""Files that are named in a sentence; of the others it is said how many they are."""


def listed(found: AboutPerson) -> list[Marked]:
    """All of it: under each place a paragraph for each time, then the files and what was decided."""
    return [
        *_person(found),
        *(part for standing in Standing for part in _standing(found, standing)),
        *(part for file in found.naming_files for part in _file(file)),
        *_unread(found),
        *_decided(found),
    ]


def summary(found: AboutPerson) -> str:
    """`12 paragraphs as they stand now · 4 older or deleted ones · 2 files · 3 files the desk cannot read`."""
    now = sum(said.standing is Standing.NOW for said in found.said)
    older, files, unread = len(found.said) - now, len(found.naming_files), len(found.unread_files)
    parts = []
    if not found.said and not files:
        parts.append(_("Nothing that is written here names this person"))
    if now:
        words = n_("{n} paragraph as it stands now", "{n} paragraphs as they stand now", now)
        parts.append(words.format(n=f"{now:,}"))
    if older:
        parts.append(n_("{n} older or deleted one", "{n} older or deleted ones", older).format(n=f"{older:,}"))
    if files:
        parts.append(n_("{n} attached file", "{n} attached files", files).format(n=f"{files:,}"))
    if unread:
        words = n_("{n} file that the desk cannot read", "{n} files that the desk cannot read", unread)
        parts.append(words.format(n=f"{unread:,}"))
    return " · ".join(parts)


def what_goes(found: AboutPerson) -> list[str]:
    """A sentence for each thing that erasing does within the workbook, but for the files she chooses of."""
    return [
        _("The name, every form of it, and your note leave People and places."),
        *_texts_that_change(found),
        *(
            _("“{form}” is a name of {other} too, and is replaced where that is meant as well.").format(
                form=form, other=other
            )
            for form, other in found.shared
        ),
        _("What the check for names remembers of these names is forgotten."),
        _("Copies that the desk made by itself before changes, and words of saves that failed, go or are changed too."),
    ]


def _texts_that_change(found: AboutPerson) -> Iterator[str]:
    of = {standing: sum(said.standing is standing for said in found.said) for standing in Standing}
    if now := of[Standing.NOW]:
        yield n_(
            "In {n} paragraph as it stands now, the name is replaced.",
            "In {n} paragraphs as they stand now, the name is replaced.",
            now,
        ).format(n=f"{now:,}")
    if before := of[Standing.OLDER] + of[Standing.NAMED]:
        yield n_(
            "So it is in {n} older text: the history and named versions go on, without the name.",
            "So it is in {n} older texts: the history and named versions go on, without the name.",
            before,
        ).format(n=f"{before:,}")
    if gone := of[Standing.GONE]:
        yield n_(
            "So it is in {n} paragraph that was deleted, in the bin and the history.",
            "So it is in {n} paragraphs that were deleted, in the bin and the history.",
            gone,
        ).format(n=f"{gone:,}")


def named_files(files: tuple[NamingFile, ...]) -> str:
    """`E-012 plan.pdf, E-014 photo.jpg and 3 more`."""
    names = ", ".join(called(file) for file in files[:_MOST_NAMED])
    more = len(files) - _MOST_NAMED
    return n_("{names} and {n} more", "{names} and {n} more", more).format(names=names, n=more) if more > 0 else names


def called(file: NamingFile) -> str:
    return f"{file.reference} {file.name}".strip()


def _person(found: AboutPerson) -> Iterator[Marked]:
    person = found.person
    yield Marked(Mark.HEADING, _("People and places"))
    lines = [person.name, *person.forms, _("prints as {words}").format(words=person.prints_as), person.note]
    yield Marked(Mark.PLAIN, "\n".join(line for line in lines if line.strip()))


def _standing(found: AboutPerson, standing: Standing) -> Iterator[Marked]:
    of_it = [said for said in found.said if said.standing is standing]
    for (reference, title), some in groupby(of_it, lambda said: (said.reference, said.title)):
        name = f"{reference} {title}".strip()
        yield Marked(Mark.HEADING, f"{name} · {_(STANDING_NAMES[standing])}")
        yield Marked(Mark.PLAIN, "\n".join(map(_line, some)))


def _line(said: Said) -> str:
    until = _("until {day}").format(day=short_day(said.at.astimezone().date())) if said.at else ""
    label = ", ".join(filter(None, (said.place, until)))
    return f"{label}: {said.words}" if label else said.words


def _file(file: NamingFile) -> Iterator[Marked]:
    yield Marked(Mark.HEADING, _("{name} · an attached file").format(name=called(file)))
    lines = [
        _("Deleted; it is in the bin or the history.") if file.deleted else "",
        *(file.passages or (_("Only its name does."),)),
        *file.unread,
    ]
    yield Marked(Mark.PLAIN, "\n".join(filter(None, lines)))


def _unread(found: AboutPerson) -> Iterator[Marked]:
    if found.unread_files:
        yield Marked(Mark.HEADING, _("Files that the desk cannot read: look into them yourself"))
        lines = (f"{called(file)}: {'; '.join(file.unread)}" for file in found.unread_files)
        yield Marked(Mark.PLAIN, "\n".join(lines))


def _decided(found: AboutPerson) -> Iterator[Marked]:
    if found.decided:
        yield Marked(Mark.HEADING, _("What was decided in the check for names"))
        yield Marked(Mark.PLAIN, "\n".join(found.decided))
