"""The files of other programs, and looking at them."""

from io import BytesIO
from pathlib import Path

from senco_desk.domain.attachment import Form, Health, Soundness
from senco_desk.importing.examining.looking import look
from senco_desk.importing.examining.seen import Seen

FILES = Path(__file__).parent / "files"
SAMPLES = sorted(file.name for file in FILES.iterdir() if file.suffix != ".md")


def sample(name: str) -> bytes:
    return (FILES / name).read_bytes()


def seen(content: bytes, name: str = "file") -> Seen:
    return look(BytesIO(content), name)


def health(content: bytes, name: str = "file") -> Health:
    return seen(content, name).health


def told(content: bytes, name: str = "file") -> tuple[Form, Soundness, str]:
    """Its form, whether it is sound, and all remarks in one."""
    found = health(content, name)
    return found.form, found.soundness, " ".join(found.remarks)
