"""`senco-desk open` and `senco-desk jot`: the window, and the small one. The only commands that know Qt."""

from argparse import Namespace


def open_desk(asked: Namespace) -> int:
    from senco_desk.ui.run import open_window

    return open_window(asked.workbook, first_paint=asked.first_paint)


def open_small(asked: Namespace) -> int:
    from senco_desk.ui.jot.run import open_jot

    return open_jot(first_paint=asked.first_paint)
