"""Pictures of a page keep their room before they are there. In: HTML that Markdown made, the size of each picture. Out: the HTML with both measures on every picture."""

import re
from collections.abc import Callable

from generator.vocabulary import Size

_PICTURE = re.compile(r"<img\b(?![^>]*\swidth=)(?P<told>[^>]*?)(?P<end>\s*/?>)")
_ADDRESS = re.compile(r"\ssrc=\"([^\"]*)\"")


def measured(html: str, size_of: Callable[[str], Size | None]) -> str:
    """`size_of` is asked for the size of a picture by the address that the page has for it."""

    def with_size(picture: re.Match[str]) -> str:
        address = _ADDRESS.search(picture["told"])
        size = size_of(address[1]) if address else None
        if size is None:
            return picture[0]
        return f'<img{picture["told"]} width="{size.width}" height="{size.height}"{picture["end"]}'

    return _PICTURE.sub(with_size, html)
