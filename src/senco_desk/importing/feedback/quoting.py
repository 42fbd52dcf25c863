"""What a tutor wrote in a mail, without what their program put around it: the earlier mail, a signature, a greeting.

Programs say in many ways and languages where an earlier mail begins. An answer written between the lines of a quoted
mail stays, and so does anything below a signature that names an item.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from senco_desk.importing.feedback.codes import codes_in
from senco_desk.importing.feedback.paragraphs import Line

_WROTE = re.compile(
    r"^\s*(?:On|Am|Le|El|Il|Em|Op|W dniu|Dnia|Den|På|Ar|Dne|Pada|La|Στις)\b.{1,300}"
    r"(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|pisze|napisał\(?a?\)?|skrev|ysgrifennodd|napsal"
    r"|έγραψε)\b.{0,200}:\s*$"
    r"|^.{1,200}\b(?:wrote|schrieb|пишет|писал\(?а?\)?|написал\(?а?\)?)\s*:\s*$",
    re.IGNORECASE | re.DOTALL,
)
_ORIGINAL = re.compile(
    r"^\s*[-_]{3,}\s*(?:Original Message|Original Appointment|Ursprüngliche Nachricht|Originalnachricht"
    r"|Message d[’']origine"
    r"|Mensaje original|Messaggio originale|Mensagem original|Oorspronkelijk bericht|Wiadomość oryginalna"
    r"|Neges Wreiddiol"
    r"|Originalmeddelande|Исходное сообщение)\s*[-_]{0,20}\s*$",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"^\s*(?:[-_]{3,}\s*)?(?:Forwarded message|Begin forwarded message:?|Weitergeleitete Nachricht|Message transféré"
    r"|Mensaje reenviado|Messaggio inoltrato|Doorgestuurd bericht|Neges a anfonwyd ymlaen)\s*[-_]{0,20}\s*$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"^\s*\*?(?:From|Von|De|Da|Van|Od|Oddi wrth|Från|От)\*?\s*:\*?\s*(?P<who>\S.{0,300})$", re.IGNORECASE
)
_HEAD = re.compile(
    r"^\s*\*?(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado|Para|Asunto|Inviato|A|Oggetto"
    r"|Verzonden|Aan|Onderwerp|Wysłano|Do|Temat|Anfonwyd|At|Pwnc|Skickat|Till|Ämne|Reply-To|Importance)\*?\s*:",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"^--\s?$")
_CLOSING = re.compile(
    r"^(?:(?:with )?(?:very |all |my )?(?:best|kind|kindest|warm|warmest)?\s?(?:wishes|regards)|all the best"
    r"|best|cheers"
    r"|(?:many )?thanks(?: again)?|thank you|yours(?: sincerely| faithfully| truly)?|sincerely"
    r"|kind regards and best wishes"
    r"|cofion(?: gorau| cynnes)?|diolch(?: yn fawr)?|(?:mit )?(?:freundlichen|besten|herzlichen|vielen|liebe"
    r"|viele) grü(?:ß|ss)en?"
    r"|cordialement|bien (?:à vous|cordialement)|(?:un )?saludos?(?: cordiales?)?|atentamente|cordiali saluti|saluti"
    r"|atenciosamente|cumprimentos|met vriendelijke groeten?|pozdrawiam|z poważaniem|(?:med )?vänliga? hälsning(?:ar)?)"
    r"\s*[,.!–-]*$",
    re.IGNORECASE,
)
_ADVERT = re.compile(
    r"^(?:Sent from my |Sent from (?:Outlook|Mail|Yahoo)|Get Outlook for |Sent via |Von meinem .{1,40} gesendet"
    r"|Envoyé de mon "
    r"|Enviado desde mi |Inviato da |Verzonden vanaf mijn |Wysłane z |Anfonwyd o fy )",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"^\W*(?:This (?:e-?mail|message)(?: and any| \(including|, including| is| may| contains)"
    r"|The information (?:contained )?in this"
    r"|(?:CONFIDENTIALITY|DISCLAIMER)\b|Please consider the environment|Think before you print|Mae(?:'r"
    r"|’r) e-bost hwn)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:dear|hi|hiya|hello|hey|good (?:morning|afternoon|evening)|morning|afternoon|annwyl|helo|shwmae"
    r"|bore da|prynhawn da"
    r"|liebe[r]?|hallo|guten tag|cher|chère|bonjour|hola|querid[oa]|estimad[oa]|cara|caro|ciao|beste|drogi"
    r"|droga|cześć|hej)"
    r"\b[^.?:;]{0,60}$",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(r"^P\.?\s?S\b", re.IGNORECASE)
_BEGINNINGS = frozenset("-_*FVDOAELIPWBMNСОПŁłСΣfvdoaelipwbmn")
_SHORT, _MOST_SIGNED = 90, 25


@dataclass(frozen=True, slots=True)
class Own:
    """Their own lines, those of a mail that they sent on, and how many lines of an earlier mail were left out."""

    lines: tuple[Line, ...]
    sent_on: tuple[Line, ...] = ()
    sent_on_from: str = ""
    left_out: int = 0


def own_words(lines: Sequence[Line], *, sent_on: bool = False) -> Own:
    """What is left of a mail; `sent_on` says that its subject calls it one that was sent on."""
    begins, ends = _earlier(lines)
    above, below = lines[:begins], lines[ends:]
    marked = begins < len(lines) and any(_FORWARDED.match(line.text) for line in lines[begins:ends])
    if begins < len(lines) and (marked or sent_on):
        inner = tuple(replace(line, quoted=False) for line in below)
        return Own(_without_frame(above), _without_frame(inner), _who(lines[begins:ends]))
    if any(line.quoted for line in below) and any(not line.quoted and not line.blank for line in below):
        return Own(_without_frame((*above, *below)))
    return Own(_without_frame(above), left_out=sum(not line.blank for line in below))


def _earlier(lines: Sequence[Line]) -> tuple[int, int]:
    """The lines that say that an earlier mail follows; both are the end where there is none."""
    for at, line in enumerate(lines):
        if line.blank or not _may_begin(line.text):
            continue
        if _ORIGINAL.match(line.text) or _FORWARDED.match(line.text):
            return at, _past_head(lines, at + 1)
        if _heads_a_mail(lines[at : at + 8]):
            return at, _past_head(lines, at)
        if lasts := _attribution(lines[at : at + 3]):
            return at, at + lasts
    quoted = next((at for at, line in enumerate(lines) if line.quoted), len(lines))
    return quoted, quoted


def _may_begin(text: str) -> bool:
    """Cheaply, since most lines begin no earlier mail: they are long, or have none of its words and signs."""
    return len(text) < 500 and (text.lstrip()[:1] in _BEGINNINGS or "essage" in text or text.endswith(":"))


def _heads_a_mail(lines: Sequence[Line]) -> bool:
    """“From: …”, with two at least of “Sent:”, “To:”, “Subject:” below it."""
    if ":" not in lines[0].text or not _FROM.match(lines[0].text):
        return False
    return sum(_HEAD.match(line.text) is not None for line in lines[1:]) >= 2


def _attribution(lines: Sequence[Line]) -> int:
    """How many of the first lines are “On 3 May Anna wrote:”, which programs break in two or three; 0 for none."""
    said = ""
    for count, line in enumerate(lines, start=1):
        if line.blank:
            break
        said = f"{said}\n{line.text[:400]}"
        if line.text.rstrip().endswith(":") and _WROTE.match(said[1:]):
            return count
    return 0


def _past_head(lines: Sequence[Line], at: int) -> int:
    """Past “From: … Sent: … To: …” and the blank lines in it."""
    last = at
    for number in range(at, min(at + 20, len(lines))):
        text = lines[number].text
        if _FROM.match(text) or _HEAD.match(text):
            last = number + 1
        elif text.strip() and number > last + 1:
            break
    return last


def _who(lines: Sequence[Line]) -> str:
    found = next((found for line in lines if (found := _FROM.match(line.text))), None)
    return found["who"].strip(" *") if found else ""


def _without_frame(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Without a greeting above and a signature below."""
    first = next((at for at, line in enumerate(lines) if not line.blank), 0)
    if first < len(lines) and _GREETING.match(lines[first].text.strip()) and not codes_in(lines[first].text):
        lines = lines[first + 1 :]
    ends = _signed_at(lines)
    return (*lines[:ends], *_worth_keeping(lines[ends:]))


