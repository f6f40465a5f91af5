forebyg check unnamed.yaml --sources texts --level all=off
