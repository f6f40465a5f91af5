forebyg check first.yaml second.yaml --level all=off
