"""`_redirects`, as Netlify, Cloudflare Pages and others read it. In: the briefs. Out: a line for each former address."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.later import Later, later
from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief


def redirects_file(briefs: Iterable[Brief], outlet: Outlet) -> Later[str] | None:
    """The file; None where no brief has moved."""
    moves = tuple((alias.url, brief.address.url) for brief in briefs for alias in brief.aliases)
    return later(_lines, moves, urlsplit(outlet.url).path or "/") if moves else None


def _lines(moves: Iterable[tuple[str, str]], root: str) -> str:
    """From the host's root: where, where to, for good."""
    return "".join(f"{root}{before} {root}{now} 301\n" for before, now in moves)
