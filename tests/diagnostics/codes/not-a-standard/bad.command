forebyg check episode.yaml --level all=off
