"""Which paragraphs are headings, by their styles, and of which level."""

from senco_desk.importing.drafts.styles import Role, Styles
from senco_desk.importing.drafts.xml import Element

NO_HEADING = -1


class Levels:
    """Of one document. A title has level 0, above all headings."""

    def __init__(self, styles: Element | None) -> None:
        self._styles = Styles(styles)

    def of(self, style_id: str) -> int:
        style = self._styles.of(style_id)
        if style.role is Role.HEADING:
            return style.level
        return 0 if style.role is Role.TITLE else NO_HEADING
