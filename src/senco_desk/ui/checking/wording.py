"""Where the words of a finding stand, as she reads it."""

from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.name_findings import Finding, Spot

_THINGS = {Noun.PROFILE: N_("My profile"), Noun.ROLE: N_("The role here")}
"""What has no number and no title of its own."""
_PLACES = {
    "alt": N_("in the words for the picture"),
    "award": N_("in the award’s name"),
    "champion": N_("in the champion’s name"),
    "cohort": N_("in the cohort"),
    "comments": N_("in the comments of the file"),
    "file name": N_("in the name of the file"),
    "file text": N_("in the text of the file"),
    "heading": N_("in a heading"),
    "conditions": N_("in the conditions"),
    "decided by": N_("in who decided"),
    "decision": N_("in the decision"),
    "headteacher": N_("in the headteacher’s name"),
    "holiday": N_("in the name of a holiday"),
    "held": N_("in where it is held"),
    "impact": N_("in the impact"),
    "in a line": N_("in what changed, in one line"),
    "kept current": N_("in how it was kept current"),
    "key": N_("in the key it is cited by"),
    "level": N_("in the level"),
    "link": N_("in the web link"),
    "module": N_("in the name of a module"),
    "name": N_("in my name"),
    "panel": N_("in the panel"),
    "part": N_("in what I did"),
    "phase": N_("in the school’s phase"),
    "place": N_("in where it is"),
    "properties": N_("in the file’s properties"),
    "provider": N_("in the provider’s name"),
    "questions": N_("in the questions"),
    "review": N_("in the note of its review date"),
    "school": N_("in the school’s name"),
    "scale": N_("in the words of the scale"),
    "SEN governor": N_("in the SEN governor’s name"),
    "sessions": N_("in the sessions asked to be excused"),
    "set of outcomes": N_("in the words of the set"),
    "signed by": N_("in who signed it off"),
    "student number": N_("in my student number"),
    "text": N_("in the text"),
    "time for the role": N_("in the time for the role"),
    "title": N_("in the title"),
    "tracked changes": N_("in the tracked changes of the file"),
    "tutor": N_("in the tutor’s name"),
    "version": N_("in an earlier version that has a name"),
    "whom": N_("in who does it"),
    "why": N_("in why it counts"),
    "with whom": N_("in with whom"),
    "witness": N_("in the witness’s name"),
    "witness role": N_("in the witness’s role"),
    "act": N_("in what was done"),
    "comment": N_("in a comment"),
    "consent": N_("in who agreed"),
    "context": N_("in the context"),
    "criterion": N_("in a criterion"),
    "cycle": N_("in the name of a cycle"),
    "ethics": N_("in a point of ethics"),
    "happening": N_("in the timeline"),
    "how": N_("in how it was heard"),
    "mark": N_("in the mark"),
    "methods": N_("in the methods"),
    "milestone": N_("in a step of the plan"),
    "notes": N_("in what is said to a slide"),
    "observe": N_("in what was seen"),
    "participant": N_("in who takes part"),
    "plan": N_("in what was planned"),
    "points": N_("on a slide"),
    "question": N_("in the question"),
    "reading": N_("in what to have to hand"),
    "reflect": N_("in what was made of it"),
    "result": N_("in the note on the result"),
    "said": N_("in what was said"),
    "slide": N_("in the heading of a slide"),
    "taking part": N_("in somebody’s part in it"),
    "when": N_("in the timeline"),
    "where": N_("in where it is"),
    "whose": N_("in whose voice it is"),
    "word file": N_("in the name of the Word file"),
    "answer": N_("in my answer"),
    "around": N_("in the words around what was said"),
    "author": N_("in who said it"),
    "grade": N_("in the grade"),
    "note": N_("in the comment on a decision"),
    "quoted": N_("in the words it was said about"),
    "said where": N_("in where it was said"),
    "theme": N_("in the theme"),
    "to whom": N_("in to whom it was sent"),
    "who": N_("in who gave it"),
    "advised": N_("in what was advised"),
    "agreed": N_("in what was agreed"),
    "asked": N_("in what was asked"),
    "cost": N_("in the cost"),
    "cover": N_("in the cover"),
    "led by": N_("in who led it"),
    "next": N_("in what comes next"),
    "partner": N_("in the partner’s name"),
    "tried afterwards": N_("in what was tried afterwards"),
    "how I shall know": N_("in how I shall know"),
    "support": N_("in the support"),
    "what": N_("in what is to be done"),
    "who pays": N_("in who pays"),
}
"""The places of spots, each before its colon."""
_INSIDE = ("comments", "file text", "properties", "tracked changes")


def is_inside_a_file(spot: Spot) -> bool:
    """Whether the words stand in an attached file, and not in what she wrote here."""
    return spot.place.partition(":")[0] in _INSIDE


def place_said(spot: Spot) -> str:
    """What stands after a colon in a place is an id, and not for people."""
    named = spot.place.partition(":")[0]
    return _(_PLACES[named]) if named in _PLACES else _("in: {place}").format(place=named) if named else ""


def thing_said(finding: Finding) -> str:
    """`R-012  Meeting with parents`."""
    noun = finding.spot.noun
    if noun in _THINGS:
        return _(_THINGS[noun])
    return "  ".join(filter(None, (finding.reference, finding.title))) or _("A file")
