"""What the reference pages say, made from the code: tables of keys and options, and help texts.

In: the models of `generator.annotation`, the options of mkdocs.yml, the commands. Out: Markdown
for the parts of a page that stand between `<!-- made: … -->` and `<!-- /made -->`.
"""

import subprocess
import tomllib
from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import click
from click.testing import CliRunner
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from generator.annotation import article, boxes, fields, registry
from generator.cli import newsbrief
from generator.settings import NewsroomOptions
from tests.docs.pages import ROOT

Model = type[BaseModel]

WORDS = {
    bool: "true or false",
    int: "number",
    fields.Text: "text",
    fields.Prose: "paragraphs",
    fields.Day: "date",
    fields.Moment: "date and time",
    fields.DayOrMoment: "date, or date and time",
    fields.When: "year, month or day",
    fields.WebAddress: "web address",
    fields.File: "file",
    fields.FormerAddress: "former address",
    fields.Language: "language",
    fields.RuleCode: "code of a rule",
    fields.Digest: "code that newsbrief writes",
    fields.DeskId: "id from `desks.yml`",
    fields.PersonId: "id from `people.yml`",
    fields.PublisherId: "id from `sources.yml`",
    fields.SharedBoxId: "id from `context/`",
    fields.StorylineId: "id from `storylines/`",
    fields.TopicId: "id from `topics.yml`",
    str: "text",
}
"""What editors call the types of the annotation."""


NOTHING = (None, (), "", {}, PydanticUndefined)
"""Defaults of which there is nothing to say."""
EACH = {str: "code"}
"""What the names in a mapping are."""


def models() -> dict[str, Model]:
    """Every model that an editor fills in, by name: all that the roots lead to."""
    roots: list[Model] = [
        article.Annotation,
        boxes.Box,
        *models_in(boxes.AnyBox),
        registry.PersonEntry,
        registry.TopicEntry,
        registry.DeskEntry,
        registry.PublisherEntry,
        registry.StorylineHead,
        registry.PageHead,
        NewsroomOptions,
    ]
    found: dict[str, Model] = {}
    while roots:
        model = roots.pop(0)
        if model.__name__ not in found:
            found[model.__name__] = model
            roots.extend(one for hint in hints(model).values() for one in models_in(hint))
    return found


def hints(model: Model) -> dict[str, Any]:
    """A model's keys as they are written (`is`, not `is_`), with their types."""
    types = get_type_hints(model, include_extras=True)
    return {field.alias or name: types[name] for name, field in model.model_fields.items()}


def own_fields(model: Model) -> dict[str, FieldInfo]:
    """A model's fields, without those that every box has."""
    shared = (
        boxes.Box.model_fields if issubclass(model, boxes.Box) and model is not boxes.Box else {}
    )
    return {name: field for name, field in model.model_fields.items() if name not in shared}


def models_in(hint: Any) -> Iterator[Model]:
    """The models that stand somewhere in a type."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield hint
    for part in get_args(hint):
        yield from models_in(part)


def keys_table(model: Model) -> str:
    """A table of a model's keys: name, what it holds, what it says.

    A kind of box has its own keys here; what every box has stands once, in the table of `Box`.
    """
    lines = ["| Key | Holds | What it says |", "|---|---|---|"]
    types = hints(model)
    for name, field in own_fields(model).items():
        key = field.alias or name
        holds = _holds(types[key])
        if field.is_required():
            holds += ", **needed**"
        elif field.default not in NOTHING and not isinstance(field.default, BaseModel):
            said = str(field.default).lower() if field.default in (True, False) else field.default
            holds += f"; `{said}` if left out"
        lines.append(f"| `{key}` | {holds} | {field.description} |")
    return "\n".join(lines) + "\n"


def _holds(hint: Any) -> str:
    if hint in WORDS:
        return WORDS[hint]
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return "keys"
    parts = get_args(hint)
    match get_origin(hint):
        case origin if origin is Literal:
            *most, last = (f"`{choice}`" for choice in parts)
            words = f"{', '.join(most)} or {last}" if most else last
        case origin if origin is tuple:
            words = f"list: {_holds(parts[0])}"
        case origin if origin is Mapping:
            words = f"for each {EACH.get(parts[0], 'name')}: {_holds(parts[1])}"
        case origin if origin is Annotated:
            words = _holds(parts[0])
        case origin if origin in (Union, UnionType):
            words = ", or ".join(dict.fromkeys(_holds(p) for p in parts if p is not NoneType))
        case _:
            raise AssertionError(f"{hint} has no words yet: give it some in WORDS.")
    return words


def commands() -> dict[str, click.Command]:
    """Every command by name; the group itself is ''."""
    context = click.Context(newsbrief)
    found = {
        name: newsbrief.get_command(context, name) for name in newsbrief.list_commands(context)
    }
    return {"": newsbrief} | {name: command for name, command in found.items() if command}


def help_text(name: str) -> str:
    """What `newsbrief NAME --help` prints."""
    arguments = [name, "--help"] if name else ["--help"]
    shown = CliRunner().invoke(newsbrief, arguments, prog_name="newsbrief", terminal_width=90)
    return f"```text help\n{shown.output}```\n"


def contracts() -> dict[str, str]:
    """The layers, and the names of the other import contracts, as pyproject.toml has them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers, *others = project["tool"]["importlinter"]["contracts"]
    lines = "".join(f"{layer}\n" for layer in layers["layers"])
    names = "".join(f"- {other['name']}.\n" for other in others)
    return {"layers": f"```text layers\n{lines}```\n", "contracts": names}


def make_help() -> str:
    """What `make help` prints."""
    shown = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return f"```text help\n{shown.stdout}```\n"


def made() -> dict[str, str]:
    """Every made part of the docs, by what it is made of."""
    keys = {f"keys of {name}": keys_table(model) for name, model in models().items()}
    helps = {f"newsbrief {name}".strip(): help_text(name) for name in commands()}
    return keys | helps | contracts() | {"make help": make_help()}
