import pytest

from generator.prose import turns

TOGETHER = [
    "“We waited,” she said. “Nobody came.”",
    "“We waited,” she said, “and nobody came.”",
    "“We waited,” said Jonas Reed, the chairman of the keepers’ “own” union, 54. “Nobody came.”",
    "“We waited” – so Reed – “and left.”",
    "“We waited.\n\n“It rained,” Mr. Reed said. “Nobody came.”",
]
APART = [
    "He called it “a shame” and said it “should not be”.",
    "“We waited,” she said. It was 1949. “Nobody came.”",
    "“We waited,” she said. He added: “Nobody came.”",
    "“We waited,” she said.\n\n“Nobody came,” she added.",
    "“We waited.” “Nobody came.”",
]


@pytest.mark.parametrize("body", TOGETHER)
def test_a_turn_goes_on_after_saying_who_speaks(body):
    assert [len(turn) for turn in turns(body) if len(turn) > 1] == [2]


@pytest.mark.parametrize("body", APART)
def test_a_turn_ends_where_the_reporter_takes_the_word(body):
    assert [len(turn) for turn in turns(body)] == [1, 1]
