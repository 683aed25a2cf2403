import os
import socket
from pathlib import Path

import pytest

from generator.intake import folder as folder_module
from generator.intake.folder import read_bytes, survey
from generator.intake.source import MOST_BYTES
from generator.problem import Problem
from tests.intake import newsrooms
from tests.intake.newsrooms import ARTICLE


def problems_of(root):
    return [
        (problem.path, problem.rule, problem.message) for problem in newsrooms.read(root).problems
    ]


def test_a_link_is_not_followed(tmp_path):
    newsrooms.make(tmp_path)
    secret = tmp_path / "secret.md"
    secret.write_text("secret", encoding="utf-8")
    (tmp_path / "content/pages/link.md").symlink_to(secret)
    (tmp_path / "content/images").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "content/pages/nowhere.md").symlink_to(tmp_path / "nothing.md")
    told = "This is a link to somewhere else, and not a file of this folder."
    assert problems_of(tmp_path) == [
        ("content/images", "NB008", told),
        ("content/pages/link.md", "NB008", told),
        ("content/pages/nowhere.md", "NB008", told),
    ]


def test_a_folder_named_like_a_file_is_told(tmp_path):
    newsrooms.make(tmp_path, {"content/articles/2031/04/quay.md/x.txt": "x"})
    assert problems_of(tmp_path) == [
        (
            "content/articles/2031/04/quay.md",
            "NB008",
            "This is a folder, though it is named like a file.",
        )
    ]


def test_what_is_no_file_at_all_is_not_waited_for(tmp_path, monkeypatch):
    newsrooms.make(tmp_path)
    os.mkfifo(tmp_path / "content/articles/2031/04/pipe.md")
    monkeypatch.chdir(tmp_path)  # a socket's path has to be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("content/pages/socket.md")
        assert problems_of(tmp_path) == [
            (
                "content/articles/2031/04/pipe.md",
                "NB008",
                "This is not a file that can be read.",
            ),
            ("content/pages/socket.md", "NB008", "This is not a file that can be read."),
        ]


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (FileNotFoundError(2, "No such file"), "This can’t be read: it is gone."),
        (
            PermissionError(13, "Permission denied"),
            "This can’t be read: its permissions don’t allow it.",
        ),
        (OSError(5, "Input/output error"), "This can’t be read: input/output error."),
    ],
)
@pytest.mark.parametrize(
    "name", [ARTICLE, "content/people.yml", "content/context/tides.yml", "content/pages/about.md"]
)
def test_a_file_that_cannot_be_opened_is_told_and_nothing_else(
    tmp_path, monkeypatch, name, error, why
):
    newsrooms.make(tmp_path)
    true_open = Path.open

    def failing(path, *args, **kwargs):
        if path == tmp_path / name:
            raise error
        return true_open(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", failing)
    assert problems_of(tmp_path) == [(name, "NB008", why)]


def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path, monkeypatch):
    newsrooms.make(tmp_path)
    true_scandir = os.scandir

    def failing(path):
        if Path(path).name == "pages":
            raise PermissionError(13, "Permission denied")
        return true_scandir(path)

    monkeypatch.setattr(folder_module.os, "scandir", failing)
    assert problems_of(tmp_path) == [
        ("content/pages", "NB008", "This can’t be read: its permissions don’t allow it.")
    ]


@pytest.mark.parametrize("name", [ARTICLE, "content/people.yml"])
def test_a_file_past_the_limit_is_told(tmp_path, name):
    newsrooms.make(tmp_path, {name: b"x" * (MOST_BYTES + 1)})
    assert problems_of(tmp_path) == [
        (name, "NB002", "This file has 1,000,001 bytes; 1,000,000 is the most that is read.")
    ]


def test_a_file_past_the_limit_is_not_even_read(tmp_path):
    newsrooms.make(tmp_path, {ARTICLE: b"x" * (MOST_BYTES + 1)})
    (found,) = survey(tmp_path / "content", tmp_path, {}).of("article")
    assert isinstance(read_bytes(found), Problem)


def test_a_file_at_the_limit_is_read(tmp_path):
    newsrooms.make(tmp_path)
    file = tmp_path / ARTICLE
    text = file.read_bytes()
    file.write_bytes(text + b"x" * (MOST_BYTES - len(text)))
    assert problems_of(tmp_path) == []


def test_a_name_that_is_not_utf_8_can_be_printed(tmp_path):
    newsrooms.make(tmp_path)
    (tmp_path / "content/pages" / os.fsdecode(b"caf\xe9.md")).write_text("x", encoding="utf-8")
    problems = newsrooms.read(tmp_path).problems
    assert {problem.path for problem in problems} == {"content/pages/caf\ufffd.md"}
    assert "NB109" in {problem.rule for problem in problems}


def test_latin_1_in_a_registry_is_told_once(tmp_path):
    newsrooms.make(tmp_path, {"content/people.yml": b"ilse-varga:\n  name: Ils\xe9 Varga\n"})
    assert [(path, rule) for path, rule, _ in problems_of(tmp_path)] == [
        ("content/people.yml", "NB003")
    ]


def test_paths_are_relative_to_the_newsrooms_folder(tmp_path):
    newsrooms.make(tmp_path, {ARTICLE: "x"})
    (tmp_path / "content").rename(tmp_path / "texts")
    config = tmp_path / "desk" / "mkdocs.yml"
    config.parent.mkdir()
    config.write_text("docs_dir: ../texts\n", encoding="utf-8")
    (problem,) = newsrooms.read(config.parent).problems
    assert problem.path == "../texts/articles/2031/04/ferry.md"
