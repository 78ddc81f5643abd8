-- DEFINITIONS: one view or table macro per indicator, opened by a comment: formula, empty case.
-- A file per subject, loaded in the order of data/replica.py; this one, the first: what is current at a date.
-- Every macro takes as_of, the date at which the figures stand, today when left out.
-- Missing (NULL) always means that it is not known; zero is only said where somebody looked.
-- Trap: count_if is missing, not 0, when its condition is nowhere known; hence count(*) FILTER.

-- The sheets of the workbooks, in their order, the table their rows go to, and whether regions hand them in.
CREATE OR REPLACE MACRO sheet_table() AS TABLE
FROM (VALUES
    (1, 'Regio', 'region_state', true), (2, 'Besturen', 'government', true), (3, 'Partners', 'partner', true),
    (4, 'Aanbod', 'offer', true), (5, 'Fasen', 'phase_progress', true), (6, 'Acties', 'action', true),
    (7, 'Realisaties', 'realisation', true), (8, 'Samenwerking', 'collaboration', true),
    (9, 'Sessies', 'session', false), (10, 'Aanwezigheid', 'attendance', false),
    (11, 'Leervragen', 'learning_question', false), (12, 'Inzichten', 'insight', false)
) AS listed (position, sheet, table_name, is_regional);

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
CREATE OR REPLACE MACRO current_sheet(as_of) AS TABLE
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

-- The deliveries up to a date that speak for a sheet at the date that they describe: the newest of each such date.
CREATE OR REPLACE MACRO dated_delivery(as_of, sheet_name) AS TABLE
SELECT TRY_CAST(standing_sheet.region AS region_code) AS region, reference_date, max(delivery_id) AS delivery_id
FROM standing_sheet
WHERE reference_date <= as_of AND sheet = sheet_name
GROUP BY standing_sheet.region, reference_date;

-- The rows left aside that are still open: those of the delivery that speaks for their sheet.
CREATE OR REPLACE MACRO open_refused_row(as_of) AS TABLE
SELECT speaking.region, speaking.reference_date, refused_row.*
FROM current_sheet(as_of) AS speaking JOIN refused_row USING (delivery_id, sheet);

-- The rows of each sheet that hold at a date, with their region. No rows: never handed in, or handed in empty.
-- temperature: as the region gave it in current_region_state, -5..20 degrees; missing: not given or no sheet Regio.
CREATE OR REPLACE MACRO current_region_state(as_of) AS TABLE
SELECT speaking.region, region_state.*
FROM handed_in(as_of, 'Regio') AS speaking JOIN region_state USING (delivery_id);

CREATE OR REPLACE MACRO current_partner(as_of) AS TABLE
SELECT speaking.region, partner.*
FROM handed_in(as_of, 'Partners') AS speaking JOIN partner USING (delivery_id);

CREATE OR REPLACE MACRO current_phase_progress(as_of) AS TABLE
SELECT speaking.region, phase_progress.*
FROM handed_in(as_of, 'Fasen') AS speaking JOIN phase_progress USING (delivery_id);

CREATE OR REPLACE MACRO current_realisation(as_of) AS TABLE
SELECT speaking.region, realisation.*
FROM handed_in(as_of, 'Realisaties') AS speaking JOIN realisation USING (delivery_id);

CREATE OR REPLACE MACRO current_collaboration(as_of) AS TABLE
SELECT speaking.region, collaboration.*
FROM handed_in(as_of, 'Samenwerking') AS speaking JOIN collaboration USING (delivery_id);

-- The sheets of the learning network itself; their region is lerend-netwerk.
CREATE OR REPLACE MACRO current_session(as_of) AS TABLE
SELECT speaking.region, session.*
FROM current_sheet(as_of) AS speaking JOIN session USING (delivery_id)
WHERE speaking.sheet = 'Sessies';

CREATE OR REPLACE MACRO current_attendance(as_of) AS TABLE
SELECT speaking.region, attendance.*
FROM current_sheet(as_of) AS speaking JOIN attendance USING (delivery_id)
WHERE speaking.sheet = 'Aanwezigheid';

CREATE OR REPLACE MACRO current_learning_question(as_of) AS TABLE
SELECT speaking.region, learning_question.*
FROM current_sheet(as_of) AS speaking JOIN learning_question USING (delivery_id)
WHERE speaking.sheet = 'Leervragen';

CREATE OR REPLACE MACRO current_insight(as_of) AS TABLE
SELECT speaking.region, insight.*
FROM current_sheet(as_of) AS speaking JOIN insight USING (delivery_id)
WHERE speaking.sheet = 'Inzichten';

-- freshness: per region and sheet the reference date that speaks and its age; missing: never handed in.
CREATE OR REPLACE MACRO freshness(as_of) AS TABLE
SELECT
    region.region, listed.sheet, listed.position,
    speaking.delivery_id, speaking.reference_date,
    as_of - speaking.reference_date AS age_days,
    delivery_sheet.row_count, delivery_sheet.refused_row_count
FROM region
CROSS JOIN (FROM sheet_table() WHERE is_regional) AS listed
LEFT JOIN current_sheet(as_of) AS speaking
    ON speaking.region = region.region::VARCHAR AND speaking.sheet = listed.sheet
LEFT JOIN delivery_sheet
    ON delivery_sheet.delivery_id = speaking.delivery_id AND delivery_sheet.sheet = listed.sheet;
