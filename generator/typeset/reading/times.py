"""Dates in words → `time` elements with the date for machines."""

import re
from datetime import date
from xml.etree.ElementTree import Element

from generator.typeset.reading.tongue import Tongue

_YEAR = re.compile("[0-9]{4}")
_ZONE = re.compile(r"UTC(?P<sign>[+−])(?P<hours>\d{1,2})(?::(?P<minutes>\d\d))?")


def mark_times(element: Element, tongue: Tongue) -> None:
    """Wrap the dates that stand in an element's own words, and not in its children's."""
    for child in reversed(element):
        text, times = _split(child.tail or "", tongue)
        child.tail = text
        at = list(element).index(child) + 1
        element[at:at] = times
    element.text, times = _split(element.text or "", tongue)
    element[0:0] = times


def mark_date(element: Element, tongue: Tongue) -> None:
    """The same for an element that may hold a year alone."""
    if _YEAR.fullmatch(element.text or ""):
        year = Element("time", {"datetime": element.text or ""})
        year.text, element.text = element.text, None
        element.insert(0, year)
    else:
        mark_times(element, tongue)


def _split(words: str, tongue: Tongue) -> tuple[str, list[Element]]:
    """The words before the first date, and a `time` for each date with the words after it."""
    times: list[Element] = []
    before, at = words, 0
    for found in tongue.date.finditer(words):
        machine = _machine_date(found[0], tongue)
        if machine is None:
            continue
        if times:
            times[-1].tail = words[at : found.start()]
        else:
            before = words[: found.start()]
        time = Element("time", {"datetime": machine})
        time.text = found[0]
        times.append(time)
        at = found.end()
    if times:
        times[-1].tail = words[at:]
    return before, times


def _machine_date(words: str, tongue: Tongue) -> str | None:
    """'2024-11-01T18:00Z', '2024-11-01' or '2024-11', as HTML wants them; None for 31 February."""
    parts = next(found for shape in tongue.shapes if (found := shape.fullmatch(words))).groupdict()
    year, month = int(parts["year"]), tongue.words.months.index(parts["month"]) + 1
    try:
        day = date(year, month, _day(parts.get("day"), tongue)).isoformat()
    except ValueError:
        return None
    if "day" not in parts:
        return day.removesuffix("-01")
    if "hour" in parts:
        return f"{day}T{parts['hour']}:{parts['minute']}{_offset(parts['zone'], tongue)}"
    return day


def _day(words: str | None, tongue: Tongue) -> int:
    return 1 if words in {None, tongue.words.first_day} else int(words)


def _offset(zone: str, tongue: Tongue) -> str:
    """The zone as an offset; nothing for one with a name, whose offset no table here knows."""
    if zone in {"UTC", tongue.words.zones.get("UTC")}:
        return "Z"
    if found := _ZONE.fullmatch(zone):
        sign = "+" if found["sign"] == "+" else "-"
        return f"{sign}{int(found['hours']):02}:{found['minutes'] or '00'}"
    return ""
