"""Problems in a log. In: the log, Problems. Out: an error or a warning for each."""

import logging
from collections.abc import Iterable

from generator.problem import Problem
from generator.report.text import as_text


def tell(log: logging.Logger, problems: Iterable[Problem]) -> None:
    """Log the problems, in their order."""
    for problem in problems:
        level = logging.ERROR if problem.severity == "error" else logging.WARNING
        log.log(level, as_text(problem))
