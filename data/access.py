"""Who may do what: one table of actions and roles; knows neither sessions nor cookies, and writes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from types import MappingProxyType

from data import reference


class Role(StrEnum):
    """Why somebody may do something; the word as administrators type it."""

    VISITOR = "kijker"
    STAFF = "invoerder"
    CORE = "kernpartner"
    FACILITATOR = "begeleider"
    ADMINISTRATOR = "beheerder"
    HALL = "zaal"
    """No person: a room that somebody opened, on behalf of the phones in it."""
    READER = "lezer"
    """No person: a program that shows the reading key of one."""


GIVEN = (Role.VISITOR, Role.STAFF, Role.CORE, Role.FACILITATOR, Role.ADMINISTRATOR)
"""The roles that a person can be given."""


class Mode(StrEnum):
    """How somebody came in."""

    OPEN = "open"
    """Nobody is asked who it is."""
    INVITED = "uitnodiging"
    PROVIDER = "oidc"
    """By a provider of identities, with OpenID Connect."""
    MACHINE = "machine"
    """On the command line of the machine itself, or the app on its own behalf."""


class Action(StrEnum):
    """What can be allowed; the word stands in the audit, so it stays."""

    LOOK = "look"
    DELIVER = "deliver"
    """Check and hand in a file, put a delivery back, answer about columns, confirm what stands."""
    ORIGINALS = "originals"
    """A file as it was handed in, and the rows that wait."""
    RUNSHEETS = "running-orders"
    """Make them, open a room."""
    TAKE_OVER = "take-over"
    """What a room or newcomers answered, as rows of a region."""
    FEEDBACK = "feedback"
    """Let newcomers answer about the offer of a region, or no more; make the cards that lead them there."""
    COLLECT = "collection-rounds"
    """Open, change and close a collection round; remind."""
    ASK = "figure-question"
    """Ask something at a figure of a region, and read what was asked, for who is signed in."""
    ANSWER = "figure-answer"
    """Answer what was asked at a figure of a region."""
    ADMINISTER = "administer"
    """People, links, sessions, audit, backups."""
    KEEP = "keep"
    """Totals and next steps of a room, which phones gave."""


class Reach(Enum):
    """For which regions."""

    OWN = "own"
    ALL = "all"
    """And for the learning network, and for what is of no region."""


MATRIX: Mapping[Action, Mapping[Role, Reach]] = MappingProxyType(
    {
        Action.LOOK: dict.fromkeys((*GIVEN, Role.READER), Reach.ALL),
        Action.DELIVER: {Role.STAFF: Reach.OWN, Role.ADMINISTRATOR: Reach.ALL},
        Action.ORIGINALS: {Role.STAFF: Reach.OWN, Role.ADMINISTRATOR: Reach.ALL},
        Action.RUNSHEETS: {Role.FACILITATOR: Reach.ALL, Role.ADMINISTRATOR: Reach.ALL},
        Action.TAKE_OVER: {Role.STAFF: Reach.OWN, Role.ADMINISTRATOR: Reach.ALL},
        Action.FEEDBACK: {Role.STAFF: Reach.OWN, Role.ADMINISTRATOR: Reach.ALL},
        Action.COLLECT: {Role.CORE: Reach.ALL, Role.ADMINISTRATOR: Reach.ALL},
        Action.ASK: dict.fromkeys(GIVEN, Reach.ALL),
        Action.ANSWER: {Role.STAFF: Reach.OWN, Role.ADMINISTRATOR: Reach.ALL},
        Action.ADMINISTER: {Role.ADMINISTRATOR: Reach.ALL},
        Action.KEEP: {Role.HALL: Reach.ALL},
    }
)
"""What is not here is not allowed."""


class RefusedError(Exception):
    """Somebody may not do this; nothing has changed."""


@dataclass(frozen=True)
class Principal:
    """Who asks for something: roles, the codes of own regions, how it came in.

    ``person`` is an opaque id, None where nobody is asked who it is. ``said`` is what a delivery says of who made it: a
    role, never a name.
    """

    roles: frozenset[Role]
    regions: frozenset[str]
    mode: Mode
    person: str | None = None
    said: str = ""

    def saying(self, role: str) -> "Principal":
        """The same, who says to be this."""
        return replace(self, said=role)


@dataclass(frozen=True)
class Act:
    """Something that somebody wants to do.

    ``region`` is a region, the learning network, or None for what has none; ``delivery`` the one that it is about,
    where there is one already.
    """

    by: Principal
    action: Action
    region: str | None = None
    delivery: int | None = None


MACHINE = Principal(frozenset({Role.ADMINISTRATOR}), frozenset(), Mode.MACHINE, said=Role.ADMINISTRATOR)
"""The command line: who reaches it reaches the files of the ledger too."""
HALL = Principal(frozenset({Role.HALL}), frozenset(), Mode.MACHINE)


def anybody(said: str = "") -> Principal:
    """Who uses an app in mode ``open``: nobody asks who that is, so it may do everything."""
    return Principal(frozenset({Role.ADMINISTRATOR}), frozenset(), Mode.OPEN, said=said)


def may(by: Principal, action: Action, region: str | None = None) -> bool:
    """Whether somebody may do this for a region, for the learning network, or (None) where it is of no region."""
    return any(_reaches(by, MATRIX[action].get(role), region) for role in by.roles)


def is_of_regions(role: Role) -> bool:
    """Whether somebody with this role may do something for regions of its own alone.

    >>> [role.value for role in Role if is_of_regions(role)]
    ['invoerder']
    """
    return any(row.get(role) is Reach.OWN for row in MATRIX.values())


def _reaches(by: Principal, reach: Reach | None, region: str | None) -> bool:
    if reach is Reach.OWN:
        return region in by.regions and region in reference.regions()
    return reach is Reach.ALL


def require(act: Act) -> None:
    """Raises RefusedError when that may not be done."""
    if not may(act.by, act.action, act.region):
        raise RefusedError(act.action)


def regions_for(by: Principal, action: Action) -> list[str]:
    """For which regions somebody may do this, geographically, and then for the learning network."""
    return [one for one in (*reference.regions(), reference.LEARNING_NETWORK) if may(by, action, one)]
