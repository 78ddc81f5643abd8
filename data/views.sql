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

-- Which delivery speaks for each region and sheet at a date: the newest reference date not after
-- as_of, and of those the newest delivery. No row: the sheet was never handed in.
CREATE OR REPLACE MACRO current_sheet(as_of := current_date) AS TABLE
SELECT
    delivery.region,
    delivery_sheet.sheet,
    arg_max(delivery.id, (delivery.reference_date, delivery.id)) AS delivery_id,
    max(delivery.reference_date) AS reference_date
FROM delivery
JOIN delivery_sheet ON delivery_sheet.delivery_id = delivery.id
WHERE delivery.reference_date <= as_of
GROUP BY ALL;

-- One sheet of all 18 regions; delivery_id is missing where the region never handed it in.
CREATE OR REPLACE MACRO region_sheet(as_of, sheet_name) AS TABLE
SELECT region.region, region.municipality_count, region.inhabitant_count, handed_in.delivery_id, handed_in.reference_date
FROM region
LEFT JOIN current_sheet(as_of) AS handed_in
    ON handed_in.region = region.region::VARCHAR AND handed_in.sheet = sheet_name;

-- The rows of each sheet that hold at a date, with their region. No rows: never handed in, or handed in empty.
CREATE OR REPLACE MACRO current_region_state(as_of := current_date) AS TABLE
SELECT handed_in.region, region_state.*
FROM region_sheet(as_of, 'Regio') AS handed_in JOIN region_state USING (delivery_id);

CREATE OR REPLACE MACRO current_government(as_of := current_date) AS TABLE
SELECT handed_in.region, government.*
FROM region_sheet(as_of, 'Besturen') AS handed_in JOIN government USING (delivery_id);

CREATE OR REPLACE MACRO current_partner(as_of := current_date) AS TABLE
SELECT handed_in.region, partner.*
FROM region_sheet(as_of, 'Partners') AS handed_in JOIN partner USING (delivery_id);

CREATE OR REPLACE MACRO current_offer(as_of := current_date) AS TABLE
SELECT handed_in.region, offer.*
FROM region_sheet(as_of, 'Aanbod') AS handed_in JOIN offer USING (delivery_id);

CREATE OR REPLACE MACRO current_phase_progress(as_of := current_date) AS TABLE
SELECT handed_in.region, phase_progress.*
FROM region_sheet(as_of, 'Fasen') AS handed_in JOIN phase_progress USING (delivery_id);

CREATE OR REPLACE MACRO current_action(as_of := current_date) AS TABLE
SELECT handed_in.region, action.*
FROM region_sheet(as_of, 'Acties') AS handed_in JOIN action USING (delivery_id);

CREATE OR REPLACE MACRO current_realisation(as_of := current_date) AS TABLE
SELECT handed_in.region, realisation.*
FROM region_sheet(as_of, 'Realisaties') AS handed_in JOIN realisation USING (delivery_id);

CREATE OR REPLACE MACRO current_collaboration(as_of := current_date) AS TABLE
SELECT handed_in.region, collaboration.*
FROM region_sheet(as_of, 'Samenwerking') AS handed_in JOIN collaboration USING (delivery_id);

-- The sheets of the learning network itself; their region is lerend-netwerk.
CREATE OR REPLACE MACRO current_session(as_of := current_date) AS TABLE
SELECT handed_in.region, session.*
FROM current_sheet(as_of) AS handed_in JOIN session USING (delivery_id)
WHERE handed_in.sheet = 'Sessies';

CREATE OR REPLACE MACRO current_attendance(as_of := current_date) AS TABLE
SELECT handed_in.region, attendance.*
FROM current_sheet(as_of) AS handed_in JOIN attendance USING (delivery_id)
WHERE handed_in.sheet = 'Aanwezigheid';

CREATE OR REPLACE MACRO current_learning_question(as_of := current_date) AS TABLE
SELECT handed_in.region, learning_question.*
FROM current_sheet(as_of) AS handed_in JOIN learning_question USING (delivery_id)
WHERE handed_in.sheet = 'Leervragen';

CREATE OR REPLACE MACRO current_insight(as_of := current_date) AS TABLE
SELECT handed_in.region, insight.*
FROM current_sheet(as_of) AS handed_in JOIN insight USING (delivery_id)
WHERE handed_in.sheet = 'Inzichten';

