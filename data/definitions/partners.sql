-- PARTNERS: organisations that are active in a region.

-- Within its dates: started (or start unknown) and not ended (or end unknown); both days count.
CREATE OR REPLACE MACRO is_within(first_date, last_date, as_of) AS
    coalesce(first_date <= as_of, true) AND coalesce(last_date >= as_of, true);

-- Active partner: engagement 3 or 4 and within its dates.
CREATE OR REPLACE MACRO is_active_partner(engagement_code, since_date, until_date, as_of) AS
    engagement_code IN ('3', '4') AND is_within(since_date, until_date, as_of);

-- Within a region a row is an organisation: the door keeps one row per company number or, without one, per
-- name without case, accents and signs (rule key_is_unique). Over regions the company number joins rows.
CREATE OR REPLACE MACRO active_partner(as_of := current_date) AS TABLE
FROM current_partner(as_of)
WHERE is_active_partner(engagement_code, since_date, until_date, as_of);

-- partner_count: organisations active in the region; missing: no sheet Partners.
CREATE OR REPLACE MACRO partner_count(as_of := current_date) AS TABLE
SELECT region.region, counted.partner_count
FROM region
LEFT JOIN (
    SELECT speaking.region, count(partner.row_number) AS partner_count
    FROM handed_in(as_of, 'Partners') AS speaking
    LEFT JOIN partner
        ON partner.delivery_id = speaking.delivery_id
        AND is_active_partner(partner.engagement_code, partner.since_date, partner.until_date, as_of)
    GROUP BY speaking.region
) AS counted USING (region);

-- cross_regional: organisations, known by company number, active in two or more regions; none: no rows.
CREATE OR REPLACE MACRO cross_regional(as_of := current_date) AS TABLE
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
