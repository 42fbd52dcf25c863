"""Where words stand in what she wrote: one way through each thing, for looking at its words and for replacing some."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple, Protocol

from senco_desk.domain.action import Action, title
from senco_desk.domain.attachment import Attachment
from senco_desk.domain.case import Case
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import Mapping
from senco_desk.domain.name_findings import Spot
from senco_desk.domain.profile import Profile
from senco_desk.domain.rating import Rating
from senco_desk.domain.reflection import Impact, Reflection
from senco_desk.domain.role import RoleFeature
from senco_desk.domain.text import Text


class About(NamedTuple):
    """The thing that the words stand in, and what people call it."""

    noun: Noun
    id: str
    reference: str = ""
    title: str = ""

    def at(self, place: str) -> Spot:
        return Spot(self.noun, self.id, place)


class Pass(Protocol):
    """What goes through the words of things, and gives back what is to stand in their place."""

    def plain(self, about: About, place: str, words: str) -> str: ...

    def text(self, about: About, place: str, text: Text) -> Text: ...


def about_reflection(reflection: Reflection) -> About:
    return About(Noun.REFLECTION, reflection.id, reflection.reference, reflection.title)


def about_evidence(evidence: Evidence) -> About:
    return About(Noun.EVIDENCE, evidence.id, evidence.reference, evidence.title)


def through_reflection(reflection: Reflection, by: Pass) -> Reflection:
    about = about_reflection(reflection)
    sections = tuple(
        replace(
            section,
            heading=by.plain(about, f"heading:{section.key}", section.heading),
            text=by.text(about, f"text:{section.key}", section.text),
        )
        for section in reflection.sections
    )
    title = by.plain(about, "title", reflection.title)
    return replace(reflection, title=title, sections=sections, impact=_impact(about, reflection.impact, by))


ALL_OF_EVIDENCE = frozenset({"title", "text", "part", "with whom", "impact", "link", "held", "witness", "witness role"})
"""The places of a piece of evidence."""


def through_evidence(evidence: Evidence, by: Pass, places: frozenset[str] = ALL_OF_EVIDENCE) -> Evidence:
    """Only through those of its `places`."""
    about, witness = about_evidence(evidence), evidence.testimony

    def plain(place: str, words: str) -> str:
        return by.plain(about, place, words) if place in places else words

    return replace(
        evidence,
        title=plain("title", evidence.title),
        about=by.text(about, "text", evidence.about) if "text" in places else evidence.about,
        part=plain("part", evidence.part),
        with_whom=plain("with whom", evidence.with_whom),
        impact=_impact(about, evidence.impact, by) if "impact" in places else evidence.impact,
        link=plain("link", evidence.link),
        held=plain("held", evidence.held),
        testimony=replace(
            witness, colleague=plain("witness", witness.colleague), role=plain("witness role", witness.role)
        ),
    )


def through_attachment(attachment: Attachment, about: About, by: Pass, *, name: bool, alt: bool) -> Attachment:
    """What the file is called and what its picture shows; what is inside is for `reading_words`."""
    return replace(
        attachment,
        name=by.plain(about, f"file name:{attachment.id}", attachment.name) if name else attachment.name,
        alt=by.plain(about, f"alt:{attachment.id}", attachment.alt) if alt else attachment.alt,
    )


def through_mapping(mapping: Mapping, reference: str, title: str, by: Pass) -> Mapping:
    return replace(mapping, why=by.plain(About(Noun.MAPPING, mapping.id, reference, title), "why", mapping.why))


def through_case(case: Case, code: str, title: str, by: Pass) -> Case:
    about = About(Noun.CASE, case.id, code, title)
    in_a_line = by.plain(about, "in a line", case.in_a_line)
    return replace(case, in_a_line=in_a_line, text=by.text(about, "text", case.text))


def through_profile(profile: Profile, by: Pass) -> Profile:
    about = About(Noun.PROFILE, "", "", profile.name)

    def plain(place: str, words: str) -> str:
        return by.plain(about, place, words)

    school, programme = profile.school, profile.programme
    return replace(
        profile,
        name=plain("name", profile.name),
        about=plain("text", profile.about),
        champion=plain("champion", profile.champion),
        time_for_role=plain("time for the role", profile.time_for_role),
        school=replace(
            school,
            name=plain("school", school.name),
            printed_name=plain("school", school.printed_name),
            phase=plain("phase", school.phase),
            headteacher=plain("headteacher", school.headteacher),
            sen_governor=plain("SEN governor", school.sen_governor),
        ),
        programme=replace(
            programme,
            award=plain("award", programme.award),
            provider=plain("provider", programme.provider),
            cohort=plain("cohort", programme.cohort),
            tutor=plain("tutor", programme.tutor),
            student_number=plain("student number", programme.student_number),
            modules=tuple(
                replace(each, code=plain("module", each.code), title=plain("module", each.title))
                for each in programme.modules
            ),
        ),
    )


def through_role(feature: RoleFeature, by: Pass) -> RoleFeature:
    about = About(Noun.ROLE, feature.feature)
    return replace(feature, whom=by.plain(about, "whom", feature.whom), note=by.plain(about, "text", feature.note))


def about_action(action: Action) -> About:
    return About(Noun.ACTION, action.id, "", title(action.what))


def through_action(action: Action, by: Pass) -> Action:
    about = about_action(action)
    return replace(
        action,
        what=by.plain(about, "what", action.what),
        support=by.plain(about, "support", action.support),
        cost=by.plain(about, "cost", action.cost),
        cover=by.plain(about, "cover", action.cover),
        paid_by=by.plain(about, "who pays", action.paid_by),
        know=by.plain(about, "how I shall know", action.know),
        came=by.text(about, "text", action.came),
    )


def through_rating(rating: Rating, code: str, by: Pass) -> Rating:
    """`code`: what people call the outcome or element that was rated."""
    about = About(Noun.RATING, rating.id, code)
    return replace(rating, word=by.plain(about, "scale", rating.word), why=by.plain(about, "why", rating.why))


def through_files(
    files: Iterable[Attachment], about: About, by: Pass, *, name: bool = True, alt: bool = True
) -> tuple[Attachment, ...]:
    return tuple(through_attachment(file, about, by, name=name, alt=alt) for file in files)


def _impact(about: About, impact: Impact, by: Pass) -> Impact:
    return Impact(
        by.text(about, "impact:changed", impact.changed),
        by.text(about, "impact:for whom", impact.for_whom),
        by.text(about, "impact:how known", impact.how_known),
    )
