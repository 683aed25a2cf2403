"""What of a site is in memory, and when."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from pathspec.gitignore import GitIgnoreSpec

from generator.host.late import LateFile
from generator.host.shown import ShownFiles
from tests.conftest import MERROW


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    config = load_config(str(MERROW), site_dir=str(tmp_path))
    config.plugins.on_startup(command="build", dirty=False)
    return config


def test_a_file_is_made_when_it_is_written_and_not_held(config: MkDocsConfig) -> None:
    made: list[str] = []

    def make() -> str:
        made.append("feed")
        return "Grüße\n"

    file = LateFile("desks/world/feed.xml", make, config)
    assert not made
    file.copy_file()
    file.copy_file()
    assert made == ["feed", "feed"]
    assert Path(file.abs_dest_path).read_bytes() == "Grüße\n".encode()
    file.content_string = "another plugin’s"
    assert file.content_bytes == "another plugin’s".encode()


def test_pages_are_held_back_until_they_are_drawn(config: MkDocsConfig) -> None:
    page, style = (File.generated(config, path, content="") for path in ("a.md", "a.css"))
    files = ShownFiles([page], Files([style]), {"a.md", "b.md"}, config, late=())
    assert not files.documentation_pages()
    assert files.get_file_from_path("a.md") is page
    files.held_back = False
    assert list(files.documentation_pages()) == [page]
    other = files.get_file_from_path("b.md")
    assert other
    assert other.url == "b/"
    assert files.get_file_from_path("a.css") is style
    assert files.get_file_from_path("c.md") is None


def test_what_comes_late_is_made_when_all_else_is_written_and_left_out_as_mkdocs_would(
    config: MkDocsConfig,
) -> None:
    config.exclude_docs = GitIgnoreSpec.from_lines(["*.json"])
    style = File.generated(config, "a.css", content="p {}\n")
    made: list[str] = []

    def late() -> Iterator[File]:
        assert Path(style.abs_dest_path).exists()
        for path in ("feed.xml", "feed.json"):
            made.append(path)
            yield LateFile(path, lambda: "news\n", config)

    ShownFiles([style], Files([]), (), config, late=late()).copy_static_files()
    assert made == ["feed.xml", "feed.json"]
    assert [file.name for file in sorted(Path(config.site_dir).iterdir())] == ["a.css", "feed.xml"]
