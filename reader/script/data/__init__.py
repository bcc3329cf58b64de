"""Tables of the script, shipped with the package and made by `build`.

- `simplified.txt`: from the traditional characters of OpenCC (Apache-2.0).
- `pinyin.txt`: from the readings of pypinyin (MIT).
"""
