"""A recording: it is kept, and what was said in it is typed in by her. Nothing of it is heard here."""

import io
import re
import wave

from senco_desk.domain.attachment import Form
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind
from senco_desk.domain.language import N_
from senco_desk.importing.examining.recognising import Outside, recognised
from senco_desk.importing.examining.seen import Faulty, foreign_code
from senco_desk.importing.feedback.walls import EMPTY, Progress, read_as
from senco_desk.importing.findings import Findings

TYPE_THE_GIST = Sentence(
    "feedback-sound",
    N_("The recording is kept. Listen to it, and type in the gist of what was said: who, when, and to what."),
)
LASTS = Sentence("feedback-sound-lasts", N_("It lasts {minutes} minutes."))
NO_SOUND = Sentence(
    "feedback-no-sound",
    N_("“{name}” is not a recording that is known here. Nothing was brought in. Type in what was said."),
)

_HEARD = frozenset({Outside.SOUND, Outside.FILM})


def read(content: bytes, name: str, progress: Progress) -> FeedbackRead:
    """No marks: what was said is for her to type. Raises Refused for what is no recording."""
    if not content:
        raise Refused(EMPTY, name=name)
    if recognised(io.BytesIO(content)) not in _HEARD:
        raise Refused(NO_SOUND, name=name)
    findings = Findings()
    findings.remark(TYPE_THE_GIST)
    if minutes := _minutes(content):
        findings.remark(LASTS, minutes=minutes)
    progress(len(content), len(content))
    return read_as(FileKind.SOUND, content, name, findings)


def _minutes(content: bytes) -> str:
    """Of a WAVE file, which says it of itself; "" of any other."""
    if not re.match(rb"RIFF.{4}WAVE", content[:12], re.DOTALL):
        return ""
    try:
        with foreign_code(Form.OTHER), wave.open(io.BytesIO(content)) as recording:
            seconds = recording.getnframes() / recording.getframerate()
    except Faulty:
        return ""
    return f"{seconds / 60:.0f}" if seconds >= 60 else "1"
