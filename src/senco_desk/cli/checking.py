"""`senco-desk check`: whether the workbook is whole."""

from argparse import Namespace
from dataclasses import asdict

from senco_desk.cli.answering import Answer
from senco_desk.cli.unlocking import AskedKeys


def check_workbook(asked: Namespace) -> Answer:
    from senco_desk.safekeeping.checking import check

    report = check(asked.workbook, AskedKeys(asked))
    return Answer(report.said(), {**asdict(report), "whole": report.is_whole}, 0 if report.is_whole else 3)
