"""When a file's name says one thing and its content another."""

from dataclasses import replace
from pathlib import PurePath

from senco_desk.domain.attachment import Form, Health, Soundness
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_, _

FORM_NAMES = {
    Form.PDF: N_("a PDF"),
    Form.WORD: N_("a Word document"),
    Form.SHEET: N_("a spreadsheet"),
    Form.SLIDES: N_("a set of slides"),
    Form.PICTURE: N_("a picture"),
    Form.MAIL: N_("an e-mail"),
    Form.TEXT: N_("plain text"),
    Form.SOUND: N_("a sound recording"),
    Form.FILM: N_("a film"),
    Form.PROGRAM: N_("a program"),
    Form.OTHER: N_("a file of another kind"),
}
"""What each is called within a sentence, to be translated where it is shown."""

PROGRAM_IN_DISGUISE = Sentence(
    "file-program-misnamed",
    N_("{name} is a program, not {named}. Do not open it. Ask whoever sent it for the real file, and attach that."),
)
MISNAMED = Sentence(
    "file-misnamed",
    N_("{name} is {what}, not {named}. Give it the ending it should have and attach it again, or it may not open."),
)
NOT_AS_NAMED = Sentence(
    "file-not-as-named",
    N_("{name} is not {named}, whatever its name says. Find another copy of it, and attach that."),
)

_ENDINGS = {
    Form.PDF: "pdf",
    Form.WORD: "doc docx docm dot dotx odt rtf",
    Form.SHEET: "xls xlsx xlsm xlsb xlt xltx ods csv",
    Form.SLIDES: "ppt pptx pptm pps ppsx pot potx odp",
    Form.PICTURE: "jpg jpeg jfif png gif bmp tif tiff webp heic heif avif svg",
    Form.MAIL: "eml msg",
    Form.TEXT: "txt text md log htm html csv eml rtf",
    Form.SOUND: "mp3 wav m4a aac ogg oga opus flac wma amr aif aiff mp4 3gp webm",
    Form.FILM: "mp4 m4v mov avi mkv webm wmv mpg mpeg 3gp m4a wma ogv",
    Form.PROGRAM: "exe com scr dll",
}
"""An ending that several bear is right for each of them: a .csv is plain text and a spreadsheet."""

_OPENS = (Soundness.SOUND, Soundness.UNSEEN)
_HIDDEN = (Soundness.LOCKED, Soundness.BROKEN)
"""What it really is cannot be seen then: its name is believed."""

_FORMS = {ending: form for form, endings in reversed(_ENDINGS.items()) for ending in endings.split()}


def named_right(health: Health, name: str) -> Health:
    """`health` with a remark more when the ending of `name` is that of something else."""
    ending = PurePath(name).suffix.lower().removeprefix(".")
    named = _FORMS.get(ending)
    if named is None or ending in _ENDINGS.get(health.form, "").split():
        return health
    if health.form is Form.OTHER and health.soundness in _HIDDEN:
        return replace(health, form=named)
    return _said(health, name, named)


def _said(health: Health, name: str, named: Form) -> Health:
    sentence, soundness = _judged(health)
    said = sentence.said(name=name, what=_(FORM_NAMES[health.form]), named=_(FORM_NAMES[named]))
    kept = () if health.form in (Form.PROGRAM, Form.OTHER) else health.remarks
    return replace(health, soundness=soundness, remarks=(said, *kept))


def _judged(health: Health) -> tuple[Sentence, Soundness]:
    if health.form is Form.PROGRAM:
        return PROGRAM_IN_DISGUISE, Soundness.BROKEN
    if health.form is Form.OTHER:
        return NOT_AS_NAMED, Soundness.BROKEN
    return MISNAMED, Soundness.WARNS if health.soundness in _OPENS else health.soundness
