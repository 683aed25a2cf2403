"""A template that was compiled once is drawn from what is kept of it, as long as it is what it was."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, TemplateNotFound
from jinja2.compiler import CodeGenerator

from generator.typeset.kept_templates import keeping
from generator.typeset.templates import in_one_piece

THEME = {
    "page.html": "{% include 'partials/name.html' %}!",
    "partials/name.html": "[{{ name | e }}]",
}


@pytest.fixture(autouse=True)
def python_keeps_what_it_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)


def drawn(
    root: Path, theme: dict[str, str], made_from: str, held: dict[str, str] | None = None
) -> str:
    for name, text in theme.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    environment = in_one_piece(Environment(loader=FileSystemLoader(root)))  # noqa: S701 # as MkDocs makes it
    return keeping(environment, made_from, held).get_template("page.html").render(name="<b>")


@contextmanager
def nothing_compiled(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(*_: object) -> None:
        pytest.fail("compiled, and not taken from what is kept")

    with monkeypatch.context() as patch:
        patch.setattr(CodeGenerator, "visit_Template", refuse)
        yield


def kept(root: Path) -> list[Path]:
    return [*root.glob("__pycache__/page.html.*.py")]


def test_what_was_compiled_is_drawn_without_compiling(tmp_path, monkeypatch):
    before = drawn(tmp_path, THEME, "one")
    with nothing_compiled(monkeypatch):
        assert drawn(tmp_path, THEME, "one") == before == "[&lt;b&gt;]!"


def test_what_compiles_it_is_another_and_it_is_compiled_anew(tmp_path):
    drawn(tmp_path, THEME, "one")
    (file,) = kept(tmp_path)
    before = file.read_bytes()
    drawn(tmp_path, THEME, "two")
    assert file.read_bytes() != before


@pytest.mark.parametrize("name", ["partials/name.html", "partials/late.html"])
def test_what_is_in_it_is_edited_or_comes_and_it_is_compiled_anew(tmp_path, name):
    within = "{% include 'partials/name.html' %}{% include 'partials/late.html' ignore missing %}!"
    theme = THEME | {"page.html": within}
    assert drawn(tmp_path, theme, "one") == "[&lt;b&gt;]!"
    edited = drawn(tmp_path, theme | {name: "({{ name }})"}, "one")
    assert edited == ("(<b>)!" if name in theme else "[&lt;b&gt;](<b>)!")


def test_another_template_is_edited_and_it_stands(tmp_path, monkeypatch):
    before = drawn(tmp_path, THEME, "one")
    with nothing_compiled(monkeypatch):
        assert drawn(tmp_path, THEME | {"other.html": "{{ name }}"}, "one") == before


@pytest.mark.parametrize("broken", [True, False])
def test_what_is_held_is_taken_where_nothing_is_kept(tmp_path, monkeypatch, broken):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    held: dict[str, str] = {}
    before = drawn(tmp_path, THEME, "one", held)
    if broken:
        held["page.html"] = held["page.html"].replace("name", "nome")
        assert drawn(tmp_path, THEME, "one", held) == before
    else:
        with nothing_compiled(monkeypatch):
            assert drawn(tmp_path, THEME, "one", held) == before


def test_an_error_knows_its_line_whether_it_was_compiled_before_or_not(tmp_path):
    """Jinja has noted the line of the template for lines of the module, so these have to be the same."""
    (tmp_path / "page.html").write_text("{{ name }}\n{{ 1 // 0 }}\n", encoding="utf-8")
    loader = FileSystemLoader(tmp_path)
    plain = Environment(loader=loader).get_template("page.html")  # noqa: S701 # as MkDocs makes it
    for _ in range(2):
        environment = Environment(loader=loader)  # noqa: S701 # the same
        template = keeping(environment, "one").get_template("page.html")
        line = plain.root_render_func.__code__.co_firstlineno
        assert template.root_render_func.__code__.co_firstlineno == line
        with pytest.raises(ZeroDivisionError) as found:
            template.render(name="")
        assert found.traceback[-1].lineno == 1  # the second


@pytest.mark.parametrize(
    "broken",
    [
        lambda _: b"",
        lambda text: text[: len(text) // 2],
        lambda text: text.replace(b"name", b"nome"),
        lambda text: text.partition(b"\n")[0] + b"\nraise SystemExit('foreign')\n",
        lambda _: b"raise SystemExit('foreign')\n",
        lambda text: b"\xff\xfe\n" + text,
    ],
)
def test_what_is_not_as_it_was_written_counts_as_nothing(tmp_path, broken):
    before = drawn(tmp_path, THEME, "one")
    (file,) = kept(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(broken(whole))
    assert drawn(tmp_path, THEME, "one") == before
    assert file.read_bytes() == whole


def test_where_nothing_can_be_kept_the_page_is_drawn_all_the_same(tmp_path):
    (tmp_path / "__pycache__").write_text("in the way", encoding="utf-8")
    assert drawn(tmp_path, THEME, "one") == "[&lt;b&gt;]!"


def test_where_python_keeps_nothing_neither_are_templates(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert drawn(tmp_path, THEME, "one") == "[&lt;b&gt;]!"
    assert kept(tmp_path) == []


def test_they_lie_where_python_keeps_what_it_compiles(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "elsewhere"))
    (tmp_path / "theme").mkdir()
    drawn(tmp_path / "theme", THEME, "one")
    assert not (tmp_path / "theme/__pycache__").exists()
    assert [*(tmp_path / "elsewhere").rglob("page.html.*.py")]


def test_a_template_of_no_file_is_drawn_as_well():
    environment = in_one_piece(Environment(loader=DictLoader(THEME)))  # noqa: S701 # the same
    assert keeping(environment, "one").get_template("page.html").render(name=1) == "[1]!"


def test_who_asks_for_a_template_that_is_not_there_is_told():
    with pytest.raises(TemplateNotFound):
        keeping(Environment(loader=DictLoader({})), "one").get_template("none.html")  # noqa: S701 # the same
