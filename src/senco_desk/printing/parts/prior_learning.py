"""Prior learning: what was learnt before, what is asked because of it, and what the provider decided."""

from senco_desk.domain.language import _
from senco_desk.printing.composing import Copy
from senco_desk.printing.prior_words import credits_line, prior_words


def draw(copy: Copy) -> None:
    """Nothing where there is none."""
    part = copy.portfolio.prior
    if not part.priors:
        return
    copy.begin(_("Prior learning"), "prior-learning")
    copy.document.draw(credits_line(copy.wording, part))
    for printed in part.priors:
        copy.document.draw(prior_words(copy.wording, printed, 2))
