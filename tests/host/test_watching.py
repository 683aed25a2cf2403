"""A server is told of what somebody saved, and of nothing that a preview itself leaves."""

from pathlib import Path

from watchdog.events import FileModifiedEvent, FileOpenedEvent

from generator.host.watching import WatchingServer


def test_what_was_saved_is_told_once(tmp_path: Path) -> None:
    server = WatchingServer(host="127.0.0.1", port=0)
    article, compiled = tmp_path / "a.md", tmp_path / "__pycache__/brief.html.py"
    for file in (article, compiled):
        file.parent.mkdir(exist_ok=True)
        file.write_text("a", encoding="utf-8")
        server._handler.on_any_event(FileModifiedEvent(str(file)))
    assert server.edited() == {article}
    server._handler.on_any_event(FileModifiedEvent(str(article)))  # the other observer’s
    server._handler.on_any_event(FileOpenedEvent(str(article)))
    assert server.edited() == frozenset()
    server.server_close()
