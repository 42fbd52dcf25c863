"""What Home needs and Qt does not: imported first.

PySide6 reads the source of every module imported after it (to see whether it asks for a `__feature__`); that costs
more than the import itself.
"""

import json  # noqa: F401
import threading  # noqa: F401

import senco_desk.domain.award_dates
import senco_desk.domain.days
import senco_desk.domain.glance
import senco_desk.domain.journal
import senco_desk.paths
import senco_desk.safekeeping.keys
import senco_desk.settings
import senco_desk.store.glance  # noqa: F401
