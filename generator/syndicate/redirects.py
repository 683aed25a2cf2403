"""`_redirects`, as Netlify, Cloudflare Pages and others read it. In: the briefs. Out: a line for each former address."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief


def redirects_file(briefs: Iterable[Brief], outlet: Outlet) -> str:
    """The lines, from the host's root: where, where to, for good. '' where no brief has moved."""
    root = urlsplit(outlet.url).path or "/"
    return "".join(
        f"{root}{alias.url} {root}{brief.address.url} 301\n"
        for brief in briefs
        for alias in brief.aliases
    )
