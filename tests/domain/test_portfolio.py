from senco_desk.domain.portfolio import Choices, Layout, Part, choices_from_json, choices_to_json


def test_choices_come_back_as_they_were() -> None:
    chosen = Choices((Part.COVER, Part.REGISTER, Part.OUTCOMES), Layout(18, 1.5, tint="#fff6df", duplex=True))
    assert choices_from_json(choices_to_json(chosen)) == chosen


def test_a_part_that_only_a_newer_version_knows_is_left_out() -> None:
    stored = choices_to_json(Choices()).replace('"register"', '"appendices"')
    assert choices_from_json(stored).parts == tuple(part for part in Part if part is not Part.REGISTER)
