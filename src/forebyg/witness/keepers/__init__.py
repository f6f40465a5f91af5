"""One keeper per primitive: what a sketch still lacks for it is added."""
