"""What the file says of itself: its title and language, which copy it is, and that it keeps to PDF/UA-1.

The last as ISO 14289-1, clause 5, has it.
"""

from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFDate, PDFDictionary, PDFInfo, PDFName, PDFStream, PDFString

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class Metadata(PDFStream):  # type: ignore[misc]
    """The XMP packet (ISO 16684-1), never compressed, so that any tool finds it."""

    def __init__(self, title: str, language: str) -> None:
        packet = _PACKET.format(title=escape(title), language=escape(language))
        kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
        super().__init__(kind, packet.encode("utf-8"))


class AboutFile(PDFInfo):  # type: ignore[misc]
    """The document's properties (ISO 32000-1, 14.3.3), and which of her copies it is ("PF-7Q2K/3"), "" for none."""

    copy_borne = ""

    def format(self, document: Any) -> Any:
        facts = {
            "Title": self.title,
            "Author": self.author,
            "Producer": self.producer,
            "Creator": self.creator,
            "Subject": self.subject,
            "Keywords": self.keywords,
            "SencoDeskRef": self.copy_borne,
        }
        made = PDFDate(ts=document._timeStamp)  # noqa: SLF001
        said = {name: PDFString(words) for name, words in facts.items() if words or name != "SencoDeskRef"}
        return PDFDictionary({**said, "CreationDate": made, "ModDate": made, "Trapped": PDFName("False")}).format(
            document
        )
