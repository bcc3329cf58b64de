"""A corpus of hostile files, made here and the same in every run, and its runner."""
