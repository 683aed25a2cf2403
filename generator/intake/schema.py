"""The annotation as a JSON Schema, for editors' plug-ins that complete and check YAML. In: the model. Out: the schema."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from generator.annotation.article import Annotation

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BLANK = {"type": "null"}


class _ForEditors(GenerateJsonSchema):
    """Keys without made-up titles: a plug-in shows the key's own name."""

    def field_title_should_be_set(self, _schema: Any) -> bool:
        return False

    def get_title_from_name(self, name: str) -> str:
        return name


def annotation_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of an article's front matter, with a description of every key.

    It allows whatever intake allows, a key with nothing after it included; what can only be said
    in code (days that don't exist, ids nobody knows) is left to `newsbrief check`.
    """
    schema = Annotation.model_json_schema(by_alias=True, schema_generator=_ForEditors)
    kinds = schema["$defs"]
    for block in (schema, *kinds.values()):
        for key, value in block.get("properties", {}).items():
            kind = kinds[value["$ref"].rpartition("/")[2]] if "$ref" in value else {}
            value.setdefault("description", kind.get("description"))
            if key not in block.get("required", ()):
                block["properties"][key] = _may_be_blank(value)
    return {"$schema": DIALECT, **schema, "title": "Annotation of an article"}


def _may_be_blank(value: dict[str, Any]) -> dict[str, Any]:
    """The schema of a key that may be left out, and so may have nothing after it."""
    about = {word: value[word] for word in ("description", "default") if value.get(word)}
    rest = {word: value[word] for word in value if word not in {"description", "default"}}
    kinds = rest.pop("anyOf", None) or [rest]
    return {**about, "anyOf": [*(kind for kind in kinds if kind != _BLANK), _BLANK]}
