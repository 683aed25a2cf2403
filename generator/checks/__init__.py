"""Articles, Briefs and the Edition → Problems: what a copy desk would not let through.

In: what was read, what was resolved from it, and what it makes together. Out: Problems, in no
particular order. Every rule is in `RULES`.
"""

from collections.abc import Sequence

from generator.article import Copy
from generator.problem import Problem, Rule
from generator.settings import Settings
from generator.vocabulary import Brief, Edition

RULES: tuple[Rule, ...] = ()


def inspect(
    copy: Copy, briefs: Sequence[Brief], edition: Edition, settings: Settings
) -> tuple[Problem, ...]:
    """Run every rule over everything."""
    return ()
