"""The Chinese script: characters, folding, numerals, pinyin, words, rows.

Nothing here knows what an article is.
"""
