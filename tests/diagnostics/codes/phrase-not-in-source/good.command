forebyg check mended.yaml --sources texts --level all=off
