"""Versions that have a name are looked through, whatever they are of."""

from typing import get_args, get_type_hints

from senco_desk.domain.open_format import NamedVersion
from senco_desk.services.names_in_versions import THROUGH


def test_whatever_a_version_may_be_of_has_its_way_through() -> None:
    was = NamedVersion.was.fget
    assert was is not None
    assert set(THROUGH) == set(get_args(get_type_hints(was)["return"])) - {type(None)}
