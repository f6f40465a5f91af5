forebyg evaluate episode.yaml --standard samsoe --as-of 2025-10-01
