"""“In brief” and “What’s next”: the newsroom's own words, each statement with its passage marks."""

from generator.typeset.sheet import Sheet
from generator.vocabulary import Summary


def in_brief(summary: Summary, sheet: Sheet) -> list[str]:
    """Lede, why it matters, points."""
    blocks = [f"## {sheet.words.in_brief}", sheet.stated(summary.lede)]
    if summary.why_it_matters:
        why = sheet.stated(summary.why_it_matters)
        blocks.append(f"**{sheet.words.why_it_matters}** {why}")
    if summary.points:
        blocks.append("\n".join(f"- {sheet.stated(point)}" for point in summary.points))
    return blocks


def whats_next(summary: Summary, sheet: Sheet) -> list[str]:
    """What is known to come; nothing where nothing is."""
    if not summary.whats_next:
        return []
    items = "\n".join(f"- {sheet.stated(coming)}" for coming in summary.whats_next)
    return [f"## {sheet.words.whats_next}", items]
