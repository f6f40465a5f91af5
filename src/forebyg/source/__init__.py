"""Text into plain data and places: YAML with a restricted meaning, JSON, and JSON one document a line."""

from forebyg.place import Place
from forebyg.source.document import Document
from forebyg.source.file import start_of, unreadable
from forebyg.source.json_reader import read_json, read_jsonl
from forebyg.source.limits import EPISODE_LIMITS, SCENARIO_LIMITS, STANDARD_LIMITS, Limits
from forebyg.source.yaml_reader import read_yaml

__all__ = [
    "EPISODE_LIMITS",
    "SCENARIO_LIMITS",
    "STANDARD_LIMITS",
    "Document",
    "Limits",
    "Place",
    "read_json",
    "read_jsonl",
    "read_yaml",
    "start_of",
    "unreadable",
]
