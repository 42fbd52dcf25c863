"""Which paragraphs are headings, by their styles, and of which level."""

from senco_desk.importing.drafts.styles import Role, Styles
from senco_desk.importing.drafts.xml import Element

NO_HEADING = -1


class Levels(dict[str, int]):
    """Of the styles of one document, by their ids. A title has level 0, above all headings."""

    def __init__(self, styles: Element | None) -> None:
        super().__init__()
        self._styles = Styles(styles)

    def __missing__(self, style_id: str) -> int:
        style = self._styles.of(style_id)
        other = 0 if style.role is Role.TITLE else NO_HEADING
        self[style_id] = level = style.level if style.role is Role.HEADING else other
        return level
