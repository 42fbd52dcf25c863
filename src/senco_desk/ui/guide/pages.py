"""The pages of the guide: Markdown files in `resources/guide/`, one for each place, and an index."""

from dataclasses import dataclass
from pathlib import Path

from senco_desk.assets import MISSING, resource
from senco_desk.domain.errors import Damaged

INDEX = "index"


@dataclass(frozen=True, slots=True)
class GuidePage:
    """`code` is the stem of its file, and a place's code when it is about a place."""

    code: str
    title: str
    markdown: str


def page(code: str) -> GuidePage:
    """The page called `code`, or the index when there is none; raises Damaged when the guide is missing."""
    folder = resource("guide")
    file = folder / f"{code}.md"
    return _read(file if code in codes() and file.exists() else folder / f"{INDEX}.md")


def codes() -> list[str]:
    """Every page by its code, the index first."""
    stems = sorted(file.stem for file in resource("guide").glob("*.md"))
    return sorted(stems, key=lambda stem: stem != INDEX)


def _read(file: Path) -> GuidePage:
    try:
        markdown = file.read_text("utf-8")
    except OSError as error:
        raise Damaged(MISSING, name=f"resources/guide/{file.name}") from error
    title = next((row.removeprefix("# ").strip() for row in markdown.splitlines() if row.startswith("# ")), file.stem)
    return GuidePage(file.stem, title, markdown)
