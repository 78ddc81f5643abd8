"""The tables of the ledger's database, in either engine; the migrations beside this file make them.

``entry`` and ``original`` are the ledger: rows are only ever added. ``organisation`` is what administrators keep beside
it, ``feedback_offer`` and its neighbours are what newcomers answered, added up. The others are operational: they hold
what is going on now, and are emptied when it is over. Moments are UTC without a zone.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

REVISION = "0013"
"""The newest migration; a test compares it with the folder."""

metadata = MetaData()

entry = Table(
    "entry",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False, doc="rises by one"),
    Column("made_at", DateTime, nullable=False, doc="never before that of the entry before it; UTC"),
    Column("made_by", String(200), nullable=False, doc="role, never a name"),
    Column("format", Integer, nullable=False, doc="how content is packed; see data.ledger.package"),
    Column("content", LargeBinary, nullable=False, doc="new rows per table"),
)

original = Table(
    "original",
    metadata,
    Column("sha256", String(64), primary_key=True, doc="digest of content"),
    Column("content", LargeBinary, nullable=False, doc="a workbook as it was accepted"),
)

secret = Table(
    "secret",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", LargeBinary, nullable=False, doc="random bytes that all processes sign with"),
)

audit = Table(
    "audit",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False, doc="rises by one"),
    Column("made_at", DateTime, nullable=False, doc="UTC"),
    Column("person", String(64), doc="keyed hash of who it was; missing: nobody was asked"),
    Column("mode", String(20), nullable=False, doc="how somebody came in; see data.access.Mode"),
    Column("roles", String(100), nullable=False, doc="those of data.access.Role, with commas"),
    Column("action", String(40), nullable=False, doc="one of data.access.Action"),
    Column("region", String(40), doc="for which region, or the learning network"),
    Column("delivery", BigInteger, doc="which one was made, asked for or refused"),
    Column("outcome", String(20), nullable=False, doc="done or refused"),
)
"""Only added to, as the migration that makes it sees to."""

organisation = Table(
    "organisation",
    metadata,
    Column("code", String(10), primary_key=True, doc="KBO number of ten digits, or OVO code"),
    Column("regions", Text, nullable=False, doc="codes of its regions; JSON list"),
    Column("kept_at", DateTime, nullable=False, doc="UTC"),
)
"""Which regions people have who come in by an identity provider."""

invitation = Table(
    "invitation",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False, doc="rises by one"),
    Column("key_hash", String(64), nullable=False, unique=True, doc="of what stands in the link"),
    Column("person", String(40), nullable=False, doc="random; says nothing of who it is"),
    Column("role", String(20), nullable=False, doc="one of data.access.Role"),
    Column("regions", Text, nullable=False, doc="codes of own regions; JSON list"),
    Column("made_at", Float, nullable=False, doc="seconds since 1970"),
    Column("expires_at", Float, nullable=False, doc="seconds since 1970"),
    Column("used_at", Float, doc="seconds since 1970; missing: not yet"),
    Column("withdrawn_at", Float, doc="seconds since 1970; missing: it counts"),
)
"""Personal links, each for one session."""

session = Table(
    "session",
    metadata,
    Column("key_hash", String(64), primary_key=True, doc="of what the cookie holds"),
    Column("mode", String(20), nullable=False, doc="how somebody came in; see data.access.Mode"),
    Column("person", String(64), nullable=False, doc="of an invitation, or a keyed hash of whom a provider knows"),
    Column("roles", String(100), nullable=False, doc="those of data.access.Role, with commas"),
    Column("regions", Text, nullable=False, doc="codes of own regions; JSON list"),
    Column("organisations", Text, nullable=False, doc="codes of those whose regions are own ones too; JSON list"),
    Column("opened_at", Float, nullable=False, doc="seconds since 1970"),
    Column("seen_at", Float, nullable=False, doc="of the last click, to the minute; seconds since 1970"),
    Column("provider_session", String(64), doc="keyed hash of the session at a provider"),
    Column("provider_subject", String(64), doc="keyed hash of how the provider calls somebody"),
    Column("id_token", Text, doc="what signing out at a provider asks; the key to read it is in the cookie"),
)
"""Who is signed in, and what that somebody may; signing out deletes it."""

reading_key = Table(
    "reading_key",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False, doc="rises by one"),
    Column("key_hash", String(64), nullable=False, unique=True, doc="of what a program sends"),
    Column("mode", String(20), nullable=False, doc="how somebody came in; see data.access.Mode"),
    Column("person", String(64), nullable=False, doc="as that of a session"),
    Column("made_at", Float, nullable=False, doc="seconds since 1970"),
    Column("expires_at", Float, nullable=False, doc="seconds since 1970"),
    Column("seen_at", Float, doc="of the last use, to the hour; seconds since 1970; missing: not yet"),
    Column("withdrawn_at", Float, doc="seconds since 1970; missing: it counts"),
)
"""Personal keys by which programs read tables."""

room = Table(
    "room",
    metadata,
    Column("code", String(12), primary_key=True, doc="what phones type"),
    Column("runsheet_number", Integer, nullable=False),
    Column("runsheet_version", Integer, nullable=False),
    Column("key", String(64), nullable=False, doc="what the facilitator's stage shows"),
    Column("opened_at", Float, nullable=False, doc="seconds since 1970"),
    Column("step", Integer, nullable=False, doc="what the stage shows; rank from 1"),
    Column("last_question", Integer, nullable=False, doc="number of the one that is or was last open; 0: none yet"),
    Column("change", Integer, nullable=False, doc="rises with every step of the facilitator"),
    Column("revision", Integer, nullable=False, doc="rises with everything that can be seen"),
    Column("closes_at", Float, doc="when the open question closes by itself; seconds since 1970"),
    Column("join_code", String(12), doc="what phones type instead of the code, once a new one was asked"),
    Column("ticket_count", Integer, nullable=False, server_default="0", doc="tickets given out; 0: none is asked"),
)

room_timer = Table(
    "room_timer",
    metadata,
    Column("code", String(12), primary_key=True),
    Column("step_id", String(40), primary_key=True, doc="of the step that it counts down for"),
    Column("ends_at", Float, nullable=False, doc="seconds since 1970"),
    ForeignKeyConstraint(["code"], ["room.code"], ondelete="CASCADE"),
)

room_phone = Table(
    "room_phone",
    metadata,
    Column("code", String(12), primary_key=True),
    Column("phone", String(40), primary_key=True, doc="random token; nothing of a person or an address"),
    ForeignKeyConstraint(["code"], ["room.code"], ondelete="CASCADE"),
)

room_question = Table(
    "room_question",
    metadata,
    Column("code", String(12), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False, doc="stays when the running order changes"),
    Column("position", Integer, nullable=False, doc="step of the running order; rank from 1"),
    Column("kind_code", String(40), nullable=False),
    Column("text", Text, nullable=False),
    Column("state", String(20), nullable=False),
    Column("hands", Text, nullable=False, doc="option to hands raised in the room; JSON object"),
    Column("settled", Text, nullable=False, doc="votes that were added up and deleted; see live_answers.count; JSON"),
    Column("kept", Text, nullable=False, doc="what the ledger has of it, see Tally.told; empty: nothing"),
    Column("step_id", String(40), nullable=False, server_default="", doc="of the step; empty: by an earlier release"),
    Column("is_removed", Boolean, nullable=False, server_default=false(), doc="its step is in the order no more"),
    Column("choices", Text, nullable=False, server_default="[]", doc="words of its own, as its step has; JSON list"),
    Column("per_region", String(20), nullable=False, server_default="", doc="how regions answer it; empty: not"),
    Column("origin", String(40), nullable=False, server_default="", doc="step that its step was copied from, or empty"),
    ForeignKeyConstraint(["code"], ["room.code"], ondelete="CASCADE"),
)

room_vote = Table(
    "room_vote",
    metadata,
    Column("code", String(12), primary_key=True),
    Column("question", Integer, primary_key=True, autoincrement=False),
    Column("phone", String(40), primary_key=True),
    Column("options", Text, nullable=False, doc="what was chosen; JSON list"),
    Column("region", String(40), nullable=False, doc="region of who answered, empty where not asked"),
    ForeignKeyConstraint(["code", "question"], ["room_question.code", "room_question.number"], ondelete="CASCADE"),
)
"""Votes of the question that is open; of no other."""

room_voter = Table(
    "room_voter",
    metadata,
    Column("code", String(12), primary_key=True),
    Column("question", Integer, primary_key=True, autoincrement=False),
    Column("phone", String(40), primary_key=True, doc="its vote is in settled, so it has no second one"),
    ForeignKeyConstraint(["code", "question"], ["room_question.code", "room_question.number"], ondelete="CASCADE"),
)

room_seating = Table(
    "room_seating",
    metadata,
    Column("code", String(12), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False, doc="step that seats the room; rank from 1"),
    Column("runsheet_version", Integer, nullable=False, doc="of which it is a step"),
    Column("round_number", Integer, nullable=False, doc="rank from 1; 0: a day without rounds"),
    Column("minutes", Integer, nullable=False, doc="how long it may take; minutes"),
    Column("tables", Text, nullable=False, doc="see data.room_seating.Seated; JSON list"),
    ForeignKeyConstraint(["code"], ["room.code"], ondelete="CASCADE"),
)
"""Who sits where, as the stage shows it, so that a phone asks no figures."""

room_steps = Table(
    "room_steps",
    metadata,
    Column("code", String(12), primary_key=True),
    Column("region", String(40), primary_key=True),
    Column("steps", Text, nullable=False, doc="what a phone chose for it last; see data.chosen_steps; JSON list"),
    Column("is_kept", Boolean, nullable=False, server_default=false(), doc="the ledger has it"),
    ForeignKeyConstraint(["code"], ["room.code"], ondelete="CASCADE"),
)
"""Next steps that phones chose for their region, from lists only."""

feedback_region = Table(
    "feedback_region",
    metadata,
    Column("region", String(40), primary_key=True),
    Column("is_open", Boolean, nullable=False, doc="whether newcomers may answer about its offer"),
)
"""Where newcomers are asked; a region that never turned it on has no row."""

feedback_offer = Table(
    "feedback_offer",
    metadata,
    Column("code", String(12), primary_key=True, doc="what stands on its card, for good"),
    Column("region", String(40), nullable=False),
    Column("offer_key", String(64), nullable=False, doc="digest of name and provider, however they are spelled"),
    Column("name", Text, nullable=False, doc="as it was spelled when its card was made last"),
    Column("provider", Text, nullable=False, doc="idem"),
    Column("answer_count", Integer, nullable=False, server_default="0", doc="people who answered, a day apart"),
    Column("told_count", Integer, nullable=False, server_default="0", doc="how many of them are told: a multiple of 5"),
    Column("first_month", Date, doc="first day of the month of the first answer"),
    UniqueConstraint("region", "offer_key"),
)
"""Offers of which a card was made; nothing here says when somebody answered, but for the month of the first."""

feedback_count = Table(
    "feedback_count",
    metadata,
    Column("code", String(12), primary_key=True),
    Column("question", String(20), primary_key=True, doc="one of data.feedback.QUESTIONS"),
    Column("score", Integer, primary_key=True, autoincrement=False, doc="1..5"),
    Column("language", String(10), primary_key=True, doc="of the page; code of survey_language"),
    Column("answer_count", Integer, nullable=False),
    Column("told_count", Integer, nullable=False, server_default="0", doc="the same when told_count was made last"),
    ForeignKeyConstraint(["code"], ["feedback_offer.code"], ondelete="CASCADE"),
)
"""Totals; an answer itself is kept nowhere."""

feedback_mark = Table(
    "feedback_mark",
    metadata,
    Column("code", String(12), primary_key=True),
    Column("mark", String(64), primary_key=True, doc="hash of a random name that a phone has for one day"),
    Column("day", Date, nullable=False, doc="the only day on which this row is there"),
    ForeignKeyConstraint(["code"], ["feedback_offer.code"], ondelete="CASCADE"),
)
"""Which phones answered today; what they answered does not stand beside it."""

figure_question = Table(
    "figure_question",
    metadata,
    Column(
        "number",
        Integer,
        primary_key=True,
        autoincrement=False,
        doc="random, so that none comes back once it was deleted",
    ),
    Column("asked_at", DateTime, nullable=False, doc="UTC"),
    Column("region", String(40), nullable=False, doc="whose figure it is"),
    Column("figure", String(60), nullable=False, doc="code of the figure"),
    Column("text", Text, nullable=False, doc="the question, without personal data"),
    Column("asker", String(64), doc="keyed hash of who asked, for a day; missing: that is over, or nobody was asked"),
    Column("asked_as", String(100), nullable=False, doc="role, never a name"),
    Column("asked_for", String(40), doc="region of who asked; missing: of none or several"),
    Column("answer", Text, doc="what staff of the region answered; missing: it is open"),
    Column("answered_at", DateTime, doc="UTC; missing: it is open"),
)
"""Questions at figures, which an administrator may delete."""
