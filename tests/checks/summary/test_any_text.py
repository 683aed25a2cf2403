"""Whatever an editor writes about whatever an article says, the rules come to an end, at words that are there."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotation.article import Annotation
from generator.annotation.registry import Registries
from generator.article import Article
from generator.checks.summary import check_summary
from generator.prose import paragraphs
from generator.prose.overlap import index
from generator.vocabulary import Address, ArticleText, Statement, Summary
from tests.builders import BODY, brief

_WORDS = st.sampled_from(
    """the mayor claims Around 400 people marched on Friday, not never rose fell “we … pay” may
    potentially according to what he sees as Port Merrow’s Russia 1949 half of $1.2bn März — ( ""
    """.split()
)
_TEXTS = st.lists(_WORDS, min_size=1, max_size=25).map(" ".join) | st.text(
    "aB .,“”\"'1é港\n", min_size=1, max_size=60
)


@given(said=_TEXTS, body=_TEXTS | st.just(BODY), language=st.sampled_from(["en", "de"]))
@settings(max_examples=60)
def test_any_text_is_checked(said: str, body: str, language: str) -> None:
    found = paragraphs(body, ())
    lede = Statement(said, index(body, found).passages(said))
    made = brief(
        headline=said,
        language=language,
        summary=Summary(lede, None, (lede,), ()),
        quotes=(),
        article=ArticleText(body, found, "full"),
    )
    for problem in check_summary(an_article(body), made, Registries()):
        assert problem.message
        assert problem.hint


def an_article(body: str) -> Article:
    """An article with that text, whose annotation says next to nothing."""
    annotation = Annotation.model_validate(
        {
            "headline": "Headline",
            "desk": "world",
            "published": "2031-03-01T09:00+00:00",
            "source": {"publisher": "wire", "headline": "Headline"},
            "summary": {"lede": "Lede.", "points": ["Point."]},
        }
    )
    return Article("a.md", Address("a.md"), annotation, body, 1, {})
