"""Pictures: every kind that a telephone, a scanner or a website gives, and the copy that prints."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageCms
from PIL.ExifTags import IFD, Base

from senco_desk.domain.attachment import Form, Health, Soundness
from senco_desk.importing.examining import picture
from senco_desk.importing.examining import seen as seeing
from tests.importing.examining.samples import FILES, health, sample, seen, told

PICTURES = sorted(
    file.name for file in FILES.glob("*") if file.suffix in {".jpg", ".png", ".tif", ".webp", ".bmp", ".gif", ".heic"}
)
STORED_AS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera stores an upright picture under each orientation."""


def saved(image: Image.Image, kind: str, **how: object) -> bytes:
    made = BytesIO()
    image.save(made, kind, **how)
    return made.getvalue()


def prints(content: bytes) -> Image.Image:
    copy = seen(content).print_copy
    assert copy is not None
    return Image.open(BytesIO(copy))


def png_that_claims(width: int, height: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(99))) + chunk(b"IEND", b"")


def colour_at(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    shown = image.convert("RGB").getpixel((int(x * (image.width - 1)), int(y * (image.height - 1))))
    assert isinstance(shown, tuple)
    return tuple(int(band) for band in shown)


def alike(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) < 40


@pytest.mark.parametrize("name", PICTURES)
def test_every_kind_prints_as_a_bare_jpeg(name: str) -> None:
    found = seen(sample(name), name)
    copy = Image.open(BytesIO(found.print_copy or b""))
    assert found.health.form is Form.PICTURE
    assert (copy.format, copy.mode in ("RGB", "L"), copy.size) == (
        "JPEG",
        True,
        (found.health.width, found.health.height),
    )
    assert set(copy.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_every_orientation_comes_out_upright(orientation: int, kind: str) -> None:
    upright = Image.new("RGB", (80, 60), "white")
    upright.paste((255, 0, 0), (0, 0, 40, 30))
    upright.paste((0, 0, 255), (0, 30, 40, 60))
    stored = upright.transpose(STORED_AS[orientation]) if orientation > 1 else upright
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    content = saved(stored, kind, exif=exif)
    copy = prints(content)
    assert (copy.size, health(content).width, health(content).height) == ((80, 60), 80, 60)
    assert alike(colour_at(copy, 0.1, 0.1), (255, 0, 0))
    assert alike(colour_at(copy, 0.1, 0.9), (0, 0, 255))
    assert alike(colour_at(copy, 0.9, 0.1), (255, 255, 255))


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "P"), ("PNG", "I;16"), ("PNG", "1"), ("TIFF", "I;16"), ("TIFF", "P")]
)
def test_rarer_kinds_of_pixels_come_out_upright_too(kind: str, mode: str) -> None:
    stored = Image.new("L", (60, 80), "white")
    stored.paste(0, (0, 40, 30, 80))
    exif = Image.Exif()
    exif[Base.Orientation] = 6
    shades = stored.convert("I").point(lambda shade: shade * 257).convert("I;16") if mode == "I;16" else stored
    copy = prints(saved(shades if mode == "I;16" else stored.convert(mode), kind, exif=exif))
    assert copy.size == (80, 60)
    assert [alike(colour_at(copy, x, y), (0, 0, 0)) for x, y in ((0.1, 0.1), (0.9, 0.1), (0.1, 0.9))] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("name", ["located.jpg", "located.heic"])
def test_the_place_is_told_and_gone_from_what_prints(name: str) -> None:
    assert b"Fairphone" in sample(name)
    found = seen(sample(name), name)
    assert found.health.remarks == (picture.SAYS_WHERE.said(),)
    assert found.health.soundness is Soundness.SOUND
    copy = found.print_copy or b""
    assert not [word for word in (b"Exif", b"Fairphone", b"Okonkwo", b"http", b"ICC_PROFILE") if word in copy]
    assert not Image.open(BytesIO(copy)).getexif().get_ifd(IFD.GPSInfo)


