forebyg evaluate good.yaml --standard samsoe --as-of 2025-10-01
