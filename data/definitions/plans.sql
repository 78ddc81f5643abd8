-- PLANS: actions and how they stand.

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