-- freshness: per region and sheet the reference date that speaks and its age; missing: never handed in.
CREATE OR REPLACE MACRO freshness(as_of := current_date) AS TABLE
SELECT
    region.region, listed.sheet, listed.position,
    handed_in.delivery_id, handed_in.reference_date,
    as_of - handed_in.reference_date AS age_days,
    delivery_sheet.row_count, delivery_sheet.refused_row_count
FROM region
CROSS JOIN (FROM sheet_table() WHERE position <= 8) AS listed
LEFT JOIN current_sheet(as_of) AS handed_in
    ON handed_in.region = region.region::VARCHAR AND handed_in.sheet = listed.sheet
LEFT JOIN delivery_sheet
    ON delivery_sheet.delivery_id = handed_in.delivery_id AND delivery_sheet.sheet = listed.sheet;

-- ---------------------------------------------------------------- partners and local governments

-- Within its dates: started (or start unknown) and not ended (or end unknown); both days count.
CREATE OR REPLACE MACRO is_within(first_date, last_date, as_of) AS
    coalesce(first_date <= as_of, true) AND coalesce(last_date >= as_of, true);

-- What identifies an organisation: its company number over regions, else its name within the region,
-- without case, accents, signs and doubled spaces.
CREATE OR REPLACE MACRO organisation_key(region, kbo_number, name) AS
    coalesce(
        kbo_number,
        region::VARCHAR || ':' || trim(regexp_replace(lower(strip_accents(name)), '[^\p{L}\p{N}]+', ' ', 'g'))
    );

-- Active partner: engagement 3 or 4 and within its dates.
CREATE OR REPLACE MACRO active_partner(as_of := current_date) AS TABLE
SELECT *, organisation_key(region, kbo_number, name) AS organisation
FROM current_partner(as_of)
WHERE engagement_code IN ('3', '4') AND is_within(since_date, until_date, as_of);

-- partner_count: organisations active in the region; missing: no sheet Partners.
CREATE OR REPLACE MACRO partner_count(as_of := current_date) AS TABLE
SELECT
    handed_in.region,
    CASE WHEN any_value(handed_in.delivery_id) IS NOT NULL THEN count(DISTINCT partner.organisation) END AS partner_count
FROM region_sheet(as_of, 'Partners') AS handed_in
LEFT JOIN active_partner(as_of) AS partner USING (region)
GROUP BY handed_in.region;

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

-- The codes of one of the two lists by which coverage is shown, in their order.
CREATE OR REPLACE MACRO coverage_category(axis) AS TABLE
SELECT unnest(codes) AS category_code, generate_subscripts(codes, 1) AS position
FROM (
    SELECT CASE
        WHEN axis = 'life_domain' THEN enum_range(NULL::life_domain)::VARCHAR[]
        ELSE enum_range(NULL::organisation_type)::VARCHAR[]
    END AS codes
);

-- coverage_cell: active partners and strongest engagement (1..4, within its dates) per region and kind of
-- organisation, or per region and life domain. States: active; deliberate (every row is "bewust niet");
-- looked (rows but none active, or no row and the mapping is complete); not_looked (no row);
-- not_reported (no sheet Partners: the count is missing).
CREATE OR REPLACE MACRO coverage_cell(as_of, axis) AS TABLE
WITH
placed AS (
    SELECT
        region, engagement_code, is_within(since_date, until_date, as_of) AS is_current,
        organisation_key(region, kbo_number, name) AS organisation,
        unnest(CASE
            WHEN axis = 'life_domain' THEN life_domain_codes::VARCHAR[]
            ELSE [organisation_type_code::VARCHAR]
        END) AS category_code
    FROM current_partner(as_of)
),
counted AS (
    SELECT
        region, category_code,
        count(DISTINCT organisation) FILTER (engagement_code IN ('3', '4') AND is_current) AS partner_count,
        max(engagement_code) FILTER (engagement_code IN ('1', '2', '3', '4') AND is_current) AS strongest_engagement_code,
        bool_and(engagement_code = 'bewust_niet') AS is_deliberate
    FROM placed
    GROUP BY ALL
)
SELECT
    handed_in.region, category.category_code, category.position,
    CASE WHEN handed_in.delivery_id IS NOT NULL THEN coalesce(counted.partner_count, 0) END AS partner_count,
    counted.strongest_engagement_code,
    CASE
        WHEN handed_in.delivery_id IS NULL THEN 'not_reported'
        WHEN counted.partner_count > 0 THEN 'active'
        WHEN counted.is_deliberate THEN 'deliberate'
        WHEN counted.region IS NOT NULL OR state.mapping_share = 1 THEN 'looked'
        ELSE 'not_looked'
    END AS state_code
