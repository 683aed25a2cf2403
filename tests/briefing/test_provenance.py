import pytest

from generator.briefing.provenance import SentenceIndex, index, passages
from generator.vocabulary import Paragraph, Span

BODY = """The harbour board of Port Merrow voted 7-2 on Monday to close the east quay. Ships will berth at Lorne Point instead.

Mayor Ada Quill said the closure would cost around 8,000 jobs. "We were not asked," she told reporters. The board rejects that figure.

Dredging is to begin in early August, and the quay's lighthouse, built in 1949 by Tomas Brandt, will be moved. Half of the crane drivers have found other work."""


def _paragraphs(body: str) -> tuple[Paragraph, ...]:
    found = []
    start = 0
    for number, block in enumerate(body.split("\n\n"), 1):
        sentences = []
        at = start
        for sentence in block.replace(". ", ".\x00").replace('," ', ',"\x01').split("\x00"):
            sentences.append(Span(at, at + len(sentence)))
            at += len(sentence) + 1
        found.append(Paragraph(Span(start, start + len(block)), "text", number, tuple(sentences)))
        start += len(block) + 2
    return tuple(found)


@pytest.fixture(scope="module")
def sentences() -> SentenceIndex:
    return index(BODY, _paragraphs(BODY))


def _places(sentences: SentenceIndex, text: str) -> list[tuple[int, int]]:
    return [(found.paragraph, found.sentence) for found in sentences.passages(text)]


@pytest.mark.parametrize(
    ("statement", "places"),
    [
        ("The board voted to close Port Merrow’s east quay", [(1, 1)]),
        ("Eight thousand jobs will go, the mayor says", [(2, 1)]),
        ("A lighthouse from 1949 will be moved", [(3, 1)]),
        ("50% of crane drivers found work elsewhere", [(3, 2)]),
        ("Ships will use Lorne Point once the board closes the east quay", [(1, 1), (1, 2)]),
        ("Around 8,000 jobs", [(2, 1)]),
        (
            "Mayor Ada Quill said on Monday that the closure would cost around 8,000 jobs at the harbour",
            [(2, 1)],
        ),
        ("8,000", [(2, 1)]),
    ],
)
def test_a_statement_rests_on_the_sentences_that_say_it(
    sentences: SentenceIndex, statement: str, places: list[tuple[int, int]]
) -> None:
    assert _places(sentences, statement) == places


@pytest.mark.parametrize(
    "statement",
    [
        "A festival of lanterns ended quietly",
        "The quay was sold to a foreign buyer last year",
        "",
        "…",
        "It is so",
    ],
)
def test_a_statement_that_nothing_supports_has_no_passage(
    sentences: SentenceIndex, statement: str
) -> None:
    assert _places(sentences, statement) == []


def test_a_passage_is_the_sentence_as_it_stands_in_the_body(sentences: SentenceIndex) -> None:
    (found,) = sentences.passages("Ada Quill put the loss at 8,000 jobs")
    assert found.span.of(BODY) == "Mayor Ada Quill said the closure would cost around 8,000 jobs."


def test_one_call_does_for_one_statement() -> None:
    (found,) = passages("The lighthouse of 1949", BODY, _paragraphs(BODY))
    assert (found.paragraph, found.sentence) == (3, 1)


def test_a_text_without_spaces_between_words_is_understood_by_its_characters() -> None:
    body = "港は月曜日に閉鎖された。市長は八千人が職を失うと述べた。"
    spans = (Span(0, 12), Span(12, len(body)))
    chapter = Paragraph(Span(0, len(body)), "text", 1, spans)
    (found,) = passages("市長は職を失う人がいると言う", body, [chapter])
    assert found.sentence == 2


def test_an_article_without_sentences_supports_nothing() -> None:
    assert passages("Anything at all", "", ()) == ()
