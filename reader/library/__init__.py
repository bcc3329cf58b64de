"""What the reader remembers: places, marks, settings (SQLite)."""
