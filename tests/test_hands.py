import os

import pytest

from generator import hands
from generator.hands import spread


def add(common: int, item: int) -> tuple[int, int]:
    return common + item, os.getpid()


def fail(_common: int, item: int) -> int:
    raise ValueError(item)


def test_few_items_are_done_here() -> None:
    assert list(spread(add, range(5), 10, jobs=2)) == [(10 + n, os.getpid()) for n in range(5)]


def test_many_items_are_shared_and_come_back_in_order() -> None:
    done = list(spread(add, range(3 * hands.FEW), 10, jobs=2))
    assert [number for number, _ in done] == [10 + n for n in range(3 * hands.FEW)]
    assert os.getpid() not in {process for _, process in done}


def test_one_job_is_done_here_however_many_items() -> None:
    assert {process for _, process in spread(add, range(3 * hands.FEW), 0, jobs=1)} == {os.getpid()}


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_in_the_work_is_not_swallowed(jobs: int) -> None:
    with pytest.raises(ValueError, match="0"):
        list(spread(fail, range(3 * hands.FEW), 0, jobs=jobs))
