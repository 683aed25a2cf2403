"""What editors write: the annotation of an article and the registries, as frozen pydantic models.

In: plain values from YAML (str, int, bool, None, list, dict). Out: models, or a pydantic
ValidationError whose locations are key paths. The JSON Schema, the documentation of the keys
and the messages to editors all come from here.
"""
