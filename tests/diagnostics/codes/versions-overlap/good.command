forebyg check first.yaml third.yaml --level all=off