def test_a_place_in_its_description_is_told_too() -> None:
    described = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r exif:GPSLatitude="53,48N"/></x:xmpmeta>'
    content = saved(Image.open(FILES / "photo.jpg"), "JPEG", xmp=described, comment=b"for Tom")
    assert health(content).remarks == (picture.SAYS_WHERE.said(),)
    assert b"for Tom" in content
    assert b"for Tom" not in (seen(content).print_copy or b"")


def test_a_large_one_prints_at_200_to_the_inch_of_a4() -> None:
    noise = Image.effect_noise((2500, 2000), 90)
    assert prints(saved(noise, "JPEG")).size == (1654, 1323)
    assert prints(saved(noise.transpose(Image.Transpose.ROTATE_90), "PNG")).size == (1654, 2068)
    assert prints(saved(noise.resize((200, 9000)), "PNG")).size == (52, 2339)


def test_a_small_one_stays_as_it_is() -> None:
    assert prints(sample("photo.bmp")).size == (60, 45)


def test_printers_colours_become_those_of_the_screen() -> None:
    difference = ImageChops.difference(prints(sample("cmyk.jpg")), prints(sample("photo.webp")))
    assert sum(sum(band) for band in [difference.resize((1, 1)).getpixel((0, 0))]) < 90  # type: ignore[arg-type, misc]


def test_another_range_of_colours_is_brought_over() -> None:
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    content = saved(Image.open(FILES / "photo.jpg"), "JPEG", icc_profile=swapped.tobytes())
    assert told(content)[1] is Soundness.SOUND, "a profile that does not fit is passed over"
    assert b"ICC_PROFILE" not in (seen(content).print_copy or b"")


def test_sixteen_bits_of_grey_keep_their_shades() -> None:
    copy = prints(sample("grey16.png"))
    assert alike(colour_at(copy, 0.5, 0), (0, 0, 0))
    assert alike(colour_at(copy, 0.5, 0.5), (128, 128, 128))
    assert alike(colour_at(copy, 0.5, 1), (255, 255, 255))


@pytest.mark.parametrize(("name", "see_through"), [("palette.png", 0.9), ("translucent.png", 0.9)])
def test_what_can_be_seen_through_is_white(name: str, see_through: float) -> None:
    assert alike(colour_at(prints(sample(name)), see_through, see_through), (255, 255, 255))


def test_pages_and_movement_are_told() -> None:
    assert health(sample("pages.tif")).pages == 2
    assert told(sample("pages.tif"))[1:] == (Soundness.WARNS, picture.SEVERAL_PAGES.said(count=2))
    assert told(sample("moving.gif"))[1:] == (Soundness.SOUND, picture.MOVES.said())


def test_one_colour_all_over_is_blank() -> None:
    assert health(sample("white.jpg")) == Health(
        Form.PICTURE, Soundness.BLANK, None, (picture.NOTHING_TO_SEE.said(),), 300, 200
    )


@pytest.mark.parametrize(("width", "height"), [(60_000, 60_000), (20_000, 11_000), (2**31 - 1, 1)])
def test_one_that_claims_more_than_any_camera_is_not_decoded(width: int, height: int) -> None:
    assert told(png_that_claims(width, height)) == (Form.PICTURE, Soundness.BROKEN, picture.TOO_MANY_PIXELS.said())


@pytest.mark.parametrize("name", ["photo.jpg", "palette.png", "pages.tif", "photo.webp", "located.heic"])
def test_half_a_picture_is_broken(name: str) -> None:
    content = sample(name)
    assert told(content[: len(content) // 2]) == (Form.PICTURE, Soundness.BROKEN, seeing.DAMAGED.said())


def test_a_kind_that_cannot_be_shown_is_told() -> None:
    assert told(b"8BPS\0\1", "plan.psd") == (Form.PICTURE, Soundness.UNSEEN, picture.OTHER_KIND.said())
