forebyg check draft.yaml --level all=off
