"""The picture as it prints: the right way up, on white, in the colours of the web, and nothing but its pixels."""

from io import BytesIO

from PIL import ExifTags, Image, ImageCms, ImageOps

MOST_WIDE, MOST_HIGH = 1654, 2339
"""Pixels of an A4 page at 200 to the inch: more cannot be seen on paper."""
_QUALITY = 85
_REDUCING_GAP = 3.0
"""Rough steps come before the fine one; from 3.0 on they cannot be told from one fine step (Pillow's documentation)."""
_FLAT_SPREAD = 4
"""Of 255 shades: less than this is one colour, as a camera or a scanner gives it."""


def print_copy(picture: Image.Image) -> Image.Image:
    """Of an opened picture that has not been decoded yet; bears no metadata."""
    profile = picture.info.get("icc_profile")
    room = (MOST_HIGH, MOST_WIDE) if lies_on_its_side(picture) else (MOST_WIDE, MOST_HIGH)
    picture = _of_eight_bits(picture)
    picture.thumbnail(room, Image.Resampling.LANCZOS, _REDUCING_GAP)
    upright = ImageOps.exif_transpose(picture)
    return _nothing_but_pixels(_in_web_colours(_on_white(upright), profile))


def lies_on_its_side(picture: Image.Image) -> bool:
    """Whether its EXIF turns it by a quarter. A TIFF is turned by Pillow itself."""
    return picture.format != "TIFF" and picture.getexif().get(ExifTags.Base.Orientation, 1) in (5, 6, 7, 8)


def as_jpeg(picture: Image.Image) -> bytes:
    written = BytesIO()
    picture.save(written, "JPEG", quality=_QUALITY)
    return written.getvalue()


def shows_nothing(picture: Image.Image) -> bool:
    """Whether it is of one colour all over."""
    extrema = picture.getextrema()
    bands = extrema if isinstance(extrema[0], tuple) else (extrema,)
    return all(lightest - darkest <= _FLAT_SPREAD for darkest, lightest in bands)


def _of_eight_bits(picture: Image.Image) -> Image.Image:
    """In a mode that can be made smaller smoothly; sixteen bits of grey are divided, not cut off."""
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda shade: shade * (1 / 257)).convert("L")
    if picture.mode in ("P", "PA", "La", "RGBa", "RGBX") or "transparency" in picture.info:
        return picture.convert("RGBA")
    return picture.convert("L") if picture.mode in ("1", "F") else picture


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode not in ("RGBA", "LA"):
        return picture
    whole = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", whole.size, "white"), whole).convert("RGB")


def _in_web_colours(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """sRGB; a profile that is damaged, or of another kind of picture, is passed over as every viewer does."""
    if profile and picture.mode in ("RGB", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            return (
                ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB") or picture
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return picture if picture.mode == "L" else picture.convert("RGB")


def _nothing_but_pixels(picture: Image.Image) -> Image.Image:
    """Pillow writes comments and more out of what a picture knows of itself: this one knows nothing."""
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    return bare
