"""NB480: an article's text that changed since it was annotated. In: a Case. Out: Problems."""

from collections.abc import Iterator

from generator.checks.desk.case import Case
from generator.evidence import digest
from generator.problem import Problem, Rule

CHANGED = Rule(
    code="NB480",
    name="article-changed",
    severity="error",
    why=(
        "The article’s text is evidence: quotes and numbers are traced to it. Text that was edited "
        "to fit, by hand or by search and replace, proves nothing."
    ),
    bad="source:\n  digest: sha256:0a1b2c3d4e5f6071   # of the text before somebody changed it",
    good="source:\n  digest: sha256:5a3f9e0c1d2b4877   # of the text as it stands below",
)
RULES = (CHANGED,)


def changed(case: Case) -> Iterator[Problem]:
    """The text has the digest that was noted when it was annotated."""
    noted = case.article.annotation.source.digest
    if noted and noted != digest(case.article.body):
        yield case.problem(
            CHANGED,
            ("source", "digest"),
            "The article’s text is not what it was when it was annotated.",
            "Put it back as it was received (git has it). If the source itself sent a new version, hold the brief against it and take `digest` out; `newsbrief check --fix` writes the new one.",
        )


CHECKS = (changed,)
