"""Signs for machines in words for readers, who would see them as they are written.

In: a claim, or an article's text. Out: a Finding, or a Problem, of the first sign in it: where one
is, there are dozens.
"""

import re
from collections.abc import Iterator

from generator.article import Article
from generator.checks.summary.claims import Claim
from generator.checks.summary.evidence import Evidence
from generator.checks.summary.finding import Finding
from generator.checks.summary.rules import MARKUP
from generator.problem import Problem, stretch

_TAGS = "a|abbr|b|blockquote|body|br|center|cite|code|div|em|font|h[1-6]|head|hr|html|i|iframe|img|li|meta|ol|p|script|small|span|strong|style|sub|sup|table|t[dhr]|u|ul"
_HTML = rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>|&(?:nbsp|amp|quot|apos|lt|gt|[lr][sd]quo|hellip|[mn]dash|#\d+|#x[0-9a-f]+);"
_MARKDOWN = r"\*\*[^*\s][^*]*\*\*|\[[^][]+\]\([^()\s]+\)"
_IN_TEXT = re.compile(_HTML, re.IGNORECASE)
_IN_CLAIM = re.compile(rf"{_HTML}|{_MARKDOWN}", re.IGNORECASE)


def check_markup(claim: Claim, _evidence: Evidence) -> Iterator[Finding]:
    """Report tags, codes and Markdown in the newsroom's own words."""
    if found := _IN_CLAIM.search(claim.text):
        yield Finding(
            MARKUP,
            found.start(),
            found.end(),
            f"Readers would see “{found[0]}” as it stands here.",
            "Take this out, and whatever else is like it: how a text looks is the theme’s affair.",
        )


def check_markup_in_text(article: Article) -> Iterator[Problem]:
    """Report an article that was pasted with its HTML."""
    if found := _IN_TEXT.search(article.body):
        yield Problem(
            path=article.path,
            position=stretch(article.body, *found.span(), article.body_line),
            rule=MARKUP.code,
            severity=MARKUP.severity,
            message=f"The article’s text has HTML in it: “{found[0]}”. Readers would see that as it stands here.",
            hint="Paste the text as a browser shows it. Where HTML stands, quotes are not found either.",
        )