FROM region_sheet(as_of, 'Partners') AS handed_in
CROSS JOIN coverage_category(axis) AS category
LEFT JOIN counted ON counted.region = handed_in.region AND counted.category_code = category.category_code
LEFT JOIN current_region_state(as_of) AS state ON state.region = handed_in.region;

-- government_share: local governments of the region with engagement 3 or 4 / its municipalities, and those
-- that deliberately stay out; missing: no sheet Besturen.
CREATE OR REPLACE MACRO government_share(as_of := current_date) AS TABLE
WITH counted AS (
    SELECT
        handed_in.region,
        any_value(handed_in.delivery_id) IS NOT NULL AS is_reported,
        any_value(handed_in.municipality_count) AS municipality_count,
        count(DISTINCT municipality.municipality_nis)
            FILTER (government.engagement_code IN ('3', '4')) AS government_count,
        count(DISTINCT municipality.municipality_nis)
            FILTER (government.engagement_code = 'bewust_niet') AS deliberate_count
    FROM region_sheet(as_of, 'Besturen') AS handed_in
    LEFT JOIN government USING (delivery_id)
    LEFT JOIN municipality
        ON municipality.municipality_nis = government.municipality_nis AND municipality.region = handed_in.region
    GROUP BY handed_in.region
)
SELECT
    region, municipality_count,
    CASE WHEN is_reported THEN government_count END AS government_count,
    CASE WHEN is_reported THEN deliberate_count END AS deliberate_count,
    CASE WHEN is_reported THEN government_count / nullif(municipality_count, 0) END AS government_share
FROM counted;

-- Active offer: status "actief" and within its dates.
CREATE OR REPLACE MACRO active_offer(as_of := current_date) AS TABLE
FROM current_offer(as_of)
WHERE offer_status_code = 'actief' AND is_within(start_date, end_date, as_of);

-- municipality_state and blank_spots: per municipality its local active partners, its active offers (those
-- for the whole region included), the engagement of its government, and whether it is a blank spot: no
-- local active partner and no active offer. Counts are missing without their sheet, a blank spot without either.
CREATE OR REPLACE MACRO municipality_state(as_of := current_date) AS TABLE
WITH
active AS (FROM active_partner(as_of)),
offered AS (FROM active_offer(as_of)),
local_partner AS (
    SELECT region, municipality_nis, count(DISTINCT organisation) AS local_partner_count
    FROM (SELECT region, organisation, unnest(municipality_codes) AS municipality_nis FROM active WHERE NOT is_region_wide)
    GROUP BY ALL
),
local_offer AS (
    SELECT region, municipality_nis, count(*) AS offer_count
    FROM (SELECT region, unnest(list_distinct(municipality_codes)) AS municipality_nis FROM offered WHERE NOT is_region_wide)
    GROUP BY ALL
),
counted AS (
    SELECT
        municipality.municipality_nis, municipality.name, municipality.region,
        CASE WHEN partners.delivery_id IS NOT NULL
            THEN coalesce(local_partner.local_partner_count, 0) END AS local_partner_count,
        municipality.region IN (SELECT region FROM active WHERE is_region_wide) AS has_region_wide,
        CASE WHEN offers.delivery_id IS NOT NULL
            THEN coalesce(local_offer.offer_count, 0) + coalesce(wide_offer.offer_count, 0) END AS offer_count
    FROM municipality
    JOIN region_sheet(as_of, 'Partners') AS partners USING (region)
    JOIN region_sheet(as_of, 'Aanbod') AS offers USING (region)
    LEFT JOIN local_partner USING (region, municipality_nis)
    LEFT JOIN local_offer USING (region, municipality_nis)
    LEFT JOIN (SELECT region, count(*) AS offer_count FROM offered WHERE is_region_wide GROUP BY region) AS wide_offer
        USING (region)
)
SELECT
    counted.region, counted.municipality_nis, counted.name,
    CASE
        WHEN counted.local_partner_count IS NULL THEN 'not_reported'
        WHEN counted.local_partner_count > 0 THEN 'local'
        WHEN counted.has_region_wide THEN 'region_wide'
        ELSE 'none'
    END AS state_code,
    counted.local_partner_count,
    government.engagement_code, government.since_date,
    counted.offer_count,
    CASE WHEN counted.local_partner_count IS NOT NULL AND counted.offer_count IS NOT NULL
        THEN counted.local_partner_count + counted.offer_count = 0 END AS is_blank_spot
