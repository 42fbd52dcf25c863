"""Names in attached files: what they are called, what is said of them, and what stands inside."""

from collections.abc import Callable, Iterable

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.name_places import About, about_evidence, through_files
from senco_desk.domain.name_places_feedback import about_feedback, file_of
from senco_desk.services.looking_for_names import Looking
from senco_desk.services.reading_words import Progress, ReadingWords
from senco_desk.store.desk import Desk

NO_SUCH_FILE = Sentence(
    "attachment-gone", N_("This file is no longer in the workbook. Undo brings it back. Nothing was changed.")
)


class NamesInFiles:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._words = ReadingWords(desk)

    def file(self, attachment: str) -> tuple[About, Attachment]:
        """A file, and the piece it is attached to. Raises Refused when it is gone."""
        with self._desk.view() as view:
            file = view.attachments.get(attachment)
            piece = view.evidence.get(file.evidence) if file else None
            feedback = view.feedback.get(attachment) if file is None else None
        if feedback is not None and feedback.container:
            return about_feedback(feedback), file_of(feedback)
        if file is None or piece is None:
            raise Refused(NO_SUCH_FILE)
        return about_evidence(piece), file

    def look(
        self,
        attached: list[tuple[About, Attachment]],
        looking: Looking,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        """Read what was not read before. Raises Refused when it was cancelled."""
        words = self._words.of([file for _about, file in attached], progress, cancelled)
        for about, file in attached:
            through_files([file], about, looking)
            looking.inside(about, file, words[file.container])

    def look_at_known(self, about: About, files: Iterable[Attachment], looking: Looking) -> None:
        """As far as they were read before."""
        for file in through_files(files, about, looking):
            known = self._words.known(file.container)
            if known is not None:
                looking.inside(about, file, known)
