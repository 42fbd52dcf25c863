"""`senco-desk feedback`: what a tutor's file would bring, and where each of it belongs; `--accept` stores it."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from senco_desk.cli.answering import Answer, ProgressLine
from senco_desk.cli.unlocking import AskedKeys
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.feedback import Certainty, Target
from senco_desk.domain.feedback_proposal import FeedbackProposal, Proposed, Standing
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.plain_form import plain_form

if TYPE_CHECKING:
    from senco_desk.services.receiving_feedback import Received

WHO = Sentence(
    "feedback-who",
    N_("“{name}” is about a whole class. Say which of them you are with --me: {people}. Nothing was stored."),
)
COLUMNS = Sentence(
    "feedback-columns",
    N_(
        "Which column of “{name}” holds what is not clear. Bring it in through the window, which asks. Nothing was "
        "stored."
    ),
)
SAID = {
    Certainty.SURE: N_("sure"),
    Certainty.LIKELY: N_("likely"),
    Certainty.UNPLACED: N_("unplaced"),
    Certainty.CHOSEN: N_("as before"),
}
_WIDTH = 100


def receive(asked: Namespace) -> Answer:
    """The proposal for a file. Nothing is stored unless that was asked for."""
    from senco_desk.wiring import open_services

    progress = ProgressLine()
    with open_services(asked.workbook, AskedKeys(asked), write=asked.accept) as services:
        receiving = services.receiving_feedback
        proposal = receiving.propose(asked.file, progress, lambda: False, asked.me or "")
        progress.done()
        received = None
        if asked.accept:
            _refuse_open_questions(proposal)
            received = receiving.accept(proposal, asked.file)
    return Answer("\n".join(_lines(proposal, received)), _told(proposal, received))


def _refuse_open_questions(proposal: FeedbackProposal) -> None:
    name = proposal.read.file_name
    if proposal.asks_who:
        raise Refused(WHO, name=name, people=", ".join(proposal.read.people))
    if proposal.asks_columns:
        raise Refused(COLUMNS, name=name)


def _lines(proposal: FeedbackProposal, received: "Received | None") -> Iterator[str]:
    yield _sum(proposal)
    yield from filter(None, (proposal.why_likely, *proposal.findings))
    if proposal.taken_before:
        yield _("This very file was taken in before.")
    if proposal.asks_who:
        yield WHO.said(name=proposal.read.file_name, people=", ".join(proposal.read.people))
    if proposal.asks_columns:
        yield COLUMNS.said(name=proposal.read.file_name)
    for one in proposal.marks:
        yield from _mark_lines(proposal, one)
    if received is not None:
        yield f"{received.changed.said}."
    elif proposal.kept:
        yield _("Nothing is stored yet; --accept stores it.")


def _sum(proposal: FeedbackProposal) -> str:
    counted = Counter(one.placing.certainty for one in proposal.marks)
    known = sum(one.standing is Standing.KNOWN for one in proposal.marks)
    total = n_("{n} mark", "{n} marks", len(proposal.marks)).format(n=f"{len(proposal.marks):,}")
    parts = [f"{counted[certainty]:,} {_(SAID[certainty])}" for certainty in Certainty if counted[certainty]]
    parts += [_("{n} known").format(n=f"{known:,}")] if known else []
    return f"{proposal.read.file_name}: {total}{' · ' if parts else ''}{', '.join(parts)}"


def _mark_lines(proposal: FeedbackProposal, one: Proposed) -> Iterator[str]:
    mark, placing = one.mark, one.placing
    where = proposal.called.get(placing.target.id, "–")
    known = "" if one.standing is Standing.NEW else f" · {one.since or _('known from an earlier round')}"
    yield ""
    yield f"{where} ({_(SAID[placing.certainty])}) {mark.kind.value} {mark.author} {mark.place.said}".rstrip() + known
    verdict = mark.decision or mark.grade
    for words in (verdict, mark.text, f"“{mark.quoted}”" if mark.quoted else ""):
        yield from (f"    {_cut(line)}" for line in words.splitlines() if line.strip())
    yield f"    {placing.reason}"


def _cut(line: str) -> str:
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"


def _told(proposal: FeedbackProposal, received: "Received | None") -> dict[str, Any]:
    read = proposal.read
    return {
        "file": read.file_name,
        "kind": read.kind.value,
        "size": read.size,
        "sha256": read.sha256,
        "pages": read.pages,
        "sender": read.sender,
        "from": {"name": proposal.likely_sender, "likely_because": proposal.why_likely or None},
        "written": read.written and read.written.isoformat(),
        "copy": {"reference": proposal.copy, "version": proposal.version} if proposal.copy else None,
        "taken_before": proposal.taken_before or None,
        "findings": list(proposal.findings),
        "who_are_you": list(read.people),
        "sheet": plain_form(read.sheet) if read.sheet else None,
        "grade": proposal.grade,
        "marks": [_mark(proposal, one) for one in proposal.marks],
        "stored": received and {"feedback": received.feedback, "points": len(proposal.kept)},
    }


def _mark(proposal: FeedbackProposal, one: Proposed) -> dict[str, Any]:
    mark, placing = one.mark, one.placing
    return {
        "key": mark.key,
        "kind": mark.kind.value,
        "text": mark.text,
        "author": mark.author,
        "when": mark.when and mark.when.isoformat(),
        "quoted": mark.quoted,
        "answers": mark.answers or None,
        "state": mark.state.value,
        "outcome": mark.outcome,
        "decision": mark.decision,
        "grade": mark.grade,
        "where": mark.place.said,
        "place": plain_form(mark.place),
        "target": _target(proposal, placing.target),
        "certainty": placing.certainty.value,
        "because": placing.because.value,
        "reason": placing.reason,
        "candidates": [_target(proposal, target) for target in placing.candidates],
        "standing": one.standing.value,
        "since": one.since,
        "known": one.known or None,
        "left_out": one.dropped,
    }


def _target(proposal: FeedbackProposal, target: Target) -> dict[str, Any] | None:
    if target.noun is None:
        return None
    return {
        "noun": target.noun.value,
        "id": target.id,
        "called": proposal.called.get(target.id, ""),
        "framework": target.framework,
        "section": target.section,
    }
