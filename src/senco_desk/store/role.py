"""Who does each key feature of the role, in the workbook."""

from sqlalchemy import select

from senco_desk.domain.role import RoleFeature, Who
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared
from senco_desk.store.reading import Reading
from senco_desk.store.writing import Writing

_TABLE = tables.role_feature
_all = Prepared(select(_TABLE).order_by(_TABLE.c.feature))


class ReadTheRole:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def features(self) -> list[RoleFeature]:
        """Those that anything was ever said of. Raises Damaged when the disk has changed one."""
        return [
            RoleFeature(feature, who and Who(who), whom, note)
            for feature, who, whom, note, _seal in self._reading.whole(_TABLE, _all)
        ]


class TheRole(ReadTheRole):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, feature: RoleFeature) -> None:
        """Keep it in place of what was said of the same feature."""
        self._writing.put(_TABLE, _fields(feature))


def _fields(feature: RoleFeature) -> Fields:
    return {
        "feature": feature.feature,
        "who": feature.who and feature.who.value,
        "whom": feature.whom,
        "note": feature.note,
    }
