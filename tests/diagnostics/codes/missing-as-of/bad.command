forebyg evaluate episode.yaml --standard samsoe
