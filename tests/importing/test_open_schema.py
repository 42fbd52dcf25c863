"""The schema says what the values are: whatever can be written fits it, and each of its fields is one of theirs."""

import json
from typing import Any

import fastjsonschema
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from senco_desk.assets import resource
from senco_desk.domain.open_format import KINDS, SCHEMA, Head, Kind
from senco_desk.domain.plain_form import plain_form
from senco_desk.importing.open_folder import _proving
from tests.services.hostile import case, evidence, kept_file, mapping, reflection

DOCUMENT = json.loads(resource("schemas", SCHEMA).read_text("utf-8"))
KNOWN = {**{kind.schema: kind.value for kind in KINDS}, "workbook": Head}


def test_it_is_a_schema_and_refers_to_nothing_elsewhere() -> None:
    jsonschema.Draft7Validator.check_schema(DOCUMENT)
    assert "http" not in json.dumps(DOCUMENT["definitions"])


@pytest.mark.parametrize("name", KNOWN)
def test_its_fields_are_those_of_the_value(name: str) -> None:
    told = DOCUMENT["definitions"][name]
    assert set(told["properties"]) == set(KNOWN[name].__dataclass_fields__)
    assert told["additionalProperties"] is False


@given(st.one_of(reflection, evidence, mapping, case, kept_file))
def test_what_is_written_fits_it(value: Any) -> None:
    kind = next(kind for kind in KINDS if kind.value is type(value))
    plain = json.loads(json.dumps(plain_form(value)))
    validator(kind).validate(plain)
    _proving(kind.schema)(plain)


@given(reflection, st.data())
def test_what_does_not_fit_it_is_found_by_both_provers(value: Any, data: st.DataObject) -> None:
    kind = next(kind for kind in KINDS if kind.value is type(value))
    plain = plain_form(value)
    plain[data.draw(st.sampled_from([*plain, "more"]))] = data.draw(st.one_of(st.none(), st.integers(), st.just([1])))
    assert fits(plain, lambda it: validator(kind).validate(it)) == fits(plain, _proving(kind.schema))


def fits(plain: Any, prove: Any) -> bool:
    try:
        prove(plain)
    except (jsonschema.ValidationError, fastjsonschema.JsonSchemaValueException):
        return False
    return True


def validator(kind: Kind) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator({"$ref": f"#/definitions/{kind.schema}", "definitions": DOCUMENT["definitions"]})
