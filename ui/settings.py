"""Every setting from the environment: its name, how it is read, what holds without it and what is allowed.

Who needs one asks ``value()``; at the start ``faults`` tells everything that is wrong at once. A new setting is one
more declaration here, and a row in docs/administration.md.
"""

import os
import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from difflib import get_close_matches
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any, Generic, TypeVar
from urllib.parse import urlsplit

from data.access import Mode
from data.sessions import IDLE_MINUTES, MOST_HOURS
from ui.texts import settings as words

Value = TypeVar("Value")
_PREFIX = "MONITOR_"
_LEAST_KEY = 20
"""Characters: a shorter key could be guessed."""
_USUAL_PORTS = {"http": 80, "https": 443}
EVERYBODY = "iedereen"
_PERSONAL = {"profile", "email", "phone", "address", "rrn", "insz", "niss", "nin", "national", "birthdate"}
"""Words in scopes by which a provider tells of a person what nobody here needs."""


@dataclass(frozen=True)
class Setting(Generic[Value]):
    """One variable: ``read`` makes of its text what the app uses, or raises ValueError for what ``allowed`` rules out.

    ``default`` holds when it is not there or empty. What a secret one says is never repeated.
    """

    name: str
    read: Callable[[str], Value]
    default: Value
    allowed: str
    is_secret: bool = False

    def value(self) -> Value:
        """What it says now. Raises ValueError."""
        text = os.environ.get(self.name, "").strip()
        return self.read(text) if text else self.default


