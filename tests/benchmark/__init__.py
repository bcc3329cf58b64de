"""Measurements of the reader, each a module: `python -m tests.benchmark NAME`."""
