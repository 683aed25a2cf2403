"""The annotation as a JSON Schema, for editors' plug-ins that complete and check YAML. In: the model. Out: the schema."""

from typing import Any

from generator.annotation.article import Annotation

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def annotation_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of an article's front matter, with a description of every key."""
    schema = Annotation.model_json_schema(by_alias=True)
    return {"$schema": DIALECT, **schema, "title": "Annotation of an article"}
