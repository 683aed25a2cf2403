import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.prose import sentences
from generator.vocabulary import Span

# A bar parts the sentences.
CASES = [
    "The light is out.|Nobody came.",
    "Mr. Reed met Mrs. Thorne.|Dr. Ward did not.",
    "He joined the U.S. Navy in 1990.|He left the U.S.|They stayed.",
    "Gen. A. B. Ward spoke at 9 a.m. on Jan. 3, he said.|The U.S. Senate did not.",
    "Turn to No. 5.|No.|It is not there.",
    "It rose 1.5 percent to $8.40.|Then it fell.",
    "“We waited.|Nobody came,” she said.|“Why?” Ward asked.|“Who knows!” he replied.",
    "“Is it out?”|The light was out.",
    "He wondered ... and left.|He wondered ...|Nobody answered.",
    "They live in Tampa, Fla.|The council of Ward Co. Inc. met.|Its Tampa, Fla. Harbour closed.",
    "He works for Thorne Inc. in the harbour (see p. 4).|(He likes it.)|Good!",
    "It ended in 1949.|The tower was built in the 19. Jahrhundert.",
    "Am 3. Oktober kam er, z.B. mit Dr. Ott.|Er blieb.",
    "«C’est fini.»|Il partit.|¿Quién vino?|Nadie.",
    "灯台は消えた。|誰も来なかった！|终于。",
    "Plan B. failed, Jr.|The keepers of J. R. Ward stayed.",
    "So it ended",
    "1. Reed was first.|Ward was second.",
    "Ward said “no.”|Reed said “yes.”|It was 5 p.m.|Nobody slept.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_of_news(case):
    wanted = case.split("|")
    text = " ".join(wanted)
    assert [span.of(text) for span in sentences(text, Span(0, len(text)))] == wanted


def test_offsets_point_into_the_body():
    body = "One.\n\n  Two is here.\nThree is not. \n\nFour."
    start, end = body.index("  Two"), body.index("\n\nFour")
    found = sentences(body, Span(start, end))
    assert [span.of(body) for span in found] == ["Two is here.", "Three is not."]


@given(st.text(alphabet='aB1 .?!…"”’\n', max_size=60))
@settings(max_examples=200)
def test_no_word_is_lost_and_none_is_twice(text):
    found = sentences(text, Span(0, len(text)))
    words = "".join(span.of(text) for span in found)
    assert "".join(words.split()) == "".join(text.split())
    assert all(span.of(text).strip() == span.of(text) != "" for span in found)