def _signed_at(lines: Sequence[Line]) -> int:
    for at, line in enumerate(lines):
        text = line.text.strip()
        if line.quoted or not text:
            continue
        if _SIGNED.match(line.text) or _ADVERT.match(text) or _LEGAL.match(text):
            return at
        if _CLOSING.match(text) and _is_signature(lines[at + 1 : at + 1 + 4 * _MOST_SIGNED]):
            return at
    return len(lines)


def _is_signature(lines: Sequence[Line]) -> bool:
    """Short lines to the end, or to what is known for the end of a mail."""
    for number, line in enumerate(each for each in lines if not each.blank):
        text = line.text.strip()
        if line.quoted or _ends_a_signature(line.text):
            return True
        if len(text) > _SHORT or number > _MOST_SIGNED or line.bullet:
            return False
    return True


@lru_cache(maxsize=1000)  # a line may stand below many that look like the beginning of a signature
def _ends_a_signature(line: str) -> bool:
    text = line.strip()
    return any((_ADVERT.match(text), _LEGAL.match(text), _SIGNED.match(line), _POSTSCRIPT.match(text)))


def _worth_keeping(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Of what stands below a signature: postscripts, what names an item, and answers between quoted lines."""
    quoted = next((at for at, line in enumerate(lines) if line.quoted), len(lines))
    kept = [line for line in lines[:quoted] if _POSTSCRIPT.match(line.text.strip()) or codes_in(line.text)]
    blank = [Line("")] if kept else []
    return (*blank, *kept, *lines[quoted:])
