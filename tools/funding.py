"""Take the funding addresses out of npm's lock files: a lock file names no host. In, out: the files."""

import json
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCKS = (ROOT / "package-lock.json", ROOT / "tests" / "lighthouse" / "package-lock.json")


def main() -> None:
    """Write the lock files again without them; npm needs them for `npm fund` alone."""
    for file in LOCKS:
        lock = json.loads(file.read_text(encoding="utf-8"))
        for package in lock["packages"].values():
            package.pop("funding", None)
        file.write_text(json.dumps(lock, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
