"""`_redirects`, as Netlify, Cloudflare Pages and others read it. In: the briefs, the former addresses of lists. Out: a line for each former address."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from generator.later import Later, later
from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief, Former


def redirects_file(
    briefs: Iterable[Brief], former: Iterable[Former], outlet: Outlet
) -> Later[str] | None:
    """The file; None where nothing has moved. With a list move its feeds and its later pages."""
    moves = [(alias.url, brief.address.url) for brief in briefs for alias in brief.aliases]
    moves += [
        (f"{one.was.url}*", f"{one.now.address.url}:splat") for one in former if one.now.address
    ]
    return later(_lines, tuple(moves), urlsplit(outlet.url).path or "/") if moves else None


def _lines(moves: Iterable[tuple[str, str]], root: str) -> str:
    """From the host's root: where, where to, for good."""
    return "".join(f"{root}{before} {root}{now} 301\n" for before, now in moves)
