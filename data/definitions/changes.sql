-- CHANGES: the days on which figures become others without anybody asking anew.

-- change_day: the days on which a delivery begins to speak, and those after what it describes on which dates in its rows
-- are reached: an offer, a partner begins or has ended, an assessment is a year old, an action is past its last day, a
-- group answered, something happened. Deliveries that are put back or not yet known count too: a day too many costs a question, no wrong answer.
CREATE OR REPLACE VIEW change_day AS
SELECT DISTINCT 'delivery' AS source, reference_date AS day FROM delivery
UNION ALL
SELECT DISTINCT source, day
FROM (
    SELECT 'partner' AS source, delivery_id, unnest([since_date, until_date + 1]) AS day FROM partner
    UNION ALL
    SELECT 'offer', delivery_id, unnest([start_date, end_date + 1]) FROM offer
    UNION ALL
    -- of two ways to count a year on: at the end of February the first day that is too late is one or the other
    SELECT 'assessment', delivery_id, unnest([
        (assessed_date + INTERVAL 12 MONTH)::DATE + 1, (assessed_date + 1 + INTERVAL 12 MONTH)::DATE
    ])
    FROM offer
    UNION ALL
    SELECT 'action', delivery_id, end_date + 1 FROM action
    UNION ALL
    SELECT 'realisation', delivery_id, realised_date FROM realisation
    UNION ALL
    SELECT 'collaboration', delivery_id, answered_date FROM collaboration
) AS dated
JOIN delivery ON delivery.id = dated.delivery_id
WHERE dated.day > delivery.reference_date;
