"""`senco-desk sample`: a workbook to look round in."""

from argparse import Namespace

from senco_desk.cli.answering import Answer, message
from senco_desk.domain.days import long_day
from senco_desk.domain.language import N_, _

WITHOUT_EVIDENCE = N_("It holds no evidence and no files: this version of the desk does not keep them yet.")
NOT_BEGUN = N_("By {day} nothing had been written: it holds a profile alone. Leave out --today for the whole year.")


def write(asked: Namespace) -> Answer:
    from senco_desk.services.sampling import write_sample

    sampled = write_sample(asked.workbook, asked.size, asked.today)
    if asked.size == "decade":
        message(_(WITHOUT_EVIDENCE))
    if not sampled.reflections:
        message(_(NOT_BEGUN).format(day=long_day(sampled.today)))
    said = _("A sample workbook is at {workbook}. Everything in it is fictional, and it is not encrypted.")
    told = {
        "workbook": str(asked.workbook),
        "size": asked.size,
        "today": sampled.today.isoformat(),
        "reflections": sampled.reflections,
        "mappings": sampled.mappings,
        "cases": sampled.cases,
        "encrypted": False,
    }
    return Answer(said.format(workbook=asked.workbook), told)
