"""A digest as a file. In: an Issue. Out: the bytes of an email: both forms of the text, and headers that chance has no part in. (RFC 5322, 2046, 2369)"""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import blake2b
from urllib.parse import urlsplit

from generator.settings import Settings
from generator.syndicate.digest.html import html
from generator.syndicate.digest.issue import Issue
from generator.syndicate.digest.parts import subject
from generator.syndicate.digest.style import look_of
from generator.syndicate.digest.text import text
from generator.syndicate.outlet import Outlet


def message(issue: Issue, outlet: Outlet, settings: Settings) -> bytes:
    """The file. To whom it goes is said by whatever sends it."""
    plain = text(issue, outlet, settings.unsubscribe)
    rich = html(issue, outlet, settings.unsubscribe, look_of(settings.house))
    host = urlsplit(outlet.url).hostname or "localhost"
    mark = blake2b((plain + rich).encode(), digest_size=12).hexdigest()
    email = EmailMessage(policy=SMTP)
    email["Subject"] = " ".join(subject(issue, outlet).split())
    email["From"] = Address(
        _plain(outlet.name), addr_spec=settings.digest_sender or f"digest@{host}"
    )
    email["Date"] = format_datetime(max(brief.published for brief in issue.all_briefs))
    email["Message-ID"] = f"<digest.{issue.day.isoformat()}.{mark}@{host}>"
    if settings.unsubscribe:
        email["List-Unsubscribe"] = f"<{settings.unsubscribe}>"
    email.set_content(plain, cte="quoted-printable")
    email.add_alternative(rich, subtype="html", cte="quoted-printable")
    email["Content-Language"] = outlet.language
    email.set_boundary(f"=_{mark}")
    return email.as_bytes()


def _plain(name: str) -> str:
    """A name as a header can hold it."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())
