"""The rules as people read them. In: Rules, and how a newsroom sets them. Out: a table, a page, a rule in full."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import indent

from generator.problem import Level, Rule

FAMILIES = {
    "0": ("Files and YAML", "What keeps a file from being read."),
    "1": (
        "Annotations and registries",
        "What a file says that newsbrief can’t make sense of: keys, values, references.",
    ),
    "2": ("Quotes", "Words between quotation marks are the article’s, and their speaker’s."),
    "3": ("Summary and context", "Every statement rests on the article, as firmly as it says."),
    "4": ("The desk", "Dates, withdrawals, addresses, corrections, pictures, links, evidence."),
}
"""The families of rules by the first digit of their codes."""


def table(rules: Iterable[Rule], levels: Mapping[str, Level]) -> str:
    """Every rule on a line: code, severity as the newsroom sets it, name."""
    lines = [
        (rule.code, levels.get(rule.code, rule.severity), rule.name) for rule in _ordered(rules)
    ]
    return "".join(f"{code}  {level:<7}  {name}\n" for code, level, name in lines)


def in_full(rule: Rule, level: Level) -> str:
    """A rule with its reason and its examples, as plain text."""
    set_by = "" if level == rule.severity else f", set in mkdocs.yml; otherwise {rule.severity}"
    return (
        f"{rule.code} {rule.name} ({level}{set_by})\n\n{rule.why}\n\n"
        f"Instead of:\n\n{indent(rule.bad, '    ')}\n\nWrite:\n\n{indent(rule.good, '    ')}\n"
    )


def markdown(rules: Iterable[Rule], needed: Iterable[Rule]) -> str:
    """All rules as a page of documentation; `needed` are those that can't be turned off."""
    ordered = _ordered(rules)
    kept = {rule.code for rule in needed}
    return "\n\n".join([*_opening(ordered), *_families(ordered, kept)]) + "\n"


def _ordered(rules: Iterable[Rule]) -> Sequence[Rule]:
    return sorted(rules, key=lambda rule: rule.code)


def _opening(rules: Sequence[Rule]) -> Iterator[str]:
    yield "# Every rule"
    yield "<!-- Made by `newsbrief rules --markdown`; the tests hold it to the code. -->"
    yield (
        f"What `newsbrief check` looks at: {len(rules)} rules. `newsbrief rules` lists them as your "
        "newsroom sets them, `newsbrief rules CODE` explains one."
    )
    yield (
        "An *error* stops publication, a *warning* doesn’t. `rules` in `mkdocs.yml` makes an error "
        "of a warning, a warning of an error, or turns a rule off for the whole newsroom; a rule "
        "marked *always* can’t be turned off, because there is no brief of what it finds. Where a "
        "rule of the quotes, the summary or the desk is wrong for one article, `allow` in its "
        "annotation says so, with the reason."
    )


def _families(rules: Sequence[Rule], needed: set[str]) -> Iterator[str]:
    for digit, family in groupby(rules, key=lambda rule: rule.code[2]):
        title, about = FAMILIES[digit]
        yield f"## {title}"
        yield about
        for rule in family:
            severity = f"{rule.severity}, always" if rule.code in needed else rule.severity
            yield f"### {rule.code} {rule.name}"
            yield f"*{severity.capitalize()}.* {rule.why}"
            yield f"Instead of:\n\n{_fence(rule.bad)}"
            yield f"Write:\n\n{_fence(rule.good)}"


def _fence(example: str) -> str:
    return f"```text rule\n{example}\n```"
