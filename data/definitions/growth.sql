-- GROWTH: what each delivery counts at the date that it describes; it says nothing of any other date.

-- offer_count, and of those assessed_count and fresh_count, as in offer_figures at the date of each delivery; a share is
-- missing without active offers.
CREATE OR REPLACE MACRO offer_by_delivery(as_of) AS TABLE
SELECT
    region, reference_date, offer_count, assessed_count, fresh_count,
    assessed_count / nullif(offer_count, 0) AS assessed_share, fresh_count / nullif(offer_count, 0) AS fresh_share
FROM (
    SELECT
        dated.region, dated.reference_date,
        count(offer.row_number) AS offer_count, count(offer.quality_score) AS assessed_count,
        count(*) FILTER (
            quality_state(quality_score, criterion_count, is_closed, assessed_date, dated.reference_date) = 'assessed'
        ) AS fresh_count
    FROM dated_delivery(as_of, 'Aanbod') AS dated
    LEFT JOIN scored_offer AS offer
        ON offer.delivery_id = dated.delivery_id
        AND is_active_offer(offer.offer_status_code, offer.start_date, offer.end_date, dated.reference_date)
    GROUP BY dated.region, dated.reference_date
);

-- partner_count at the date of each delivery.
CREATE OR REPLACE MACRO partner_by_delivery(as_of) AS TABLE
SELECT dated.region, dated.reference_date, count(partner.row_number) AS partner_count
FROM dated_delivery(as_of, 'Partners') AS dated
LEFT JOIN partner
    ON partner.delivery_id = dated.delivery_id
    AND is_active_partner(partner.engagement_code, partner.since_date, partner.until_date, dated.reference_date)
GROUP BY dated.region, dated.reference_date;

-- government_count of each delivery, of the municipalities of the region.
CREATE OR REPLACE MACRO government_by_delivery(as_of) AS TABLE
SELECT
    dated.region, dated.reference_date, region.municipality_count,
    count(*) FILTER (takes_part(government.engagement_code)) AS government_count
FROM dated_delivery(as_of, 'Besturen') AS dated
JOIN region USING (region)
LEFT JOIN government ON government.delivery_id = dated.delivery_id
GROUP BY dated.region, dated.reference_date, region.municipality_count;

-- Items of the lifecycle that are done, and begun (done or busy), of those that apply, in each delivery; missing when
-- no item has an answer that says so.
CREATE OR REPLACE MACRO item_by_delivery(as_of) AS TABLE
SELECT
    region, reference_date, item_count - not_applicable AS item_count,
    CASE WHEN answered > 0 THEN begun END AS begun_count, CASE WHEN answered > 0 THEN done END AS done_count
FROM (
    SELECT
        dated.region, dated.reference_date, count(*) AS item_count,
        count(*) FILTER (item_status_code = 'nvt') AS not_applicable,
        count(*) FILTER (item_status_code IN ('klaar', 'bezig', 'nog_niet')) AS answered,
        count(*) FILTER (item_status_code IN ('klaar', 'bezig')) AS begun,
        count(*) FILTER (item_status_code = 'klaar') AS done
    FROM dated_delivery(as_of, 'Fasen') AS dated
    CROSS JOIN lifecycle_item AS item
    LEFT JOIN phase_progress
        ON phase_progress.delivery_id = dated.delivery_id AND phase_progress.item_code = item.item_code
    GROUP BY dated.region, dated.reference_date
);

-- check_in: the five scores that a region gave itself in its newest sheet Regio (place 1) and in the one before it (2).
CREATE OR REPLACE MACRO check_in(as_of) AS TABLE
SELECT
    dated.region, dated.place, dated.reference_date,
    tijd_score, geld_score, informatie_score, organisatie_score, kwaliteit_score
FROM (
    SELECT *, row_number() OVER (PARTITION BY region ORDER BY reference_date DESC) AS place
    FROM dated_delivery(as_of, 'Regio')
) AS dated
LEFT JOIN region_state USING (delivery_id)
WHERE dated.place <= 2;
