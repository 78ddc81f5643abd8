-- LEARNING: sessions of the learning network, and who can help whom.

-- question_match: seekers x helpers per item of the lifecycle: the region seeks help there, offers help, or has the
-- item done while it neither seeks nor offers. No row: none of these, or no sheet Fasen.
CREATE OR REPLACE MACRO question_match(as_of) AS TABLE
SELECT
    region, item_code, explanation,
    CASE help_code WHEN 'zoeken' THEN 'seeks' WHEN 'helpen' THEN 'offers' ELSE 'done' END AS match_code
FROM current_phase_progress(as_of)
WHERE help_code IS NOT NULL OR item_status_code = 'klaar';

-- session_attendance: per region and session of the learning network (known from either list) whether the region
-- was there. States: present (people, or a line without a number), absent (a line with 0), unlisted (no line),
-- upcoming (after as_of). One to four people are hidden: the number is missing, the presence is not.
CREATE OR REPLACE MACRO session_attendance(as_of) AS TABLE
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
CREATE OR REPLACE MACRO host_rotation(as_of) AS TABLE
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
