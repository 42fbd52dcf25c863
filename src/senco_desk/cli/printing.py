"""`senco-desk print`: the portfolio as a file."""

from argparse import Namespace

from senco_desk.cli.answering import Answer, ProgressLine, message
from senco_desk.domain.language import _, n_
from senco_desk.domain.portfolio import Part


def print_portfolio(asked: Namespace) -> Answer:
    from senco_desk.services.giving_out import refuse_ending
    from senco_desk.wiring import open_services

    refuse_ending(asked.out, (".pdf",))
    with open_services(asked.workbook) as services:
        framework = asked.framework or services.exchanging_frameworks.main().code
        parts = tuple(part for part in Part if part.value not in asked.without)
        portfolio = services.making_portfolio.gather(framework, parts=parts)
        progress = ProgressLine()
        printed = services.making_portfolio.print_to(portfolio, asked.out, progress, lambda: False)
        progress.done()
    if not asked.unchecked:
        message(_("Names were not checked: read the copy for pupils' and colleagues' names before you hand it on."))
    if printed.unprintable:
        message(_("No font here has these characters: {characters}").format(characters=" ".join(printed.unprintable)))
    label, pages = printed.label, len(printed.pages)
    said = n_("{out}: {reference} v{version}, {pages} page.", "{out}: {reference} v{version}, {pages} pages.", pages)
    told = {
        "file": str(asked.out),
        "reference": label.reference,
        "version": label.version,
        "copy": label.kind.value,
        "pages": pages,
        "sha256": printed.copy.sha256 if printed.copy else None,
        "unprintable": list(printed.unprintable),
        "names_checked": False,
    }
    return Answer(said.format(out=asked.out, reference=label.reference, version=label.version, pages=pages), told)
