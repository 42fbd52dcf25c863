"""The form of the exit review on its own, for the panel to fill in and sign."""

from senco_desk.domain.language import _
from senco_desk.domain.sheets import ExitForm
from senco_desk.printing.document import Running, TaggedDocument
from senco_desk.printing.exit_words import exit_review_words
from senco_desk.printing.wording import Wording


def draw(form: ExitForm, wording: Wording, document: TaggedDocument) -> None:
    title, profile = _("Exit review"), form.profile
    document.begin(Running(title))
    document.section()
    facts = (
        (_("Name"), profile.name),
        (_("Student number"), profile.programme.student_number),
        (_("School"), profile.school.printed_name or profile.school.name),
        (_("Award"), profile.programme.award or form.framework.title),
        (_("Provider"), profile.programme.provider),
    )
    document.draw([wording.heading(title, wording.styles.part, 1, "exit-review", listed=0)])
    document.draw([wording.labelled(label, said, wording.styles.fact) for label, said in facts if said.strip()])
    document.draw(exit_review_words(wording, form.printed, 2))
