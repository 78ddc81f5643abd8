-- MUNICIPALITIES: local governments, and where partners and offers reach.

-- A local government takes part: it works or steers along. Deliberately not, or unknown: it does not.
CREATE OR REPLACE MACRO takes_part(engagement_code) AS coalesce(engagement_code IN ('3', '4'), false);

-- government_share: local governments of the region with engagement 3 or 4 / its municipalities; missing: no sheet
-- Besturen.
CREATE OR REPLACE MACRO government_share(as_of) AS TABLE
SELECT
    region.region, region.municipality_count, counted.government_count,
    counted.government_count / nullif(region.municipality_count, 0) AS government_share
FROM region
LEFT JOIN (
    SELECT speaking.region, count(*) FILTER (takes_part(government.engagement_code)) AS government_count
    FROM handed_in(as_of, 'Besturen') AS speaking
    LEFT JOIN government USING (delivery_id)
    GROUP BY speaking.region
) AS counted USING (region);

-- municipality_state, blank_spots, joining_without_offer: per municipality its local active partners, its active
-- offers (those for the whole region included) and the engagement of its government. No local active partner and
-- no active offer: a blank spot, or joining without offer when the government takes part. Counts are missing
-- without their sheet, both states without either.
CREATE OR REPLACE MACRO municipality_state(as_of) AS TABLE
WITH
-- Once for the three sheets: what planning a question costs is how often it asks who speaks.
speaking AS MATERIALIZED (
    SELECT TRY_CAST(region AS region_code) AS region, sheet, delivery_id FROM current_sheet(as_of)
),
handed AS (
    SELECT
        region, count(*) FILTER (sheet = 'Partners') > 0 AS has_partners,
        count(*) FILTER (sheet = 'Aanbod') > 0 AS has_offers
    FROM speaking
    GROUP BY region
),
placed AS (
    SELECT region, is_region_wide, municipality_codes, 1 AS partner, 0 AS offer
    FROM speaking JOIN partner USING (delivery_id)
    WHERE sheet = 'Partners' AND is_active_partner(engagement_code, since_date, until_date, as_of)
    UNION ALL
    SELECT region, is_region_wide, municipality_codes, 0, 1
    FROM speaking JOIN offer USING (delivery_id)
    WHERE sheet = 'Aanbod' AND is_active_offer(offer_status_code, start_date, end_date, as_of)
),
-- A place without a municipality stands for the whole region.
place AS (
    SELECT region, municipality_nis, sum(partner)::BIGINT AS partner_count, sum(offer)::BIGINT AS offer_count
    FROM (
        SELECT region, partner, offer,
            unnest(CASE WHEN is_region_wide THEN [NULL] ELSE municipality_codes END) AS municipality_nis
        FROM placed
    )
    GROUP BY ALL
),
counted AS (
    SELECT
        municipality.region, municipality.municipality_nis, municipality.name,
        wide.partner_count AS region_wide_partner_count,
        CASE WHEN has_partners THEN coalesce(local.partner_count, 0) END AS local_partner_count,
        CASE WHEN has_offers THEN coalesce(local.offer_count, 0) + coalesce(wide.offer_count, 0) END AS offer_count
    FROM municipality
    LEFT JOIN handed USING (region)
    LEFT JOIN place AS local
        ON local.region = municipality.region AND local.municipality_nis = municipality.municipality_nis
    LEFT JOIN (FROM place WHERE municipality_nis IS NULL) AS wide ON wide.region = municipality.region
)
SELECT
    counted.region, counted.municipality_nis, counted.name,
    CASE
        WHEN counted.local_partner_count IS NULL THEN 'not_reported'
        WHEN counted.local_partner_count > 0 THEN 'local'
        WHEN counted.region_wide_partner_count > 0 THEN 'region_wide'
        ELSE 'none'
    END AS state_code,
    counted.local_partner_count, government.engagement_code, government.since_date, counted.offer_count,
    -- missing AND false is false, so the case says when both are missing
    CASE WHEN present_count IS NOT NULL
        THEN present_count = 0 AND NOT takes_part(government.engagement_code)
    END AS is_blank_spot,
    CASE WHEN present_count IS NOT NULL
        THEN present_count = 0 AND takes_part(government.engagement_code)
    END AS is_joining_without_offer
FROM (SELECT *, local_partner_count + offer_count AS present_count FROM counted) AS counted
LEFT JOIN (
    SELECT region, municipality_nis, engagement_code, since_date
    FROM speaking JOIN government USING (delivery_id)
    WHERE sheet = 'Besturen'
) AS government USING (region, municipality_nis);

-- reached_share, blank_spots, joining_without_offer per region: municipalities in each state, and with an active
-- offer (one for the whole region reaches all) / municipalities. Counts are missing without the sheets they need.
CREATE OR REPLACE MACRO municipality_figures(as_of) AS TABLE
SELECT
    region, count(*) AS municipality_count,
    CASE WHEN count(local_partner_count) > 0 THEN count(*) FILTER (state_code = 'local') END AS local_count,
    CASE WHEN count(local_partner_count) > 0 THEN count(*) FILTER (state_code = 'region_wide') END AS region_wide_count,
    CASE WHEN count(local_partner_count) > 0 THEN count(*) FILTER (state_code = 'none') END AS none_count,
    CASE WHEN count(is_blank_spot) > 0 THEN count(*) FILTER (is_blank_spot) END AS blank_spot_count,
    CASE WHEN count(is_joining_without_offer) > 0
        THEN count(*) FILTER (is_joining_without_offer) END AS joining_without_offer_count,
    CASE WHEN count(offer_count) > 0 THEN count(*) FILTER (offer_count > 0) END AS reached_municipality_count,
    CASE WHEN count(offer_count) > 0 THEN count(*) FILTER (offer_count > 0) / count(*) END AS reached_share
FROM municipality_state(as_of)
GROUP BY region;
