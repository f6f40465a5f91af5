forebyg check drafts.yaml --level all=off
