"""What is suggested among equals does not depend on chance: it is the first that the article names."""

from string import ascii_lowercase

from generator.annotation.registry import Registries
from generator.checks.summary import check_summary
from generator.prose import paragraphs
from generator.vocabulary import ArticleText, Statement, Summary
from tests.builders import brief
from tests.checks.summary.test_any_text import an_article

ALIKE = [f"Var{letter}a" for letter in reversed(ascii_lowercase) if letter not in "axn"]


def test_of_names_that_are_equally_near_the_first_in_the_article_is_suggested() -> None:
    body = " ".join(f"The council heard {name} there." for name in ALIKE)
    lede = Statement("The council heard Varxa.", ())
    article = ArticleText(body, paragraphs(body, ()), "full")
    made = brief(summary=Summary(lede, None, (lede,), ()), quotes=(), article=article)
    hints = [one.hint for one in check_summary(an_article(body), made, Registries())]
    assert f"Did you mean “{ALIKE[0]}”?" in hints
