"""`new` and `init`. In: a headline, or a folder. Out: an article to fill in, or a newsroom to start from."""

import json
import os
from importlib.resources import as_file, files
from pathlib import Path

import click

from generator.cli.session import Session, give_up
from generator.intake import read_stock
from generator.skeleton import article_path, skeleton


@click.command()
@click.argument("headline")
@click.option("--slug", help="The last part of the address, if not made of the headline.")
@click.pass_obj
def new(session: Session, headline: str, slug: str | None) -> None:
    """Begin an article: a dated file to fill in.

    HEADLINE is the brief's headline, between quotation marks. The file is made in
    content/articles/YEAR/MONTH/, and its path is printed. It passes `newsbrief check` once its
    blanks are filled.

    Exit code 0: made. 2: it could not be made.
    """
    headline = " ".join(headline.split())
    settings = session.settings
    local = session.now.astimezone(settings.zone)
    path = article_path(slug or headline, local)
    if not headline or path is None:
        give_up(
            "No address can be made of this headline.",
            "Give one in Latin letters: --slug port-merrow-ferry.",
        )
    registries = read_stock(settings).copy.registries
    file = settings.content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    text = skeleton(headline, local, tuple(registries.desks), tuple(registries.publishers))
    try:
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except FileExistsError:
        give_up(f"There is already a {_shown(file)}.", "Give another address with --slug.")
    click.echo(_shown(file))


def _shown(file: Path) -> str:
    return os.path.relpath(file)


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", help="The newsroom's name, if not the folder's.")
def start(folder: Path, name: str | None) -> None:
    """Start a newsroom of your own in FOLDER.

    FOLDER has to be new or empty. It gets an mkdocs.yml, the registries, an about page, a
    corrections policy, and one sample article about an invented town, to look at and delete.

    Exit code 0: made. 2: it could not be made.
    """
    if folder.exists() and any(folder.iterdir()):
        give_up(f"{folder} is not empty.", "Name a new folder.")
    called = name or folder.resolve().name
    with as_file(files("generator") / "starter") as starter:
        for source in sorted(starter.rglob("*")):
            if source.is_file():
                _copy(source, folder / _target(source.relative_to(starter)), called)
    click.echo(f"Made a newsroom in {folder}. Next:\n")
    click.echo(f"  cd {folder}\n  newsbrief check\n  newsbrief serve")


def _target(path: Path) -> Path:
    """Where a starter file goes: packages leave out files that begin with a dot."""
    return path.with_name(".gitignore") if path.name == "gitignore" else path


def _copy(source: Path, target: Path, called: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    text = source.read_text(encoding="utf-8").replace(
        "@NAME@", json.dumps(called, ensure_ascii=False)
    )
    target.write_text(text, encoding="utf-8", newline="\n")
