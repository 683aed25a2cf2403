"""What the site forbids itself. In: what stands inline. Out: the content security policy, and a header file for hosts that read one."""

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

_COMMENT = re.compile(r"/\*.*?\*/", re.S)


def _bare(script: str) -> str:
    """The script without its comments, its indents and its empty lines."""
    lines = (line.strip() for line in _COMMENT.sub("", script).splitlines())
    return "\n".join(line for line in lines if line)


EARLY = _bare((files("site_theme") / "js" / "early.js").read_text(encoding="utf-8"))
"""The one script that stands inline, in the head of each page: it runs before anything is painted.

As a file of its own it held back the first paint by a fifth (a phone, 150 ms from the server).
"""

_POLICY = (
    "default-src 'none'; script-src 'self' {scripts}; style-src 'self'; "
    "img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)
"""Nothing from anywhere else, and nothing inline but what is named."""

_COMPILED = "'wasm-unsafe-eval'"
"""Pagefind is compiled code; only the page that searches runs it."""


def policy(linked_data: str = "", *, searches: bool = False) -> str:
    """The policy of a page, for its `<meta>`.

    Its linked data is no script, and browsers let it be; with its checksum checkers do as well.
    """
    inline = [EARLY, linked_data] if linked_data else [EARLY]
    scripts = [f"'sha256-{_checksum(one)}'" for one in inline]
    return _POLICY.format(scripts=" ".join((_COMPILED, *scripts) if searches else scripts))


def _checksum(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()


# One policy for all pages: hosts add up the headers of all rules that fit an address, and browsers
# then obey each, so a rule for the search page alone could allow nothing. What a page's own
# `<meta>` forbids stays forbidden.
HEADERS = {
    "Content-Security-Policy": f"{policy(searches=True)}; frame-ancestors 'none'",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def header_files() -> dict[str, str]:
    """The same headers in the words of each host, by the names of the files.

    `_headers` is what Netlify, Cloudflare Pages and others read; the rest are for servers of one's
    own to include. What a page can't say of itself is only here.
    """
    return {
        "_headers": _lines("/*", "  {name}: {value}", ""),
        "_headers.apache": _lines(
            "<IfModule headers_module>", '  Header always set {name} "{value}"', "</IfModule>"
        ),
        "_headers.caddy": _lines("header {{", '\t{name} "{value}"', "}}"),
        "_headers.nginx": _lines("", 'add_header {name} "{value}" always;', ""),
    }


def _lines(first: str, each: str, last: str) -> str:
    headers = (each.format(name=name, value=value) for name, value in HEADERS.items())
    lines = (first.format(), *headers, last.format())
    return "\n".join(line for line in lines if line) + "\n"
