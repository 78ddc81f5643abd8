"""Who may do what: every cell of the matrix, and that nothing is done that is not in it."""

import pytest

from data import access, reference
from data.access import (
    HALL,
    MACHINE,
    Act,
    Action,
    Mode,
    Principal,
    Reach,
    RefusedError,
    Role,
    anybody,
    may,
    regions_for,
)

OWN, OTHER, NETWORK = "kempen", "limburg", reference.LEARNING_NETWORK
NOWHERE, OF_OWN, EVERYWHERE = frozenset[str | None](), frozenset({OWN}), frozenset({OWN, OTHER, NETWORK, None})
REGIONS = (OWN, OTHER, NETWORK, None)
ALLOWED = {
    #                   visitor      staff        core         facilitator  administrator hall reader
    Action.LOOK: (EVERYWHERE, EVERYWHERE, EVERYWHERE, EVERYWHERE, EVERYWHERE, NOWHERE, EVERYWHERE),
    Action.DELIVER: (NOWHERE, OF_OWN, NOWHERE, NOWHERE, EVERYWHERE, NOWHERE, NOWHERE),
    Action.ORIGINALS: (NOWHERE, OF_OWN, NOWHERE, NOWHERE, EVERYWHERE, NOWHERE, NOWHERE),
    Action.RUNSHEETS: (NOWHERE, NOWHERE, NOWHERE, EVERYWHERE, EVERYWHERE, NOWHERE, NOWHERE),
    Action.TAKE_OVER: (NOWHERE, OF_OWN, NOWHERE, NOWHERE, EVERYWHERE, NOWHERE, NOWHERE),
    Action.FEEDBACK: (NOWHERE, OF_OWN, NOWHERE, NOWHERE, EVERYWHERE, NOWHERE, NOWHERE),
    Action.COLLECT: (NOWHERE, NOWHERE, EVERYWHERE, NOWHERE, EVERYWHERE, NOWHERE, NOWHERE),
    Action.ASK: (EVERYWHERE, EVERYWHERE, EVERYWHERE, EVERYWHERE, EVERYWHERE, NOWHERE, NOWHERE),
    Action.ANSWER: (NOWHERE, OF_OWN, NOWHERE, NOWHERE, EVERYWHERE, NOWHERE, NOWHERE),
    Action.ADMINISTER: (NOWHERE, NOWHERE, NOWHERE, NOWHERE, EVERYWHERE, NOWHERE, NOWHERE),
    Action.KEEP: (NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE, EVERYWHERE, NOWHERE),
}
"""As the table in docs/people.md: for which regions, by role in the order of Role."""
CELLS = [
    pytest.param(action, role, row[place], id=f"{action}-{role}")
    for action, row in ALLOWED.items()
    for place, role in enumerate(Role)
]


def person(*roles: Role, regions: tuple[str, ...] = (OWN,)) -> Principal:
    """Somebody with these roles, of Kempen unless other regions are named."""
    return Principal(frozenset(roles), frozenset(regions), Mode.INVITED, "somebody")


@pytest.mark.parametrize(("action", "role", "allowed"), CELLS)
def test_each_cell_of_the_matrix(action: Action, role: Role, allowed: frozenset[str | None]) -> None:
    assert {region for region in REGIONS if may(person(role), action, region)} == allowed


@pytest.mark.parametrize(("action", "role", "allowed"), CELLS)
def test_another_cell_would_be_seen(
    action: Action, role: Role, allowed: frozenset[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = access.MATRIX[action].get(role)
    for reach in {None, *Reach} - {now}:
        row = {other: one for other, one in access.MATRIX[action].items() if other is not role}
        row |= {role: reach} if reach else {}
        monkeypatch.setattr(access, "MATRIX", dict(access.MATRIX) | {action: row})
        assert {region for region in REGIONS if may(person(role), action, region)} != allowed


def test_every_action_and_role_stands_in_the_matrix() -> None:
    assert list(ALLOWED) == list(Action) == list(access.MATRIX)
    assert {len(row) for row in ALLOWED.values()} == {len(Role)}


def test_two_roles_of_one_person_add_up() -> None:
    both = person(Role.STAFF, Role.FACILITATOR)
    assert may(both, Action.DELIVER, OWN)
    assert may(both, Action.RUNSHEETS)
    assert not may(both, Action.DELIVER, OTHER)


def test_the_learning_network_is_of_no_region_even_when_it_is_named_as_one() -> None:
    named = person(Role.STAFF, regions=(NETWORK, "nergens", OWN))
    assert regions_for(named, Action.DELIVER) == [OWN]
    assert not may(named, Action.DELIVER, "nergens")


def test_nobody_without_a_role_may_anything() -> None:
    assert [action for action in Action for region in REGIONS if may(person(), action, region)] == []


@pytest.mark.parametrize("principal", [anybody("x"), MACHINE])
def test_in_mode_open_and_on_the_machine_itself_everything_may_be_done(principal: Principal) -> None:
    asked = set(Action) - {Action.KEEP}
    assert all(may(principal, action, region) for action in asked for region in REGIONS)
    assert regions_for(principal, Action.DELIVER) == [*reference.regions(), NETWORK]
    assert principal.person is None


def test_what_is_refused_is_an_error_of_its_own() -> None:
    access.require(Act(HALL, Action.KEEP))
    with pytest.raises(RefusedError):
        access.require(Act(HALL, Action.RUNSHEETS))
    # what is caught as "the disk refuses" must not catch it
    assert not issubclass(RefusedError, (OSError, ValueError, LookupError))