FROM counted
LEFT JOIN current_government(as_of) AS government USING (region, municipality_nis);

-- ---------------------------------------------------------------- offer

-- quality_score: per current offer the mean of its filled criteria (0..3), only when at least 5 of the 8 are
-- filled and no gate is "nee". This score is ours, there is no official norm. States: assessed; stale
-- (assessed more than 12 months ago); incomplete (criteria filled but no score); none (nothing filled).
CREATE OR REPLACE MACRO quality_score(as_of := current_date) AS TABLE
WITH
levelled AS (
    SELECT *, [
        contact_score, continuiteit_score, taal_score, maatwerk_score,
        begeleiding_score, toegankelijk_score, veilig_score, feedback_score
    ] AS levels
    FROM current_offer(as_of)
),
scored AS (
    SELECT
        * EXCLUDE (levels), list_count(levels) AS criterion_count,
        CASE
            WHEN list_count(levels) >= 5
                AND dutch_context_code IS DISTINCT FROM 'nee' AND participation_code IS DISTINCT FROM 'nee'
            THEN list_sum(levels) / list_count(levels)
        END AS quality_score
    FROM levelled
)
SELECT
    *, offer_status_code = 'actief' AND is_within(start_date, end_date, as_of) AS is_active,
    CASE
        WHEN quality_score IS NOT NULL AND assessed_date < as_of - INTERVAL 12 MONTH THEN 'stale'
        WHEN quality_score IS NOT NULL THEN 'assessed'
        WHEN criterion_count > 0 THEN 'incomplete'
        ELSE 'none'
    END AS quality_state_code
FROM scored;

-- offer_count, place_count, hour_count: active offers, the sum of their places a year, the sum of places x
-- hours; beside them the offers that left it empty. A sum is missing when every active offer left it empty.
-- Everything is missing without a sheet Aanbod.
CREATE OR REPLACE MACRO offer_count(as_of := current_date) AS TABLE
WITH counted AS (
    SELECT
        handed_in.region, any_value(handed_in.delivery_id) IS NOT NULL AS is_reported,
        count(offer.row_number) AS offer_count,
        sum(offer.yearly_place_count) AS place_count,
        count(offer.yearly_place_count) AS place_known_count,
        sum(offer.yearly_place_count * offer.path_hour_count) AS hour_count,
        count(offer.yearly_place_count * offer.path_hour_count) AS hour_known_count
    FROM region_sheet(as_of, 'Aanbod') AS handed_in
    LEFT JOIN active_offer(as_of) AS offer USING (region)
    GROUP BY handed_in.region
)
SELECT
    region,
    CASE WHEN is_reported THEN offer_count END AS offer_count,
    CASE WHEN is_reported AND offer_count = 0 THEN 0 ELSE place_count::BIGINT END AS place_count,
    CASE WHEN is_reported THEN offer_count - place_known_count END AS place_unknown_count,
    CASE WHEN is_reported AND offer_count = 0 THEN 0 ELSE hour_count END AS hour_count,
    CASE WHEN is_reported THEN offer_count - hour_known_count END AS hour_unknown_count
FROM counted;

-- offer_per_10000: active offers / inhabitants x 10 000; missing without a sheet Aanbod.
CREATE OR REPLACE MACRO offer_per_10000(as_of := current_date) AS TABLE
SELECT region, offer_count * 10000 / nullif(inhabitant_count, 0) AS offer_per_10000
FROM offer_count(as_of) JOIN region USING (region);

