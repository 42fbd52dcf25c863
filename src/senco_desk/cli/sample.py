"""`senco-desk sample`: a workbook to look round in."""

from argparse import Namespace

from senco_desk.cli.answering import Answer
from senco_desk.domain.language import _


def write(asked: Namespace) -> Answer:
    from senco_desk.services.sampling import write_sample

    write_sample(asked.workbook, asked.size, asked.today)
    said = _("A sample workbook is at {workbook}. Everything in it is fictional, and it is not encrypted.")
    told = {"workbook": str(asked.workbook), "size": asked.size, "encrypted": False}
    return Answer(said.format(workbook=asked.workbook), told)
