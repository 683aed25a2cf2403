from hypothesis import given
from hypothesis import strategies as st

from generator.prose.numbers import figures
from generator.prose.overlap import index
from generator.prose.wording import content_stems
from generator.vocabulary import Paragraph, Span

_WORDS = """Ships the quay 8,000 $1.2bn one’s half-dozen 1990s 27 – 49% thousands two hundred U.S. 5_000
    about x2 20k 港口港口 not three-quarters of""".split()


def test_of_two_sentences_with_the_same_words_the_one_in_their_order_is_best() -> None:
    first, second = (
        "Ships left the quay, dockers stayed.",
        "Dockers left, ships stayed at the quay.",
    )
    body = f"{first} {second}"
    spans = (Span(0, len(first)), Span(len(first) + 1, len(body)))
    found = index(body, [Paragraph(Span(0, len(body)), "text", 1, spans)])
    assert [passage.sentence for passage in found.passages("Dockers left")] == [2]
    assert [passage.sentence for passage in found.passages("Ships left the quay")] == [1]


def test_an_index_of_nothing_supports_nothing() -> None:
    assert index("", []).passages("Ships left the quay") == ()


@given(words=st.lists(st.sampled_from(_WORDS), max_size=30), per_sentence=st.integers(1, 6))
def test_what_sentences_say_is_found_in_one_go_as_in_each_of_them(
    words: list[str], per_sentence: int
) -> None:
    body, spans = "", []
    for first in range(0, len(words), per_sentence):
        said = " ".join(words[first : first + per_sentence])
        spans.append(Span(len(body), len(body) + len(said)))
        body += f"{said} "
    found = index(body, [Paragraph(Span(0, len(body)), "text", 1, tuple(spans))])
    assert [*map(list, found.keys)] == [_said(body, span) for span in spans]


def _said(body: str, span: Span) -> list[str | float]:
    """The stems and the numbers of a stretch, looked for in that stretch alone."""
    keys: list[str | float] = []
    at = span.start
    for number in figures(body, span.start, span.end):
        keys += [*content_stems(body, at, number.start), number.low]
        at = number.end
    return [*keys, *content_stems(body, at, span.end)]
