"""The streams inside a PDF: whether each unpacks to what it was, and whether it would ever end."""

import zlib

import pikepdf

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.importing.examining.package import BOMB
from senco_desk.importing.examining.seen import Faulty

MOST_UNPACKED = 512 * 1024**2
"""Bytes of one stream: the largest page in colour at 600 to the inch, A3, has half of it."""
_PIECE = 16 * 1024**2
_MOST_FILTERS = 2
_FLATE = "/FlateDecode"


def limit_unpacking() -> None:
    """For this process; honest files never meet these limits."""
    pikepdf.settings.set_qpdf_limits(
        max_stream_filters=_MOST_FILTERS,
        flate_max_memory=MOST_UNPACKED,
        run_length_max_memory=MOST_UNPACKED,
        png_max_memory=MOST_UNPACKED,
        tiff_max_memory=MOST_UNPACKED,
    )


def unpacks(stream: pikepdf.Stream) -> bool:
    """Whether it comes out as it went in. Raises Faulty for one that grows without end."""
    filters = _filters(stream)
    if len(filters) > _MOST_FILTERS or filters.count(_FLATE) > 1:
        raise Faulty(Form.PDF, Soundness.BROKEN, BOMB)
    try:
        if filters == [_FLATE]:
            _inflate(stream.read_raw_bytes())
        else:
            stream.read_bytes()
    except (zlib.error, pikepdf.DataDecodingError, pikepdf.PdfError):
        return False
    return True


def _filters(stream: pikepdf.Stream) -> list[str]:
    found = stream.get("/Filter")
    if isinstance(found, pikepdf.Array):
        return [str(each) for each in found]
    return [] if found is None else [str(found)]


def _inflate(packed: bytes) -> None:
    """Sees to the checksum too, which qpdf passes over."""
    inflating, unpacked = zlib.decompressobj(), 0
    while packed:
        unpacked += len(inflating.decompress(packed, _PIECE))
        packed = inflating.unconsumed_tail
        if unpacked > MOST_UNPACKED:
            raise Faulty(Form.PDF, Soundness.BROKEN, BOMB)
