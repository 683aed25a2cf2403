"""`rules`. In: the newsroom's settings. Out: the rules, as a table, in full, or as a page of documentation."""

from collections.abc import Mapping

import click

from generator.cli.session import Session, give_up
from generator.problem import Level
from generator.proofing import NEEDED, RULES
from generator.rulebook import in_full, markdown, table
from generator.severities import meant


@click.command("rules")
@click.argument("codes", nargs=-1, metavar="[CODE]...")
@click.option("--markdown", "as_page", is_flag=True, help="Print all of it as Markdown.")
@click.pass_obj
def rules(session: Session, codes: tuple[str, ...], *, as_page: bool) -> None:
    """List the rules, or explain those with CODE.

    A line has the rule's code, how serious your newsroom takes it, and its name. With a code
    (NB423) or a name (past-pin), you are told why the rule is there, with a bad and a good example.

    Exit code 0: printed. 2: there is no such rule.
    """
    if as_page:
        click.echo(markdown(RULES, NEEDED), nl=False)
    elif not codes:
        click.echo(table(RULES, _levels(session)), nl=False)
    else:
        known = {form: rule for rule in RULES for form in (rule.code, rule.name.upper())}
        for code in codes:
            if code.upper() not in known:
                give_up(f"There is no rule {code}.", meant(code, RULES))
        levels = _levels(session)
        wanted = (known[code.upper()] for code in codes)
        told = (in_full(rule, levels.get(rule.code, rule.severity)) for rule in wanted)
        click.echo("\n".join(told), nl=False)


def _levels(session: Session) -> Mapping[str, Level]:
    """How the newsroom sets its rules; outside of any newsroom, as newsbrief does."""
    return session.settings.rules if session.config_file.exists() else {}
