"""One way of showing per primitive: every outcome that it can give, and its limit day by day."""
