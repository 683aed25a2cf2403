"""`digest`. In: the newsroom's files, a day. Out: the day's briefs as an email."""

import sys
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from generator.cli.session import Session, give_up, tally
from generator.newsroom import proofread
from generator.report import as_text
from generator.syndicate.digest import digest_of, newest_day
from generator.vocabulary import Edition


@click.command()
@click.option("--date", "given", help="The day, as 2031-03-07, if not that of the newest brief.")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write, if not standard output.",
)
@click.pass_obj
def digest(session: Session, given: str | None, out: Path | None) -> None:
    """Write the briefs of a day as an email.

    The email (an .eml file) has the day's briefs as HTML that mail programs can show and as plain
    text, each with a link to its page, and what was corrected on that day. Whatever sends your
    mail sends it; nothing is sent here.

    Exit code 0: written. 1: there are errors in your files. 2: no digest could be made: there is
    no brief of that day, or `site_url` is missing.
    """
    day = _day(given) if given else None
    settings = session.settings
    if not settings.site_url:
        give_up(
            f"{session.config_file.name} has no `site_url`, and a digest links to the site.",
            "Give the address at which readers find it: site_url: https://news.example/",
        )
    proof = proofread(settings, session.now)
    for problem in proof.problems:
        click.echo(as_text(problem), err=True)
    if not proof.sound:
        click.echo(f"{tally(proof.problems)} Nothing was written.", err=True)
        sys.exit(1)
    wanted = day or newest_day(proof.edition)
    email = digest_of(proof.edition, settings, wanted) if wanted else None
    if email is None:
        _no_brief(wanted, proof.edition)
    if out is None:
        sys.stdout.buffer.write(email)
        return
    out.write_bytes(email)
    click.echo(f"Wrote {out}.", err=True)


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        give_up(f"“{given}” is not a day.", "Write it like 2031-03-07.")


def _no_brief(day: date | None, edition: Edition) -> NoReturn:
    if day is None:
        give_up("No brief is published yet.")
    before, newest = newest_day(edition, day), newest_day(edition)
    near = before or newest
    hint = f"The last day with briefs before it is {before}." if before else ""
    if near and not before:
        hint = f"The newest briefs are of {near}."
    give_up(f"No brief was published on {day}.", hint)
