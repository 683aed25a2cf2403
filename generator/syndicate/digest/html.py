"""The digest as HTML. In: an Issue, a Look. Out: a document of tables and inline styles, small enough that no mail program cuts it.

What every mail program shows is inline; what some do not know only adds to it: a largest width,
and the theme's dark colours. (caniemail.com says who knows what; the tests hold this file to it.)
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from generator.languages import direction_of, words_of
from generator.languages.dates import weekday_and_day
from generator.syndicate.digest.issue import Issue
from generator.syndicate.digest.parts import preheader, provenance, quote_of, subject
from generator.syndicate.digest.style import Look, Style
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


def html(issue: Issue, outlet: Outlet, unsubscribe: str | None, look: Look) -> str:
    """The whole digest. Of a day with more briefs than a message holds, the last are counted."""
    shown = len(issue.briefs)
    while True:
        made = _Sheet(issue, outlet, unsubscribe, look).document(shown)
        if len(made.encode()) <= LARGEST or not shown:
            return made
        shown = shown * 9 // 10


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What writes it: the issue, from whom it comes, how to be rid of it, how it looks."""

    issue: Issue
    outlet: Outlet
    unsubscribe: str | None
    look: Look

    def document(self, shown: int) -> str:
        """The document, with so many of the briefs beside the lead."""
        language = escape(self.outlet.language)
        rows = "\n".join(self._rows(shown))
        return (
            f'<!doctype html>\n<html lang="{language}" dir="{direction_of(self.outlet.language)}">\n<head>'
            f'<meta charset="utf-8">{DEVICE}{SCHEMES}<title>{escape(subject(self.issue, self.outlet))}</title>'
            f"<style>{self.look.sheet}</style></head>\n"
            f"<body {self._styled('page')}>\n<div {self._styled('preheader')}>{escape(preheader(self.issue))}</div>\n"
            f'{TABLE} {self._styled("page")}><tr><td align="center" {self._styled("around")}>{FOR_OUTLOOK}\n'
            f"{TABLE} {self._styled('sheet', self.outlet.language)}>\n{rows}\n</table>\n"
            f"{END_OUTLOOK}</td></tr></table>\n</body>\n</html>\n"
        )

    def _rows(self, shown: int) -> Iterator[str]:
        words = self.outlet.words
        name = self._link(self.outlet.url, self.outlet.name, "name")
        day = escape(weekday_and_day(self.issue.day, words.brief))
        yield self._row(
            f"<p {self._styled('masthead')}>{name}</p><p {self._styled('day')}>{day}</p>", "top"
        )
        yield self._row("".join(self._lead(self.issue.lead)), "lead", self.issue.lead.language)
        for brief in self.issue.briefs[:shown]:
            yield self._row("".join(self._brief(brief)), "brief", brief.language)
        if rest := len(self.issue.briefs) - shown:
            more = self._link(self.outlet.url, words.digest_rest(rest), "more")
            yield self._row(f"<p {self._styled('last')}>{more}</p>", "brief")
        if self.issue.amended:
            yield self._row(
                f"<h2 {self._styled('label')}>{escape(words.corrections_made)}</h2>", "part"
            )
            for item in self.issue.amended:
                yield self._row("".join(self._amended(item)), "amended", item.language)
        yield self._row("".join(self._foot()), "foot")

    def _lead(self, brief: Brief) -> Iterator[str]:
        summary, words = brief.summary, words_of(brief.language).brief
        yield f"<p {self._styled('desk')}>{escape(brief.desk.name)}</p>"
        yield f"<h1 {self._styled('headline')}>{self._headline(brief)}</h1>"
        yield f"<p {self._styled('lede')}>{escape(summary.lede.text)}</p>"
        if why := summary.why_it_matters:
            run_in = f"<strong>{escape(words.why_it_matters)}</strong>"
            yield f"<p {self._styled('text')}>{run_in} {escape(why.text)}</p>"
        for point in summary.points:
            yield f"<p {self._styled('text')}>– {escape(point.text)}</p>"
        if quote := quote_of(brief):
            said, attribution = map(escape, quote)
            yield f"<p {self._styled('quote')}>{said}</p><p {self._styled('said')}>— {attribution}</p>"
        yield f"<p {self._styled('quiet')}>{escape(provenance(brief))}</p>"
        yield f"<p {self._styled('last')}>{self._link(self.outlet.at(brief.address.url), self.outlet.words.digest_read, 'more')}</p>"

    def _brief(self, brief: Brief) -> Iterator[str]:
        yield f"<p {self._styled('desk')}>{escape(brief.desk.name)}</p>"
        yield f"<h2 {self._styled('second')}>{self._headline(brief)}</h2>"
        yield f"<p {self._styled('text')}>{escape(brief.dek or brief.summary.lede.text)}</p>"
        yield f"<p {self._styled('quiet')}>{escape(provenance(brief))}</p>"

    def _amended(self, item: Item) -> Iterator[str]:
        yield f"<p {self._styled('text')}>{self._link(item.url, item.title, 'title')}</p>"
        yield f"<p {self._styled('quiet')}>{escape(item.summary)}</p>"

    def _foot(self) -> Iterator[str]:
        links = [self._link(self.outlet.url, self.outlet.name, "more")]
        if policy := self.outlet.policies.get("correctionsPolicy"):
            links.append(self._link(policy, self.outlet.words.corrections, "more"))
        if self.unsubscribe:
            links.append(self._link(self.unsubscribe, self.outlet.words.unsubscribe, "more"))
        yield f"<p {self._styled('quiet')}>{' · '.join(links)}</p>"

    def _headline(self, brief: Brief) -> str:
        return self._link(self.outlet.at(brief.address.url), brief.headline, "title")

    def _link(self, url: str, words: str, style: Style) -> str:
        return f'<a href="{escape(url)}" {self._styled(style)}>{escape(words)}</a>'

    def _row(self, inner: str, style: Style, language: str | None = None) -> str:
        """A row of the sheet; a brief in another language says so, and begins on its own side."""
        tongue = f' lang="{escape(language)}" dir="{direction_of(language)}"' if language else ""
        return f"<tr><td{tongue} {self._styled(style, language)}>{inner}</td></tr>"

    def _styled(self, style: Style, language: str | None = None) -> str:
        """The attributes of an element: its classes are its dark colours, which some mail programs know."""
        classes, inline = self.look.styles[style]
        if language:
            inline += f";text-align:{'right' if direction_of(language) == 'rtl' else 'left'}"
        return f'class="{classes}" style="{inline}"' if classes else f'style="{inline}"'