-- offer_diversity: kinds of active offer present / 14, goals present / 6; missing without a sheet Aanbod.
CREATE OR REPLACE MACRO offer_diversity(as_of := current_date) AS TABLE
WITH counted AS (
    SELECT
        handed_in.region, any_value(handed_in.delivery_id) IS NOT NULL AS is_reported,
        count(DISTINCT offer.offer_kind_code) AS kind_count,
        len(list_distinct(flatten(list(offer.goal_codes)))) AS goal_count
    FROM region_sheet(as_of, 'Aanbod') AS handed_in
    LEFT JOIN active_offer(as_of) AS offer USING (region)
    GROUP BY handed_in.region
)
SELECT
    region,
    CASE WHEN is_reported THEN kind_count END AS kind_count,
    CASE WHEN is_reported THEN kind_count / len(enum_range(NULL::offer_kind)) END AS kind_share,
    CASE WHEN is_reported THEN coalesce(goal_count, 0) END AS goal_count,
    CASE WHEN is_reported THEN coalesce(goal_count, 0) / len(enum_range(NULL::offer_goal)) END AS goal_share
FROM counted;

-- reached_share: municipalities with an active offer (one for the whole region reaches all) / municipalities;
-- missing without a sheet Aanbod.
CREATE OR REPLACE MACRO reached_share(as_of := current_date) AS TABLE
WITH
offered AS (FROM active_offer(as_of)),
reached AS (
    SELECT region, unnest(municipality_codes) AS municipality_nis FROM offered WHERE NOT is_region_wide
    UNION
    SELECT region, municipality_nis
    FROM (SELECT DISTINCT region FROM offered WHERE is_region_wide) JOIN municipality USING (region)
),
counted AS (
    SELECT region, count(*) AS reached_municipality_count
    FROM reached JOIN municipality USING (region, municipality_nis)
    GROUP BY region
)
SELECT
    region, municipality_count,
    CASE WHEN delivery_id IS NOT NULL THEN coalesce(reached_municipality_count, 0) END AS reached_municipality_count,
    CASE WHEN delivery_id IS NOT NULL
        THEN coalesce(reached_municipality_count, 0) / nullif(municipality_count, 0) END AS reached_share
FROM region_sheet(as_of, 'Aanbod')
LEFT JOIN counted USING (region);

-- published_share: active offers on ikdoemee / active offers with an answer; missing when none answered.
CREATE OR REPLACE MACRO published_share(as_of := current_date) AS TABLE
SELECT
    handed_in.region,
    CASE WHEN any_value(handed_in.delivery_id) IS NOT NULL THEN count(*) FILTER (offer.is_published) END AS published_count,
    CASE WHEN any_value(handed_in.delivery_id) IS NOT NULL THEN count(offer.is_published) END AS published_answer_count,
    count(*) FILTER (offer.is_published) / nullif(count(offer.is_published), 0) AS published_share
FROM region_sheet(as_of, 'Aanbod') AS handed_in
LEFT JOIN active_offer(as_of) AS offer USING (region)
GROUP BY handed_in.region;

-- assessed_share and the quality of a region: active offers with a quality score / active offers (missing
-- when there are none); median and quartiles of the scores only from 5 assessed offers on.
CREATE OR REPLACE MACRO assessed_share(as_of := current_date) AS TABLE
WITH counted AS (
    SELECT
        handed_in.region, any_value(handed_in.delivery_id) IS NOT NULL AS is_reported,
        count(offer.row_number) AS offer_count,
        count(offer.quality_score) AS assessed_count,
        count(*) FILTER (offer.quality_state_code = 'stale') AS stale_count,
        count(*) FILTER (offer.quality_state_code = 'incomplete') AS incomplete_count,
        count(*) FILTER (offer.quality_state_code = 'none') AS unassessed_count,
        quantile_cont(offer.quality_score, [0.25, 0.5, 0.75]) AS quartiles
    FROM region_sheet(as_of, 'Aanbod') AS handed_in
    LEFT JOIN (FROM quality_score(as_of) WHERE is_active) AS offer USING (region)
    GROUP BY handed_in.region
)
SELECT
    region,
    CASE WHEN is_reported THEN offer_count END AS offer_count,
    CASE WHEN is_reported THEN assessed_count END AS assessed_count,
    CASE WHEN is_reported THEN stale_count END AS stale_count,
    CASE WHEN is_reported THEN incomplete_count END AS incomplete_count,
    CASE WHEN is_reported THEN unassessed_count END AS unassessed_count,
    assessed_count / nullif(offer_count, 0) AS assessed_share,
    CASE WHEN assessed_count >= 5 THEN quartiles[2] END AS quality_median,
    CASE WHEN assessed_count >= 5 THEN quartiles[1] END AS quality_q1,
    CASE WHEN assessed_count >= 5 THEN quartiles[3] END AS quality_q3
