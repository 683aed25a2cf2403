"""The header and redirect files, included by the servers that they are for: nginx and Apache."""

import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest

from generator.vocabulary import Address
from tests.builders import brief
from tests.conftest import need
from tests.syndicate.conftest import made
from tools.environment import SERVERS
from tools.environment import server as installed_server

NGINX = """
daemon off; pid {folder}/pid; error_log {folder}/errors.log;
events {{}}
http {{
  access_log off; client_body_temp_path {folder}/b; proxy_temp_path {folder}/p;
  fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  server {{
    listen 127.0.0.1:{port}; root {folder}/site;
    include {folder}/site/_headers.nginx;
    include {folder}/site/_redirects.nginx;
  }}
}}
"""
APACHE = """
ServerName localhost
PidFile {folder}/pid
Listen 127.0.0.1:{port}
LoadModule mpm_event_module {modules}/mod_mpm_event.so
LoadModule authz_core_module {modules}/mod_authz_core.so
LoadModule dir_module {modules}/mod_dir.so
LoadModule headers_module {modules}/mod_headers.so
LoadModule alias_module {modules}/mod_alias.so
User www-data
Group www-data
ErrorLog {folder}/errors.log
DocumentRoot {folder}/site
Include {folder}/site/_redirects.apache
<Directory {folder}/site>
  Require all granted
  Include {folder}/site/_headers.apache
</Directory>
"""
MODULES = Path("/usr/lib/apache2/modules")


@dataclass(frozen=True)
class Server:
    """A server that listens at a port of this machine."""

    port: int

    def ask(self, path: str) -> tuple[int, Mapping[str, str]]:
        """The status and the headers of what it answers, without following where it leads."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=5)) as connection:
            connection.request("HEAD", path)
            with connection.getresponse() as answer:
                return answer.status, dict(answer.getheaders())


@pytest.fixture(params=SERVERS)
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    program = installed_server(request.param)
    there = program and (request.param != "apache2" or MODULES.is_dir())
    need(there, request.param, "install it, or run make test as root on Debian or Ubuntu.")
    assert program
    folder = tmp_path_factory.mktemp(request.param)
    for above in (folder, *folder.parents):
        if above.stat().st_mode & 0o111 != 0o111:
            above.chmod(above.stat().st_mode | 0o111)  # the server is somebody else
    files = made(brief(aliases=(Address("2031/03/light-out.md"),))).files
    for path, text in files.items():
        file = folder / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = folder / "server.conf"
    template, command = (
        (NGINX, [program, "-c", str(config)])
        if request.param == "nginx"
        else (APACHE, [program, "-D", "FOREGROUND", "-f", str(config)])
    )
    config.write_text(template.format(folder=folder, port=port, modules=MODULES), encoding="utf-8")
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            _wait_for(port, process)
            yield Server(port)
        finally:
            process.terminate()


def _wait_for(port: int, process: subprocess.Popen[str]) -> None:
    while process.poll() is None:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    assert process.stderr
    pytest.fail(process.stderr.read())


def test_every_answer_carries_the_policy(server: Server) -> None:
    for path, status in (("/feed.xml", 200), ("/nowhere/", 404)):
        answered, headers = server.ask(path)
        assert answered == status
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; ")
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_whoever_comes_by_a_former_address_is_led_to_the_new_one(server: Server) -> None:
    for below in ("", "ninjs.json"):
        answered, headers = server.ask(f"/2031/03/light-out/{below}")
        assert answered == 301
        assert headers["Location"].endswith(f"/2031/03/lighthouse/{below}")
    assert server.ask("/2031/03/light-outside/")[0] == 404
