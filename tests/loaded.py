"""All that commands, children and windows load, under one name: the processes of tests are forked from one that has."""

# ruff: noqa: F401  (loading is the whole of it)
import docx
import segno
from PIL import Image

import senco_desk.cli.running
import senco_desk.importing.examining.pdf
import senco_desk.importing.examining.picture
import senco_desk.importing.examining.print_copy
import senco_desk.importing.examining.text
import senco_desk.importing.reading_words.pdf
import senco_desk.importing.reading_words.reading
import senco_desk.printing.child
import senco_desk.printing.sheets.writing
import senco_desk.printing.writing
import senco_desk.services.examining_child
import senco_desk.services.reading_words_child
import senco_desk.services.sampling
import senco_desk.services.taking_in_child
import senco_desk.services.taking_out_child
import senco_desk.wiring
import tests.harnesses.typing_window

Image.init()
