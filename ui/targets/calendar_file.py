"""The last day of a collection round as a file for calendars (RFC 5545)."""

from datetime import UTC, timedelta

from data.collection_rounds import Round
from ui.targets import file_address
from ui.texts import frame as frame_words
from ui.texts import rounds as words


def address_of(one: Round) -> str:
    """Where the file is; it always tells the round as it is then."""
    return file_address.ROUND.format(number=one.number).lstrip("/")


def content(one: Round) -> bytes:
    """One whole day; a calendar that has it already moves it along, since its name stays and its version rises."""
    from icalendar import Calendar, Event  # noqa: PLC0415 - a library that nothing else needs

    event = Event()
    event.add("uid", f"ronde-{one.number}-{one.opened_at:%Y%m%dT%H%M%S}@netwerkmonitor")
    event.add("sequence", one.version - 1)
    event.add("dtstamp", one.saved_at.replace(tzinfo=UTC, microsecond=0))
    event.add("dtstart", one.by_date)
    event.add("dtend", one.by_date + timedelta(days=1))
    event.add("summary", words.calendar_name(one))
    event.add("description", words.calendar_text(one))
    event.add("transp", "TRANSPARENT")
    calendar = Calendar()
    calendar.add("prodid", f"-//{frame_words.APP}//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    told: bytes = calendar.to_ical()
    return told
