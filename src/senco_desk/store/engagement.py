"""How the provider counts hours or sessions, in the workbook: one row."""

import json

from senco_desk.domain.engagement import Counted, Engagement
from senco_desk.domain.session import SessionKind
from senco_desk.store import tables
from senco_desk.store.prepared import whole_row
from senco_desk.store.reading import Reading
from senco_desk.store.writing import Writing

_TABLE = tables.engagement
ONLY = "engagement"
"""The id of its only row."""


class ReadTheEngagement:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self) -> Engagement:
        """Nothing is counted until she says that the provider does. Raises Damaged when the disk has changed it."""
        return self.set_by_her() or Engagement()

    def set_by_her(self) -> Engagement | None:
        """None until she has said how."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=ONLY)
        if not found:
            return None
        _id, counted, asked, kinds, _seal = found[0]
        return Engagement(Counted(counted), asked, tuple(map(SessionKind, json.loads(kinds))))


class TheEngagement(ReadTheEngagement):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, engagement: Engagement) -> None:
        self._writing.put(
            _TABLE,
            {
                "id": ONLY,
                "counted": engagement.counted.value,
                "asked": engagement.asked,
                "kinds": json.dumps([kind.value for kind in engagement.kinds]),
            },
        )
