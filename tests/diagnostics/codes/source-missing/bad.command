forebyg check draft.yaml --sources others --level all=off
