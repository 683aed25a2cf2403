"""The digest as HTML. In: an Issue. Out: a document of tables and inline styles, small enough that no mail program cuts it.

What every mail program shows is inline; what some do not know only adds to it: a largest width,
and the theme's dark colours. (caniemail.com says who knows what; the tests hold this file to it.)
"""

from collections.abc import Iterator
from html import escape

from generator.languages import direction_of, words_of
from generator.languages.dates import weekday_and_day
from generator.syndicate.digest.issue import Issue
from generator.syndicate.digest.parts import preheader, provenance, quote_of, subject
from generator.syndicate.digest.style import DARK, STYLES, Style
from generator.syndicate.items import Item
from generator.syndicate.outlet import Outlet
from generator.vocabulary import Brief

LARGEST = 100_000
"""Bytes: Gmail cuts a message at 102 kB, its count of a kB being nobody's business but its own."""

DEVICE = '<meta name="viewport" content="width=device-width, initial-scale=1">'
SCHEMES = '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">'
TABLE = '<table role="presentation" border="0" cellpadding="0" cellspacing="0" width="100%"'
FOR_OUTLOOK = (
    '<!--[if mso]><table role="presentation" align="center" width="600"><tr><td><![endif]-->'
)
END_OUTLOOK = "<!--[if mso]></td></tr></table><![endif]-->"


def html(issue: Issue, outlet: Outlet, unsubscribe: str | None) -> str:
    """The whole digest. Of a day with more briefs than a message holds, the last are counted."""
    shown = len(issue.briefs)
    while True:
        made = _document(issue, outlet, unsubscribe, shown)
        if len(made.encode()) <= LARGEST or not shown:
            return made
        shown = shown * 9 // 10


def _document(issue: Issue, outlet: Outlet, unsubscribe: str | None, shown: int) -> str:
    language = escape(outlet.language)
    rows = "\n".join(_rows(issue, outlet, unsubscribe, shown))
    return (
        f'<!doctype html>\n<html lang="{language}" dir="{direction_of(outlet.language)}">\n<head>'
        f'<meta charset="utf-8">{DEVICE}{SCHEMES}<title>{escape(subject(issue, outlet))}</title>'
        f"<style>{DARK}</style></head>\n"
        f"<body {_styled('page')}>\n<div {_styled('preheader')}>{escape(preheader(issue))}</div>\n"
        f'{TABLE} {_styled("page")}><tr><td align="center" {_styled("around")}>{FOR_OUTLOOK}\n'
        f"{TABLE} {_styled('sheet', outlet.language)}>\n{rows}\n</table>\n"
        f"{END_OUTLOOK}</td></tr></table>\n</body>\n</html>\n"
    )


def _rows(issue: Issue, outlet: Outlet, unsubscribe: str | None, shown: int) -> Iterator[str]:
    words = outlet.words
    name = _link(outlet.url, outlet.name, "name")
    day = escape(weekday_and_day(issue.day, words.brief))
    yield _row(f"<p {_styled('masthead')}>{name}</p><p {_styled('day')}>{day}</p>", "top")
    yield _row("".join(_lead(issue.lead, outlet)), "lead", issue.lead.language)
    for brief in issue.briefs[:shown]:
        yield _row("".join(_brief(brief, outlet)), "brief", brief.language)
    if rest := len(issue.briefs) - shown:
        more = _link(outlet.url, words.digest_rest(rest), "more")
        yield _row(f"<p {_styled('last')}>{more}</p>", "brief")
    if issue.amended:
        yield _row(f"<h2 {_styled('label')}>{escape(words.corrections_made)}</h2>", "part")
        for item in issue.amended:
            yield _row("".join(_amended(item)), "amended", item.language)
    yield _row("".join(_foot(outlet, unsubscribe)), "foot")


def _lead(brief: Brief, outlet: Outlet) -> Iterator[str]:
    summary, words = brief.summary, words_of(brief.language).brief
    yield f"<p {_styled('desk')}>{escape(brief.desk.name)}</p>"
    yield f"<h1 {_styled('headline')}>{_headline(brief, outlet)}</h1>"
    yield f"<p {_styled('lede')}>{escape(summary.lede.text)}</p>"
    if why := summary.why_it_matters:
        run_in = f"<strong>{escape(words.why_it_matters)}</strong>"
        yield f"<p {_styled('text')}>{run_in} {escape(why.text)}</p>"
    for point in summary.points:
        yield f"<p {_styled('text')}>– {escape(point.text)}</p>"
    if quote := quote_of(brief):
        said, attribution = map(escape, quote)
        yield f"<p {_styled('quote')}>{said}</p><p {_styled('said')}>— {attribution}</p>"
    yield f"<p {_styled('quiet')}>{escape(provenance(brief))}</p>"
    yield f"<p {_styled('last')}>{_link(outlet.at(brief.address.url), outlet.words.digest_read, 'more')}</p>"


def _brief(brief: Brief, outlet: Outlet) -> Iterator[str]:
    yield f"<p {_styled('desk')}>{escape(brief.desk.name)}</p>"
    yield f"<h2 {_styled('second')}>{_headline(brief, outlet)}</h2>"
    yield f"<p {_styled('text')}>{escape(brief.dek or brief.summary.lede.text)}</p>"
    yield f"<p {_styled('quiet')}>{escape(provenance(brief))}</p>"


def _amended(item: Item) -> Iterator[str]:
    yield f"<p {_styled('text')}>{_link(item.url, item.title, 'title')}</p>"
    yield f"<p {_styled('quiet')}>{escape(item.summary)}</p>"


def _foot(outlet: Outlet, unsubscribe: str | None) -> Iterator[str]:
    links = [_link(outlet.url, outlet.name, "more")]
    if policy := outlet.policies.get("correctionsPolicy"):
        links.append(_link(policy, outlet.words.corrections, "more"))
    if unsubscribe:
        links.append(_link(unsubscribe, outlet.words.unsubscribe, "more"))
    yield f"<p {_styled('quiet')}>{' · '.join(links)}</p>"


def _headline(brief: Brief, outlet: Outlet) -> str:
    return _link(outlet.at(brief.address.url), brief.headline, "title")


def _link(url: str, words: str, style: Style) -> str:
    return f'<a href="{escape(url)}" {_styled(style)}>{escape(words)}</a>'


def _row(inner: str, style: Style, language: str | None = None) -> str:
    """A row of the sheet; a brief in another language says so, and begins on its own side."""
    tongue = f' lang="{escape(language)}" dir="{direction_of(language)}"' if language else ""
    return f"<tr><td{tongue} {_styled(style, language)}>{inner}</td></tr>"


def _styled(style: Style, language: str | None = None) -> str:
    """The attributes of an element: its classes are its dark colours, which some mail programs know."""
    classes, inline = STYLES[style]
    if language:
        inline += f";text-align:{'right' if direction_of(language) == 'rtl' else 'left'}"
    return f'class="{classes}" style="{inline}"' if classes else f'style="{inline}"'
