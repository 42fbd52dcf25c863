"""Which format a file of sources is in is told from what stands in it, never from its name."""

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.decoding import EMPTY, decoded
from senco_desk.importing.findings import Findings
from senco_desk.importing.references.bibtex import is_bibtex, read_bibtex
from senco_desk.importing.references.found import ReadReferences
from senco_desk.importing.references.ris import is_ris, read_ris

MOST_BYTES = 60_000_000
"""Some 100,000 sources with their abstracts."""

TOO_BIG = Sentence(
    "references-too-big",
    N_(
        "{name} is {size} MB, and a list of sources is read up to {most} MB. Nothing was changed. Have the other "
        "program write fewer sources into one file."
    ),
)
NO_SOURCES = Sentence(
    "references-none",
    N_(
        "{name} holds no sources in RIS or BibTeX. Nothing was changed. In the other program look for “Export”, and "
        "choose RIS (.ris) or BibTeX (.bib)."
    ),
)
NONE_READ = Sentence(
    "references-none-read", N_("None of the sources in {name} can be read. Nothing was changed. {why}")
)


def read_references(content: bytes, name: str) -> ReadReferences:
    """What the bytes of a file called `name` hold. Raises Damaged or Refused, saying what to do."""
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Damaged(EMPTY, name=name)
    if len(content) > MOST_BYTES:
        raise Refused(TOO_BIG, name=name, size=f"{len(content) / 1e6:.0f}", most=MOST_BYTES // 1_000_000)
    findings = Findings()
    text = _text(content, name, findings)
    found = tuple(read_ris(text, findings) if is_ris(text) else read_bibtex(text, findings))
    said = tuple(str(finding) for finding in findings.all())
    if not found:
        raise Damaged(NONE_READ, name=name, why=" ".join(said))
    return ReadReferences(found, said)


def _text(content: bytes, name: str, findings: Findings) -> str:
    try:
        text = decoded(content, name, findings)
    except Damaged as damage:
        raise Damaged(NO_SOURCES, name=name) from damage
    if not (is_ris(text) or is_bibtex(text)):
        raise Damaged(NO_SOURCES, name=name)
    return text
