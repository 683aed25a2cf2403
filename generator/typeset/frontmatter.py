"""The front matter of an exported brief: what other generators read from the top of a file.

In: a Brief and its description. Out: YAML between two lines of dashes. Every value is a JSON
scalar or list, which is YAML that no reader takes for anything else; the date alone is a plain
YAML timestamp, because some generators take no date in quotation marks.
"""

import json

from generator.typeset.escape import fold
from generator.vocabulary import Brief


def front_matter(brief: Brief, description: str) -> str:
    """Title, date, description, tags and language; `draft` where the brief is not for readers yet."""
    lines = [
        f"title: {_scalar(brief.headline)}",
        f"date: {brief.published.isoformat()}",
        f"description: {_scalar(description)}",
        f"tags: [{', '.join(_scalar(topic.name) for topic in brief.topics)}]",
        f"lang: {_scalar(brief.language)}",
    ]
    if brief.state in {"draft", "embargoed"}:
        lines.append("draft: true")
    return "\n".join(["---", *lines, "---", "", ""])


def _scalar(words: str) -> str:
    return json.dumps(fold(words), ensure_ascii=False)
