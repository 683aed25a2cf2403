"""The content folder, which MkDocs is not shown. In: MkDocs' configuration, or its files. Out: those without what lies in `content/`; what lies there for itself.

MkDocs makes a page of every Markdown file that it finds. Here pages come from what was published:
of 10,000 articles it would make files for nothing.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.folders import files_below
from generator.host.running import alone

SITEMAP = "sitemap.xml"

PAGES = "pages/"
"""Where what lies beside the pages goes out as it is, whatever it is called."""


def hide_content(config: MkDocsConfig) -> None:
    """Have MkDocs look where nothing lies; other plugins and hooks see all there is."""
    if alone(config):
        config.docs_dir = os.devnull


def without_content(
    files: Files, content: Path, config: MkDocsConfig, known: Iterable[str]
) -> list[str]:
    """Take what MkDocs found in `content` from its files, and its sitemap, which it makes of those; tell it again where that is.

    Gives the names of what lies there, in order; `known` are those that were found before, less
    what is hidden.
    """
    config.docs_dir = str(content)
    for file in [*files]:
        within = file.abs_src_path and Path(file.abs_src_path).is_relative_to(content)
        if within or file.src_uri == SITEMAP:
            files.remove(file)
    beside = (PAGES + name for name in files_below(content / PAGES))
    return sorted({*beside, *(name for name in known if not name.startswith(PAGES))})
