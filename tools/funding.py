"""Take the funding addresses out of package-lock.json: a lock file names no host. In, out: the file."""

import json
from pathlib import Path

LOCK = Path(__file__).parent.parent / "package-lock.json"


def main() -> None:
    """Write the lock file again without them; npm needs them for `npm fund` alone."""
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    for package in lock["packages"].values():
        package.pop("funding", None)
    LOCK.write_text(json.dumps(lock, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
