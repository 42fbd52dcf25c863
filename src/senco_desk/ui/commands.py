"""What can be done anywhere in the window: one list of actions, for the keys, the menu and the search box alike."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.settings import Theme


@dataclass(frozen=True, slots=True)
class Command:
    """`group` gathers commands in the menu. `keys` stay the same for ever; other keys do the same too."""

    code: str
    words: str
    keys: tuple[str, ...] = ()
    group: str = ""


COMMANDS = (
    Command("find", N_("Find or do anything"), ("Ctrl+K",)),
    Command("new-reflection", N_("New reflection"), ("Ctrl+N",), "write"),
    Command("quick-note", N_("Quick note"), ("Ctrl+J",), "plan"),
    Command("twilight", N_("Twilight: note in a session, in large type"), ("F9",), "plan"),
    Command("finish-these", N_("Finish these: what is made of my notes"), ("Ctrl+Shift+J",), "plan"),
    Command("new-evidence", N_("New evidence"), ("Ctrl+Shift+E",), "write"),
    Command("files-as-evidence", N_("Add files as evidence…"), ("Ctrl+Shift+O",), "write"),
    Command("picture", N_("The picture of where I am"), ("Ctrl+Shift+P",), "mine"),
    Command("audit", N_("Audit: rate where I am"), (), "plan"),
    Command("training-plan", N_("The training plan"), (), "plan"),
    Command("new-action", N_("New action of the plan"), (), "plan"),
    Command("undo", N_("Undo what was done last"), ("Ctrl+T",), "back"),
    Command("history", N_("As it was: the history of what is open"), ("Ctrl+H", "Ctrl+Shift+Y"), "back"),
    Command("bin", N_("The bin"), (), "back"),
    Command("profile", N_("My profile"), (), "mine"),
    Command("two-dates", N_("The two dates, with their rules"), (), "mine"),
    Command("new-session", N_("New session"), (), "plan"),
    Command("new-task", N_("New task"), (), "plan"),
    Command("programme", N_("Programme dates and school holidays"), (), "mine"),
    Command("prior", N_("Prior learning"), (), "mine"),
    Command("reading", N_("Reading: sources and citations"), (), "plan"),
    Command("new-source", N_("New source"), (), "plan"),
    Command("sources-from-file", N_("Bring in sources from a file…"), (), "plan"),
    Command("exit", N_("The exit review"), (), "plan"),
    Command("feedback", N_("Feedback: all points and my answers"), (), "feedback"),
    Command("send-to-tutor", N_("Send to my tutor"), (), "feedback"),
    Command("bring-in-feedback", N_("Bring in feedback from a file…"), (), "feedback"),
    Command("paste-feedback", N_("Paste feedback from a message"), (), "feedback"),
    Command("feedback-aloud", N_("Feedback said aloud"), (), "feedback"),
    Command("role", N_("The role here: who does what"), (), "mine"),
    Command("numbers", N_("Numbers of my programme"), (), "mine"),
    Command("text-larger", N_("Larger text"), ("Ctrl++", "Ctrl+="), "look"),
    Command("text-smaller", N_("Smaller text"), ("Ctrl+-",), "look"),
    Command("text-as-system", N_("Text as the system has it"), ("Ctrl+0",), "look"),
    Command("theme-system", N_("Light or dark as the system"), (), "look"),
    Command("theme-light", N_("Light"), (), "look"),
    Command("theme-dark", N_("Dark"), (), "look"),
    Command("safety", N_("Keeping safe: all of it"), (), "safe"),
    Command("lock", N_("Lock now"), ("Ctrl+L",), "safe"),
    Command("passphrase", N_("Choose or change the passphrase"), (), "safe"),
    Command("recovery-sheet", N_("The recovery sheet"), (), "safe"),
    Command("names", N_("Names that must not be printed"), (), "safe"),
    Command("names-to-check", N_("Names to check"), (), "safe"),
    Command("backups", N_("Back up, or bring something back"), (), "safe"),
    Command("carry-copy", N_("Make a carry copy"), (), "safe"),
    Command("take-in", N_("Take in a carry copy…"), (), "workbook"),
    Command("export", N_("Take everything out"), (), "safe"),
    Command("import", N_("Make a workbook of a folder"), (), "workbook"),
    Command("leaving", N_("Award complete, or leaving the school"), (), "safe"),
    Command("bring-in-set", N_("Bring in a set of outcomes from a file…"), (), "mine"),
    Command("open-workbook", N_("Open another workbook…"), ("Ctrl+O",), "workbook"),
    Command("show-folder", N_("Show the workbook’s folder"), (), "workbook"),
    Command("new-workbook", N_("New workbook, or the sample…"), (), "workbook"),
    Command("guide", N_("Guide"), ("F1",), "help"),
    Command("for-technician", N_("A page for the technician"), (), "help"),
    Command("dpia", N_("A data protection impact assessment, begun for the school"), (), "help"),
    Command("about", N_("About SENCO Desk"), (), "help"),
    Command("close", N_("Close the desk"), ("Ctrl+Q",), "workbook"),
)
_GROUPS = {
    "write": "",
    "back": N_("Looking back"),
    "plan": N_("Notes, plan and tasks"),
    "feedback": N_("Feedback"),
    "mine": N_("About me and my course"),
    "safe": N_("Keeping safe"),
    "look": N_("Text size and colours"),
    "workbook": N_("Workbooks"),
    "help": N_("Guide"),
}
"""In the order of the menu. Those with words open beside it: it fits the smallest window at twice the text."""
THEMES = {"theme-system": Theme.SYSTEM, "theme-light": Theme.LIGHT, "theme-dark": Theme.DARK}


def actions(window: QWidget, acts: dict[str, Callable[[], object]]) -> dict[str, QAction]:
    """An action for each command, its keys alive in the whole window. Raises KeyError for a command without an act."""
    made = {command.code: _action(window, command, acts[command.code]) for command in COMMANDS}
    for action in made.values():
        window.addAction(action)
    return made


def _action(window: QWidget, command: Command, act: Callable[[], object]) -> QAction:
    action = QAction(_(command.words), window)
    action.setObjectName(command.code)
    action.setShortcuts([QKeySequence(keys) for keys in command.keys])
    action.triggered.connect(lambda _checked=False: act())
    return action


def fill_menu(menu: QMenu, made: dict[str, QAction], done: QMenu) -> None:
    """The commands in their groups; the search box, in none, is not in the menu that stands beside it."""
    for group, words in _GROUPS.items():
        into = menu.addMenu(_(words)) if words else menu
        if group == "back":
            into.addMenu(done)
        for command in COMMANDS:
            if command.group == group:
                into.addAction(made[command.code])
        if not words:
            menu.addSeparator()
