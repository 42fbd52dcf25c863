"""Take the pictures: at 1093 × 614, light and dark, at the system's text size and at 200 %, empty and full.

python -m tests.pictures                 all of them
python -m tests.pictures home find       only these scenes
python -m tests.pictures readme          the picture that README.md shows, written where it stands
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

OUT = Path(__file__).parent / "out"
README = Path(__file__).parents[2] / "resources" / "guide" / "pictures" / "home.png"


def main(wanted: list[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["SENCO_DESK_HOME"] = home
        from tests.pictures.taking import take_all

        OUT.mkdir(exist_ok=True)
        for picture in take_all(OUT, ["home"] if wanted == ["readme"] else wanted, Path(home)):
            print(picture)
    if wanted == ["readme"]:
        README.parent.mkdir(exist_ok=True)
        shutil.copyfile(OUT / "home-full-light-100.png", README)
        print(README)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
