-- OFFER: what newcomers can take part in, how much and how good.

-- Active offer: status "actief" and within its dates.
CREATE OR REPLACE MACRO is_active_offer(offer_status_code, start_date, end_date, as_of) AS
    offer_status_code = 'actief' AND is_within(start_date, end_date, as_of);

-- The means an offer needs are those asked: S, M, L, or onbekend when the region left it empty; none asked: all offers.
CREATE OR REPLACE MACRO fits_scenario(scenario_code, asked_scenario) AS
    asked_scenario IS NULL OR coalesce(scenario_code::VARCHAR, 'onbekend') = asked_scenario;

-- quality_score: per offer the mean of its filled criteria (0..3), only when at least 5 of the 8 are filled
-- and no gate is "nee". This score is ours, there is no official norm.
-- criterion_scores: the levels of the eight criteria in the order of the code list criterion; the only list of them.
CREATE OR REPLACE VIEW scored_offer AS
SELECT
    *,
    [
        contact_score, continuiteit_score, taal_score, maatwerk_score,
        begeleiding_score, toegankelijk_score, veilig_score, feedback_score
    ] AS criterion_scores,
    list_count(criterion_scores) AS criterion_count,
    coalesce(dutch_context_code = 'nee' OR participation_code = 'nee', false) AS is_closed,
    CASE WHEN criterion_count >= 5 AND NOT is_closed
        THEN list_sum(criterion_scores) / criterion_count END AS quality_score
FROM offer;

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
CREATE OR REPLACE MACRO quality_score(as_of) AS TABLE
SELECT
    speaking.region, scored_offer.*,
    is_active_offer(offer_status_code, start_date, end_date, as_of) AS is_active,
    quality_state(quality_score, criterion_count, is_closed, assessed_date, as_of) AS quality_state_code
FROM handed_in(as_of, 'Aanbod') AS speaking JOIN scored_offer USING (delivery_id);

-- A number of people so small that it could point at somebody: 1 to 4.
CREATE OR REPLACE MACRO is_small(people) AS coalesce(people BETWEEN 1 AND 4, false);

-- The answers behind a score of one offer that may count in a total: those of an offer that is shown itself.
CREATE OR REPLACE MACRO told_answers(score, answers) AS
    CASE WHEN score IS NOT NULL AND NOT is_small(answers) THEN answers END;

-- All figures on the active offers of each region, in one pass over them. Everything is missing without a sheet Aanbod.
-- offer_count, place_count, hour_count: active offers, the sum of their places a year, the sum of places x hours;
-- beside them the offers that left it empty. A sum is missing when every active offer left it empty.
-- offer_per_10000: active offers / inhabitants x 10 000.
-- offer_diversity: kinds of active offer present / 14, goals present / 6.
-- published_share: active offers on ikdoemee / active offers with an answer; missing when none answered.
-- assessed_share, fresh_share: active offers with a quality score, and with one of the last 12 months / active offers;
-- missing when there are none. Median and quartiles of the scores only from 5 assessed offers on.
-- newcomer_feedback, provider_feedback: mean score 1..5 weighted by the number of answers, over active offers with
-- both and at least 5 answers: an offer that is hidden itself would otherwise be worked out from the others. Hidden
-- where all that answered stand behind such offers; no answers: the score is missing.
CREATE OR REPLACE MACRO offer_figures(as_of, asked_scenario := NULL) AS TABLE
WITH
offer AS (
    SELECT
        *,
        quality_state(quality_score, criterion_count, is_closed, assessed_date, as_of) AS quality_state_code,
        told_answers(newcomer_feedback_score, newcomer_feedback_count) AS newcomers_told,
        told_answers(provider_feedback_score, provider_feedback_count) AS providers_told
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
        coalesce(sum(newcomers_told), 0)::BIGINT AS newcomers,
        sum(newcomer_feedback_score * newcomers_told) AS newcomer_sum,
        bool_or(newcomer_feedback_score IS NOT NULL AND is_small(newcomer_feedback_count)) AND newcomers = 0
            AS newcomer_is_hidden,
        coalesce(sum(providers_told), 0)::BIGINT AS providers,
        sum(provider_feedback_score * providers_told) AS provider_sum,
        bool_or(provider_feedback_score IS NOT NULL AND is_small(provider_feedback_count)) AND providers = 0
            AS provider_is_hidden
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
    offer_count * 10000 / inhabitant_count AS offer_per_10000,
    kind_count, kind_count / len(enum_range(NULL::offer_kind)) AS kind_share,
    goal_count, goal_count / len(enum_range(NULL::offer_goal)) AS goal_share,
    published_count, published_answer_count, published_count / nullif(published_answer_count, 0) AS published_share,
    assessed_count, fresh_count, stale_count, self_assessed_count, incomplete_count, closed_count, unassessed_count,
    assessed_count / nullif(offer_count, 0) AS assessed_share, fresh_count / nullif(offer_count, 0) AS fresh_share,
    CASE WHEN assessed_count >= 5 THEN quartiles[2] END AS quality_median,
    CASE WHEN assessed_count >= 5 THEN quartiles[1] END AS quality_q1,
    CASE WHEN assessed_count >= 5 THEN quartiles[3] END AS quality_q3,
    newcomer_sum / nullif(newcomers, 0) AS newcomer_feedback_score,
    CASE WHEN NOT newcomer_is_hidden THEN newcomers END AS newcomer_answer_count,
    coalesce(newcomer_is_hidden, false) AS newcomer_is_hidden,
    provider_sum / nullif(providers, 0) AS provider_feedback_score,
    CASE WHEN NOT provider_is_hidden THEN providers END AS provider_answer_count,
    coalesce(provider_is_hidden, false) AS provider_is_hidden
FROM region LEFT JOIN counted USING (region);
