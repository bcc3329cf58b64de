"""From the lines of a page to an article: the heart of the reader."""
