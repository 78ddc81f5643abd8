"""Where a street address may lie: at its end, unless something before it says another place."""

import pytest

from loaders.values.street_addresses import towns_in


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Voorbeeldstraat 4, 8870 Izegem", {"36008"}),
        ("Voorbeeldstraat 4, Izegem", {"36008"}),
        ("Izegem, Voorbeeldstraat 4, 8870 Izegem", {"36008"}),
        ("Tielt, Voorbeeldstraat 4, 8870 Izegem", set()),
        ("8700 Tielt, Voorbeeldstraat 4, 8870 Izegem", set()),
        ("Voorbeeldstraat 4, 8700 Izegem", set()),
        ("Voorbeeldstraat 4, 8870 Proefhoek", set()),
        ("Izegem", set()),
        ("Nr 4, 8870 Izegem", set()),  # no street
    ],
)
def test_a_street_lies_in_the_municipality_at_the_end(text: str, towns: set[str]) -> None:
    assert {one.nis for one in towns_in(text)} == towns
