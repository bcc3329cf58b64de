"""What the reader remembers: places, marks, notes, searches, settings.

One SQLite file in the user's data folder, which nobody else can read. It is a
comfort, never a condition: whatever happens to it, the article opens.

`records` says what is remembered, `anchor` finds a place again in a text that
has changed, `database` opens the file, `store` asks and tells it, `library` and
`memory` are what the rest of the program sees, `writer` does the telling in the
background, `notebook` writes the notes out.
"""
