"""What people type: whether a text is about a person is told by a function, since the words for it stand in loaders."""

from collections.abc import Callable

Judge = Callable[[str], object]
"""What is true of a text that holds data of a person, such as the code of a finding; loaders.values has them."""
