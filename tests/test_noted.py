"""What was noted of the last site's files, and what is found to be otherwise."""

import pytest

from generator.noted import Bundle, bundles_in, compared

DESKS = Bundle("desks/world.md", "=a", "desks/world/index.html\t5\t7\tshown=b\n")
LOOSE = Bundle("", "", "index.html\t3\t8\tfront=c\tfiles=/d\nsearch/2031/\t2\t9\tvolume=e\n")
NONE = Bundle("desks/empty.md", "=f", "")
ALL = [
    [DESKS],
    [DESKS, LOOSE, NONE],
    [NONE, LOOSE],
    [LOOSE, NONE, DESKS],
    [],
]


@pytest.mark.parametrize("bundles", ALL)
def test_what_was_written_is_read_as_it_was(bundles: list[Bundle]) -> None:
    assert [*bundles_in("".join(one.text for one in bundles))] == bundles


def test_each_file_has_its_note() -> None:
    assert LOOSE.notes == {
        "index.html": "3\t8\tfront=c\tfiles=/d",
        "search/2031/": "2\t9\tvolume=e",
    }
    assert [one.count for one in (DESKS, LOOSE, NONE)] == [1, 2, 0]


def test_what_is_as_it_was_left_is_told_from_what_is_not() -> None:
    there = {
        "desks/world/index.html": (5, 7),
        "index.html": (3, 8),
        "search/2031/a.pf": (10, 9),
        "search/2031/b.pf": (10, 4),
    }
    gone, changed, others = compared([DESKS, LOOSE], there)
    assert not gone | changed
    assert {*others} == {"search/2031/a.pf", "search/2031/b.pf"}, "noted as one of a folder"
    other = {"desks/world/index.html": (5, 70), "search/2031/a.pf": (10, 9), "stranger": (1, 1)}
    seen = compared([DESKS, LOOSE], other)
    assert seen.gone == {"index.html"}
    assert seen.changed == {"desks/world/index.html", "search/2031/"}
    assert {*seen.others} == {"search/2031/a.pf", "stranger"}
