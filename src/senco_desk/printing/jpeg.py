"""What a JPEG says of itself: its size and colours, and whether all of it is there (ITU T.81)."""

_FRAMES = range(0xC0, 0xC3)
"""The markers of those that PDF and Word take: baseline, extended, progressive (table B.1)."""
_COMPONENTS = (1, 3, 4)
"""Grey, red with green and blue, and the four of a printer."""
_BEGINS, _ENDS = b"\xff\xd8\xff", b"\xff\xd9"
_SCAN = 0xDA


def jpeg_shape(jpeg: bytes) -> tuple[int, int, int] | None:
    """Width and height in dots, and components; None for what is no JPEG that can be printed, or not whole."""
    if not jpeg.startswith(_BEGINS) or _ENDS not in jpeg[-64:]:
        return None
    at = 2
    while at + 9 < len(jpeg) and jpeg[at] == 0xFF:
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4])
        if marker in _FRAMES:
            height, width, components = (
                int.from_bytes(jpeg[at + 5 : at + 7]), int.from_bytes(jpeg[at + 7 : at + 9]), jpeg[at + 9],
            )  # fmt: skip
            printable = width and height and components in _COMPONENTS and jpeg[at + 4] == 8
            return (width, height, components) if printable else None
        if marker == _SCAN:
            return None
        at += 2 + length
    return None
