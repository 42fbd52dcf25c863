"""Looking for a name in every byte of a workbook, as whoever has the key could."""

import json
from pathlib import Path

from senco_desk.store.driver import connect_to_read, copy_to
from senco_desk.store.folder import database


def traces(folder: Path, key: bytes | None, name: str, beside: Path) -> list[str]:
    """Where the name stands, in UTF-8, UTF-16 or escaped as JSON does it, in any case."""
    plain = beside / "every page.sqlite"
    plain.unlink(missing_ok=True)
    driver = connect_to_read(database(folder), key)
    driver.execute("PRAGMA query_only = OFF")
    copy_to(driver, plain, None)
    driver.close()
    files = [plain, *(file for file in folder.rglob("*") if file.is_file())]
    return [str(file) for file in files if holds(file.read_bytes(), name) or name.lower() in file.name.lower()]


def holds(content: bytes, name: str) -> bool:
    lower = content.lower()
    forms = {each for said in (name, name.lower(), name.upper()) for each in _forms(said)}
    return any(form.lower() in lower for form in forms)


def _forms(name: str) -> list[bytes]:
    return [name.encode(), name.encode("utf-16-le"), name.encode("utf-16-be"), json.dumps(name)[1:-1].encode()]
