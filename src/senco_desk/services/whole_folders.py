"""A folder that is written whole or not at all: built beside its place, and moved there when all of it is there."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.store.durable import sync_folder


@contextmanager
def whole_folder(folder: Path, taken: Sentence, not_made: Sentence) -> Iterator[Path]:
    """A new path of the same name to build at, which takes the place of `folder` when the block has ended well.

    What lies beside it is gone afterwards. Raises Refused, `taken`, when there is something at `folder` already, and
    `not_made` for whatever the disk does.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100  (links in it are hers, and stay)
    try:
        _prove_free(folder, taken)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{folder.name[:40]}-", dir=folder.parent) as beside:
            building = Path(beside) / folder.name
            yield building
            if folder.exists():
                folder.rmdir()
            building.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise Refused(not_made, folder=folder, reason=error.strerror or error) from error


def _prove_free(folder: Path, taken: Sentence) -> None:
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise Refused(taken, folder=folder)
