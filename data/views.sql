-- DEFINITIONS: one view or table macro per indicator, opened by a comment: formula, empty case.
-- Every macro takes as_of, the date at which the figures stand, today when left out.
-- Missing (NULL) always means that it is not known; zero is only said where somebody looked.
-- Trap: count_if is missing, not 0, when its condition is nowhere known; hence count(*) FILTER.

-- ---------------------------------------------------------------- what is current at a date

-- The sheets of the workbooks, in their order, and the table their rows go to.
CREATE OR REPLACE MACRO sheet_table() AS TABLE
FROM (VALUES
    (1, 'Regio', 'region_state'), (2, 'Besturen', 'government'), (3, 'Partners', 'partner'),
    (4, 'Aanbod', 'offer'), (5, 'Fasen', 'phase_progress'), (6, 'Acties', 'action'),
    (7, 'Realisaties', 'realisation'), (8, 'Samenwerking', 'collaboration'), (9, 'Sessies', 'session'),
    (10, 'Aanwezigheid', 'attendance'), (11, 'Leervragen', 'learning_question'), (12, 'Inzichten', 'insight')
) AS listed (position, sheet, table_name);

-- The sheets of a delivery that still stand: handed in, and not taken back by putting an older state back.
-- known_until is set by Store.at: then everything is as it was when that delivery was the newest.
CREATE OR REPLACE VIEW standing_sheet AS
SELECT delivery.region, delivery.reference_date, delivery_sheet.delivery_id, delivery_sheet.sheet
FROM delivery
JOIN delivery_sheet ON delivery_sheet.delivery_id = delivery.id
ANTI JOIN (
    FROM withdrawn_sheet WHERE withdrawn_sheet.delivery_id <= coalesce(getvariable('known_until'), 2147483647)
) AS withdrawn
    ON withdrawn.withdrawn_id = delivery_sheet.delivery_id AND withdrawn.sheet = delivery_sheet.sheet
WHERE delivery.id <= coalesce(getvariable('known_until'), 2147483647);

-- Which delivery speaks for each region and sheet at a date: the newest reference date not after
-- as_of, and of those the newest delivery. No row: the sheet was never handed in.
CREATE OR REPLACE MACRO current_sheet(as_of := current_date) AS TABLE
SELECT
    region,
    sheet,
    arg_max(delivery_id, (reference_date, delivery_id)) AS delivery_id,
    max(reference_date) AS reference_date
FROM standing_sheet
WHERE reference_date <= as_of
GROUP BY ALL;

-- The delivery that speaks for one sheet of the regional workbook, per region that handed it in.
CREATE OR REPLACE MACRO handed_in(as_of, sheet_name) AS TABLE
SELECT
    TRY_CAST(standing_sheet.region AS region_code) AS region,
    arg_max(delivery_id, (reference_date, delivery_id)) AS delivery_id,
    max(reference_date) AS reference_date
FROM standing_sheet
WHERE reference_date <= as_of AND sheet = sheet_name
GROUP BY standing_sheet.region;

-- The rows left aside that are still open: those of the delivery that speaks for their sheet.
CREATE OR REPLACE MACRO open_refused_row(as_of := current_date) AS TABLE
SELECT speaking.region, speaking.reference_date, refused_row.*
FROM current_sheet(as_of) AS speaking JOIN refused_row USING (delivery_id, sheet);

-- The rows of each sheet that hold at a date, with their region. No rows: never handed in, or handed in empty.
CREATE OR REPLACE MACRO current_region_state(as_of := current_date) AS TABLE
SELECT speaking.region, region_state.*
FROM handed_in(as_of, 'Regio') AS speaking JOIN region_state USING (delivery_id);

CREATE OR REPLACE MACRO current_government(as_of := current_date) AS TABLE
SELECT speaking.region, government.*
FROM handed_in(as_of, 'Besturen') AS speaking JOIN government USING (delivery_id);

CREATE OR REPLACE MACRO current_partner(as_of := current_date) AS TABLE
SELECT speaking.region, partner.*
FROM handed_in(as_of, 'Partners') AS speaking JOIN partner USING (delivery_id);

CREATE OR REPLACE MACRO current_offer(as_of := current_date) AS TABLE
SELECT speaking.region, offer.*
FROM handed_in(as_of, 'Aanbod') AS speaking JOIN offer USING (delivery_id);

