"""Whether the server may start with its settings; knows no request."""

import os
from ipaddress import ip_address

from data.access import Mode
from ui import people
from ui.live import hall
from ui.texts import signing as words

_MOST = {people.IDLE: 24 * 60, people.MOST: 24}


def refusal(address: str | None) -> str:
    """Why the server may not start on this address (None: all of this machine), in one sentence; empty when it may."""
    value = os.environ.get(people.MODE, "")
    try:
        mode = people.mode()
    except ValueError:
        return _unknown(people.MODE, value, ", ".join(people.MODES))
    for setting, most in _MOST.items():
        number = os.environ.get(setting) or "1"
        if not (number.isascii() and number.isdecimal() and 1 <= int(number) <= most):
            return _unknown(setting, number, words.A_NUMBER.format(most=most))
    if mode is Mode.OPEN and not hall.setting() and not _is_loopback(address):
        return words.OPEN_ELSEWHERE
    return ""


def _unknown(setting: str, value: str, allowed: str) -> str:
    return words.UNKNOWN_SETTING.format(setting=setting, value=value, allowed=allowed)


def _is_loopback(address: str | None) -> bool:
    try:
        return ip_address(address or "").is_loopback
    except ValueError:
        return address == "localhost"
