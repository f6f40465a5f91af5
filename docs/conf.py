"""How the documentation is built: Sphinx over Markdown, nothing fetched from elsewhere."""

from importlib.metadata import version as installed_version

project = "forebyg"
author = "The forebyg maintainers"
project_copyright = author
version = release = installed_version("forebyg")
language = "en"

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
nitpicky = True

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 4

html_theme = "furo"
html_title = f"forebyg {release}"
html_copy_source = False
html_show_sourcelink = False
