"""Where the words of a finding stand, as she reads it."""

from senco_desk.domain.language import N_, _

_PLACES = {
    "text": N_("in the text"),
    "title": N_("in the title"),
    "impact": N_("in the impact"),
    "why": N_("in why it counts"),
    "file name": N_("in the name of the file"),
    "alt": N_("in the words for the picture"),
    "file text": N_("in the text of the file"),
    "properties": N_("in the file’s properties"),
    "comments": N_("in the comments of the file"),
    "tracked changes": N_("in the tracked changes of the file"),
}


def place_said(place: str) -> str:
    """`place` is that of a `Spot`; what stands after a colon there is an id and not for people."""
    named = place.partition(":")[0]
    return _(_PLACES[named]) if named in _PLACES else _("in: {place}").format(place=named) if named else ""
