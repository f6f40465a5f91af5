forebyg evaluate episode.txt --standard samsoe --as-of 2025-10-01
