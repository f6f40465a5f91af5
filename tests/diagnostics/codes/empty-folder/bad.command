forebyg check notes --level all=off
