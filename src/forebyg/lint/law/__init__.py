"""A standard beside the law that is shipped as `statute`."""
