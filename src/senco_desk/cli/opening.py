"""`senco-desk open`: the window. The only command that knows Qt."""

from argparse import Namespace


def open_desk(asked: Namespace) -> int:
    from senco_desk.ui.run import open_window

    return open_window(asked.workbook, first_paint=asked.first_paint)
