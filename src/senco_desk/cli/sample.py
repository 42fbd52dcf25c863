"""`senco-desk sample`: a workbook to look round in."""

from argparse import Namespace

from senco_desk.cli.answering import Answer, message
from senco_desk.cli.unlocking import AskedKeys, given
from senco_desk.domain.days import long_day
from senco_desk.domain.language import N_, _

IN_CLEAR = N_("A sample workbook is at {workbook}. Everything in it is fictional, and it is not encrypted.")
ENCRYPTED = N_("A sample workbook is at {workbook}. Everything in it is fictional, and it is encrypted.")
HOLDS = N_("Reflections: {reflections}. Evidence: {evidence}. Files: {files}. Cases: {cases}. Counted for: {mappings}.")
NOT_BEGUN = N_("By {day} nothing had been written: it holds a profile alone. Leave out --today for the whole of it.")


def write(asked: Namespace) -> Answer:
    from senco_desk.services.sampling import write_sample

    encrypted = given(asked) is not None
    sampled = write_sample(asked.workbook, asked.size, asked.today, AskedKeys(asked) if encrypted else None, asked.of)
    if not sampled.reflections:
        message(_(NOT_BEGUN).format(day=long_day(sampled.today)))
    counts = {
        "reflections": sampled.reflections,
        "evidence": sampled.evidence,
        "files": sampled.files,
        "mappings": sampled.mappings,
        "cases": sampled.cases,
    }
    said = _(ENCRYPTED if encrypted else IN_CLEAR)
    told = {
        "workbook": str(asked.workbook),
        "of": asked.of,
        "size": asked.size,
        "today": sampled.today.isoformat(),
        **counts,
        "encrypted": encrypted,
    }
    return Answer(f"{said.format(workbook=asked.workbook)} {_(HOLDS).format(**counts)}", told)
