"""The sample newsroom, tests/newsroom, as a site. In: a folder. Out: the site in it, of 30 April 2031."""

import os
import subprocess
import sys
from pathlib import Path

MERROW = Path(__file__).parent / "newsroom" / "mkdocs.yml"
MERROW_NOW = "1935273600"
"""30 April 2031: the moment at which the invented newsroom is built."""

NEWSBRIEF = Path(sys.executable).parent / "newsbrief"


def build(config: Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build the newsroom of `config` into `folder`; the outcome says whether it could be done."""
    command = [NEWSBRIEF, "--config-file", config, "build", "--site-dir", folder]
    variables = {**os.environ, **environment}
    return subprocess.run(command, env=variables, capture_output=True, text=True, check=False)


def build_merrow(folder: Path) -> subprocess.CompletedProcess[str]:
    """Build the sample newsroom into `folder`, which is called as its address ends: sheet."""
    return build(MERROW, folder, SOURCE_DATE_EPOCH=MERROW_NOW)
