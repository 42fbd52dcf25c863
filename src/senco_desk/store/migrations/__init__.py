"""How a workbook's file came to its present form: one module a step, each complete in itself and never edited later.

The number of steps taken is the file's `user_version`. A new workbook takes the same steps as an old one.
"""

from collections.abc import Callable, Sequence
from typing import Any

from senco_desk.store.migrations import m0001_first_tables, m0002_tidier_index, m0003_evidence, m0004_safety

Step = Callable[[Any], None]
"""Takes the driver's connection, within a transaction of its own, with foreign keys off."""

STEPS: Sequence[Step] = (
    m0001_first_tables.migrate,
    m0002_tidier_index.migrate,
    m0003_evidence.migrate,
    m0004_safety.migrate,
)