FROM counted;

-- criterion_level: active offers per criterion and level 0..3, and those that left it empty; missing without
-- a sheet Aanbod.
CREATE OR REPLACE MACRO criterion_level(as_of := current_date) AS TABLE
WITH
answered AS (
    FROM (
        SELECT
            region, contact_score AS contact, continuiteit_score AS continuiteit, taal_score AS taal,
            maatwerk_score AS maatwerk, begeleiding_score AS begeleiding, toegankelijk_score AS toegankelijk,
            veilig_score AS veilig, feedback_score AS feedback
        FROM active_offer(as_of)
    ) UNPIVOT INCLUDE NULLS (
        level FOR criterion_code
        IN (contact, continuiteit, taal, maatwerk, begeleiding, toegankelijk, veilig, feedback)
    )
),
counted AS (
    SELECT
        region, criterion_code, count(*) AS offer_count, count(*) - count(level) AS unknown_count,
        count(*) FILTER (level = 0) AS level_0_count, count(*) FILTER (level = 1) AS level_1_count,
        count(*) FILTER (level = 2) AS level_2_count, count(*) FILTER (level = 3) AS level_3_count
    FROM answered
    GROUP BY ALL
)
SELECT
    handed_in.region, listed.criterion_code,
    CASE WHEN handed_in.delivery_id IS NOT NULL THEN coalesce(level_0_count, 0) END AS level_0_count,
    CASE WHEN handed_in.delivery_id IS NOT NULL THEN coalesce(level_1_count, 0) END AS level_1_count,
    CASE WHEN handed_in.delivery_id IS NOT NULL THEN coalesce(level_2_count, 0) END AS level_2_count,
    CASE WHEN handed_in.delivery_id IS NOT NULL THEN coalesce(level_3_count, 0) END AS level_3_count,
    CASE WHEN handed_in.delivery_id IS NOT NULL THEN coalesce(unknown_count, 0) END AS unknown_count,
    CASE WHEN handed_in.delivery_id IS NOT NULL THEN coalesce(offer_count, 0) END AS offer_count
FROM region_sheet(as_of, 'Aanbod') AS handed_in
CROSS JOIN (SELECT unnest(enum_range(NULL::criterion)::criterion[]) AS criterion_code) AS listed
LEFT JOIN counted
    ON counted.region = handed_in.region AND counted.criterion_code = listed.criterion_code::VARCHAR;

-- A number of people so small that it could point at somebody: 1 to 4.
CREATE OR REPLACE MACRO is_small(people) AS coalesce(people BETWEEN 1 AND 4, false);

-- newcomer_feedback, provider_feedback: mean score 1..5 weighted by the number of answers, over active offers
-- with both. One to four answers are hidden, score and number; no answers: the score is missing.
CREATE OR REPLACE MACRO feedback(as_of := current_date) AS TABLE
WITH counted AS (
    SELECT
        handed_in.region, any_value(handed_in.delivery_id) IS NOT NULL AS is_reported,
        coalesce(sum(newcomer_feedback_count) FILTER (newcomer_feedback_score IS NOT NULL), 0) AS newcomers,
        sum(newcomer_feedback_score * newcomer_feedback_count) AS newcomer_sum,
        coalesce(sum(provider_feedback_count) FILTER (provider_feedback_score IS NOT NULL), 0) AS providers,
        sum(provider_feedback_score * provider_feedback_count) AS provider_sum
    FROM region_sheet(as_of, 'Aanbod') AS handed_in
    LEFT JOIN active_offer(as_of) AS offer USING (region)
    GROUP BY handed_in.region
)
SELECT
    region,
    CASE WHEN newcomers >= 5 THEN newcomer_sum / newcomers END AS newcomer_feedback_score,
    CASE WHEN is_reported AND NOT is_small(newcomers) THEN newcomers::BIGINT END AS newcomer_answer_count,
    is_small(newcomers) AS newcomer_is_hidden,
    CASE WHEN providers >= 5 THEN provider_sum / providers END AS provider_feedback_score,
    CASE WHEN is_reported AND NOT is_small(providers) THEN providers::BIGINT END AS provider_answer_count,
    is_small(providers) AS provider_is_hidden
