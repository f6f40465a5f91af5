"""How the documentation is built: Sphinx over Markdown, nothing fetched from elsewhere."""

import sys
from importlib.metadata import version as installed_version
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # for the extension of our own, docs._ext

project = "forebyg"
author = "The forebyg maintainers"
project_copyright = author
version = release = installed_version("forebyg")
language = "en"

extensions = ["myst_parser", "docs._ext.extension"]
exclude_patterns = ["_build", "_ext"]
nitpicky = True

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 4

html_theme = "furo"
html_title = f"forebyg {release}"
html_copy_source = False
html_show_sourcelink = False
