import re
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.annotation.article import Annotation
from generator.article import Article
from generator.briefing.quote_problems import quote_problem
from generator.briefing.quotes import Found, NotFound, find_quote
from generator.briefing.wanted import _found, _pattern
from generator.problem import Position
from generator.prose import paragraphs
from generator.vocabulary import Address

GOLDEN = yaml.safe_load(
    Path(__file__).with_suffix(".yml").with_name("quotes.yml").read_text("utf-8")
)
BODY = GOLDEN["body"]
FOUND = [case for case in GOLDEN["cases"] if "found" in case]
MISSING = [case for case in GOLDEN["cases"] if "rule" in case]


def named(case):
    return case["text"]


def annotated(text, positions):
    annotation = Annotation.model_validate(
        {
            "headline": "Port Merrow puts out its light",
            "desk": "world",
            "published": "2031-03-07T18:00:00+00:00",
            "source": {"publisher": "saltmere-post", "headline": "Port Merrow puts out its light"},
            "summary": {"lede": "The light goes out.", "points": ["It does."]},
            "quotes": [{"text": text, "speaker": "ada-thorne"}],
        }
    )
    return Article("articles/light.md", Address("light.md"), annotation, BODY, 20, positions)


def problem_of(text, positions=None):
    found = find_quote(text, BODY)
    assert isinstance(found, NotFound)
    article = annotated(text, positions or {("quotes", 0, "text"): Position(9, 11, 9, 40)})
    return quote_problem(article, 0, found, paragraphs(BODY, ()))


@pytest.mark.parametrize("case", FOUND, ids=named)
def test_a_quote_is_found_at_its_words(case):
    found = find_quote(case["text"], BODY)
    assert isinstance(found, Found)
    assert [span.of(BODY) for span in found.spans] == case["found"]


@pytest.mark.parametrize("case", MISSING, ids=named)
def test_a_quote_that_is_not_there_is_a_problem_that_says_why(case):
    problem = problem_of(case["text"])
    assert problem.rule == case["rule"]
    assert case["says"] in problem.message
    assert problem.hint
    assert problem.severity == "error"


def test_the_problem_stands_at_the_words_or_at_the_nearest_key_the_file_gives():
    assert problem_of("Ducks").position == Position(9, 11, 9, 40)
    assert problem_of("Ducks", {("quotes", 0): Position(8, 5)}).position == Position(8, 5)
    assert problem_of("Ducks", {("headline",): Position(1, 1)}).position == Position()


def test_words_that_stand_twice_are_taken_from_between_quotation_marks():
    body = "The light is out, he thinks.\n\n“The light is out,” he said. The light is out.\n"
    found = find_quote("The light is out", body)
    assert [span.start for span in found.spans] == [body.index("“") + 1]


def test_a_heading_that_quotes_is_not_where_the_words_were_said():
    body = "‘The light is out’\n\nIt rained.\n\n“The light is out,” he said.\n"
    found = find_quote("The light is out", body)
    assert [span.start for span in found.spans] == [body.index("“") + 1]


WORDS = "the light saves us keepers don’t well-known and 8,400 of Ward’s ships".split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=3, max_size=9).map(" ".join)


@st.composite
def quoted_bodies(draw):
    """A body, and the words of one of its speeches, with where the first of them stands."""
    said = draw(st.lists(SENTENCES, min_size=1, max_size=3))
    body, starts = "Ann Lee reports, in short:\n\n", []
    for sentence in said:
        starts.append(len(body) + 1)
        body += f"“{sentence},” he said; she went on.\n\n"
    chosen = draw(st.integers(0, len(said) - 1))
    return body, said[chosen].split(" "), starts[chosen]


RESTYLED = {"’": "'", " ": "\u00a0", "-": "‑"}


@given(quoted_bodies(), st.data())
@settings(max_examples=100)
def test_any_words_of_a_speech_are_found_exactly_there_whatever_their_typography(quoted, data):
    body, words, start = quoted
    first = data.draw(st.integers(0, len(words) - 1))
    after = data.draw(st.integers(first + 1, len(words)))
    text = " ".join(words[first:after])
    for plain, other in RESTYLED.items():
        if data.draw(st.booleans()):
            text = text.replace(plain, other)
    found = find_quote(text, body)
    assert isinstance(found, Found)
    (span,) = found.spans
    assert span.of(body) == " ".join(words[first:after])
    begin = start + sum(len(word) + 1 for word in words[:first])
    places = re.findall(f"(?={re.escape(' '.join(words[first:after]))})", body)
    assert span.start == begin or len(places) > 1  # “the the the” has “the the” twice


@given(quoted_bodies(), st.data())
@settings(max_examples=100)
def test_words_with_one_changed_are_not_found(quoted, data):
    body, words, _ = quoted
    changed = list(words)
    changed[data.draw(st.integers(0, len(words) - 1))] = data.draw(
        st.sampled_from(["dark", "light’s", "8,40", "400", "known", "well", "Ward", "don’t-", "no"])
    )
    assume(f" {' '.join(changed)}" not in f" {' '.join(words)}")
    assume(" ".join(changed).rstrip("-") not in body)
    assert isinstance(find_quote(" ".join(changed), body), NotFound)


@given(quoted_bodies(), st.data())
@settings(max_examples=60)
def test_an_ellipsis_joins_any_words_of_a_speech_in_order(quoted, data):
    body, words, _ = quoted
    assume(len(words) >= 3)
    gap = data.draw(st.integers(1, len(words) - 2))
    text = f"{' '.join(words[:gap])} … {' '.join(words[gap + 1 :])}"
    found = find_quote(text, body)
    assert isinstance(found, Found)
    assert [span.of(body) for span in found.spans] == text.split(" … ")


@given(st.text(alphabet='aB [].…,"“”’-', max_size=30))
@settings(max_examples=200)
def test_no_text_is_too_odd_to_look_for(text):
    found = find_quote(text, BODY)
    assert isinstance(found, NotFound) or all(span.of(BODY) for span in found.spans)


@given(
    st.text("ab1.,'\"-—$% ", min_size=1, max_size=4)
    .map(str.strip)
    .filter(re.compile(r"\w").search),
    st.text("ab1.,'\"-—$%  ", max_size=24),
)
def test_a_piece_without_brackets_is_found_where_its_pattern_would_find_it(piece, article):
    match = _pattern((piece,), False).search(article)
    assert _found(piece, article, 0) == (match.regs[1:] if match else ())
