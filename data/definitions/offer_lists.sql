-- OFFER LISTS: active offers by kind, place and level of Dutch.

-- The active offers of the asked scenario with their score.
CREATE OR REPLACE MACRO active_scored_offer(as_of, asked_scenario := NULL) AS TABLE
FROM quality_score(as_of) WHERE is_active AND fits_scenario(scenario_code, asked_scenario);

-- offer_kind_count: active offers of each kind per region, and those of them with a quality score; missing without
-- a sheet Aanbod.
CREATE OR REPLACE MACRO offer_kind_count(as_of, asked_scenario := NULL) AS TABLE
SELECT
    region.region, listed.offer_kind_code,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(counted.offer_count, 0) END AS offer_count,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(counted.assessed_count, 0) END AS assessed_count
FROM region
CROSS JOIN (SELECT unnest(enum_range(NULL::offer_kind)::offer_kind[]) AS offer_kind_code) AS listed
LEFT JOIN handed_in(as_of, 'Aanbod') AS speaking USING (region)
LEFT JOIN (
    SELECT region, offer_kind_code, count(*) AS offer_count, count(quality_score) AS assessed_count
    FROM active_scored_offer(as_of, asked_scenario := asked_scenario)
    GROUP BY ALL
) AS counted ON counted.region = region.region AND counted.offer_kind_code = listed.offer_kind_code;

-- offer_kind_place: the same per municipality of one region and, without a municipality, for the offers that are
-- open to the whole region. Those are not counted again in the municipalities; an offer in two of them is, in both.
CREATE OR REPLACE MACRO offer_kind_place(as_of, asked_region, asked_scenario := NULL) AS TABLE
WITH
placed AS (
    SELECT
        offer_kind_code, quality_score,
        unnest(CASE WHEN is_region_wide THEN [NULL] ELSE municipality_codes END) AS municipality_nis
    FROM active_scored_offer(as_of, asked_scenario := asked_scenario)
    WHERE region = asked_region
),
counted AS (
    SELECT municipality_nis, offer_kind_code, count(*) AS offer_count, count(quality_score) AS assessed_count
    FROM placed
    GROUP BY ALL
),
place AS (
    SELECT municipality_nis, name FROM municipality WHERE region = asked_region
    UNION ALL
    SELECT NULL, NULL
)
SELECT
    place.municipality_nis, place.name, listed.offer_kind_code,
    coalesce(counted.offer_count, 0) AS offer_count, coalesce(counted.assessed_count, 0) AS assessed_count
FROM handed_in(as_of, 'Aanbod') AS speaking
CROSS JOIN place
CROSS JOIN (SELECT unnest(enum_range(NULL::offer_kind)::offer_kind[]) AS offer_kind_code) AS listed
LEFT JOIN counted
    ON counted.municipality_nis IS NOT DISTINCT FROM place.municipality_nis
    AND counted.offer_kind_code = listed.offer_kind_code
WHERE speaking.region = asked_region;

-- offer_language: active offers per level of Dutch that is asked of those who take part, and of those the assessed;
-- without a level: not given. Missing without a sheet Aanbod.
CREATE OR REPLACE MACRO offer_language(as_of, asked_scenario := NULL) AS TABLE
SELECT
    region.region, listed.language_level_code,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(counted.offer_count, 0) END AS offer_count,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(counted.assessed_count, 0) END AS assessed_count
FROM region
CROSS JOIN (
    SELECT unnest(list_append(enum_range(NULL::language_level)::language_level[], NULL)) AS language_level_code
) AS listed
LEFT JOIN handed_in(as_of, 'Aanbod') AS speaking USING (region)
LEFT JOIN (
    SELECT region, language_level_code, count(*) AS offer_count, count(quality_score) AS assessed_count
    FROM active_scored_offer(as_of, asked_scenario := asked_scenario)
    GROUP BY ALL
) AS counted
    ON counted.region = region.region
    AND counted.language_level_code IS NOT DISTINCT FROM listed.language_level_code;
