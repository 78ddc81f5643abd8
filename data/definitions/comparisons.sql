-- COMPARISONS: two dates beside each other, where another delivery speaks at each.

-- sheet_comparison: which deliveries speak for each region and sheet at two dates. renewed: another one at as_of than
-- at since, only then can a figure be compared; unrenewed: the same one; first: none at since; never: none at as_of.
CREATE OR REPLACE MACRO sheet_comparison(as_of, since) AS TABLE
SELECT
    now.region, now.sheet, now.position, now.reference_date, earlier.reference_date AS earlier_date,
    CASE
        WHEN now.delivery_id IS NULL THEN 'never'
        WHEN earlier.delivery_id IS NULL THEN 'first'
        WHEN now.delivery_id = earlier.delivery_id THEN 'unrenewed'
        ELSE 'renewed'
    END AS comparison_code
FROM freshness(as_of) AS now
JOIN freshness(since) AS earlier USING (region, sheet);

-- phase_change: phase_share now minus phase_share at the earlier date; missing unless both exist and another delivery
-- speaks now than then. answered_count: the fewest items behind either share.
CREATE OR REPLACE MACRO phase_change(as_of, since) AS TABLE
SELECT
    region, phase_code, now.phase_share, earlier.phase_share AS earlier_share,
    CASE WHEN comparison_code = 'renewed' THEN now.phase_share - earlier.phase_share END AS phase_change,
    CASE WHEN now.is_reported AND earlier.is_reported THEN least(
        now.done_count + now.busy_count + now.not_yet_count,
        earlier.done_count + earlier.busy_count + earlier.not_yet_count
    ) END AS answered_count,
    comparison_code, compared.reference_date, compared.earlier_date
FROM phase_share(as_of) AS now
JOIN phase_share(since) AS earlier USING (region, phase_code)
JOIN sheet_comparison(as_of, since) AS compared USING (region)
WHERE compared.sheet = 'Fasen';
