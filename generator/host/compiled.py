"""The theme's templates from one making of a preview to the next. In: MkDocs' environment for this one. Out: that of the last one, where nothing of the theme changed since."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from generator.cache import program
from generator.host.due import whole_theme
from generator.host.running import alone
from generator.typeset.kept_templates import keeping


class Compiled:
    """Holds an environment with what was compiled in it: compiling takes longer than an edit.

    What is compiled is kept for the next environment, and for the next run, where nothing but this
    program has a hand in it.
    """

    def __init__(self) -> None:
        self._made_from: tuple[str, ...] = ()
        self._environment: Any = None
        self._held: dict[str, str] = {}

    def of(self, environment: Any, config: MkDocsConfig) -> Any:
        """The environment to draw with."""
        locale = str(config.theme.locale)
        made_from = whole_theme(config), locale, *config.theme.dirs
        if self._environment is None or self._made_from != made_from:
            if alone(config):
                keeping(environment, f"{program()} {locale}", self._held)
            self._environment, self._made_from = environment, made_from
        return self._environment
