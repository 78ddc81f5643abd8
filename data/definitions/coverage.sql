-- COVERAGE: kinds of organisation and life domains that the partners of a region reach.

-- The codes of the two lists by which coverage is shown, in their order.
CREATE OR REPLACE VIEW coverage_category AS
WITH listed AS (
    SELECT 'organisation_type' AS axis, enum_range(NULL::organisation_type)::VARCHAR[] AS codes
    UNION ALL
    SELECT 'life_domain', enum_range(NULL::life_domain)::VARCHAR[]
)
SELECT axis, unnest(codes) AS category_code, generate_subscripts(codes, 1) AS position
FROM listed;

-- What the rows of a group of partners say together, for coverage_cell.
CREATE OR REPLACE MACRO coverage_of_type(as_of) AS TABLE
SELECT
    'organisation_type' AS axis, region, organisation_type_code::VARCHAR AS category_code,
    count(*) FILTER (is_active_partner(engagement_code, since_date, until_date, as_of)) AS partner_count,
    max(engagement_code) FILTER (
        engagement_code IN ('1', '2', '3', '4') AND is_within(since_date, until_date, as_of)
    ) AS strongest_engagement_code,
    bool_and(engagement_code = 'bewust_niet') AS is_deliberate
FROM current_partner(as_of)
GROUP BY region, organisation_type_code;

CREATE OR REPLACE MACRO coverage_of_domain(as_of) AS TABLE
SELECT
    'life_domain' AS axis, region, life_domain_code::VARCHAR AS category_code,
    count(*) FILTER (is_active_partner(engagement_code, since_date, until_date, as_of)) AS partner_count,
    max(engagement_code) FILTER (
        engagement_code IN ('1', '2', '3', '4') AND is_within(since_date, until_date, as_of)
    ) AS strongest_engagement_code,
    bool_and(engagement_code = 'bewust_niet') AS is_deliberate
FROM (
    SELECT region, engagement_code, since_date, until_date, unnest(life_domain_codes) AS life_domain_code
    FROM current_partner(as_of)
)
GROUP BY region, life_domain_code;

-- coverage_cell: active partners and strongest engagement (1..4, within its dates) per region and kind of
-- organisation (axis organisation_type) or life domain (axis life_domain). States: active; deliberate (every
-- row is "bewust niet"); looked (rows but none active, or no row and the mapping is complete); not_looked
-- (no row); not_reported (no sheet Partners: the count is missing).
CREATE OR REPLACE MACRO coverage_cell(as_of, asked_axis) AS TABLE
SELECT
    region.region, category.category_code, category.position,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(counted.partner_count, 0) END AS partner_count,
    counted.strongest_engagement_code,
    CASE
        WHEN speaking.region IS NULL THEN 'not_reported'
        WHEN counted.partner_count > 0 THEN 'active'
        WHEN counted.is_deliberate THEN 'deliberate'
        WHEN counted.region IS NOT NULL OR state.mapping_share = 1 THEN 'looked'
        ELSE 'not_looked'
    END AS state_code
FROM region
CROSS JOIN (FROM coverage_category WHERE axis = asked_axis) AS category
LEFT JOIN handed_in(as_of, 'Partners') AS speaking USING (region)
LEFT JOIN current_region_state(as_of) AS state ON state.region = region.region
LEFT JOIN (
    FROM coverage_of_type(as_of) WHERE axis = asked_axis
    UNION ALL
    FROM coverage_of_domain(as_of) WHERE axis = asked_axis
) AS counted ON counted.region = region.region AND counted.category_code = category.category_code;

-- The codes of one of the two lists that a partner stands under; missing or empty: none.
CREATE OR REPLACE MACRO coverage_codes(asked_axis, organisation_type_code, life_domain_codes) AS
    CASE asked_axis
        WHEN 'organisation_type' THEN [organisation_type_code::VARCHAR]
        ELSE life_domain_codes::VARCHAR[]
    END;

-- overlap: active partners that share a municipality with another active partner of the same category (kind of
-- organisation or life domain), a row per category, municipality and such partner; a partner for the whole region
-- works in each of its municipalities. No rows: nobody overlaps, or no sheet Partners.
CREATE OR REPLACE MACRO overlap(as_of, asked_axis) AS TABLE
WITH
area AS (SELECT region, list(municipality_nis) AS municipality_codes FROM municipality GROUP BY region),
sorted AS (
    SELECT
        region, row_number, name,
        CASE WHEN is_region_wide THEN area.municipality_codes
            ELSE partner.municipality_codes::VARCHAR[] END AS municipality_codes,
        unnest(coverage_codes(asked_axis, organisation_type_code, life_domain_codes)) AS category_code
    FROM active_partner(as_of) AS partner JOIN area USING (region)
),
placed AS (
    SELECT region, category_code, row_number, name, unnest(municipality_codes) AS municipality_nis FROM sorted
)
FROM placed
QUALIFY count(*) OVER (PARTITION BY region, category_code, municipality_nis) >= 2;
