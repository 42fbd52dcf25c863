"""The database driver: SQLCipher for every workbook, encrypted or not. Knows no tables and no SQLAlchemy."""

from pathlib import Path
from typing import Any, Literal

from sqlcipher3 import dbapi2

Driver = Any
"""A `sqlcipher3` connection; the driver carries no types."""

Error = dbapi2.Error
IntegrityError = dbapi2.IntegrityError

Mode = Literal["ro", "rw", "rwc"]

APPLICATION_ID = 0x53454E44
"""`SEND` in a file's header, so that a database of another program is not taken for a workbook."""

BUSY_SECONDS = 5.0
"""How long a save or a reading waits for another to end."""


def connect(path: Path, key: bytes | None, mode: Mode) -> Driver:
    """A connection whose transactions are begun by hand. A wrong key shows at the first read, as SQLITE_NOTADB."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    driver = dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS)
    driver.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        driver.execute(f'PRAGMA key = "{raw_key(key)}"')
    return driver


def connect_to_write(path: Path, key: bytes | None, mode: Mode = "rw") -> Driver:
    """A connection whose commits survive a power cut, and which leaves nothing of what is erased."""
    driver = connect(path, key, mode)
    for pragma in ("secure_delete = ON", "journal_mode = TRUNCATE", "synchronous = EXTRA", "foreign_keys = ON"):
        driver.execute(f"PRAGMA {pragma}").fetchall()
    return driver


def connect_to_read(path: Path, key: bytes | None, mode: Mode = "ro") -> Driver:
    driver = connect(path, key, mode)
    driver.execute("PRAGMA query_only = ON")
    return driver


def pragma(driver: Driver, name: str) -> Any:
    return driver.execute(f"PRAGMA {name}").fetchone()[0]


def copy_to(driver: Driver, path: Path, key: bytes | None) -> None:
    """Copy all that is in it to a new file under another key, or none; nothing that was erased goes with it."""
    uri = f"{path.absolute().as_uri()}?mode=rwc"
    driver.execute("ATTACH DATABASE ? AS anew KEY ?", (uri, "" if key is None else raw_key(key)))
    driver.execute("SELECT sqlcipher_export('anew')").fetchall()
    for kept in ("application_id", "user_version"):  # which it leaves behind
        driver.execute(f"PRAGMA anew.{kept} = {pragma(driver, kept)}")
    driver.execute("DETACH DATABASE anew")


def raw_key(key: bytes) -> str:
    """The key as SQLCipher takes it when it is not to be stretched: itself and the salt, in hex."""
    return f"x'{key.hex()}{_salt(key)}'"


def _salt(key: bytes) -> str:
    """A keyed hash of the key: it stands in clear at the file's head, and a file without its head still opens."""
    import hashlib  # late: Home is painted without it where there is no key

    return hashlib.blake2b(b"senco-desk workbook salt", key=key, digest_size=16).hexdigest()
