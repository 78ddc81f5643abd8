-- PARTNERS: organisations that are active in a region.

-- Within its dates: started (or start unknown) and not ended (or end unknown); both days count.
CREATE OR REPLACE MACRO is_within(first_date, last_date, as_of) AS
    coalesce(first_date <= as_of, true) AND coalesce(last_date >= as_of, true);

-- Active partner: engagement 3 or 4 and within its dates.
CREATE OR REPLACE MACRO is_active_partner(engagement_code, since_date, until_date, as_of) AS
    engagement_code IN ('3', '4') AND is_within(since_date, until_date, as_of);

-- Within a region a row is an organisation: the door keeps one row per company number or, without one, per
-- name without case, accents and signs (rule key_is_unique). Over regions the company number joins rows.
CREATE OR REPLACE MACRO active_partner(as_of) AS TABLE
FROM current_partner(as_of)
WHERE is_active_partner(engagement_code, since_date, until_date, as_of);

-- partner_count: organisations active in the region, of which unnumbered_count have no company number; both are missing
-- without sheet Partners. kbo_numbers: the company numbers of the others, by which they are one over regions.
CREATE OR REPLACE MACRO partner_count(as_of) AS TABLE
SELECT region.region, counted.partner_count, counted.unnumbered_count, coalesce(counted.kbo_numbers, []) AS kbo_numbers
FROM region
LEFT JOIN (
    SELECT
        speaking.region, count(partner.row_number) AS partner_count,
        count(partner.row_number) FILTER (kbo_number IS NULL) AS unnumbered_count,
        list(kbo_number ORDER BY kbo_number) FILTER (kbo_number IS NOT NULL) AS kbo_numbers
    FROM handed_in(as_of, 'Partners') AS speaking
    LEFT JOIN partner
        ON partner.delivery_id = speaking.delivery_id
        AND is_active_partner(partner.engagement_code, partner.since_date, partner.until_date, as_of)
    GROUP BY speaking.region
) AS counted USING (region);

-- cross_regional: organisations, known by company number, active in two or more regions; none: no rows.
CREATE OR REPLACE MACRO cross_regional(as_of) AS TABLE
SELECT
    kbo_number,
    arg_min(name, (region, row_number)) AS name,
    arg_min(organisation_type_code, (region, row_number)) AS organisation_type_code,
    count(DISTINCT region) AS region_count,
    list(DISTINCT region ORDER BY region) AS regions
FROM active_partner(as_of)
WHERE kbo_number IS NOT NULL
GROUP BY kbo_number
HAVING count(DISTINCT region) >= 2;

-- win_share: active partners of each kind of organisation in each region, and those of them of which it is known what is
-- in it for them; both missing without sheet Partners.
CREATE OR REPLACE MACRO win_share(as_of) AS TABLE
SELECT
    region.region, kind.organisation_type_code,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(counted.partner_count, 0) END AS partner_count,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(counted.known_count, 0) END AS known_count
FROM region
CROSS JOIN (SELECT unnest(enum_range(NULL::organisation_type))::organisation_type AS organisation_type_code) AS kind
LEFT JOIN handed_in(as_of, 'Partners') AS speaking USING (region)
LEFT JOIN (
    SELECT region, organisation_type_code, count(*) AS partner_count, count(shared_interest) AS known_count
    FROM active_partner(as_of)
    GROUP BY region, organisation_type_code
) AS counted ON counted.region = region.region AND counted.organisation_type_code = kind.organisation_type_code;

-- role_coverage: active partners per role and region, by name. A region looked at roles when at least half of its active
-- partners have one: else, and without any, what nobody has is not known. States: carried; single (by one partner, but for the lead, of which there is one anyway); deliberate (only by who
-- deliberately does not take part); nobody; not_looked; not_reported (no sheet Partners: all is missing).
CREATE OR REPLACE MACRO role_coverage(as_of) AS TABLE
WITH given AS (
    SELECT
        region, name, row_number, engagement_code,
        is_active_partner(engagement_code, since_date, until_date, as_of) AS is_active,
        unnest(role_codes) AS role_code
    FROM current_partner(as_of)
),
carried AS (
    SELECT
        region, role_code, count(*) FILTER (is_active) AS partner_count,
        list(name ORDER BY lower(strip_accents(name)), row_number) FILTER (is_active) AS partner_names,
        bool_and(engagement_code = 'bewust_niet') AS is_deliberate
    FROM given
    GROUP BY region, role_code
),
looked AS (
    SELECT
        region, count(*) AS active_count, count(*) FILTER (len(role_codes) > 0) AS with_role_count,
        2 * with_role_count >= active_count AS has_looked
    FROM active_partner(as_of)
    GROUP BY region
),
counted AS (
    SELECT
        region.region, role.role_code, speaking.region IS NOT NULL AS is_reported,
        coalesce(carried.partner_count, 0) AS role_count, coalesce(carried.partner_names, []) AS role_names,
        coalesce(carried.is_deliberate, false) AS is_deliberate, coalesce(looked.active_count, 0) AS active_count,
        coalesce(looked.with_role_count, 0) AS with_role_count, coalesce(looked.has_looked, false) AS has_looked
    FROM region
    CROSS JOIN (SELECT unnest(enum_range(NULL::partner_role))::partner_role AS role_code) AS role
    LEFT JOIN handed_in(as_of, 'Partners') AS speaking USING (region)
    LEFT JOIN looked USING (region)
    LEFT JOIN carried ON carried.region = region.region AND carried.role_code = role.role_code
)
SELECT
    region, role_code,
    CASE WHEN is_reported THEN role_count END AS partner_count,
    CASE WHEN is_reported THEN role_names END AS partner_names,
    CASE
        WHEN NOT is_reported THEN 'not_reported'
        WHEN role_count = 1 AND role_code <> 'trekker' THEN 'single'
        WHEN role_count > 0 THEN 'carried'
        WHEN is_deliberate THEN 'deliberate'
        WHEN has_looked THEN 'nobody'
        ELSE 'not_looked'
    END AS state_code,
    CASE WHEN is_reported THEN active_count END AS active_count,
    CASE WHEN is_reported THEN with_role_count END AS with_role_count,
    CASE WHEN is_reported THEN has_looked END AS has_looked
FROM counted;