CREATE OR REPLACE MACRO current_phase_progress(as_of := current_date) AS TABLE
SELECT speaking.region, phase_progress.*
FROM handed_in(as_of, 'Fasen') AS speaking JOIN phase_progress USING (delivery_id);

CREATE OR REPLACE MACRO current_action(as_of := current_date) AS TABLE
SELECT speaking.region, action.*
FROM handed_in(as_of, 'Acties') AS speaking JOIN action USING (delivery_id);

CREATE OR REPLACE MACRO current_realisation(as_of := current_date) AS TABLE
SELECT speaking.region, realisation.*
FROM handed_in(as_of, 'Realisaties') AS speaking JOIN realisation USING (delivery_id);

CREATE OR REPLACE MACRO current_collaboration(as_of := current_date) AS TABLE
SELECT speaking.region, collaboration.*
FROM handed_in(as_of, 'Samenwerking') AS speaking JOIN collaboration USING (delivery_id);

-- The sheets of the learning network itself; their region is lerend-netwerk.
CREATE OR REPLACE MACRO current_session(as_of := current_date) AS TABLE
SELECT speaking.region, session.*
FROM current_sheet(as_of) AS speaking JOIN session USING (delivery_id)
WHERE speaking.sheet = 'Sessies';

CREATE OR REPLACE MACRO current_attendance(as_of := current_date) AS TABLE
SELECT speaking.region, attendance.*
FROM current_sheet(as_of) AS speaking JOIN attendance USING (delivery_id)
WHERE speaking.sheet = 'Aanwezigheid';

CREATE OR REPLACE MACRO current_learning_question(as_of := current_date) AS TABLE
SELECT speaking.region, learning_question.*
FROM current_sheet(as_of) AS speaking JOIN learning_question USING (delivery_id)
WHERE speaking.sheet = 'Leervragen';

CREATE OR REPLACE MACRO current_insight(as_of := current_date) AS TABLE
SELECT speaking.region, insight.*
FROM current_sheet(as_of) AS speaking JOIN insight USING (delivery_id)
WHERE speaking.sheet = 'Inzichten';

-- freshness: per region and sheet the reference date that speaks and its age; missing: never handed in.
CREATE OR REPLACE MACRO freshness(as_of := current_date) AS TABLE
SELECT
    region.region, listed.sheet, listed.position,
    speaking.delivery_id, speaking.reference_date,
    as_of - speaking.reference_date AS age_days,
    delivery_sheet.row_count, delivery_sheet.refused_row_count
FROM region
CROSS JOIN (FROM sheet_table() WHERE position <= 8) AS listed
LEFT JOIN current_sheet(as_of) AS speaking
    ON speaking.region = region.region::VARCHAR AND speaking.sheet = listed.sheet
LEFT JOIN delivery_sheet
    ON delivery_sheet.delivery_id = speaking.delivery_id AND delivery_sheet.sheet = listed.sheet;

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

-- ---------------------------------------------------------------- partners and local governments

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

-- A local government takes part: it works or steers along. Deliberately not, or unknown: it does not.
CREATE OR REPLACE MACRO takes_part(engagement_code) AS coalesce(engagement_code IN ('3', '4'), false);

-- government_share: local governments of the region with engagement 3 or 4 / its municipalities, and those
-- that deliberately stay out; missing: no sheet Besturen.
CREATE OR REPLACE MACRO government_share(as_of := current_date) AS TABLE
SELECT
    region.region, region.municipality_count, counted.government_count, counted.deliberate_count,
    counted.government_count / nullif(region.municipality_count, 0) AS government_share
FROM region
LEFT JOIN (
    SELECT
        speaking.region,
        count(*) FILTER (takes_part(government.engagement_code)) AS government_count,
        count(*) FILTER (government.engagement_code = 'bewust_niet') AS deliberate_count
    FROM handed_in(as_of, 'Besturen') AS speaking
    LEFT JOIN government USING (delivery_id)
    GROUP BY speaking.region
) AS counted USING (region);

-- Active offer: status "actief" and within its dates.
CREATE OR REPLACE MACRO is_active_offer(offer_status_code, start_date, end_date, as_of) AS
    offer_status_code = 'actief' AND is_within(start_date, end_date, as_of);

