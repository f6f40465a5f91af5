"""From what a standard writes to the rules as data that the engine judges by."""
