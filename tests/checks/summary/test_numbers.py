from hypothesis import given
from hypothesis import strategies as st

from generator.checks.summary.numbers import _is_same, _same
from generator.prose.numbers import figures

_NUMBERS = st.lists(
    st.sampled_from(
        "100 about_100 105 more_than_90 up_to_120 hundreds 100% $100 £100 the_100th half_of_it".split()
    ).map(lambda words: words.replace("_", " ")),
    max_size=6,
).map(" and ".join)


@given(_NUMBERS, _NUMBERS)
def test_the_same_numbers_are_found_together_as_one_by_one(said: str, given_: str) -> None:
    others = figures(given_)
    for figure in figures(said):
        assert _same(figure, others) == [other for other in others if _is_same(figure, other)]
