from generator.prose.overlap import index
from generator.vocabulary import Paragraph, Span


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
