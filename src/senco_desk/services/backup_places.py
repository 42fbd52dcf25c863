"""Where backups go, as she chose it; and where the school lets them go."""

from dataclasses import dataclass
from pathlib import Path

from senco_desk.paths import own_paths
from senco_desk.safekeeping.backup_places import same_disk
from senco_desk.safekeeping.lying import Lying, lying
from senco_desk.safekeeping.policy import read_policy
from senco_desk.settings import load


@dataclass(frozen=True, slots=True)
class Places:
    """Where backups go: `here`, made when it is missing if it is the desk's `own`; `off_laptop` when she chose one."""

    here: Path
    off_laptop: Path | None = None
    own: bool = False


def own_places() -> Places:
    """Where she had backups go, or the desk's own folder."""
    paths = own_paths()
    chosen = load(paths.settings)
    here = Path(chosen.backup_folder) if chosen.backup_folder else paths.backups
    return Places(here, Path(chosen.second_place) if chosen.second_place else None, own=not chosen.backup_folder)


def prove_allowed(folder: Path) -> None:
    """Raises Refused where the school's rules do not let a backup lie. The desk's own folder is as safe as the desk."""
    if folder == own_paths().backups:
        return
    policy = read_policy()
    policy.prove_backup_folder(folder)
    if lying(folder)[0] is Lying.STICK:
        policy.prove_stick()


def goes_with_the_laptop(folder: Path, workbook: Path) -> bool:
    """Whether what takes the laptop takes this folder too, for all that can be known: nothing copies it elsewhere."""
    return same_disk(folder, workbook) and lying(folder)[0] is Lying.OWN_DISK
