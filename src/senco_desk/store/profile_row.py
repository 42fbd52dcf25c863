"""The profile from its row; without SQLAlchemy, so that Home can greet by name before that is loaded."""

import json
from collections.abc import Mapping
from typing import Any

from senco_desk.domain.profile import Module, Profile, Programme, Route, School, Setting, TeacherStatus
from senco_desk.store.stored import day_in

Held = Mapping[str, Any]
"""A row by the names of its columns."""


def profile_of(held: Held) -> Profile:
    return Profile(
        name=held["name"],
        called=held["called"],
        school=_school(held),
        programme=_programme(held),
        teacher_status=held["teacher_status"] and TeacherStatus(held["teacher_status"]),
        on_leadership_team=None if held["on_leadership_team"] is None else bool(held["on_leadership_team"]),
        champion=held["champion"],
        time_for_role=held["time_for_role"],
        became_senco=day_in(held["became_senco"]),
        months_before=held["months_before"],
        route=held["route"] and Route(held["route"]),
        about=held["about"],
    )


def _school(held: Held) -> School:
    return School(
        name=held["school_name"],
        printed_name=held["school_printed_name"],
        phase=held["school_phase"],
        setting=held["school_setting"] and Setting(held["school_setting"]),
        on_roll=held["school_on_roll"],
        sen_support=held["school_sen_support"],
        ehc_plans=held["school_ehc_plans"],
        headteacher=held["school_headteacher"],
        sen_governor=held["school_sen_governor"],
    )


def _programme(held: Held) -> Programme:
    return Programme(
        award=held["programme_award"],
        provider=held["programme_provider"],
        cohort=held["programme_cohort"],
        tutor=held["programme_tutor"],
        student_number=held["programme_student_number"],
        began=day_in(held["programme_began"]),
        taught_ends=day_in(held["programme_taught_ends"]),
        masters_ends=day_in(held["programme_masters_ends"]),
        viva=day_in(held["programme_viva"]),
        modules=tuple(Module(*module) for module in json.loads(held["programme_modules"])),
    )
