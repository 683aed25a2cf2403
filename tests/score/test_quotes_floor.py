"""The floors below which the score of the rules about quotes may not sink.

They are what `python -m tests.score.quotes` measured, rounded down to what was promised.
"""

import pytest

from tests.score.polnear import ARTICLES, TAMPERINGS
from tests.score.quotes import REPORTED, SOUND, scores

FLOORS = dict.fromkeys((SOUND, *TAMPERINGS, REPORTED), 0.99) | {"another speaker": 0.95}
EVERY = 4  # articles: a quarter of them is enough to see a floor break, and quick

pytestmark = pytest.mark.skipif(not ARTICLES.exists(), reason=f"PolNeAR is not at {ARTICLES}")


def test_no_score_sinks_below_its_floor() -> None:
    found = scores(every=EVERY)
    for name, floor in FLOORS.items():
        right = sum(found[name, developed_on].right for developed_on in (True, False))
        all_of = sum(found[name, developed_on].all for developed_on in (True, False))
        assert all_of > 0, f"{name}: nothing to score"
        assert right / all_of >= floor, f"{name}: {right} of {all_of}"