FROM counted;

-- ---------------------------------------------------------------- phases

-- phase_share: (done + half of the busy) / items that apply and have an answer; beside it the unanswered /
-- items that apply. Missing when there is nothing to divide, and without a sheet Fasen.
CREATE OR REPLACE MACRO phase_share(as_of := current_date) AS TABLE
WITH
counted AS (
    SELECT
        region, phase_code,
        count(*) FILTER (item_status_code = 'klaar') AS done, count(*) FILTER (item_status_code = 'bezig') AS busy,
        count(*) FILTER (item_status_code = 'nog_niet') AS not_yet, count(*) FILTER (item_status_code = 'nvt') AS not_applicable
    FROM current_phase_progress(as_of) JOIN lifecycle_item USING (item_code)
    GROUP BY ALL
),
listed AS (
    SELECT
        handed_in.region, handed_in.delivery_id IS NOT NULL AS is_reported, phase_code, item_count,
        coalesce(done, 0) AS done, coalesce(busy, 0) AS busy, coalesce(not_yet, 0) AS not_yet,
        coalesce(not_applicable, 0) AS not_applicable
    FROM region_sheet(as_of, 'Fasen') AS handed_in
    CROSS JOIN (SELECT phase_code, count(*) AS item_count FROM lifecycle_item GROUP BY phase_code) AS phase_size
    LEFT JOIN counted USING (region, phase_code)
)
SELECT
    listed.region, phase_code, is_reported,
    (done + 0.5::DOUBLE * busy) / nullif(done + busy + not_yet, 0) AS phase_share,
    CASE WHEN is_reported THEN done END AS done_count,
    CASE WHEN is_reported THEN busy END AS busy_count,
    CASE WHEN is_reported THEN not_yet END AS not_yet_count,
    CASE WHEN is_reported THEN not_applicable END AS not_applicable_count,
    CASE WHEN is_reported THEN item_count - done - busy - not_yet - not_applicable END AS unanswered_count,
    item_count,
    CASE WHEN is_reported THEN (item_count - done - busy - not_yet - not_applicable)
        / nullif(item_count - not_applicable, 0) END AS unanswered_share,
    CASE WHEN state.region IS NOT NULL
        THEN coalesce(list_contains(state.main_phase_codes, phase_code), false) END AS is_main_phase
FROM listed
LEFT JOIN current_region_state(as_of) AS state ON state.region = listed.region;

-- phase_change: phase_share now minus phase_share at the earlier date; missing unless both exist.
CREATE OR REPLACE MACRO phase_change(as_of, since) AS TABLE
SELECT
    region, phase_code, now.phase_share, earlier.phase_share AS earlier_share,
    now.phase_share - earlier.phase_share AS phase_change
FROM phase_share(as_of) AS now
JOIN phase_share(since) AS earlier USING (region, phase_code);

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
        (round(abs(own.phase_share - other.phase_share), 9), -enum_code(phase_code))
    ) AS largest
FROM known AS own
JOIN known AS other USING (phase_code)
WHERE own.region <> other.region
GROUP BY own.region, other.region;

-- temperature: as the region gave it, -5..20 degrees, with its date; missing: not given or no sheet Regio.
CREATE OR REPLACE MACRO temperature(as_of := current_date) AS TABLE
SELECT handed_in.region, state.temperature_degrees, handed_in.reference_date
FROM region_sheet(as_of, 'Regio') AS handed_in
LEFT JOIN region_state AS state USING (delivery_id);

-- action_state: overdue (last day passed, neither done nor dropped), else as planned, running, done, dropped.
CREATE OR REPLACE MACRO action_state(as_of := current_date) AS TABLE
SELECT
    *,
    CASE
        WHEN action_status_code = 'klaar' THEN 'done'
        WHEN action_status_code = 'geschrapt' THEN 'dropped'
        WHEN end_date < as_of THEN 'overdue'
        WHEN action_status_code = 'bezig' THEN 'running'
        ELSE 'planned'
    END AS action_state_code
FROM current_action(as_of);
