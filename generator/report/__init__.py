"""Problems as editors and their tools read them. In: Problems. Out: text, JSON, GitHub's annotations, SARIF.

Reads no file: what stands in one is handed in by who has it.
"""

from generator.report.github import as_github
from generator.report.logged import tell
from generator.report.objects import as_json
from generator.report.sarif import as_sarif
from generator.report.text import as_text

__all__ = ["as_github", "as_json", "as_sarif", "as_text", "tell"]
