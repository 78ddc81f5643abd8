-- CRITERIA: the quality of the offer, criterion by criterion.

-- criterion_level: active offers per criterion and level 0..3, and those that left it empty; missing without
-- a sheet Aanbod.
CREATE OR REPLACE MACRO criterion_level(as_of, asked_scenario := NULL) AS TABLE
WITH
answered AS (
    SELECT region, position, level, count(*) AS offer_count
    FROM (
        SELECT region, unnest(range(1, 9)) AS position, unnest(criterion_scores) AS level
        FROM active_scored_offer(as_of, asked_scenario := asked_scenario)
    )
    GROUP BY ALL
),
counted AS (
    SELECT
        region, position, sum(offer_count)::BIGINT AS offer_count,
        sum(offer_count) FILTER (level IS NULL) AS unknown_count,
        sum(offer_count) FILTER (level = 0) AS level_0_count, sum(offer_count) FILTER (level = 1) AS level_1_count,
        sum(offer_count) FILTER (level = 2) AS level_2_count, sum(offer_count) FILTER (level = 3) AS level_3_count
    FROM answered
    GROUP BY ALL
)
SELECT
    region.region, listed.criterion_code,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(level_0_count, 0)::BIGINT END AS level_0_count,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(level_1_count, 0)::BIGINT END AS level_1_count,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(level_2_count, 0)::BIGINT END AS level_2_count,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(level_3_count, 0)::BIGINT END AS level_3_count,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(unknown_count, 0)::BIGINT END AS unknown_count,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(offer_count, 0)::BIGINT END AS offer_count
FROM region
LEFT JOIN handed_in(as_of, 'Aanbod') AS speaking USING (region)
CROSS JOIN (SELECT unnest(enum_range(NULL::criterion)::criterion[]) AS criterion_code) AS listed
LEFT JOIN counted
    ON counted.region = region.region AND counted.position = enum_code(listed.criterion_code) + 1;
