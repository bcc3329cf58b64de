"""What a file is that is no text, told by its first bytes."""

from __future__ import annotations

LONGEST = 512
"""Bytes. No mark stands further from the start."""

_MARKS: tuple[tuple[int, bytes, str], ...] = (
    # where it stands, the mark, and the format's name in the catalogue
    (0, b"\x7fELF", "elf"),
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (0, b"\xff\xd8\xff", "jpeg"),
    (0, b"GIF87a", "gif"),
    (0, b"GIF89a", "gif"),
    (8, b"WEBP", "webp"),
    (8, b"WAVE", "audio"),
    (8, b"AVI ", "video"),
    (0, b"II*\0", "tiff"),
    (0, b"MM\0*", "tiff"),
    (0, b"%PDF-", "pdf"),
    (0, b"%!PS", "postscript"),
    (0, b"{\\rtf", "rtf"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (0, b"PK\x03\x04", "zip"),
    (0, b"PK\x05\x06", "zip"),
    (0, b"\x1f\x8b", "gzip"),
    (0, b"BZh", "bzip2"),
    (0, b"\xfd7zXZ\0", "xz"),
    (0, b"\x28\xb5\x2f\xfd", "zstd"),
    (0, b"7z\xbc\xaf\x27\x1c", "7z"),
    (0, b"Rar!\x1a\x07", "rar"),
    (0, b"SQLite format 3\0", "sqlite"),
    (0, b"ID3", "audio"),
    (0, b"OggS", "audio"),
    (0, b"fLaC", "audio"),
    (4, b"ftyp", "video"),
    (0, b"\x1a\x45\xdf\xa3", "video"),
    (0, b"\0asm", "wasm"),
    (0, b"\xcf\xfa\xed\xfe", "macos"),
    (0, b"\xca\xfe\xba\xbe", "macos"),
)


def format_of(head: bytes) -> str | None:
    """Return the name of a known format that is no text; None for all others.

    The key `format.NAME` of the catalogue says it to people.
    """
    for at, mark, name in _MARKS:
        if head.startswith(mark, at) and (at == 0 or not _is_plain(head)):
            return name
    if head.startswith(b"MZ") and not _is_plain(head):
        return "windows"
    return None


def _is_plain(head: bytes) -> bool:
    """Say whether no control is in it: a text may begin with MZ, or say ftyp."""
    return not any(byte < 9 for byte in head[:LONGEST])