def number(name: str, default: int, least: int, most: int) -> Setting[int]:
    """A whole number between two bounds."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and least <= int(text) <= most):
            raise ValueError(text)
        return int(text)

    return Setting(name, read, default, words.A_NUMBER.format(least=least, most=most))


def switch(name: str, *, default: bool) -> Setting[bool]:
    """On or off."""
    return Setting(name, lambda text: {"1": True, "0": False}[_among(text, ("1", "0"))], default, words.ON_OR_OFF)


def choice(name: str, *options: Value) -> Setting[Value]:
    """One of some words; the first is the default."""
    texts = {str(one): one for one in options}
    return Setting(name, lambda text: texts[_among(text, texts)], options[0], words.OR.join(texts))


def several(name: str, read: Callable[[str], str], allowed: str) -> Setting[tuple[str, ...]]:
    """Any number of them, with commas in between; none without it."""

    def each(text: str) -> tuple[str, ...]:
        return tuple(read(one.strip()) for one in text.split(","))

    return Setting(name, each, (), allowed)


def _among(text: str, options: Container[str]) -> str:
    if text not in options:
        raise ValueError(text)
    return text


def _origin(text: str) -> str:
    """The address of an app as browsers name it.

    >>> _origin("https://Monitor.example.be:443/"), _origin("http://10.0.0.5:8501")
    ('https://monitor.example.be', 'http://10.0.0.5:8501')
    """
    parts = urlsplit(text)
    host = (parts.hostname or "").encode("idna").decode()
    if parts.scheme not in _USUAL_PORTS or not host or "@" in parts.netloc or "*" in host or " " in text:
        raise ValueError(text)
    if parts.path not in {"", "/"} or parts.query or parts.fragment:
        raise ValueError(text)
    host = f"[{host}]" if ":" in host else host
    is_usual = parts.port in {None, _USUAL_PORTS[parts.scheme]}
    return f"{parts.scheme}://{host}" if is_usual else f"{parts.scheme}://{host}:{parts.port}"


def _network(text: str) -> str:
    network = ip_network(text)
    if not network.prefixlen:  # everybody would be the proxy
        raise ValueError(text)
    return str(network)


def _hall(text: str) -> str:
    if text != "1" and is_loopback(text):
        raise ValueError(text)  # no phone reaches it
    return text if text == "1" else str(ip_address(text))


def _store(text: str) -> Path:
    if Path(text).is_dir():
        raise ValueError(text)
    return Path(text)


def _key(text: str) -> str:
    if len(text) < _LEAST_KEY or not text.isascii() or not text.isprintable() or " " in text:
        raise ValueError(text)
    return text


def _folder(text: str) -> Path:
    if Path(text).is_file():
        raise ValueError(text)
    return Path(text)


def _contact(text: str) -> str:
    """An address for e-mail, or of a page."""
    if not re.fullmatch(r"[^\s@<>,:]+@[^\s@<>,:]+\.\w+|https://[\w.-]+\.\w+(/\S*)?", text):
        raise ValueError(text)
    return text


def _ledger(text: str) -> str:
    """A file, or an address that the ledger knows; a port must be one."""
    if "://" not in text:
        return str(_store(text))
    parts = urlsplit(text)
    _ = parts.port
    return text if parts.scheme in {"postgresql", "postgres"} else _among(text, ())


def _issuer(text: str) -> str:
    """A provider as it names itself; its description may be named in its place.

    >>> _issuer("https://id.example/op/.well-known/openid-configuration"), _issuer("http://localhost:9000")
    ('https://id.example/op', 'http://localhost:9000')
    """
    issuer = text.removesuffix("/.well-known/openid-configuration")
    parts = urlsplit(issuer)
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname))
    if not is_safe or not parts.hostname or "@" in parts.netloc or parts.query or parts.fragment or " " in text:
        raise ValueError(text)
    return issuer


def _word(text: str) -> str:
    return text if text.isprintable() and " " not in text else _among(text, ())


def _scopes(text: str) -> str:
    """Scopes as a provider is asked for them, with ``openid``, and none for names, addresses or the national number."""
    scopes = text.split()
    parts = {part for scope in scopes for part in re.split("[^a-z]+", scope.lower())}
    if "openid" not in scopes or parts & _PERSONAL or not all(re.fullmatch(r"[\w.:/-]+", scope) for scope in scopes):
        raise ValueError(text)
    return " ".join(scopes)


def _content(text: str) -> str:
    """What stands in a file."""
    try:
        content = Path(text).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ValueError(text) from error
    return content or _among(text, ())


MODE = choice("MONITOR_AANMELDEN", Mode.OPEN, Mode.INVITED, Mode.PROVIDER)
"""How people come in."""
IDLE = number("MONITOR_SESSIE_RUST", IDLE_MINUTES, 1, 24 * 60)
"""Minutes that a session lasts without a click."""
MOST = number("MONITOR_SESSIE_LANGST", MOST_HOURS, 1, 24)
"""Hours that a session lasts at most."""
VIEWERS = choice("MONITOR_KIJKEN", "aangemeld", EVERYBODY)
"""Who may look at figures: who is signed in, or everybody."""
ISSUER = Setting("MONITOR_OIDC_ADRES", _issuer, "", words.ISSUER)
"""The provider of identities, exactly as it names itself."""
CLIENT = Setting("MONITOR_OIDC_CLIENT", _word, "", words.A_WORD)
"""How the provider calls this app."""
CLIENT_SECRET = Setting("MONITOR_OIDC_GEHEIM", str, "", words.CREDENTIAL, is_secret=True)
"""By which the provider knows this app."""
CLIENT_SECRET_FILE = Setting("MONITOR_OIDC_GEHEIM_BESTAND", _content, "", words.CREDENTIAL_FILE)
"""The same in a file, of which the setting is the path."""
SCOPES = Setting("MONITOR_OIDC_BEREIK", _scopes, "openid vo netwerkmonitor", words.SCOPES)
"""What the provider is asked to tell."""
ROLES_CLAIM = Setting("MONITOR_OIDC_ROLLEN", _word, "netwerkmonitor_rol_3d", words.A_WORD)
"""The claim that holds roles."""
PERSON_CLAIM = Setting("MONITOR_OIDC_PERSOON", _word, "vo_id", words.A_WORD)
"""The claim that names a person; ``sub`` where it is not there."""
ADDRESSES = several("MONITOR_ADRES", _origin, words.ADDRESSES)
"""Where people open the app, such as ``https://monitor.example.be``."""
HTTPS = switch("MONITOR_HTTPS", default=False)
"""Whether people reach the app by https, through a proxy that does TLS."""
PROXIES = several("MONITOR_PROXY", _network, words.PROXIES)
"""The networks of the proxies whose forwarded headers count."""
HALL = Setting("MONITOR_ZAAL", _hall, "", words.HALL)
"""In a hall ``1``, or the address of the laptop on its hotspot; elsewhere empty."""
WARM = switch("MONITOR_WARM", default=True)
"""Whether answers are worked out beforehand."""
STORE: Setting[Path | None] = Setting("MONITOR_DB", _store, None, words.STORE)
"""Where the store lies; read by ``data.store``, which knows the default."""
LEDGER = Setting("MONITOR_LEDGER", _ledger, "", words.LEDGER, is_secret=True)
"""The ledger when it does not lie beside the store; read by ``data.store``."""
LOG = choice("MONITOR_LOGBOEK", "tekst", "json")
"""How a line of the log reads; as JSON there is also one for each request and each run of a page."""
METRICS = Setting("MONITOR_METINGEN", _key, "", words.A_KEY.format(least=_LEAST_KEY), is_secret=True)
"""The key with which Prometheus asks for figures; without it there are none."""
UPLOADS = number("MONITOR_QUOTA_BESTANDEN", 300, 1, 1_000_000)
"""Files that one person may upload a day: where nobody signs in, one visit."""
UPLOADED_MB = number("MONITOR_QUOTA_MB", 1_000, 10, 1_000_000)
"""Megabytes of them."""
WAITING_MB = number("MONITOR_QUOTA_SAMEN_MB", 100, 10, 100_000)
"""Megabytes of files that wait in memory at once, of all people together."""
VISITS = number("MONITOR_QUOTA_BEZOEKEN", 1_000, 10, 1_000_000)
"""Visits that one address may have open at once."""
VOTES = number("MONITOR_QUOTA_STEMMEN", 15_000, 100, 10_000_000)
"""Votes that one address may give in five minutes: a whole hall has one address."""
ANSWERS = number("MONITOR_QUOTA_ANTWOORDEN", 200, 10, 1_000_000)
"""Answers of newcomers about one offer that one address may give a day: all phones at an activity have one address."""
BACKUPS: Setting[Path | None] = Setting("MONITOR_KOPIE", _folder, None, words.FOLDER)
"""The folder that backups are made in, which the page beheer looks at."""
CONTACT = Setting("MONITOR_CONTACT", _contact, "", words.CONTACT)
"""Where people tell what they cannot use: the statement on accessibility names it."""

