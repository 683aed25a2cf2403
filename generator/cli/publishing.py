"""`build`, `serve` and `export`. In: the newsroom's files. Out: a site, a preview, Markdown files."""

import shutil
import sys
from collections.abc import Set
from pathlib import Path
from typing import Any

import click

from generator.cli.hired import said, working_options
from generator.cli.progress import Progress
from generator.cli.session import Session, give_up, tally
from generator.cluster import ClusterError
from generator.newsroom import Publication, SearchError, media, publish
from generator.press import PressError, publish_folder
from generator.report import as_text
from generator.reprint import Reprint
from generator.typeset.frontmatter import front_matter


@click.command()
@click.option(
    "-d",
    "--site-dir",
    type=click.Path(path_type=Path),
    help="Where to put the site, if not where mkdocs.yml says.",
)
@click.option(
    "--allow-problems",
    is_flag=True,
    help="Build in spite of errors, to look at the site: what has no brief for them is left out.",
)
@click.option(
    "--explain", is_flag=True, help="Say of every file why it is made again, and what is gone."
)
@click.option(
    "--no-cache", is_flag=True, help="Make every page, whatever is known of the last site."
)
@working_options
@click.pass_obj
def build(
    session: Session,
    /,
    site_dir: Path | None,
    *,
    allow_problems: bool,
    explain: bool,
    no_cache: bool,
    **workers: Any,
) -> None:
    """Build the site, and put it in place of the last one.

    Only what is stale is made. The new site is built beside the old one and takes its place at
    once when it is complete: a build that fails, or is stopped, leaves the last good site as it
    was. Where hardly anything changed, the new pages take the places of the old ones one by one,
    in an order that leads no reader to what is not there. Errors in any article or registry stop
    the build; warnings don't.

    Exit code 0: published. 1: there are errors in your files. 2: the build could not run.
    """
    from generator import host  # noqa: PLC0415 -- because importing MkDocs costs `check` a third of a second

    site = (site_dir or session.settings.site).absolute()
    config_file = session.config_file
    reprint = Reprint(session.settings.root, site, read=not no_cache)
    try:
        with Progress() as progress:
            tell = progress.tell

            def make(folder: Path) -> Set[str] | None:
                with reprint.looking(workers["jobs"] or session.settings.jobs):
                    host.build(
                        config_file,
                        folder,
                        tell,
                        reprint=reprint,
                        allow_problems=allow_problems,
                        said=said(workers),
                    )
                if reprint.few:
                    return reprint.folders
                reprint.carry_over(folder)
                return None

            publish_folder(site, make, lambda _: reprint.rest)
    except PressError as cause:
        give_up(cause.message, cause.hint)
    except host.ConfigFileError as cause:
        give_up(f"{config_file} does not hold together: {cause}")
    except host.BuildStoppedError:
        sys.exit(1)
    except (SearchError, ClusterError):
        sys.exit(2)
    reprint.keep()
    if explain:
        click.echo("".join(f"{line}\n" for line in reprint.explained()), nl=False)
    click.echo(f"Published to {site}.", err=True)


@click.command()
@click.option("-a", "--address", help="Where to serve, if not 127.0.0.1:8000.")
@click.option("-o", "--open", "open_in_browser", is_flag=True, help="Open it in the browser.")
@click.option(
    "--search", is_flag=True, help="Index the briefs each time, to try the site's search."
)
@click.pass_obj
def serve(session: Session, address: str | None, *, open_in_browser: bool, search: bool) -> None:
    """Preview the site in a browser while you write.

    Drafts and embargoed briefs are shown too, and marked; nothing is published. Whenever you save
    a file, what it touches is made again, and the browser shows it; problems of that file come
    first. An article that no brief can be made of is left out until it is mended.
    Stop it with Ctrl-C.
    """
    from generator import host  # noqa: PLC0415 -- because importing MkDocs costs `check` a third of a second
    from generator.host import serving  # noqa: PLC0415 -- the same, and what watches files

    _ = session.settings
    try:
        serving.serve(session.config_file, address, open_in_browser=open_in_browser, search=search)
    except host.ConfigFileError as cause:
        give_up(f"{session.config_file} does not hold together: {cause}")
    except host.BuildStoppedError:
        sys.exit(1)
    except (SearchError, ClusterError):
        sys.exit(2)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
def export(session: Session, folder: Path) -> None:
    """Write every page as Markdown into FOLDER.

    The briefs carry front matter that other generators understand (title, date, description,
    tags), and links that work on a code host. FOLDER has to be new, empty, or an earlier export,
    which is replaced as a whole.

    Exit code 0: written. 1: there are errors in your files. 2: the export could not run.
    """
    with Progress() as progress:
        publication = publish(session.settings, session.now, progress=progress.tell)
    problems = publication.proof.problems
    for problem in problems:
        click.echo(as_text(problem), err=True)
    if not publication.proof.sound:
        click.echo(f"{tally(problems)} Nothing was written.", err=True)
        sys.exit(1)
    content = session.settings.content
    try:
        publish_folder(folder.absolute(), lambda into: _write(publication, content, into))
    except PressError as cause:
        give_up(cause.message, cause.hint)
    click.echo(f"Wrote {len(publication.pages)} pages to {folder}.", err=True)


def _write(publication: Publication, content: Path, into: Path) -> None:
    briefs = {brief.address.path: brief for brief in publication.proof.edition.briefs}
    for page in publication.pages:
        file = into / page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        brief = briefs.get(page.path)
        head = front_matter(brief, page.description) if brief else ""
        file.write_text(head + page.markdown, encoding="utf-8", newline="\n")
    files = (path.relative_to(content).as_posix() for path in content.rglob("*") if path.is_file())
    for source, path in media(publication.proof.edition, files).items():
        target = into / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(content / source, target)
