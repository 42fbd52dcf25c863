"""The one style sheet: what Fusion draws too heavily, drawn lightly. Distances hang on the line, fonts on points."""

from senco_desk.ui.colours import Colours

_SHEET = """
QWidget[look="page"] QLabel {{ padding-left: {inset}px; }}
QWidget[look="page"] QCheckBox, QWidget[look="page"] QRadioButton {{ padding-left: {inset}px; }}
QLabel[look="heading"] {{ font-size: {heading}pt; }}
QLabel[look="subheading"] {{ font-weight: 600; }}
QLabel[look="quiet"], QCheckBox[look="quiet"] {{ color: {quiet}; }}
QFrame[look="panel"] {{ background: {panel}; border-radius: {round}px; }}
QFrame[look="notice"] {{ background: {chosen}; border-left: 3px solid {accent}; }}
QFrame[look="popup"] {{ background: {base}; border: 1px solid {line}; border-radius: {round}px; }}
QFrame[look="rail"] {{ background: {panel}; }}

QPushButton, QToolButton, QCheckBox, QRadioButton {{ outline: 0; }}
QPushButton {{ background: {base}; color: {text}; border: 1px solid {line}; border-radius: {round}px;
    padding: {thin}px {wide}px; min-height: {target}px; }}
QPushButton:hover, QToolButton:hover {{ background: {chosen}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {accent}; }}
QPushButton:focus {{ padding: {thin1}px {wide1}px; }}
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {{ background: {chosen}; }}
QPushButton:disabled {{ color: {line}; }}
Choice {{ text-align: left; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QPushButton[look="primary"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton[look="primary"]:hover {{ background: {text}; color: {window}; }}
QPushButton[look="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[look="primary"]:disabled {{ background: {panel}; color: {line}; border-color: {line}; }}
QPushButton[look="link"] {{ background: transparent; border: 2px solid transparent; color: {accent};
    padding: {thin1}px {thin}px; text-align: left; }}
QPushButton[look="link"][opens="true"] {{ text-align: center; }}
QPushButton[look="link"]:disabled {{ color: {line}; }}
QPushButton[look="link"]:hover {{ text-decoration: underline; }}
QPushButton[look="link"]:focus {{ border: 2px solid {accent}; }}
QToolButton {{ background: transparent; border: 2px solid transparent; border-radius: {round}px;
    padding: {thin3}px {thin}px {thin2}px {thin}px; min-width: {target}px; min-height: {target}px; }}
QLineEdit QToolButton, QLineEdit QToolButton:focus {{ min-width: 0; min-height: 0; padding: 0;
    border: none; background: transparent; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}

QLineEdit, QTextEdit, QPlainTextEdit {{ background: {base}; border: 1px solid {line}; border-radius: {round}px;
    padding: {thin}px {thin}px; }}
QLineEdit {{ min-height: {target}px; }}
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {accent}; padding: {thin1}px {thin1}px; }}
QLineEdit[look="title"], QLineEdit[look="bare"] {{ background: transparent; border: 2px solid transparent;
    padding: {thin1}px; }}
QLineEdit[look="title"]:focus, QLineEdit[look="bare"]:focus {{ border: 2px solid {accent}; }}
QLineEdit[look="title"] {{ font-size: {heading}pt; min-height: {title}px; }}
QLineEdit[look="bare"] {{ font-weight: 600; }}
QTextBrowser, QTextEdit[look="bare"], QTextEdit[look="reading"] {{ background: transparent;
    border: 2px solid transparent; padding: {thin1}px {thin1}px; }}
QTextBrowser:focus, QTextEdit[look="bare"]:focus, QTextEdit[look="reading"]:focus {{ border: 2px solid {accent}; }}
QTextEdit[look="reading"] {{ background: {panel}; }}

QComboBox, QSpinBox, QDateEdit {{ min-height: {control}px; }}
QComboBox[look="box"], QSpinBox[look="box"] {{ background: {base}; border: 1px solid {line}; border-radius: {round}px;
    padding: {thin}px; min-height: {target}px; }}
QComboBox[look="box"], QSpinBox[look="box"] {{ max-height: {target}px; }}
QComboBox[look="box"]:focus, QSpinBox[look="box"]:focus {{ border: 2px solid {accent}; padding: {thin1}px; }}
QComboBox[look="box"] {{ padding-left: {words}px; }}
QComboBox[look="box"]:focus {{ padding-left: {words1}px; }}
QComboBox[look="box"]:hover, QSpinBox[look="box"]:hover {{ border-color: {accent}; }}
QComboBox[look="box"]:disabled, QSpinBox[look="box"]:disabled {{ color: {line}; }}
QComboBox[look="box"]::drop-down, QSpinBox[look="box"]::up-button, QSpinBox[look="box"]::down-button {{
    subcontrol-origin: border; border: none; width: {control}px; }}
QSpinBox[look="box"]::up-button {{ subcontrol-position: top right; height: {half}px; }}
QSpinBox[look="box"]::down-button {{ subcontrol-position: bottom right; height: {half}px; }}
QSpinBox[look="box"] QLineEdit, QSpinBox[look="box"] QLineEdit:focus {{ background: transparent; border: none;
    padding: 0; min-height: 0; }}
QCheckBox, QRadioButton {{ min-height: {control}px; spacing: {thin}px; border: 2px solid transparent;
    border-radius: {round}px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {accent}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {tick}px; height: {tick}px; }}

QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[look="page"] {{ background: transparent; }}
QListView, QTreeView, QTableView {{ background: transparent; border: 2px solid transparent; border-radius: {round}px;
    outline: 0; }}
QListView:focus, QTreeView:focus, QTableView:focus {{ border: 2px solid {accent}; }}
QHeaderView, QTableCornerButton::section, QTableView::corner {{ background: transparent; border: none; }}
QHeaderView::section {{ background: {window}; color: {quiet}; border: none; padding: {thin}px; }}
QListWidget[look="popup"] {{ background: {base}; border: 1px solid {line}; padding: 3px; }}
QListView[look="offer"] {{ background: {base}; border: 1px solid {line}; padding: 3px; }}
QListView[look="offer"]::item {{ padding: {thin}px; }}
QListView::item, QTreeView::item, QTableView::item {{ color: {text}; }}
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover {{ background: {hover}; }}
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{ background: {chosen}; color: {text}; }}

QScrollBar:vertical {{ background: transparent; width: {bar}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {bar}px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: {barround}px; margin: 2px;
    min-height: {target}px; min-width: {target}px; }}
QScrollBar::handle:hover {{ background: {accent}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QMenu {{ background: {base}; border: 1px solid {line}; padding: {thin}px; }}
QMenu::item {{ padding: {thin}px {menu}px; border-radius: {round}px; }}
QMenu::item:selected {{ background: {chosen}; color: {text}; }}
QMenu::separator {{ height: 1px; background: {panel}; margin: {thin}px; }}
QToolTip {{ background: {text}; color: {window}; border: none; padding: {thin}px; }}
QProgressBar {{ background: {panel}; border: none; border-radius: {barround}px; max-height: {bar}px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: {barround}px; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {chosen}; }}
"""

_SMALLEST_TARGET = 24
"""Pixels a pointer needs (WCAG 2.2, 2.5.8)."""


def stylesheet(colours: Colours, line: float, heading: float) -> str:
    """For text whose line is `line` pixels high and whose headings are `heading` points."""
    thin, wide = round(line * 0.3), round(line * 0.8)
    return _SHEET.format(
        **colours._asdict(),
        heading=f"{heading:.1f}",
        thin=thin,
        thin1=thin - 1,
        thin2=thin - 2,
        thin3=thin - 3,
        words=thin + 2,
        words1=thin + 1,
        inset=thin + 2 - round(line * 0.26),
        wide=wide,
        wide1=wide - 1,
        round=round(line * 0.35),
        target=max(round(line * 1.15), _SMALLEST_TARGET - 2 * thin),
        title=round(line * 1.6),
        control=max(round(line * 1.5), _SMALLEST_TARGET),
        half=max(round(line * 1.5), _SMALLEST_TARGET) // 2,
        tick=round(line * 0.85),
        menu=round(line * 1.2),
        bar=max(round(line * 0.7), 10),
        barround=max(round(line * 0.7), 10) // 2 - 2,
    )
