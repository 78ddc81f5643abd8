-- DEFINITIONS: one view or table macro per indicator, opened by a comment: formula, empty case.
-- Every macro takes as_of, the date at which the figures stand.

-- Which delivery speaks for each region and sheet at a date: the newest reference date not after
-- as_of, and of those the newest delivery. No row: the sheet was never handed in.
CREATE OR REPLACE MACRO current_sheet(as_of) AS TABLE
SELECT
    delivery.region,
    delivery_sheet.sheet,
    arg_max(delivery.id, (delivery.reference_date, delivery.id)) AS delivery_id,
    max(delivery.reference_date) AS reference_date
FROM delivery
JOIN delivery_sheet ON delivery_sheet.delivery_id = delivery.id
WHERE delivery.reference_date <= as_of
GROUP BY ALL;
