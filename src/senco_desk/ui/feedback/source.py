"""What feedback is read from: a file, words that were typed, or a file that is kept; and what she said of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path

from senco_desk.domain.feedback_proposal import FeedbackProposal
from senco_desk.domain.language import _
from senco_desk.domain.text import Text, from_plain
from senco_desk.services.reading_feedback import Words
from senco_desk.services.receiving_feedback import Kept
from senco_desk.ui.feedback.typed_page import Typed


@dataclass(frozen=True)
class Source:
    """`typed` is the page on which she typed it, if she did."""

    what: Path | Words | Kept
    name: str
    typed: Typed | None = None

    @property
    def to_keep(self) -> Path | None:
        """The file that was read, or the recording of what was typed in."""
        if self.typed is not None:
            return self.typed.sound
        return self.what if isinstance(self.what, Path) else None

    @property
    def how(self) -> Text:
        """How it was said, in a sentence."""
        how = self.typed.how if self.typed is not None else ""
        return from_plain(_("Said {how}.").format(how=_(how)) if how else "")

    def dated(self, proposal: FeedbackProposal) -> FeedbackProposal:
        """As of the day she says that it was said."""
        if self.typed is None or self.typed.when is None:
            return proposal
        return replace(proposal, read=replace(proposal.read, written=datetime.combine(self.typed.when, time())))


def of_typed(typed: Typed) -> Source:
    """What she typed; the recording, where there is nothing to type of it."""
    if typed.sound is not None and not typed.words.strip():
        return Source(typed.sound, typed.sound.name, typed)
    return Source(Words(typed.words, spoken=typed.aloud), _("what you typed in"), typed)
