"""What a file says of itself: its title, its author as she prints, its language; nothing of the machine."""

from datetime import UTC, date, datetime, time
from typing import Any

LANGUAGE = "en-GB"


def say_about(properties: Any, title: str, by: str, made: datetime) -> None:
    """Dublin Core, ISO/IEC 29500-2 clause 8; python-docx and python-pptx name it alike."""
    properties.title, properties.author, properties.last_modified_by = _short(title), _short(by), _short(by)
    properties.created = properties.modified = made.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties.language, properties.revision = LANGUAGE, 1
    properties.comments = properties.keywords = properties.subject = properties.category = ""


def say_about_copy(properties: Any, title: str, by: str, made: date, identifier: str) -> None:
    """The same of a copy that is told again by its `identifier`, and was made on that day."""
    say_about(properties, title, by, datetime.combine(made, time(), UTC))
    properties.identifier = identifier


def _short(words: str) -> str:
    """No longer than both libraries take."""
    return words[:255]
