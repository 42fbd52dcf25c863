"""So few that they could be known: "the only", "one of two", a rare condition with a year group."""

import re
from collections.abc import Iterator

from senco_desk.domain.name_findings import FindingKind
from senco_desk.domain.name_numbers import Caught

_WHO = (
    r"(?:pupils?|child(?:ren)?|boys?|girls?|learners?|students?|infants?|toddlers?|teenagers?|brothers?|sisters?"
    r"|siblings?|twins?|famil(?:y|ies)|mothers?|fathers?|mums?|dads?|parents?|carers?|refugees?|travellers?"
    r"|wheelchair users?|users?)"
)
_RARE = (
    r"(?:down(?:'s|’s)? syndrome|fragile x|cerebral palsy|muscular dystrophy|cystic fibrosis|spina bifida"
    r"|tourette(?:'s|’s)?|epilep\w+|diabet\w+|selective(?:ly)? mut\w+|visual(?:ly)? impair\w+|hearing impair\w+|deaf\w*"
    r"|blind\w*|wheelchair|tracheostomy|gastrostomy|tube[- ]fed|f(?:o)?etal alcohol|prader[- ]willi|rett syndrome"
    r"|williams syndrome|angelman|hydrocephalus|sickle cell|leuk(?:a)?emia|cancer|hemiplegi\w+|albinism|cochlear"
    r"|nystagmus|achondroplasia|brain injury|heart condition|pica|microcephaly|apraxia|limb difference|\w+ syndrome)"
)
_COMMON = r"(?:autis\w+|adhd|dyslex\w+|dysprax\w+|dyscalcul\w+|stammer\w*|attachment|ehc plans?|ehcps?|looked[- ]after)"
_YEAR = r"(?:year (?:\d\d?|one|two|three|four|five|six)|y\d\d?\b|reception|nursery|key stage \d|class \w+)"
_ONE = r"(?:an?|one|my|our)"
_SMALL = r"(?:only|one|two|three|both|single|[1-3])"
_WORDS = r"(?:[ \-][\w'’]+){0,%d}?[ \-]"
_NEAR = r"[^.!?\n]{0,60}?"

_ONLY = re.compile(rf"the (?:only|sole|single){_WORDS % 3}(?:{_WHO}\b|one (?:who|with|in|on|whose|of)\b)")
_OF_FEW = re.compile(
    rf"(?:one|two) of (?:only |just |the |our |its |their |my ){{0,2}}(?:two|three|four|[234]){_WORDS % 3}{_WHO}\b"
)
_ANY = rf"(?:{_RARE}|{_COMMON})"
_KNOWN_BY = re.compile(
    rf"\b(?:{_ONE}{_WORDS % 3}{_WHO}\b{_NEAR}\b(?:{_RARE}{_NEAR}{_YEAR}|{_YEAR}{_NEAR}{_RARE})"
    rf"|{_SMALL}{_WORDS % 3}{_WHO}\b{_NEAR}\b(?:{_ANY}{_NEAR}{_YEAR}|{_YEAR}{_NEAR}{_ANY}))"
)
_YEARS = frozenset({"year", "reception", "nursery", "class", "stage", "y"})
_CONDITIONS = frozenset(
    """
    achondroplasia adhd alcohol albinism angelman apraxia attachment autism autistic bifida blind blindness cancer
    cochlear deaf deafness diabetes diabetic dyscalculia dyslexia dyslexic dyspraxia dyspraxic dystrophy ehc ehcp ehcps
    epilepsy epileptic fibrosis fragile gastrostomy heart hemiplegia hemiplegic hydrocephalus impaired impairment injury
    leukaemia leukemia limb looked microcephaly mute mutism nystagmus palsy pica sickle stammer stammers stammering
    syndrome tourette tourettes tracheostomy tube wheelchair willi
    """.split()  # noqa: SIM905  (words are read more easily than quotation marks)
)
"""A word of each condition: without one of them, none is there."""


def so_few(text: str, words: frozenset[str]) -> Iterator[Caught]:
    """Each such phrase; `words` are the folded words of the text."""
    only = "he only " in text or "he sole " in text or "he single " in text
    of_few = "ne of " in text or "wo of " in text
    known_by = not _CONDITIONS.isdisjoint(words) and not _YEARS.isdisjoint(words)
    if not (only or of_few or known_by):
        return
    small = text.lower()
    if len(small) != len(text):
        return  # a letter of another alphabet that is two in small letters: the phrases are English
    for asked, pattern in ((only, _ONLY), (of_few, _OF_FEW), (known_by, _KNOWN_BY)):
        for found in pattern.finditer(small) if asked else ():
            if not small[found.start() - 1 : found.start()].isalpha():
                yield Caught(FindingKind.FEW, *found.span())
