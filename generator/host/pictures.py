"""How large the pictures of a page are. In: the page, the files of the site. Out: the Size of a picture, by the address that the page has for it."""

import posixpath
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator.newsroom import size_of
from generator.vocabulary import Size


def picture_sizes(page: Page, files: Files) -> Callable[[str], Size | None]:
    """A function that measures the pictures of `page` that lie on the site."""

    def of(address: str) -> Size | None:
        path = posixpath.normpath(posixpath.join(page.url, unquote(address)))
        file = files.get_file_from_path(path)
        return size_of(Path(file.abs_src_path)) if file and file.abs_src_path else None

    return of
