"""What `make` installs on a machine leaves it as it was otherwise."""

import subprocess
from pathlib import Path

import pytest

from tools.environment import MissingError, _both, browser, no_service_starts, server


def test_while_packages_are_installed_no_service_may_start(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    with no_service_starts(policy):
        asked = subprocess.run([policy, "nginx", "start"], check=False)
        assert asked.returncode == 101
    assert not policy.exists()


def test_whoever_has_said_already_what_may_start_is_not_overruled(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    policy.write_text("theirs")
    with no_service_starts(policy):
        assert policy.read_text() == "theirs"
    assert policy.read_text() == "theirs"


def test_what_may_start_is_left_to_itself_when_the_installation_fails(tmp_path: Path) -> None:
    policy = tmp_path / "policy-rc.d"
    with pytest.raises(KeyboardInterrupt), no_service_starts(policy):
        raise KeyboardInterrupt
    assert not policy.exists()


def test_a_server_is_found_though_it_is_on_no_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert server("nowhere") is None
    assert server("chroot") == "/usr/sbin/chroot"  # which every Unix has there, or a link to it


def test_tests_take_a_browser_without_a_window_and_pictures_one_as_people_have_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NEWSBRIEF_BROWSER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("chromium-headless-shell", "chromium"):
        (tmp_path / name).touch(0o755)
    assert browser() == str(tmp_path / "chromium-headless-shell")
    assert browser(whole=True) == str(tmp_path / "chromium")
    (tmp_path / "chromium").unlink()
    assert browser(whole=True) == browser()


def test_what_one_of_two_lacks_is_told_when_the_other_is_done() -> None:
    done = []

    def lacking() -> None:
        raise MissingError("There is no network.")

    with pytest.raises(MissingError, match="no network"):
        _both(lacking, lambda: done.append("the other"))
    assert done == ["the other"]
