-- PLANS: actions and how they stand.

-- action_state: overdue (last day passed at the date of the delivery that reported it, neither done nor dropped), past
-- since (last day between that delivery and as_of: nobody told how it ended), else as planned, running, done, dropped.
CREATE OR REPLACE MACRO action_state(as_of) AS TABLE
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

-- flanders_asks: actions that ask something of the Flemish level, as in action_state, but those that are dropped.
CREATE OR REPLACE MACRO flanders_asks(as_of) AS TABLE
FROM action_state(as_of) WHERE flanders_ask_code IS NOT NULL AND action_state_code <> 'dropped';

-- advice: what realisations advise, with the main phases that the region named in its sheet Regio that held on the day of
-- the realisation; missing: none was named by then.
CREATE OR REPLACE MACRO advice(as_of) AS TABLE
SELECT realised.*, named.main_phase_codes
FROM current_realisation(as_of) AS realised
ASOF LEFT JOIN (
    SELECT dated.region, dated.reference_date, state.main_phase_codes
    FROM dated_delivery(as_of, 'Regio') AS dated JOIN region_state AS state USING (delivery_id)
) AS named ON named.region = realised.region AND named.reference_date <= realised.realised_date
WHERE realised.advice IS NOT NULL;
