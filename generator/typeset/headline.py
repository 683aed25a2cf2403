"""The head of a brief: headline, dek, the line of furniture, the picture, the notice of withdrawal."""

from generator.languages.dates import day_in_words, moment_in_words
from generator.typeset.corrections import changed
from generator.typeset.escape import text
from generator.typeset.links import linked, relative_path
from generator.typeset.sheet import Sheet, sentence
from generator.typeset.sources import publisher
from generator.vocabulary import Brief, Image, Withdrawal


def head(brief: Brief, sheet: Sheet) -> list[str]:
    """The blocks above “In brief”; of a withdrawn brief, all that is left of it."""
    headline = f"# {text(brief.headline)}"
    if brief.withdrawal:
        return [headline, _furniture(brief, sheet), _withdrawn(brief.withdrawal, sheet)]
    dek = [f"*{text(brief.dek)}*"] if brief.dek else []
    picture = _picture(brief.image, sheet) if brief.image else []
    return [headline, *dek, _furniture(brief, sheet), *changed(brief.corrections, sheet), *picture]


def _furniture(brief: Brief, sheet: Sheet) -> str:
    words = sheet.words
    parts = [linked(brief.desk, sheet.here)]
    if brief.storyline:
        parts.append(linked(brief.storyline, sheet.here))
    if dateline := _dateline(brief, sheet):
        parts.append(dateline)
    parts.append(words.published.format(moment=moment_in_words(brief.published, words)))
    if brief.updated:
        parts.append(words.updated.format(moment=moment_in_words(brief.updated, words)))
    parts.append(words.publisher.format(publisher=publisher(brief.source)))
    if brief.byline:
        parts.append(words.byline.format(author=text(brief.byline)))
    if brief.editor:
        parts.append(words.editor.format(editor=text(brief.editor)))
    return " · ".join(parts)


def _dateline(brief: Brief, sheet: Sheet) -> str:
    place = text(brief.dateline_place) if brief.dateline_place else ""
    day = day_in_words(brief.dateline_date, sheet.words) if brief.dateline_date else ""
    return sheet.words.comma.join(part for part in (place, day) if part)


def _picture(image: Image, sheet: Sheet) -> list[str]:
    caption = f"*{sentence(text(image.caption))}* " if image.caption else ""
    credit = sheet.words.credit.format(credit=text(image.credit))
    return [
        f"![{text(image.alt)}]({relative_path(sheet.here, image.file)})",
        caption + credit,
    ]


def _withdrawn(withdrawal: Withdrawal, sheet: Sheet) -> str:
    words = sheet.words
    when = moment_in_words(withdrawal.when, words)
    return f"> **{words.withdrawn}{words.comma}{when}.** {text(withdrawal.reason)}"
