-- PHASES: how far the items of the lifecycle are, now and over the quarters.

-- How far a phase is: (done + half of the busy) / items that apply and have an answer; missing without any.
CREATE OR REPLACE MACRO progress_share(done, busy, not_yet) AS
    (done + 0.5::DOUBLE * busy) / nullif(done + busy + not_yet, 0);

-- phase_share: progress_share per region and phase; beside it the unanswered / items that apply. Missing when
-- there is nothing to divide, and without a sheet Fasen.
CREATE OR REPLACE MACRO phase_share(as_of) AS TABLE
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

-- The quarters from that of the first sheet Fasen to that of as_of, at most the last 12; each stands at its
-- last day, the running one at as_of. No rows before the first sheet.
CREATE OR REPLACE MACRO quarter_moment(as_of) AS TABLE
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
CREATE OR REPLACE MACRO phase_share_by_quarter(as_of) AS TABLE
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
        count(*) FILTER (item_status_code IN ('klaar', 'bezig', 'nog_niet')) AS answered_count,
        count(*) FILTER (item_status_code = 'nvt') AS not_applicable
    FROM (SELECT DISTINCT delivery_id FROM speaking)
    JOIN phase_progress USING (delivery_id)
    JOIN lifecycle_item USING (item_code)
    GROUP BY ALL
)
SELECT
    region.region, phase.phase_code, quarter.moment, speaking.region IS NOT NULL AS is_reported, counted.phase_share,
    CASE WHEN speaking.region IS NOT NULL THEN coalesce(counted.answered_count, 0) END AS answered_count,
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
CREATE OR REPLACE MACRO turning_point(as_of) AS TABLE
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
CREATE OR REPLACE MACRO similar_regions(as_of) AS TABLE
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
