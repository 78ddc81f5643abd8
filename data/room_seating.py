"""Who sits at which table of a room, round after round; kept when it is presented, asked by every phone."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import delete, insert, select

from data.ledger import Ledger
from data.ledger.tables import room, room_seating


class Seated(NamedTuple):
    """A table: ``item`` is what it talks about, empty where people choose; per region seeks, helps or none."""

    number: int
    item: str
    roles: dict[str, str]


class Round(NamedTuple):
    """One step that seats the room; ``number`` is 0 on a day without rounds, ``minutes`` how long it may take."""

    position: int
    number: int
    minutes: int
    tables: tuple[Seated, ...]

    def table_of(self, region: str) -> Seated | None:
        """Where a region sits; None when it is not seated."""
        return next((table for table in self.tables if region in table.roles), None)


class Seatings:
    """The rounds of all rooms of a ledger. Every method may be called from any thread of any process."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def keep(self, code: str, version: int, rounds: Sequence[Round]) -> None:
        """The rounds of a version of the running order, instead of those of an earlier one."""
        with self._ledger.updating() as connection:
            connection.execute(select(room.c.code).filter_by(code=code).with_for_update()).close()
            kept = connection.execute(select(room_seating.c.runsheet_version).filter_by(code=code)).scalars().all()
            if max(kept, default=0) > version:
                return
            connection.execute(delete(room_seating).filter_by(code=code))
            for one in rounds:
                row = {"code": code, "position": one.position, "runsheet_version": version}
                row |= {"round_number": one.number, "minutes": one.minutes, "tables": json.dumps(one.tables)}
                connection.execute(insert(room_seating).values(row))

    def rounds(self, code: str) -> tuple[Round, ...]:
        """All rounds of a room, in the order of its steps."""
        return self._read(code)[1]

    def now(self, code: str) -> Round | None:
        """The round that the stage shows or showed last, before the first one that one; None without any."""
        step, rounds = self._read(code)
        begun = [one for one in rounds if one.position <= step]
        return begun[-1] if begun else next(iter(rounds), None)

    def _read(self, code: str) -> tuple[int, tuple[Round, ...]]:
        seats = select(room.c.step, room_seating).join_from(room_seating, room, room.c.code == room_seating.c.code)
        with self._ledger.reading() as connection:
            rows = connection.execute(seats.where(room_seating.c.code == code).order_by(room_seating.c.position)).all()
        rounds = (
            Round(row.position, row.round_number, row.minutes, tuple(Seated(*one) for one in json.loads(row.tables)))
            for row in rows
        )
        return (rows[0].step if rows else 0), tuple(rounds)
