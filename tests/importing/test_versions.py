from dataclasses import replace

from senco_desk.importing.versions import as_another, same_wording
from tests.importing.packages import package, read


def test_another_set_has_no_identifier_in_common_and_the_same_tree():
    framework = read(package()).framework
    another = as_another(framework)
    assert {framework.id, *(each.id for each in framework.outcomes)}.isdisjoint(each.id for each in another.outcomes)
    assert [each.statement for each in another.children(another.outcomes[0].id)] == ["listen;", "plan."]


def test_the_same_wording_always_gets_the_same_identifiers():
    framework = read(package()).framework
    first, *rest = framework.outcomes
    changed = replace(framework, outcomes=(replace(first, statement="Work with pupils to:"), *rest))
    assert as_another(framework) == as_another(framework)
    assert as_another(changed).id != as_another(framework).id
    assert same_wording(framework, framework)
    assert not same_wording(framework, changed)
