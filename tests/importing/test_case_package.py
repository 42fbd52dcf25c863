import json

import pytest

from senco_desk.domain.errors import Damaged
from senco_desk.importing.case import read_case
from tests.importing.packages import codes_found, package, read


def refusal(content: bytes) -> Damaged:
    with pytest.raises(Damaged) as refused:
        read_case(content, "set.json")
    assert "set.json" in str(refused.value)
    assert "{" not in str(refused.value)
    return refused.value


def test_a_truncated_file_is_refused_with_the_place_it_breaks_off():
    content = json.dumps(package(), indent=1).encode()
    refused = refusal(content[: len(content) // 2])
    assert refused.code == "not-json"
    assert "line " in str(refused)


@pytest.mark.parametrize("depth", [2_000, 200_000])
def test_deep_nesting_is_refused(depth):
    assert refusal(b"[" * depth).code in {"json-too-nested", "not-json"}
    assert refusal(b'{"a":' * depth + b"1" + b"}" * depth).code in {"json-too-nested", "case-no-document"}


@pytest.mark.parametrize("content", [b"[]", b"12", b'"words"', b"null", b"true", b"9" * 5_000])
def test_json_that_is_no_package_is_refused(content):
    assert refusal(content).code == "case-not-a-package"


def test_a_servers_error_is_refused_with_what_it_says():
    stub = {"imsx_codeMajor": "failure", "imsx_description": "Unknown Object"}
    refused = refusal(json.dumps(stub).encode())
    assert refused.code == "case-no-document"
    assert "Unknown Object" in str(refused)


def test_a_wrapped_package_is_unwrapped_and_told():
    proposal = read({"CFPackage": package()})
    assert codes_found(proposal) == {"case-wrapped"}
    assert proposal.framework == read(package()).framework


def test_a_key_that_stands_twice_is_told():
    content = json.dumps(package()).replace('"title": "Its set"', '"title": "Old", "title": "Its set"', 1)
    proposal = read_case(content.encode(), "set.json")
    assert codes_found(proposal) == {"json-repeated-key"}
    assert proposal.framework.title == "Its set"
