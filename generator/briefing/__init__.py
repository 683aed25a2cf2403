"""Article → Brief: quotes as spans of the article, statements with the passages they rest on.

In: a sound Article, the registries, the moment of the run and the newsroom's zone. Out: a Brief,
or None and the Problems that stand in its way.
"""

from generator.briefing.brief import make_brief
from generator.briefing.rules import RULES

__all__ = ["RULES", "make_brief"]
