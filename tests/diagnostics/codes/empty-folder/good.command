forebyg check drafts --level all=off
