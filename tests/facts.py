"""Facts as a test needs them, without a store."""

from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Fact = TypeVar("Fact", bound="DataclassInstance")


def fact(kind: type[Fact], **given: Any) -> Fact:
    """A fact in which all that is not given is missing, so that a new column changes no test."""
    return kind(**dict.fromkeys(field.name for field in fields(kind)) | given)
