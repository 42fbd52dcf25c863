"""`senco-desk export` and `senco-desk import`: everything out into a folder of readable files, and in again."""

from argparse import Namespace

from senco_desk.cli import names
from senco_desk.cli.answering import Answer, ProgressLine, message
from senco_desk.cli.unlocking import AskedKeys
from senco_desk.domain.language import N_, _
from senco_desk.domain.name_findings import WholeWorkbook

HOLDS = N_("Reflections: {reflections}. Evidence: {evidence}. Files: {files}. Cases: {cases}. Counted for: {mappings}.")


def take_out(asked: Namespace) -> Answer:
    from senco_desk.wiring import open_services

    progress = ProgressLine()
    with open_services(asked.workbook, AskedKeys(asked), write=False) as services:
        scan = names.scanned(services, WholeWorkbook(), progress)
        standing = scan.as_it_is
        if standing.open and not asked.unchecked:
            progress.done()
            return names.stopped(standing, in_copies_alone=len(scan.in_copies_alone))
        taken = services.taking_out.take_out(asked.folder, progress, lambda: False, lambda: standing.is_clear)
    progress.done()
    names.say_unchecked(standing)
    if taken.missing:
        message(_("Missing or damaged in the workbook, so not in it: {names}").format(names=", ".join(taken.missing)))
    counts = _counts(taken.holds)
    said = _("Everything is in {folder}; begin with index.html. It is not encrypted.").format(folder=asked.folder)
    told = {
        "folder": str(asked.folder),
        **counts,
        "missing": list(taken.missing),
        "names_checked": taken.names_checked,
        "encrypted": False,
    }
    return Answer(f"{said} {_(HOLDS).format(**counts)}", told)


def take_in(asked: Namespace) -> Answer:
    from senco_desk.services import taking_in

    progress, keys = ProgressLine(), AskedKeys(asked)
    taken = taking_in.take_in(asked.folder, asked.workbook, keys, progress, lambda: False)
    progress.done()
    if taken.missing:
        message(_("Not in the folder, so still missing: {names}").format(names=", ".join(taken.missing)))
    counts = _counts(taken.holds)
    said = _("The workbook is at {workbook}, made of {folder}.").format(workbook=asked.workbook, folder=asked.folder)
    told = {
        "workbook": str(asked.workbook),
        "folder": str(asked.folder),
        **counts,
        "missing": list(taken.missing),
        "encrypted": keys.key(asked.workbook) is not None,
    }
    return Answer(f"{said} {_(HOLDS).format(**counts)}", told)


def _counts(holds: dict[str, int]) -> dict[str, int]:
    return {
        "reflections": holds["reflections"],
        "evidence": holds["evidence"],
        "files": holds["files"],
        "mappings": holds["counts-for"],
        "cases": holds["cases"],
    }
