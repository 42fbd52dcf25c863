"""What Home shows of the workbook that is open: its figures, and once they are painted what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from senco_desk.ui.home.coming_up import MOST

if TYPE_CHECKING:
    from senco_desk.ui.home.home import HomePlace
    from senco_desk.ui.place import Surroundings


class HomeReading:
    """On the reading thread; what comes of it is shown in `home`."""

    def __init__(self, home: HomePlace) -> None:
        self._home = home
        self._surroundings: Surroundings | None = None

    def surround(self, surroundings: Surroundings | None) -> None:
        """Another workbook is open, or none. Figures that were seen at a glance stand already."""
        self._surroundings = surroundings
        if self._home.filled:
            self._read_coming()
        else:
            self.read()

    def read(self) -> None:
        """All of it anew; nothing while no workbook is open."""
        if self._surroundings is not None:
            seeing, now = self._surroundings.services.seeing_where, self._surroundings
            now.background.read(seeing.glance, self._home.fill, now.fail)
            self._read_coming()

    def _read_coming(self) -> None:
        if self._surroundings is not None:
            now, today = self._surroundings, self._surroundings.today()
            dates, show = now.services.keeping_dates, self._home.coming_up.show_coming
            now.background.read(lambda: dates.coming(today, MOST), show, now.fail)
