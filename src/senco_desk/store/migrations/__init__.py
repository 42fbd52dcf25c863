"""How a workbook's file came to its present form: one module a step, each complete in itself and never edited later.

The number of steps taken is the file's `user_version`. A new workbook takes the same steps as an old one.
"""

from collections.abc import Callable, Sequence
from typing import Any

from senco_desk.store.migrations import (
    m0001_first_tables,
    m0002_tidier_index,
    m0003_evidence,
    m0004_safety,
    m0005_audit,
    m0006_sessions,
    m0007_prior_learning,
    m0008_tasks,
    m0009_reading,
    m0010_feedback,
    m0011_session_of_action,
)

Step = Callable[[Any], None]
"""Takes the driver's connection, within a transaction of its own, with foreign keys off."""

STEPS: Sequence[Step] = (
    m0001_first_tables.migrate,
    m0002_tidier_index.migrate,
    m0003_evidence.migrate,
    m0004_safety.migrate,
    m0005_audit.migrate,
    m0006_sessions.migrate,
    m0007_prior_learning.migrate,
    m0008_tasks.migrate,
    m0009_reading.migrate,
    m0010_feedback.migrate,
    m0011_session_of_action.migrate,
)
