"""MkDocs is not shown the content folder; what goes out of it is what the newsroom's pages show."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files

from generator.host import hide_content, without_content


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    for name in ("articles/2031/03/light.md", "images/light.png", "pages/.well-known/keys.txt"):
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / name).write_text(name, encoding="utf-8")
    return tmp_path


def configured(newsroom: Path, plugins: str = "[newsbrief]", hooks: str = "[]") -> MkDocsConfig:
    file = newsroom / "mkdocs.yml"
    (newsroom / "hook.py").write_text("", encoding="utf-8")
    file.write_text(
        f"site_name: Merrow\ndocs_dir: content\nplugins: {plugins}\nhooks: {hooks}\n",
        encoding="utf-8",
    )
    return load_config(config_file=str(file))


def test_mkdocs_sees_nothing_of_the_folder_and_knows_it_again(newsroom: Path) -> None:
    config = configured(newsroom)
    hide_content(config)
    files = get_files(config)
    assert not len(files)
    without_content(files, newsroom / "content", config, [])
    assert Path(config.docs_dir) == newsroom / "content"


@pytest.mark.parametrize(
    ("plugins", "hooks"), [("[newsbrief, search]", "[]"), ("[newsbrief]", "[hook.py]")]
)
def test_others_see_all_of_it_and_mkdocs_makes_nothing_of_it(
    newsroom: Path, plugins: str, hooks: str
) -> None:
    config = configured(newsroom, plugins, hooks)
    hide_content(config)
    files = get_files(config)
    assert "articles/2031/03/light.md" in files.src_uris
    without_content(files, newsroom / "content", config, [])
    assert not len(files)


def test_beside_the_pages_lies_what_is_hidden_as_well(newsroom: Path) -> None:
    known = ("pages/gone.pdf", "images/light.png", "articles/2031/03/light.md")
    config = configured(newsroom)
    assert without_content(Files([]), newsroom / "content", config, known) == [
        "articles/2031/03/light.md",
        "images/light.png",
        "pages/.well-known/keys.txt",
    ]
