"""A file becomes a `Source`: opened safely, decoded, cleaned."""
