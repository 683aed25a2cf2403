"""What the site forbids itself. In: what stands inline. Out: the content security policy, and a header file for hosts that read one."""

from base64 import b64encode
from hashlib import sha256

_POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{inline}; style-src 'self'; "
    "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'"
)
"""Nothing from anywhere else, and nothing inline; compiled code is the search's."""


def policy(linked_data: str = "") -> str:
    """The policy of a page, for its `<meta>`.

    Its linked data is no script, and browsers let it be; with its checksum checkers do as well.
    """
    if not linked_data:
        return _POLICY.format(inline="")
    checksum = b64encode(sha256(linked_data.encode()).digest()).decode()
    return _POLICY.format(inline=f" 'sha256-{checksum}'")


_HEADERS = {
    "Content-Security-Policy": f"{policy()}; frame-ancestors 'none'",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def headers_file() -> str:
    """`_headers`, as Netlify, Cloudflare Pages and others read it; what a page can't say of itself is only here."""
    return "\n".join(["/*", *(f"  {name}: {value}" for name, value in _HEADERS.items())]) + "\n"
