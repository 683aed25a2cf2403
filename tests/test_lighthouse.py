"""What `make lighthouse` says of a report; Lighthouse itself is not run here, as it is timed."""

import pytest

from tests.lighthouse.__main__ import CEILINGS, FLOORS, failing, figures, middle, table

GOOD = {**FLOORS, **CEILINGS}


def test_a_reports_figures_are_read() -> None:
    report = {
        "categories": {name: {"score": 0.985} for name in FLOORS},
        "audits": {
            "network-requests": {
                "details": {
                    "items": [
                        {"transferSize": 4000, "resourceType": "Document"},
                        {"transferSize": 21_000, "resourceType": "Font"},
                        {"transferSize": 250},
                    ]
                }
            },
            "cumulative-layout-shift": {"numericValue": 0.00049},
        },
    }
    found = {"requests": 3, "kB": 25.2, "kB but fonts": 4.2, "shift": 0}
    assert figures(report) == {**dict.fromkeys(FLOORS, 98), **found}


@pytest.mark.parametrize("name", GOOD)
def test_a_figure_past_its_limit_is_told(name: str) -> None:
    assert failing(GOOD) == []
    worse = {**GOOD, name: GOOD[name] + (-1 if name in FLOORS else 1)}
    assert failing(worse) == [name]
    assert table({"a page": GOOD, "another": worse}).count("!") == 1


def test_the_middle_of_three_counts() -> None:
    runs = [{**GOOD, "performance": value} for value in (97, 100, 99)]
    assert middle(runs)["performance"] == 99
