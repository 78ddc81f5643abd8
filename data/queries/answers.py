"""Questions about what people answered on earlier workbooks; decides nothing."""

from data.store import Store


def column_answers(store: Store, region: str) -> dict[tuple[str, str], str | None]:
    """Which column each header means for a region (or ``lerend-netwerk``), as people answered last.

    (sheet of the contract, folded header) -> field, and (their own name of a sheet, "") -> sheet of the
    contract; None: not to be read. Source: table ``column_answer``.
    """
    answers = store.ask(
        """
        SELECT sheet, header, field FROM column_answer
        WHERE region = ?
        QUALIFY row_number() OVER (PARTITION BY sheet, header ORDER BY rowid DESC) = 1
        ORDER BY sheet, header
        """,
        [region],
    )
    rows: list[tuple[str, str, str | None]] = list(answers.itertuples(index=False, name=None))
    return {(sheet, header): field for sheet, header, field in rows}
