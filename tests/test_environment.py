"""What `make` installs on a machine leaves it as it was otherwise."""

import subprocess
from pathlib import Path

import pytest

from tools.environment import no_service_starts, server


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
