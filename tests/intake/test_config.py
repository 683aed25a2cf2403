from dataclasses import fields
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from generator.intake import CannotRun, read_settings
from generator.settings import NewsroomOptions, Settings
from tests.intake import newsrooms


def settings_of(root: Path, config: str | bytes, folder: str = "content") -> Settings:
    if folder:
        (root / folder).mkdir(parents=True, exist_ok=True)
    file = root / "mkdocs.yml"
    file.write_bytes(config if isinstance(config, bytes) else config.encode())
    return read_settings(file)


def test_settings_are_read(tmp_path):
    file = newsrooms.make(tmp_path)
    assert read_settings(file) == Settings(
        name="The Merrow Desk",
        description="News of Port Merrow, in brief",
        site_url="https://merrow.example/",
        root=tmp_path,
        content=tmp_path / "content",
        site=tmp_path / "site",
        zone=ZoneInfo("Europe/Lisbon"),
        language="en",
    )


def test_what_is_not_said_has_a_default(tmp_path):
    settings = settings_of(tmp_path, "plugins: [search, newsbrief]\n")
    assert settings.name == tmp_path.name
    assert (settings.description, settings.site_url) == ("", "")
    assert settings.content == tmp_path / "content"
    assert settings.zone == ZoneInfo("UTC")


def test_every_option_has_its_say(tmp_path):
    """Both shells take over from the options whatever Settings has of them."""
    other = {"cards": False, "search": False, "jobs": 3, "hub": "https://hub.example/"}
    lines = "".join(f"    {name}: {str(value).lower()}\n" for name, value in other.items())
    settings = settings_of(tmp_path, f"plugins:\n- newsbrief:\n{lines}")
    assert {name: getattr(settings, name) for name in other} == other
    said = {*NewsroomOptions().given}
    assert {field.name for field in fields(Settings)} - said == {
        "name", "description", "site_url", "root", "content", "site",
    }  # fmt: skip


@pytest.mark.parametrize(
    "plugins",
    [
        "[{newsbrief: {timezone: Asia/Tokyo}}]",
        "[search, {newsbrief: {timezone: Asia/Tokyo}}]",
        "{search: {}, newsbrief: {timezone: Asia/Tokyo}}",
    ],
)
def test_options_stand_in_a_list_or_a_block(tmp_path, plugins):
    assert settings_of(tmp_path, f"plugins: {plugins}\n").zone == ZoneInfo("Asia/Tokyo")


@pytest.mark.parametrize("plugins", ["", "[]", "[{newsbrief: }]", "{newsbrief: null}", "search"])
def test_options_may_be_missing(tmp_path, plugins):
    assert settings_of(tmp_path, f"plugins: {plugins}\n").zone == ZoneInfo("UTC")


def test_a_relative_path_of_the_configuration_is_enough(tmp_path, monkeypatch):
    newsrooms.make(tmp_path)
    monkeypatch.chdir(tmp_path / "content")
    settings = read_settings(Path("../mkdocs.yml"))
    assert settings.content.resolve() == tmp_path / "content"
    assert settings.content.is_absolute()


def test_folders_are_those_of_the_configuration(tmp_path):
    settings = settings_of(tmp_path, "docs_dir: texts\nsite_dir: ../public\n", "texts")
    assert settings.content == tmp_path / "texts"
    assert settings.site == tmp_path.parent / "public"


def test_tags_of_others_are_let_pass(tmp_path, monkeypatch):
    monkeypatch.delenv("NO_SUCH_URL", raising=False)
    monkeypatch.setenv("DESK_NAME", "The Desk")
    settings = settings_of(
        tmp_path,
        """
        site_name: !ENV DESK_NAME
        site_description: !ENV NO_SUCH_URL
        site_url: !ENV [NO_SUCH_URL, 'https://default.example/']
        extra:
          of: !!python/name:materialx.emoji.twemoji
          a: !relative $config_dir
          b: !x {c: d}
        """,
    )
    assert settings.name == "The Desk"
    assert settings.description == ""
    assert settings.site_url == "https://default.example/"


def test_a_configuration_can_inherit(tmp_path):
    (tmp_path / "base.yml").write_text(
        "site_name: Base\nsite_url: https://base.example/\nplugins: {newsbrief: {timezone: Asia/Tokyo}}\n",
        encoding="utf-8",
    )
    settings = settings_of(
        tmp_path, "INHERIT: base.yml\nsite_name: Own\nplugins: {newsbrief: {language: de}}\n"
    )
    assert (settings.name, settings.site_url) == ("Own", "https://base.example/")
    assert (settings.zone.key, settings.language) == ("Asia/Tokyo", "de")


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("site_name: 'x\n", "can’t be read as YAML, line 2, column 1."),
        ("a: b: c\n", "can’t be read as YAML, line 1, column 5."),
        ("[" * 5000, "can’t be read as YAML"),
        (b"site_name: \xff\xfe\x00", "can’t be read as YAML"),
        ("", "holds no settings."),
        ("- a\n", "holds no settings."),
        ("docs_dir: texts\n", "There is no folder"),
        ("site_dir: content\n", "are one inside the other."),
        ("site_dir: content/site\n", "are one inside the other."),
        ("docs_dir: content\nsite_dir: .\n", "are one inside the other."),
        ("INHERIT: nothing.yml\n", "There is no "),
        ("plugins: [{newsbrief: {timezone: Mars/Base}}]\n", "There is no time zone “Mars/Base”."),
        (
            "plugins: [{newsbrief: {timezone: europe/berlin}}]\n",
            "There is no time zone “europe/berlin”. Did you mean Europe/Berlin?",
        ),
        ("plugins: [{newsbrief: {timezone: [x]}}]\n", "`timezone` should be text"),
        ("plugins: [{newsbrief: {time_zone: UTC}}]\n", "There is no option `time_zone`."),
        ("plugins: [{newsbrief: {language: English}}]\n", "is not the code of a language"),
    ],
)
def test_what_cannot_be_worked_with_is_told(tmp_path, config, message):
    with pytest.raises(CannotRun) as cause:
        settings_of(tmp_path, config)
    assert message in cause.value.message
    assert cause.value.hint.endswith((".", "…", "`", "content"))


def test_a_missing_configuration_is_told(tmp_path):
    with pytest.raises(CannotRun, match=r"There is no .*mkdocs\.yml\.") as cause:
        read_settings(tmp_path / "mkdocs.yml")
    assert "newsbrief init" in cause.value.hint


def test_a_folder_in_place_of_a_configuration_is_told(tmp_path):
    with pytest.raises(CannotRun, match="can’t be read"):
        read_settings(tmp_path)
