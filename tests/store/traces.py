"""Looking for a name in every byte of a workbook, as whoever has the key could."""

import json
import unicodedata
from pathlib import Path

from senco_desk.store.driver import connect_to_read, copy_to
from senco_desk.store.folder import database


def traces(folder: Path, key: bytes | None, name: str, beside: Path) -> list[str]:
    """Where the name stands, in UTF-8, UTF-16 or escaped as JSON does it, in any case, composed or decomposed."""
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
    spelt = {unicodedata.normalize(form, name) for form in ("NFC", "NFD")}
    cased = {each for said in spelt for each in (said, said.lower(), said.upper())}
    return any(form.lower() in lower for said in cased for form in _forms(said))


def _forms(name: str) -> list[bytes]:
    return [name.encode(), name.encode("utf-16-le"), name.encode("utf-16-be"), json.dumps(name)[1:-1].encode()]
