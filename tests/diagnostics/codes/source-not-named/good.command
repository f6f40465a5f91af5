forebyg check draft.yaml --sources texts --level all=off
