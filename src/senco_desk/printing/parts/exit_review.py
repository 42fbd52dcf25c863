"""The exit review: what was decided, or the form for the panel to fill in and sign where it is still ahead."""

from senco_desk.domain.language import _
from senco_desk.printing.composing import Copy
from senco_desk.printing.exit_words import exit_review_words


def draw(copy: Copy) -> None:
    """Nothing where there is none; each on a page of its own."""
    reviews = copy.portfolio.exit_reviews
    for number, printed in enumerate(reviews, start=1):
        title = _("Exit review") if len(reviews) == 1 else _("Exit review {n}").format(n=number)
        copy.begin(title, f"exit-review-{number}")
        copy.document.draw(exit_review_words(copy.wording, printed, 2))
