forebyg check draft.yaml --sources new --level all=off
