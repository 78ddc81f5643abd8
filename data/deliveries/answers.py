"""Questions about what people answered on earlier workbooks; decides nothing."""

from data.store import Store


def remembered_answers(store: Store, region: str) -> dict[tuple[str, ...], str]:
    """What people of a region (or ``lerend-netwerk``) answered last to each question about their workbooks.

    Key of the question (see loaders.choices) -> answer; an empty one leaves unread what was asked about. Source: tables
    ``region_answer`` and, of releases before 0.3, ``column_answer``.
    """
    rows = store.rows(
        """
        WITH answers AS (
            SELECT
                if(header = '', ['sheet', sheet], ['column', sheet, header]) AS question,
                coalesce(field, '') AS answer, answered_at, 0 AS source, rowid AS place
            FROM column_answer
            WHERE region = $region
            UNION ALL
            SELECT question, answer, answered_at, 1, rowid
            FROM region_answer
            WHERE region = $region
        )
        SELECT question, answer FROM answers
        QUALIFY row_number() OVER (PARTITION BY question ORDER BY answered_at DESC, source DESC, place DESC) = 1
        ORDER BY question
        """,
        {"region": region},
    )
    return {tuple(question): answer for question, answer in rows}
