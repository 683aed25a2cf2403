import gc
import os
import subprocess
import sys
import textwrap
import threading

import pytest

from generator import hands
from generator.hands import hand_out, share_out, spread, undisturbed


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


def in_a_process_of_its_own(script: str) -> subprocess.CompletedProcess[str]:
    """Run it away from pytest, whose workers have threads."""
    beginning = "import os, sys; from generator import hands; hands.FEW = 1\n"
    command = [sys.executable, "-c", beginning + textwrap.dedent(script)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_items_are_shared_out_and_each_is_done_once() -> None:
    done = in_a_process_of_its_own("""
        mine, crew = hands.share_out(range(9), jobs=3)
        os.write(1, (" ".join(map(str, mine)) + "\\n").encode())
        crew.finish()
        print("all done", len(mine) < 9, flush=True)
    """)
    *shares, last = done.stdout.splitlines()
    assert last == "all done True"
    assert sorted(int(item) for share in shares for item in share.split()) == [*range(9)]
    assert len(shares) == 3


def test_neighbours_stay_together_and_all_shares_weigh_the_same() -> None:
    done = in_a_process_of_its_own("""
        mine, crew = hands.share_out([1, 1, 1, 1, 4, 8], jobs=2, weigh=lambda item: item)
        os.write(1, (" ".join(map(str, mine)) + "\\n").encode())
        crew.finish()
    """)
    assert sorted(done.stdout.splitlines()) == ["1 1 1 1 4", "8"]


def test_who_is_done_sooner_helps_the_others_and_each_item_is_done_once() -> None:
    done = in_a_process_of_its_own("""
        import time
        items, crew = hands.hand_out(range(300), jobs=3, weigh=lambda item: 1)
        mine = []
        for item in items:
            mine.append(str(item))
            if crew.apart:
                time.sleep(0.02)
        os.write(1, (" ".join(mine) + "\\n").encode())
        crew.finish()
        print(len(mine), flush=True)
    """)
    *shares, first = done.stdout.splitlines()
    assert sorted(int(item) for share in shares for item in share.split()) == [*range(300)]
    assert len(shares) == 3
    assert int(first) > 100


def test_a_share_that_fails_is_not_overlooked() -> None:
    done = in_a_process_of_its_own("""
        mine, crew = hands.share_out(range(9), jobs=2)
        if crew.apart:
            crew.give_up()
        try:
            crew.finish()
        except hands.WorkerFailedError:
            print("noticed")
    """)
    assert done.stdout == "noticed\n"


def test_after_an_error_nobody_is_left_working() -> None:
    done = in_a_process_of_its_own("""
        import time
        mine, crew = hands.share_out(range(9), jobs=2)
        if crew.apart:
            time.sleep(600)
        other, = crew.others
        crew.give_up()
        try:
            os.kill(other, 0)
        except ProcessLookupError:
            print("ended")
    """)
    assert done.stdout == "ended\n"


@pytest.mark.parametrize(("items", "jobs"), [(5, 2), (10**6, 1)])
def test_few_items_or_one_job_are_all_done_here(
    items: int, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "pipe")  # of which a long preview would leave one open at each edit
    mine, crew = share_out(range(items), jobs)
    handed, alone = hand_out(range(items), jobs, weigh=lambda _: 1)
    assert (len(mine), crew.others, crew.apart) == (items, [], False)
    assert (sum(1 for _ in handed), alone.others, alone.apart) == (items, [], False)
    crew.finish()
    crew.give_up()


def test_beside_other_threads_no_process_is_copied() -> None:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    mine, crew = share_out(range(3 * hands.FEW), jobs=2)
    items, alone = hand_out(range(3 * hands.FEW), jobs=2, weigh=lambda _: 1)
    over.set()
    thread.join()
    assert (len(mine), crew.others) == (3 * hands.FEW, [])
    assert ([*items], alone.others) == ([*range(3 * hands.FEW)], [])


def test_the_collector_is_out_of_the_way_until_the_outermost_is_done() -> None:
    frozen = gc.get_freeze_count()
    with undisturbed(for_good=False):
        assert not gc.isenabled()
        with undisturbed():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() <= frozen
    with pytest.raises(ValueError, match="made"), undisturbed():
        raise ValueError("not made")
    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen
    gc.unfreeze()


def test_in_a_whole_build_the_collector_looks_for_garbage_seldom() -> None:
    before = gc.get_threshold()
    with hands.seldom_disturbed():
        assert gc.get_threshold() == hands.SELDOM > before
    assert gc.get_threshold() == before


def test_work_goes_on_beside_this_process() -> None:
    done = in_a_process_of_its_own("""
        with hands.meanwhile(lambda: (os.getpid(), "x" * 10**6), jobs=2) as result:
            process, much = result()
        print(process != os.getpid(), len(much))
        with hands.meanwhile(os.getpid, jobs=1) as result:
            print(result() == os.getpid())
    """)
    assert done.stdout.split() == ["True", "1000000", "True"]


@pytest.mark.parametrize("grief", ["sys.exit(1)", "os.kill(os.getpid(), 9)", "1 / 0"])
def test_work_that_comes_to_grief_elsewhere_is_done_here(grief: str) -> None:
    done = in_a_process_of_its_own(f"""
        here = os.getpid()
        def work():
            if os.getpid() != here:
                {grief}
            return "done"
        with hands.meanwhile(work, jobs=2) as result:
            print(result())
    """)
    assert (done.stdout, done.stderr) == ("done\n", "")


def test_what_nobody_asked_for_is_not_left_running() -> None:
    done = in_a_process_of_its_own("""
        with hands.meanwhile(lambda: "x" * 10**6, jobs=2) as result:
            pass
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            print("ended", len(result()))
    """)
    assert done.stdout == "ended 1000000\n"
