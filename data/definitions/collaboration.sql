-- COLLABORATION: the conditions of working together, as groups of raters see them.

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
-- is no answer. Under 3 answers all of it is hidden but the day. No row: nobody answered. next_steps: what the group noted
-- beside them.
CREATE OR REPLACE MACRO collaboration(as_of) AS TABLE
SELECT
    region, condition_code, rater_group_code, answered_date, answers < 3 AS is_hidden,
    CASE WHEN answers >= 3 THEN counts END AS score_counts,
    CASE WHEN answers >= 3 THEN answers END AS answer_count,
    CASE WHEN answers >= 3 THEN next_steps END AS next_steps
FROM newest_collaboration(as_of);

-- Answers 1..5 of several groups added up; missing without any that may be shown.
CREATE OR REPLACE MACRO added_counts(counts) AS CASE WHEN count(counts) > 0 THEN [
    sum(counts[1])::BIGINT, sum(counts[2])::BIGINT, sum(counts[3])::BIGINT, sum(counts[4])::BIGINT,
    sum(counts[5])::BIGINT
] END;
