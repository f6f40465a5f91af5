"""Tools to prove an engine, ours or another's, against a standard; imported only on demand."""
