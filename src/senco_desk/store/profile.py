"""The profile in the workbook: one row."""

import json

from senco_desk.domain.profile import Profile, Programme, School
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import whole_row
from senco_desk.store.profile_row import profile_of
from senco_desk.store.reading import Reading
from senco_desk.store.stored import day_out
from senco_desk.store.writing import Writing

_TABLE = tables.profile
ONLY = "profile"
"""The id of its only row."""


class ReadTheProfile:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self) -> Profile | None:
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=ONLY)
        return profile_of(dict(zip(_TABLE.columns.keys(), found[0], strict=True))) if found else None


class TheProfile(ReadTheProfile):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, profile: Profile) -> None:
        self._writing.put(_TABLE, _fields(profile))


def _fields(profile: Profile) -> Fields:
    return {
        "id": ONLY,
        "name": profile.name,
        "called": profile.called,
        "about": profile.about,
        "champion": profile.champion,
        "time_for_role": profile.time_for_role,
        "teacher_status": profile.teacher_status and profile.teacher_status.value,
        "on_leadership_team": None if profile.on_leadership_team is None else int(profile.on_leadership_team),
        "became_senco": day_out(profile.became_senco),
        "months_before": profile.months_before,
        "route": profile.route and profile.route.value,
        **_school_fields(profile.school),
        **_programme_fields(profile.programme),
    }


def _school_fields(school: School) -> Fields:
    return {
        "school_name": school.name,
        "school_printed_name": school.printed_name,
        "school_phase": school.phase,
        "school_setting": school.setting and school.setting.value,
        "school_on_roll": school.on_roll,
        "school_sen_support": school.sen_support,
        "school_ehc_plans": school.ehc_plans,
        "school_headteacher": school.headteacher,
        "school_sen_governor": school.sen_governor,
    }


def _programme_fields(programme: Programme) -> Fields:
    return {
        "programme_award": programme.award,
        "programme_provider": programme.provider,
        "programme_cohort": programme.cohort,
        "programme_tutor": programme.tutor,
        "programme_student_number": programme.student_number,
        "programme_began": day_out(programme.began),
        "programme_taught_ends": day_out(programme.taught_ends),
        "programme_masters_ends": day_out(programme.masters_ends),
        "programme_viva": day_out(programme.viva),
        "programme_modules": json.dumps([[m.code, m.title, m.credits] for m in programme.modules], ensure_ascii=False),
    }
