"""`senco-desk check`: whether the workbook is whole."""

from argparse import Namespace
from collections import Counter
from dataclasses import asdict
from typing import Any

from senco_desk.cli.answering import Answer, ProgressLine
from senco_desk.cli.unlocking import AskedKeys
from senco_desk.domain.language import _
from senco_desk.domain.name_findings import FINDING_NAMES, FindingKind, WholeWorkbook
from senco_desk.domain.plain_form import plain_form


def check_workbook(asked: Namespace) -> Answer:
    from senco_desk.safekeeping.checking import check

    keys = AskedKeys(asked)
    report = check(asked.workbook, keys)
    told = {**asdict(report), "whole": report.is_whole}
    if not report.is_whole:
        return Answer(report.said(), told, 3)
    said, names_told = _names(asked, keys)
    backups_said, backups_told, bad = _backups(asked, keys)
    return Answer(
        f"{report.said()}\n{said}\n{backups_said}", {**told, "names": names_told, **backups_told}, 3 if bad else 0
    )


def _backups(asked: Namespace, keys: AskedKeys) -> tuple[str, dict[str, Any], int]:
    from senco_desk.cli.backups import told_of_backups
    from senco_desk.wiring import open_services

    with open_services(asked.workbook, keys, write=False) as services:
        return told_of_backups(services)


def _names(asked: Namespace, keys: AskedKeys) -> tuple[str, dict[str, Any]]:
    """What the check for names would stop, of all there is; how many, and of what kind."""
    from senco_desk.cli.names import scanned
    from senco_desk.wiring import open_services

    progress = ProgressLine()
    with open_services(asked.workbook, keys, write=False) as services:
        scan, log = scanned(services, WholeWorkbook(), progress), services.checking_names.checks()
    progress.done()
    kinds = Counter(finding.kind for finding in scan.open)
    told: dict[str, Any] = {
        "open": len(scan.open),
        "decided": len(scan.decided),
        **{kind.value: kinds[kind] for kind in FindingKind},
    }
    told["log"] = [plain_form(each) for each in log]
    if scan.is_clear:
        return _("The check for names would stop nothing."), told
    counts = "; ".join(f"{_(FINDING_NAMES[kind])}: {kinds[kind]}" for kind in FindingKind if kinds[kind])
    return _("The check for names would stop: {counts}.").format(counts=counts), told
