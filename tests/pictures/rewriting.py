"""Words that were written over many days, for the pictures of what history keeps of them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.text import Block, Run, Text
from senco_desk.ui.main_window import MainWindow
from senco_desk.wiring import Services

_LAST = datetime(2025, 6, 10, 16, 42, tzinfo=UTC)
_CHANGES = (
    ("the", "those"),
    (" and ", " and also "),
    ("I ", "We "),
    (" was ", " had been "),
    (" not ", " never "),
    (".", ". We shall look again in June."),
)


def rewritten(window: MainWindow) -> Reflection | None:
    """A reflection with half a dozen versions, one of them with a name; None in an empty workbook."""
    services = window.surroundings.services if window.surroundings else None
    rows = services.reflecting.rows() if services else []
    if services is None or len(rows) < 6:
        return None
    found = services.reflecting.get(rows[5].id)
    assert found is not None
    if services.looking_back.look(Noun.REFLECTION, found.id).history.versions:
        return found
    for days, (old, new) in enumerate(_CHANGES):
        found = replace(found, sections=tuple(replace(s, text=_said(s.text, old, new)) for s in found.sections))
        _keep(services, found, _LAST - timedelta(days=9 * (len(_CHANGES) - days), minutes=17 * days))
    versions = services.looking_back.look(Noun.REFLECTION, found.id).history.versions
    services.looking_back.name_version(Noun.REFLECTION, found.id, versions[2].key, "As sent to the tutor")
    return found


def _said(text: Text, old: str, new: str) -> Text:
    return tuple(Block(block.kind, tuple(Run(run.text.replace(old, new, 1)) for run in block.runs)) for block in text)


def _keep(services: Services, reflection: Reflection, at: datetime) -> None:
    with services.desk.change() as work:
        work.reflections.replace(reflection)
    with services.desk.upkeep() as driver:
        driver.execute("UPDATE change SET at = ? WHERE id = ?", (at.isoformat(), work.changed.undo))