SETTINGS: tuple[Setting[Any], ...] = tuple(one for one in list(globals().values()) if isinstance(one, Setting))
"""All of them, in the order of their declarations."""


def faults(address: str | None) -> list[str]:
    """What keeps a server from starting on this address (None: all of this machine), a sentence each."""
    wrong = [one for one in SETTINGS if not _is_readable(one)]
    misfits = [] if {MODE, HALL, ADDRESSES}.intersection(wrong) else _misfits(address)
    return [*_unknown(), *map(_wrong, wrong), *misfits]


def refusal(address: str | None) -> str:
    """The same as one text for who starts it; empty when it may start."""
    return "\n".join([words.HEAD, *told]) if (told := faults(address)) else ""


def _is_readable(setting: Setting[Any]) -> bool:
    try:
        setting.value()
    except ValueError:
        return False
    return True


def _wrong(setting: Setting[Any]) -> str:
    text = words.WRONG_HIDDEN if setting.is_secret else words.WRONG
    return text.format(setting=setting.name, value=os.environ.get(setting.name), allowed=setting.allowed)


def _unknown() -> list[str]:
    """A name that was mistyped would be left aside without a word."""
    names = [one.name for one in SETTINGS]
    mistyped = sorted(name for name in os.environ if name.startswith(_PREFIX) and name not in names)
    alike = [get_close_matches(name, names, 1) for name in mistyped]
    return [
        words.UNKNOWN_LIKE.format(setting=name, like=like[0]) if like else words.UNKNOWN.format(setting=name)
        for name, like in zip(mistyped, alike, strict=True)
    ]


def _misfits(address: str | None) -> list[str]:
    """What does not go together, of settings that can be read."""
    misfits = _lacking() if MODE.value() is Mode.PROVIDER else []
    if HALL.value():
        return misfits
    is_open, addresses = MODE.value() is Mode.OPEN, ADDRESSES.value()
    public = [one for one in addresses if not is_loopback(urlsplit(one).hostname)]
    misfits += [words.OPEN_ADDRESS.format(value=one) for one in public if is_open]
    if is_open and not is_loopback(address):
        misfits.append(words.OPEN_ELSEWHERE)
    if MODE.value() is Mode.INVITED and not is_loopback(address) and not addresses:
        misfits.append(words.NO_ADDRESS)
    return misfits


def _lacking() -> list[str]:
    """What signing in by a provider needs, and is not there."""
    secrets = [one.name for one in (CLIENT_SECRET, CLIENT_SECRET_FILE) if os.environ.get(one.name, "").strip()]
    lacking = [one.name for one in (ISSUER, CLIENT) if not os.environ.get(one.name, "").strip()]
    lacking += [] if secrets else [words.OR.join((CLIENT_SECRET.name, CLIENT_SECRET_FILE.name))]
    sentences = [words.LACKS.format(setting=name) for name in lacking]
    sentences += [words.ONE_OF.format(settings=words.AND.join(secrets))] if len(secrets) > 1 else []
    return sentences + ([] if ADDRESSES.value() else [words.NO_ADDRESS])


def public_address(asked: str) -> str:
    """Where people open the app: the first address that is set, or the one at which somebody asks it now."""
    return next(iter(ADDRESSES.value()), asked)


def is_https() -> bool:
    """Whether people reach the app by https, whatever a proxy asks it by."""
    return HTTPS.value() or any(one.startswith("https:") for one in ADDRESSES.value())


def is_loopback(host: str | None) -> bool:
    """Whether a name or an address means this machine and nothing beyond.

    >>> is_loopback("127.0.0.2"), is_loopback("::1"), is_loopback("localhost"), is_loopback(None)
    (True, True, True, False)
    """
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return host == "localhost"