-- The means an offer needs are those asked: S, M, L, or onbekend when the region left it empty; none asked: all offers.
CREATE OR REPLACE MACRO fits_scenario(scenario_code, asked_scenario) AS
    asked_scenario IS NULL OR coalesce(scenario_code::VARCHAR, 'onbekend') = asked_scenario;

CREATE OR REPLACE MACRO active_offer(as_of := current_date, asked_scenario := NULL) AS TABLE
FROM current_offer(as_of)
WHERE is_active_offer(offer_status_code, start_date, end_date, as_of) AND fits_scenario(scenario_code, asked_scenario);

-- municipality_state, blank_spots, joining_without_offer: per municipality its local active partners, its active
-- offers (those for the whole region included) and the engagement of its government. No local active partner and
-- no active offer: a blank spot, or joining without offer when the government takes part. Counts are missing
-- without their sheet, both states without either.
CREATE OR REPLACE MACRO municipality_state(as_of := current_date) AS TABLE
WITH
placed AS (
    SELECT region, is_region_wide, municipality_codes, 1 AS partner, 0 AS offer FROM active_partner(as_of)
    UNION ALL
    SELECT region, is_region_wide, municipality_codes, 0, 1 FROM active_offer(as_of)
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
        CASE WHEN partners.region IS NOT NULL THEN coalesce(local.partner_count, 0) END AS local_partner_count,
        CASE WHEN offers.region IS NOT NULL
            THEN coalesce(local.offer_count, 0) + coalesce(wide.offer_count, 0) END AS offer_count
    FROM municipality
    LEFT JOIN handed_in(as_of, 'Partners') AS partners USING (region)
    LEFT JOIN handed_in(as_of, 'Aanbod') AS offers ON offers.region = municipality.region
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
    CASE WHEN counted.local_partner_count + counted.offer_count IS NOT NULL
        THEN counted.local_partner_count + counted.offer_count = 0 AND NOT takes_part(government.engagement_code)
    END AS is_blank_spot,
    CASE WHEN counted.local_partner_count + counted.offer_count IS NOT NULL
        THEN counted.local_partner_count + counted.offer_count = 0 AND takes_part(government.engagement_code)
    END AS is_joining_without_offer
FROM counted
LEFT JOIN current_government(as_of) AS government USING (region, municipality_nis);

-- reached_share, blank_spots, joining_without_offer per region: municipalities in each state, and with an active
-- offer (one for the whole region reaches all) / municipalities. Counts are missing without the sheets they need.
CREATE OR REPLACE MACRO municipality_figures(as_of := current_date) AS TABLE
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

CREATE OR REPLACE MACRO reached_share(as_of := current_date) AS TABLE
SELECT region, municipality_count, reached_municipality_count, reached_share FROM municipality_figures(as_of);

CREATE OR REPLACE MACRO blank_spots(as_of := current_date) AS TABLE
SELECT region, municipality_count, blank_spot_count FROM municipality_figures(as_of);

CREATE OR REPLACE MACRO joining_without_offer(as_of := current_date) AS TABLE
SELECT region, municipality_count, joining_without_offer_count FROM municipality_figures(as_of);

-- ---------------------------------------------------------------- offer

-- quality_score: per offer the mean of its filled criteria (0..3), only when at least 5 of the 8 are filled
-- and no gate is "nee". This score is ours, there is no official norm.
CREATE OR REPLACE VIEW scored_offer AS
WITH levelled AS (
    SELECT *, [
        contact_score, continuiteit_score, taal_score, maatwerk_score,
        begeleiding_score, toegankelijk_score, veilig_score, feedback_score
    ] AS levels
    FROM offer
)
SELECT
    * EXCLUDE (levels),
    list_count(levels) AS criterion_count,
    coalesce(dutch_context_code = 'nee' OR participation_code = 'nee', false) AS is_closed,
    CASE WHEN list_count(levels) >= 5 AND NOT is_closed THEN list_sum(levels) / list_count(levels) END AS quality_score
FROM levelled;

-- The first day of the last 12 months.
CREATE OR REPLACE MACRO fresh_since(as_of) AS (as_of - INTERVAL 12 MONTH)::DATE;

-- How far the assessment of an offer is: assessed (in the last 12 months); stale (longer ago, or nobody knows when);
-- closed (a gate is "nee", so there is no score); incomplete (criteria filled, too few for a score); none (not looked
-- at). Closed and incomplete together: looked at without a score.
CREATE OR REPLACE MACRO quality_state(quality_score, criterion_count, is_closed, assessed_date, as_of) AS
    CASE
        WHEN quality_score IS NOT NULL AND assessed_date >= fresh_since(as_of) THEN 'assessed'
        WHEN quality_score IS NOT NULL THEN 'stale'
        WHEN is_closed THEN 'closed'
        WHEN criterion_count > 0 THEN 'incomplete'
        ELSE 'none'
    END;

-- The current offers with their score, its state, and whether they are active.
CREATE OR REPLACE MACRO quality_score(as_of := current_date) AS TABLE
SELECT
    speaking.region, scored_offer.*,
    is_active_offer(offer_status_code, start_date, end_date, as_of) AS is_active,
    quality_state(quality_score, criterion_count, is_closed, assessed_date, as_of) AS quality_state_code
FROM handed_in(as_of, 'Aanbod') AS speaking JOIN scored_offer USING (delivery_id);

-- A number of people so small that it could point at somebody: 1 to 4.
CREATE OR REPLACE MACRO is_small(people) AS coalesce(people BETWEEN 1 AND 4, false);

-- All figures on the active offers of each region, in one pass over them; the macros below say what they mean.
-- Everything is missing without a sheet Aanbod.
CREATE OR REPLACE MACRO offer_figures(as_of := current_date, asked_scenario := NULL) AS TABLE
WITH
offer AS (
    SELECT
        *, quality_state(quality_score, criterion_count, is_closed, assessed_date, as_of) AS quality_state_code
    FROM scored_offer
),
counted AS (
    SELECT
        speaking.region,
        count(offer.row_number) AS offer_count,
        sum(yearly_place_count)::BIGINT AS place_count,
        count(yearly_place_count) AS place_known_count,
        sum(yearly_place_count * path_hour_count) AS hour_count,
        count(yearly_place_count * path_hour_count) AS hour_known_count,
        len(list_distinct(list(offer_kind_code))) AS kind_count,
        coalesce(len(list_distinct(flatten(list(goal_codes)))), 0) AS goal_count,
        count(*) FILTER (is_published) AS published_count,
        count(is_published) AS published_answer_count,
        count(quality_score) AS assessed_count,
        count(*) FILTER (quality_state_code = 'assessed') AS fresh_count,
        count(*) FILTER (quality_state_code = 'stale') AS stale_count,
        count(quality_score) FILTER (assessor_code = 'zelf') AS self_assessed_count,
        count(*) FILTER (quality_state_code = 'incomplete') AS incomplete_count,
        count(*) FILTER (quality_state_code = 'closed') AS closed_count,
        count(*) FILTER (quality_state_code = 'none') AS unassessed_count,
        quantile_cont(quality_score, [0.25, 0.5, 0.75]) AS quartiles,
        coalesce(sum(newcomer_feedback_count) FILTER (newcomer_feedback_score IS NOT NULL), 0)::BIGINT AS newcomers,
        sum(newcomer_feedback_score * newcomer_feedback_count) AS newcomer_sum,
        coalesce(sum(provider_feedback_count) FILTER (provider_feedback_score IS NOT NULL), 0)::BIGINT AS providers,
        sum(provider_feedback_score * provider_feedback_count) AS provider_sum
    FROM handed_in(as_of, 'Aanbod') AS speaking
    LEFT JOIN offer
        ON offer.delivery_id = speaking.delivery_id
        AND is_active_offer(offer.offer_status_code, offer.start_date, offer.end_date, as_of)
        AND fits_scenario(offer.scenario_code, asked_scenario)
    GROUP BY speaking.region
)
SELECT
    region, offer_count,
    CASE WHEN offer_count = 0 THEN 0 ELSE place_count END AS place_count,
    offer_count - place_known_count AS place_unknown_count,
    CASE WHEN offer_count = 0 THEN 0 ELSE hour_count END AS hour_count,
    offer_count - hour_known_count AS hour_unknown_count,
    offer_count * 10000 / nullif(inhabitant_count, 0) AS offer_per_10000,
    kind_count, kind_count / len(enum_range(NULL::offer_kind)) AS kind_share,
    goal_count, goal_count / len(enum_range(NULL::offer_goal)) AS goal_share,
    published_count, published_answer_count, published_count / nullif(published_answer_count, 0) AS published_share,
    assessed_count, fresh_count, stale_count, self_assessed_count, incomplete_count, closed_count, unassessed_count,
    assessed_count / nullif(offer_count, 0) AS assessed_share, fresh_count / nullif(offer_count, 0) AS fresh_share,
    CASE WHEN assessed_count >= 5 THEN quartiles[2] END AS quality_median,
    CASE WHEN assessed_count >= 5 THEN quartiles[1] END AS quality_q1,
    CASE WHEN assessed_count >= 5 THEN quartiles[3] END AS quality_q3,
    CASE WHEN newcomers >= 5 THEN newcomer_sum / newcomers END AS newcomer_feedback_score,
    CASE WHEN NOT is_small(newcomers) THEN newcomers END AS newcomer_answer_count,
    is_small(newcomers) AS newcomer_is_hidden,
    CASE WHEN providers >= 5 THEN provider_sum / providers END AS provider_feedback_score,
    CASE WHEN NOT is_small(providers) THEN providers END AS provider_answer_count,
    is_small(providers) AS provider_is_hidden
FROM region LEFT JOIN counted USING (region);

-- offer_count, place_count, hour_count: active offers, the sum of their places a year, the sum of places x
-- hours; beside them the offers that left it empty. A sum is missing when every active offer left it empty.
CREATE OR REPLACE MACRO offer_count(as_of := current_date) AS TABLE
SELECT region, offer_count, place_count, place_unknown_count, hour_count, hour_unknown_count
FROM offer_figures(as_of);

-- offer_per_10000: active offers / inhabitants x 10 000.
CREATE OR REPLACE MACRO offer_per_10000(as_of := current_date) AS TABLE
SELECT region, offer_per_10000 FROM offer_figures(as_of);

-- offer_diversity: kinds of active offer present / 14, goals present / 6.
CREATE OR REPLACE MACRO offer_diversity(as_of := current_date) AS TABLE
SELECT region, kind_count, kind_share, goal_count, goal_share FROM offer_figures(as_of);

-- published_share: active offers on ikdoemee / active offers with an answer; missing when none answered.
CREATE OR REPLACE MACRO published_share(as_of := current_date) AS TABLE
SELECT region, published_count, published_answer_count, published_share FROM offer_figures(as_of);

-- assessed_share and the quality of a region: active offers with a quality score / active offers (missing
-- when there are none); median and quartiles of the scores only from 5 assessed offers on.
CREATE OR REPLACE MACRO assessed_share(as_of := current_date) AS TABLE
SELECT
    region, offer_count, assessed_count, stale_count, incomplete_count, closed_count, unassessed_count, assessed_share,
    quality_median, quality_q1, quality_q3
FROM offer_figures(as_of);

-- fresh_share: active offers with a quality score of the last 12 months / active offers; missing when there are none.
CREATE OR REPLACE MACRO fresh_share(as_of := current_date) AS TABLE
SELECT region, offer_count, fresh_count, fresh_share FROM offer_figures(as_of);

-- newcomer_feedback, provider_feedback: mean score 1..5 weighted by the number of answers, over active offers
-- with both. One to four answers are hidden, score and number; no answers: the score is missing.
CREATE OR REPLACE MACRO feedback(as_of := current_date) AS TABLE
SELECT
    region, newcomer_feedback_score, newcomer_answer_count, newcomer_is_hidden,
    provider_feedback_score, provider_answer_count, provider_is_hidden
FROM offer_figures(as_of);

-- criterion_level: active offers per criterion and level 0..3, and those that left it empty; missing without
-- a sheet Aanbod.
CREATE OR REPLACE MACRO criterion_level(as_of := current_date, asked_scenario := NULL) AS TABLE
WITH
answered AS (
    SELECT region, position, level, count(*) AS offer_count
    FROM (
        SELECT
            region, unnest(range(1, 9)) AS position,
            unnest([
                contact_score, continuiteit_score, taal_score, maatwerk_score,
                begeleiding_score, toegankelijk_score, veilig_score, feedback_score
            ]) AS level
        FROM active_offer(as_of, asked_scenario := asked_scenario)
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

-- The active offers of the asked scenario with their score.
CREATE OR REPLACE MACRO active_scored_offer(as_of, asked_scenario := NULL) AS TABLE
FROM quality_score(as_of) WHERE is_active AND fits_scenario(scenario_code, asked_scenario);

-- offer_kind_count: active offers of each kind per region, and those of them with a quality score; missing without
-- a sheet Aanbod.
CREATE OR REPLACE MACRO offer_kind_count(as_of := current_date, asked_scenario := NULL) AS TABLE
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
CREATE OR REPLACE MACRO offer_language(as_of := current_date, asked_scenario := NULL) AS TABLE
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

-- ---------------------------------------------------------------- phases

-- How far a phase is: (done + half of the busy) / items that apply and have an answer; missing without any.
CREATE OR REPLACE MACRO progress_share(done, busy, not_yet) AS
    (done + 0.5::DOUBLE * busy) / nullif(done + busy + not_yet, 0);

-- phase_share: progress_share per region and phase; beside it the unanswered / items that apply. Missing when
-- there is nothing to divide, and without a sheet Fasen.
CREATE OR REPLACE MACRO phase_share(as_of := current_date) AS TABLE
WITH counted AS (
    SELECT
        speaking.region, item.phase_code, count(*) AS item_count,
        count(*) FILTER (item_status_code = 'klaar') AS done, count(*) FILTER (item_status_code = 'bezig') AS busy,
        count(*) FILTER (item_status_code = 'nog_niet') AS not_yet,
        count(*) FILTER (item_status_code = 'nvt') AS not_applicable,
        count(*) FILTER (item_status_code IS NULL) AS unanswered
    FROM handed_in(as_of, 'Fasen') AS speaking
    CROSS JOIN lifecycle_item AS item
    LEFT JOIN phase_progress
        ON phase_progress.delivery_id = speaking.delivery_id AND phase_progress.item_code = item.item_code
    GROUP BY speaking.region, item.phase_code
)
SELECT
    region.region, phase.phase_code, counted.region IS NOT NULL AS is_reported,
    progress_share(done, busy, not_yet) AS phase_share,
    done AS done_count, busy AS busy_count, not_yet AS not_yet_count, not_applicable AS not_applicable_count,
    unanswered AS unanswered_count, phase.item_count,
    unanswered / nullif(phase.item_count - not_applicable, 0) AS unanswered_share,
    CASE WHEN state.region IS NOT NULL
        THEN coalesce(list_contains(state.main_phase_codes, phase.phase_code), false) END AS is_main_phase
FROM region
CROSS JOIN (SELECT phase_code, count(*) AS item_count FROM lifecycle_item GROUP BY phase_code) AS phase
LEFT JOIN counted ON counted.region = region.region AND counted.phase_code = phase.phase_code
LEFT JOIN current_region_state(as_of) AS state ON state.region = region.region;

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

-- The quarters from that of the first sheet Fasen to that of as_of, at most the last 12; each stands at its
-- last day, the running one at as_of. No rows before the first sheet.
CREATE OR REPLACE MACRO quarter_moment(as_of := current_date) AS TABLE
SELECT first_day::DATE AS first_day, least(last_day(first_day + INTERVAL 2 MONTH), as_of) AS moment
FROM (
    SELECT min(reference_date) AS first_date
    FROM standing_sheet
    WHERE sheet = 'Fasen' AND reference_date <= as_of
) AS begun
CROSS JOIN LATERAL (
    SELECT unnest(generate_series(
        greatest(date_trunc('quarter', first_date), date_trunc('quarter', as_of) - INTERVAL 33 MONTH),
        date_trunc('quarter', as_of),
        INTERVAL 3 MONTH
    )) AS first_day
) AS quarter
WHERE first_date IS NOT NULL;

-- phase_share at each quarter_moment. A delivery speaks for many quarters, so its items are counted once; is_renewed
-- says where another delivery speaks than at the moment before.
CREATE OR REPLACE MACRO phase_share_by_quarter(as_of := current_date) AS TABLE
WITH
speaking AS (
    SELECT
        TRY_CAST(standing_sheet.region AS region_code) AS region, moment,
        arg_max(delivery_id, (reference_date, delivery_id)) AS delivery_id
    FROM quarter_moment(as_of) AS quarter
    JOIN standing_sheet ON standing_sheet.reference_date <= quarter.moment
    WHERE sheet = 'Fasen'
    GROUP BY standing_sheet.region, moment
),
counted AS (
    SELECT
        delivery_id, phase_code,
        progress_share(
            count(*) FILTER (item_status_code = 'klaar'), count(*) FILTER (item_status_code = 'bezig'),
            count(*) FILTER (item_status_code = 'nog_niet')
        ) AS phase_share,
        count(*) FILTER (item_status_code = 'nvt') AS not_applicable
    FROM (SELECT DISTINCT delivery_id FROM speaking)
    JOIN phase_progress USING (delivery_id)
    JOIN lifecycle_item USING (item_code)
    GROUP BY ALL
)
SELECT
    region.region, phase.phase_code, quarter.moment, speaking.region IS NOT NULL AS is_reported, counted.phase_share,
    CASE WHEN speaking.region IS NOT NULL
        THEN coalesce(counted.not_applicable < phase.item_count, true) END AS is_applicable,
    speaking.delivery_id IS DISTINCT FROM lag(speaking.delivery_id) OVER (
        PARTITION BY region.region, phase.phase_code ORDER BY quarter.moment
    ) AS is_renewed
FROM region
CROSS JOIN (SELECT phase_code, count(*) AS item_count FROM lifecycle_item GROUP BY phase_code) AS phase
CROSS JOIN quarter_moment(as_of) AS quarter
LEFT JOIN speaking ON speaking.region = region.region AND speaking.moment = quarter.moment
LEFT JOIN counted ON counted.delivery_id = speaking.delivery_id AND counted.phase_code = phase.phase_code;

-- turning_point: per region and quarter_moment the realisations of that quarter that the region calls a high,
-- a low or a turning point: how many, and the first three.
CREATE OR REPLACE MACRO turning_point(as_of := current_date) AS TABLE
SELECT
    region, moment, count(*) AS point_count,
    arg_min(
        {'realised_date': realised_date, 'title': title, 'realisation_kind_code': realisation_kind_code},
        (realised_date, row_number), 3
    ) AS points
FROM current_realisation(as_of) AS happened
JOIN quarter_moment(as_of) AS quarter ON happened.realised_date BETWEEN quarter.first_day AND quarter.moment
WHERE realisation_kind_code IS NOT NULL
GROUP BY region, moment;

-- similar_regions: the distance (Euclidean over the five phase shares) between every two regions that have
-- all five, and the phase in which they differ most. Rounded, so that equal profiles are equally near.
CREATE OR REPLACE MACRO similar_regions(as_of := current_date) AS TABLE
WITH
known AS (
    FROM phase_share(as_of)
    QUALIFY count(phase_share) OVER (PARTITION BY region) = 5
)
SELECT
    own.region, other.region AS other_region,
    round(sqrt(sum((own.phase_share - other.phase_share) ** 2)), 9) AS distance,
    arg_max(
        {'phase_code': phase_code, 'own_share': own.phase_share, 'other_share': other.phase_share},
        (round(abs(own.phase_share - other.phase_share), 9), -enum_code(phase_code)::INTEGER)
    ) AS largest
FROM known AS own
JOIN known AS other USING (phase_code)
WHERE own.region <> other.region
GROUP BY own.region, other.region;

-- temperature: as the region gave it, -5..20 degrees, with its date; missing: not given or no sheet Regio.
CREATE OR REPLACE MACRO temperature(as_of := current_date) AS TABLE
SELECT region.region, state.temperature_degrees, speaking.reference_date
FROM region
LEFT JOIN handed_in(as_of, 'Regio') AS speaking USING (region)
LEFT JOIN region_state AS state USING (delivery_id);

-- action_state: overdue (last day passed at the date of the delivery that reported it, neither done nor dropped), past
-- since (last day between that delivery and as_of: nobody told how it ended), else as planned, running, done, dropped.
CREATE OR REPLACE MACRO action_state(as_of := current_date) AS TABLE
SELECT
    speaking.region, action.*, speaking.reference_date AS reported_date,
    CASE
        WHEN action_status_code = 'klaar' THEN 'done'
        WHEN action_status_code = 'geschrapt' THEN 'dropped'
        WHEN end_date < speaking.reference_date THEN 'overdue'
        WHEN end_date < as_of THEN 'past_since'
        WHEN action_status_code = 'bezig' THEN 'running'
        ELSE 'planned'
    END AS action_state_code
FROM handed_in(as_of, 'Acties') AS speaking JOIN action USING (delivery_id);

-- ---------------------------------------------------------------- learning network and collaboration

-- question_match: seekers x helpers per item of the lifecycle: the region seeks help there, offers help, or has the
-- item done while it neither seeks nor offers. No row: none of these, or no sheet Fasen.
CREATE OR REPLACE MACRO question_match(as_of := current_date) AS TABLE
SELECT
    region, item_code, explanation,
    CASE help_code WHEN 'zoeken' THEN 'seeks' WHEN 'helpen' THEN 'offers' ELSE 'done' END AS match_code
FROM current_phase_progress(as_of)
WHERE help_code IS NOT NULL OR item_status_code = 'klaar';

-- session_attendance: per region and session of the learning network (known from either list) whether the region
-- was there. States: present (people, or a line without a number), absent (a line with 0), unlisted (no line),
-- upcoming (after as_of). One to four people are hidden: the number is missing, the presence is not.
CREATE OR REPLACE MACRO session_attendance(as_of := current_date) AS TABLE
WITH known AS (
    SELECT session_date FROM current_session(as_of) UNION SELECT session_date FROM current_attendance(as_of)
)
SELECT
    region.region, known.session_date,
    CASE
        WHEN known.session_date > as_of THEN 'upcoming'
        WHEN attendance.session_date IS NULL THEN 'unlisted'
        WHEN attendance.attendee_count = 0 THEN 'absent'
        ELSE 'present'
    END AS state_code,
    CASE WHEN known.session_date <= as_of AND NOT is_small(attendance.attendee_count)
        THEN attendance.attendee_count END AS attendee_count,
    coalesce(session.host_region_code = region.region, false) AS is_host
FROM region
CROSS JOIN known
LEFT JOIN current_attendance(as_of) AS attendance
    ON attendance.session_date = known.session_date AND attendance.region_code = region.region
LEFT JOIN current_session(as_of) AS session ON session.session_date = known.session_date;

-- host_rotation: times a region hosted up to as_of and the last time, times it was there and the sessions with
-- a list of who came. Missing when the sheet Sessies, or Aanwezigheid, was never handed in.
CREATE OR REPLACE MACRO host_rotation(as_of := current_date) AS TABLE
WITH
handed AS (
    SELECT
        count(*) FILTER (sheet = 'Sessies') > 0 AS has_sessions,
        count(*) FILTER (sheet = 'Aanwezigheid') > 0 AS has_attendance
    FROM current_sheet(as_of)
    WHERE region = 'lerend-netwerk'
),
listed AS (
    SELECT count(DISTINCT session_date) AS listed_count FROM current_attendance(as_of) WHERE session_date <= as_of
)
SELECT
    attended.region,
    CASE WHEN has_sessions THEN count(*) FILTER (is_host AND state_code <> 'upcoming') END AS hosted_count,
    max(session_date) FILTER (is_host AND state_code <> 'upcoming') AS last_hosted_date,
    CASE WHEN has_attendance THEN count(*) FILTER (state_code = 'present') END AS attended_count,
    CASE WHEN has_attendance THEN listed_count END AS listed_count
FROM (
    SELECT region.region, session_date, state_code, is_host
    FROM region LEFT JOIN session_attendance(as_of) USING (region)
) AS attended
CROSS JOIN handed
CROSS JOIN listed
GROUP BY attended.region, has_sessions, has_attendance, listed_count;

-- The answers of the newest day, up to as_of, of each group of raters on each condition of collaboration.
CREATE OR REPLACE MACRO newest_collaboration(as_of) AS TABLE
SELECT
    *,
    [
        coalesce(score_1_count, 0), coalesce(score_2_count, 0), coalesce(score_3_count, 0),
        coalesce(score_4_count, 0), coalesce(score_5_count, 0)
    ] AS counts,
    list_sum(counts)::BIGINT AS answers
FROM current_collaboration(as_of)
WHERE answered_date <= as_of
QUALIFY row_number() OVER (
    PARTITION BY region, condition_code, rater_group_code ORDER BY answered_date DESC, row_number
) = 1;

-- collaboration: the answers 1..5 per region, condition and group of raters, on the newest day; an empty number
-- is no answer. Under 3 answers all of it is hidden but the day. No row: nobody answered.
CREATE OR REPLACE MACRO collaboration(as_of := current_date) AS TABLE
SELECT
    region, condition_code, rater_group_code, answered_date, answers < 3 AS is_hidden,
    CASE WHEN answers >= 3 THEN counts END AS score_counts,
    CASE WHEN answers >= 3 THEN answers END AS answer_count,
    CASE WHEN answers >= 3 THEN next_steps END AS next_steps
FROM newest_collaboration(as_of);
