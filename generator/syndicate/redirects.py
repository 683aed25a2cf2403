"""Where pages have moved, as hosts read it. In: the briefs, the former addresses of lists. Out: a file for each kind of host."""

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from generator.later import Later, later
from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief, Former

Move = tuple[str, str]
"""An address and what it is now, from the host's root."""


def redirect_files(
    briefs: Iterable[Brief], former: Iterable[Former], outlet: Outlet
) -> dict[str, Later[str]]:
    """The redirects, for good, by the names of the files; none where nothing has moved.

    `_redirects` is what Netlify, Cloudflare Pages and others read; the rest are for servers of
    one's own to include. With a page moves all that lies below it: feeds, later pages, ninjs.
    """
    moves = tuple(_moves(briefs, former, urlsplit(outlet.url).path or "/"))
    if not moves:
        return {}
    return {
        "_redirects": later(_lines, "{was}* {now}:splat 301", moves),
        "_redirects.apache": later(_lines, "RedirectMatch 301 ^{pattern}(.*)$ {now}$1", moves),
        "_redirects.caddy": later(_caddy, moves),
        "_redirects.nginx": later(_lines, "rewrite ^{pattern}(.*)$ {now}$1 permanent;", moves),
    }


def _moves(briefs: Iterable[Brief], former: Iterable[Former], root: str) -> Iterator[Move]:
    for brief in briefs:
        for alias in brief.aliases:
            yield root + alias.url, root + brief.address.url
    for one in former:
        if one.now.address:
            yield root + one.was.url, root + one.now.address.url


def _lines(line: str, moves: Sequence[Move]) -> str:
    return "".join(
        line.format(was=was, now=now, pattern=re.escape(was)) + "\n" for was, now in moves
    )


def _caddy(moves: Sequence[Move]) -> str:
    return "".join(
        f"@moved{number} path_regexp moved{number} ^{re.escape(was)}(.*)$\n"
        f"redir @moved{number} {now}{{re.moved{number}.1}} 301\n"
        for number, (was, now) in enumerate(moves)
    )
