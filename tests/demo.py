"""The sample newsroom as readers get it: `make demo`, or `python -m tests.demo [PORT]`.

In: tests/newsroom. Out: the site, in .cache/demo, and a server of it until Ctrl-C.
"""

import sys
import threading
from pathlib import Path

from tests.sample import build_merrow
from tests.serving import served

FOLDER = Path(__file__).parent.parent / ".cache" / "demo"
PORT = 8031


def main(arguments: list[str]) -> int:
    """Build it, serve it, say where it is."""
    built = build_merrow(FOLDER / "sheet")
    if built.returncode:
        sys.stderr.write(built.stdout + built.stderr)
        return 1
    port = int(arguments[0]) if arguments else PORT
    try:
        with served(FOLDER, port) as address:
            sys.stdout.write(f"The sample newsroom is at {address}sheet/ (stop it with Ctrl-C)\n")
            sys.stdout.flush()
            threading.Event().wait()
    except KeyboardInterrupt:
        sys.stdout.write("\n")
    except OSError as taken:
        sys.stderr.write(
            f"Port {port} can’t be had: {taken.strerror}. Choose one: make demo PORT=8032\n"
        )
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
