"""Names of persons are told from other names by their words and the order of these, remarks by the words around."""

import pytest

from loaders.values.person_names import mentions_person

REMARKS = [
    ("Albert ingelicht", True),  # Albert I is a house
    ("Anna Bijns via An", True),  # and so is Anna Bijns
    ("bij Jan Palfijn: Jan", True),
    ("bij Jan Palfijn", False),
    ("gestart in Karel de Grote met Proef", False),
]


@pytest.mark.parametrize(("remark", "is_about_somebody"), REMARKS)
def test_a_remark_speaks_of_somebody_by_the_words_around_a_name(remark: str, is_about_somebody: bool) -> None:
    assert mentions_person(remark) is is_about_somebody
