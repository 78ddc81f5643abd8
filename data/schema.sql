-- Tables of the store. Types named after a code list are enums made from data/reference by
-- data/replica.py, so a value outside its list cannot be stored and lists sort in their own order.
-- Rows are inserted and never changed: "current" and "as of" are macros in definitions/.
--
-- A new row is checked in schema staging, by the keys and rules below, and then goes to the ledger. The table of the
-- same name in schema main has the same columns and no rules: it is filled from the ledger alone, and what was once
-- accepted stays, also when a rule became stricter or a column was added (old rows then have no value in it).
-- Columns and codes may be added, not removed: older entries of the ledger name them.

CREATE SCHEMA staging;

CREATE TABLE replica (
    fingerprint VARCHAR NOT NULL,
    applied BIGINT NOT NULL,
    made_at TIMESTAMP
);
COMMENT ON TABLE replica IS 'how far this file follows the ledger; one row';
COMMENT ON COLUMN replica.fingerprint IS 'the definitions, lists and tables it was made by; hexadecimal';
COMMENT ON COLUMN replica.applied IS 'newest entry of the ledger in it; rising number';
COMMENT ON COLUMN replica.made_at IS 'when that entry was made, missing before the first; UTC';

CREATE TABLE region (
    region region_code PRIMARY KEY,
    name VARCHAR NOT NULL,
    province VARCHAR NOT NULL,
    municipality_count INTEGER NOT NULL CHECK (municipality_count > 0),
    inhabitant_count INTEGER NOT NULL CHECK (inhabitant_count > 0)
);
COMMENT ON TABLE region IS 'the 18 regions, in geographic order';
COMMENT ON COLUMN region.region IS 'the region; code of region_code';
COMMENT ON COLUMN region.name IS 'name on screen; text';
COMMENT ON COLUMN region.province IS 'province; text';
COMMENT ON COLUMN region.municipality_count IS 'municipalities in the region; number';
COMMENT ON COLUMN region.inhabitant_count IS 'inhabitants on 1 January 2024; number';

CREATE TABLE municipality (
    municipality_nis municipality_nis PRIMARY KEY,
    name VARCHAR NOT NULL,
    region region_code NOT NULL,
    inhabitant_count INTEGER NOT NULL CHECK (inhabitant_count > 0)
);
COMMENT ON TABLE municipality IS 'the 304 municipalities, each in one region';
COMMENT ON COLUMN municipality.municipality_nis IS 'the municipality; NIS code';
COMMENT ON COLUMN municipality.name IS 'Dutch name; text';
COMMENT ON COLUMN municipality.region IS 'its region; code of region_code';
COMMENT ON COLUMN municipality.inhabitant_count IS 'inhabitants on 1 January 2024; number';

CREATE TABLE lifecycle_item (
    item_code phase_item PRIMARY KEY,
    phase_code phase NOT NULL,
    step VARCHAR NOT NULL,
    statement VARCHAR NOT NULL
);
COMMENT ON TABLE lifecycle_item IS 'the 38 items of the lifecycle';
COMMENT ON COLUMN lifecycle_item.item_code IS 'the item; code of phase_item';
COMMENT ON COLUMN lifecycle_item.phase_code IS 'its phase; code of phase';
COMMENT ON COLUMN lifecycle_item.step IS 'step within the phase; text';
COMMENT ON COLUMN lifecycle_item.statement IS 'what is true when it is done; text';

-- A delivery is one accepted workbook. Its id rises by one; the highest id is the data version.
CREATE TABLE staging.delivery (
    id INTEGER PRIMARY KEY,
    region VARCHAR NOT NULL,
    reference_date DATE NOT NULL,
    received_at TIMESTAMP NOT NULL,
    user_role VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL CHECK (length(sha256) = 64),
    is_demo BOOLEAN NOT NULL,
    note VARCHAR,
    replaces INTEGER,
    way VARCHAR CHECK (way IN ('add', 'replace', 'confirm')),
    upload_sha256 VARCHAR CHECK (length(upload_sha256) = 64)
);
COMMENT ON TABLE staging.delivery IS 'accepted workbooks, append-only';
COMMENT ON COLUMN staging.delivery.id IS 'the delivery; rising number';
COMMENT ON COLUMN staging.delivery.region IS 'who handed it in; code of region_code, or lerend-netwerk';
COMMENT ON COLUMN staging.delivery.reference_date IS 'the date the figures describe; date';
COMMENT ON COLUMN staging.delivery.received_at IS 'when it was accepted; UTC';
COMMENT ON COLUMN staging.delivery.user_role IS 'role of who handed it in, never a name; text';
COMMENT ON COLUMN staging.delivery.file_name IS 'name of the file as handed in; text';
COMMENT ON COLUMN staging.delivery.sha256 IS 'content of the original, kept under this name; hexadecimal';
COMMENT ON COLUMN staging.delivery.is_demo IS 'invented figures; true or false';
COMMENT ON COLUMN staging.delivery.note IS 'remark of who handed it in; text';
COMMENT ON COLUMN staging.delivery.replaces IS 'the delivery it repeats when put back; id';
COMMENT ON COLUMN staging.delivery.way IS 'added to what stood, put in its place (also when missing), or confirmed it; word';
COMMENT ON COLUMN staging.delivery.upload_sha256 IS 'content handed in, where a copy without people is kept; hexadecimal';

CREATE TABLE staging.delivery_sheet (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    sheet VARCHAR NOT NULL,
    row_count INTEGER NOT NULL CHECK (row_count >= 0),
    refused_row_count INTEGER NOT NULL CHECK (refused_row_count >= 0),
    PRIMARY KEY (delivery_id, sheet)
);
COMMENT ON TABLE staging.delivery_sheet IS 'which sheets a delivery held; a sheet it lacks stays as it was';
COMMENT ON COLUMN staging.delivery_sheet.delivery_id IS 'the delivery; id';
COMMENT ON COLUMN staging.delivery_sheet.sheet IS 'name of the sheet as in the contract; text';
COMMENT ON COLUMN staging.delivery_sheet.row_count IS 'rows stored; number';
COMMENT ON COLUMN staging.delivery_sheet.refused_row_count IS 'rows left aside; number';

-- A row that a delivery itself spoke of, under its own number, has no line here. A delivery that adds also holds rows
-- that it is silent about, and numbers its rows as a template filled with them would.
CREATE TABLE staging.row_source (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    sheet VARCHAR NOT NULL,
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    source_delivery_id INTEGER NOT NULL,
    source_sheet VARCHAR NOT NULL,
    source_row_number INTEGER NOT NULL CHECK (source_row_number > 0),
    waiting_row_number INTEGER CHECK (waiting_row_number > 0),
    PRIMARY KEY (delivery_id, sheet, row_number)
);
COMMENT ON TABLE staging.row_source IS 'who last spoke of a row that a delivery holds';
COMMENT ON COLUMN staging.row_source.delivery_id IS 'the delivery that holds the row; id';
COMMENT ON COLUMN staging.row_source.sheet IS 'sheet of the row as in the contract; text';
COMMENT ON COLUMN staging.row_source.row_number IS 'the row in that delivery; row number';
COMMENT ON COLUMN staging.row_source.source_delivery_id IS 'the delivery that last spoke of it; id';
COMMENT ON COLUMN staging.row_source.source_sheet IS 'sheet of the file of that delivery it stood in; text';
COMMENT ON COLUMN staging.row_source.source_row_number IS 'row in that file; Excel row number';
COMMENT ON COLUMN staging.row_source.waiting_row_number IS 'row left aside that would take its place, missing when none; Excel row number';

-- A row left aside holds no personal data: a workbook with a finding on it is never accepted.
CREATE TABLE staging.refused_row (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    sheet VARCHAR NOT NULL,
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    finding_codes VARCHAR[] NOT NULL CHECK (len(finding_codes) > 0),
    findings VARCHAR NOT NULL,
    cells VARCHAR NOT NULL,
    PRIMARY KEY (delivery_id, sheet, row_number)
);
COMMENT ON TABLE staging.refused_row IS 'rows left aside because something in them blocked';
COMMENT ON COLUMN staging.refused_row.delivery_id IS 'the delivery it came with; id';
COMMENT ON COLUMN staging.refused_row.sheet IS 'name of the sheet as in the contract; text';
COMMENT ON COLUMN staging.refused_row.row_number IS 'row in the sheet; Excel row number';
COMMENT ON COLUMN staging.refused_row.finding_codes IS 'why it was left aside; codes of findings';
COMMENT ON COLUMN staging.refused_row.findings IS 'the findings with cell and value, for their sentences; JSON list';
COMMENT ON COLUMN staging.refused_row.cells IS 'what the row held, header to value as typed; JSON object';

CREATE TABLE staging.delivery_choice (
    delivery_id INTEGER PRIMARY KEY REFERENCES staging.delivery (id),
    choices VARCHAR NOT NULL
);
COMMENT ON TABLE staging.delivery_choice IS 'what people answered when the workbook was read';
COMMENT ON COLUMN staging.delivery_choice.delivery_id IS 'the delivery; id';
COMMENT ON COLUMN staging.delivery_choice.choices IS 'which column is what and which code a word means; JSON object';

-- Putting an older state back may mean that a sheet counts as not handed in again.
CREATE TABLE staging.withdrawn_sheet (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    withdrawn_id INTEGER NOT NULL,
    sheet VARCHAR NOT NULL,
    PRIMARY KEY (withdrawn_id, sheet)
);
COMMENT ON TABLE staging.withdrawn_sheet IS 'sheets of earlier deliveries that no longer speak';
COMMENT ON COLUMN staging.withdrawn_sheet.delivery_id IS 'the delivery that withdraws; id';
COMMENT ON COLUMN staging.withdrawn_sheet.withdrawn_id IS 'the delivery whose sheet is withdrawn; id';
COMMENT ON COLUMN staging.withdrawn_sheet.sheet IS 'name of the sheet as in the contract; text';

-- Sheet Regio
CREATE TABLE staging.region_state (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    story VARCHAR,
    main_phase_codes phase[],
    temperature_degrees DOUBLE CHECK (temperature_degrees BETWEEN -5 AND 20),
    tijd_score INTEGER CHECK (tijd_score BETWEEN 1 AND 5),
    geld_score INTEGER CHECK (geld_score BETWEEN 1 AND 5),
    informatie_score INTEGER CHECK (informatie_score BETWEEN 1 AND 5),
    organisatie_score INTEGER CHECK (organisatie_score BETWEEN 1 AND 5),
    kwaliteit_score INTEGER CHECK (kwaliteit_score BETWEEN 1 AND 5),
    newcomer_voice_code newcomer_voice,
    mapping_share DOUBLE CHECK (mapping_share BETWEEN 0 AND 1),
    planned_meeting_count INTEGER CHECK (planned_meeting_count BETWEEN 0 AND 366),
    held_meeting_count INTEGER CHECK (held_meeting_count BETWEEN 0 AND 366),
    network_name VARCHAR,
    lead_organisation VARCHAR,
    why VARCHAR,
    network_values VARCHAR,
    newcomer_steering_code newcomer_voice,
    newcomer_working_code newcomer_voice,
    newcomer_sounding_code newcomer_voice,
    newcomer_offer_code newcomer_voice,
    newcomers_since_date DATE,
    PRIMARY KEY (delivery_id, row_number)
);
COMMENT ON TABLE staging.region_state IS 'the region at the reference date, one row a delivery';
COMMENT ON COLUMN staging.region_state.delivery_id IS 'the delivery this row came with; id';
COMMENT ON COLUMN staging.region_state.row_number IS 'row in the sheet it came from; Excel row number';
COMMENT ON COLUMN staging.region_state.story IS 'story of the region in its own words; text';
COMMENT ON COLUMN staging.region_state.main_phase_codes IS 'phases the region names as its main phase; codes of phase';
COMMENT ON COLUMN staging.region_state.temperature_degrees IS 'temperature of the network as given; degrees Celsius, -5..20';
COMMENT ON COLUMN staging.region_state.tijd_score IS 'check-in on tijd; score 1..5';
COMMENT ON COLUMN staging.region_state.geld_score IS 'check-in on geld; score 1..5';
COMMENT ON COLUMN staging.region_state.informatie_score IS 'check-in on informatie; score 1..5';
COMMENT ON COLUMN staging.region_state.organisatie_score IS 'check-in on organisatie; score 1..5';
COMMENT ON COLUMN staging.region_state.kwaliteit_score IS 'check-in on kwaliteit; score 1..5';
COMMENT ON COLUMN staging.region_state.newcomer_voice_code IS 'how newcomers are heard; code of newcomer_voice';
COMMENT ON COLUMN staging.region_state.mapping_share IS 'how complete the mapping of partners is; share 0..1';
COMMENT ON COLUMN staging.region_state.planned_meeting_count IS 'meetings agreed; number a year';
COMMENT ON COLUMN staging.region_state.held_meeting_count IS 'meetings held; number a year';
COMMENT ON COLUMN staging.region_state.network_name IS 'what the network calls itself; text';
COMMENT ON COLUMN staging.region_state.lead_organisation IS 'organisation that leads the network; text';
COMMENT ON COLUMN staging.region_state.why IS 'why the network exists, in its own words; text';
COMMENT ON COLUMN staging.region_state.network_values IS 'at most three values, parted by semicolons; text';
COMMENT ON COLUMN staging.region_state.newcomer_steering_code IS 'how newcomers take part in the steering group; code of newcomer_voice';
COMMENT ON COLUMN staging.region_state.newcomer_working_code IS 'how newcomers take part in working groups; code of newcomer_voice';
COMMENT ON COLUMN staging.region_state.newcomer_sounding_code IS 'how newcomers take part in the sounding board; code of newcomer_voice';
COMMENT ON COLUMN staging.region_state.newcomer_offer_code IS 'how newcomers take part in making offers; code of newcomer_voice';
COMMENT ON COLUMN staging.region_state.newcomers_since_date IS 'newcomers have a place in the network since; date';

-- Sheet Besturen
CREATE TABLE staging.government (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    municipality_nis municipality_nis NOT NULL,
    engagement_code engagement NOT NULL,
    since_date DATE,
    reason VARCHAR,
    contact_mailbox VARCHAR,
    PRIMARY KEY (delivery_id, row_number)
);
COMMENT ON TABLE staging.government IS 'local governments and their engagement';
COMMENT ON COLUMN staging.government.delivery_id IS 'the delivery this row came with; id';
COMMENT ON COLUMN staging.government.row_number IS 'row in the sheet it came from; Excel row number';
COMMENT ON COLUMN staging.government.municipality_nis IS 'the municipality of the local government; NIS code';
COMMENT ON COLUMN staging.government.engagement_code IS 'engagement in the network; code of engagement';
COMMENT ON COLUMN staging.government.since_date IS 'engaged in this way since; date';
COMMENT ON COLUMN staging.government.reason IS 'reason for the engagement; text';
COMMENT ON COLUMN staging.government.contact_mailbox IS 'mailbox of a service, never of a person; address';

-- Sheet Partners
CREATE TABLE staging.partner (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    name VARCHAR NOT NULL,
    kbo_number VARCHAR,
    organisation_type_code organisation_type NOT NULL,
    role_codes partner_role[],
    engagement_code engagement NOT NULL,
    since_date DATE,
    until_date DATE,
    life_domain_codes life_domain[],
    is_region_wide BOOLEAN NOT NULL,
    municipality_codes municipality_nis[] NOT NULL,
    is_universal BOOLEAN,
    has_participation_experience BOOLEAN,
    shared_interest VARCHAR,
    PRIMARY KEY (delivery_id, row_number)
);
COMMENT ON TABLE staging.partner IS 'organisations in the network';
COMMENT ON COLUMN staging.partner.delivery_id IS 'the delivery this row came with; id';
COMMENT ON COLUMN staging.partner.row_number IS 'row in the sheet it came from; Excel row number';
COMMENT ON COLUMN staging.partner.name IS 'name of the organisation; text';
COMMENT ON COLUMN staging.partner.kbo_number IS 'company number, ten digits with valid check; digits';
COMMENT ON COLUMN staging.partner.organisation_type_code IS 'kind of organisation; code of organisation_type';
COMMENT ON COLUMN staging.partner.role_codes IS 'roles in the network; codes of partner_role';
COMMENT ON COLUMN staging.partner.engagement_code IS 'engagement in the network; code of engagement';
COMMENT ON COLUMN staging.partner.since_date IS 'partner since; date';
COMMENT ON COLUMN staging.partner.until_date IS 'last day as a partner; date';
COMMENT ON COLUMN staging.partner.life_domain_codes IS 'life domains it works on; codes of life_domain';
COMMENT ON COLUMN staging.partner.is_region_wide IS 'works in the whole region; true or false';
COMMENT ON COLUMN staging.partner.municipality_codes IS 'municipalities it works in, empty when region-wide; NIS codes';
COMMENT ON COLUMN staging.partner.is_universal IS 'serves everyone; true or false';
COMMENT ON COLUMN staging.partner.has_participation_experience IS 'experienced in participation; true or false';
COMMENT ON COLUMN staging.partner.shared_interest IS 'what is in it for them; text';

-- Sheet Aanbod
CREATE TABLE staging.offer (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    name VARCHAR NOT NULL,
    provider_name VARCHAR NOT NULL,
    offer_kind_code offer_kind NOT NULL,
    goal_codes offer_goal[],
    is_region_wide BOOLEAN NOT NULL,
    municipality_codes municipality_nis[] NOT NULL,
    offer_status_code offer_status NOT NULL,
    start_date DATE,
    end_date DATE,
    yearly_place_count INTEGER CHECK (yearly_place_count BETWEEN 0 AND 100000),
    path_hour_count DOUBLE CHECK (path_hour_count BETWEEN 0 AND 2000),
    yearly_participant_count INTEGER CHECK (yearly_participant_count BETWEEN 0 AND 100000),
    language_level_code language_level,
    is_free BOOLEAN,
    is_published BOOLEAN,
    scenario_code scenario,
    dutch_context_code answer,
    participation_code answer,
    contact_score INTEGER CHECK (contact_score BETWEEN 0 AND 3),
    continuiteit_score INTEGER CHECK (continuiteit_score BETWEEN 0 AND 3),
    taal_score INTEGER CHECK (taal_score BETWEEN 0 AND 3),
    maatwerk_score INTEGER CHECK (maatwerk_score BETWEEN 0 AND 3),
    begeleiding_score INTEGER CHECK (begeleiding_score BETWEEN 0 AND 3),
    toegankelijk_score INTEGER CHECK (toegankelijk_score BETWEEN 0 AND 3),
    veilig_score INTEGER CHECK (veilig_score BETWEEN 0 AND 3),
    feedback_score INTEGER CHECK (feedback_score BETWEEN 0 AND 3),
    assessor_code assessor,
    assessed_date DATE,
    newcomer_feedback_score DOUBLE CHECK (newcomer_feedback_score BETWEEN 1 AND 5),
    newcomer_feedback_count INTEGER CHECK (newcomer_feedback_count BETWEEN 0 AND 100000),
    provider_feedback_score DOUBLE CHECK (provider_feedback_score BETWEEN 1 AND 5),
    provider_feedback_count INTEGER CHECK (provider_feedback_count BETWEEN 0 AND 100000),
    barriers VARCHAR,
    newcomer_feedback_language_codes survey_language[],
    PRIMARY KEY (delivery_id, row_number)
);
COMMENT ON TABLE staging.offer IS 'what newcomers can take part in';
COMMENT ON COLUMN staging.offer.delivery_id IS 'the delivery this row came with; id';
COMMENT ON COLUMN staging.offer.row_number IS 'row in the sheet it came from; Excel row number';
COMMENT ON COLUMN staging.offer.name IS 'name of the offer; text';
COMMENT ON COLUMN staging.offer.provider_name IS 'organisation that provides it; text';
COMMENT ON COLUMN staging.offer.offer_kind_code IS 'kind of offer; code of offer_kind';
COMMENT ON COLUMN staging.offer.goal_codes IS 'goals for the newcomer; codes of offer_goal';
COMMENT ON COLUMN staging.offer.is_region_wide IS 'open to the whole region; true or false';
COMMENT ON COLUMN staging.offer.municipality_codes IS 'municipalities where it takes place, empty when region-wide; NIS codes';
COMMENT ON COLUMN staging.offer.offer_status_code IS 'status; code of offer_status';
COMMENT ON COLUMN staging.offer.start_date IS 'first day; date';
COMMENT ON COLUMN staging.offer.end_date IS 'last day; date';
COMMENT ON COLUMN staging.offer.yearly_place_count IS 'places; number a year';
COMMENT ON COLUMN staging.offer.path_hour_count IS 'length of one path; hours';
COMMENT ON COLUMN staging.offer.yearly_participant_count IS 'participants, a total and never a list; number a year';
COMMENT ON COLUMN staging.offer.language_level_code IS 'level of Dutch needed; code of language_level';
COMMENT ON COLUMN staging.offer.is_free IS 'free of charge; true or false';
COMMENT ON COLUMN staging.offer.is_published IS 'published on ikdoemee; true or false';
COMMENT ON COLUMN staging.offer.scenario_code IS 'means it needs; code of scenario';
COMMENT ON COLUMN staging.offer.dutch_context_code IS 'gate: takes place in Dutch; code of answer';
COMMENT ON COLUMN staging.offer.participation_code IS 'gate: leads to social participation; code of answer';
COMMENT ON COLUMN staging.offer.contact_score IS 'quality criterion contact; level 0..3';
COMMENT ON COLUMN staging.offer.continuiteit_score IS 'quality criterion continuiteit; level 0..3';
COMMENT ON COLUMN staging.offer.taal_score IS 'quality criterion taal; level 0..3';
COMMENT ON COLUMN staging.offer.maatwerk_score IS 'quality criterion maatwerk; level 0..3';
COMMENT ON COLUMN staging.offer.begeleiding_score IS 'quality criterion begeleiding; level 0..3';
COMMENT ON COLUMN staging.offer.toegankelijk_score IS 'quality criterion toegankelijk; level 0..3';
COMMENT ON COLUMN staging.offer.veilig_score IS 'quality criterion veilig; level 0..3';
COMMENT ON COLUMN staging.offer.feedback_score IS 'quality criterion feedback; level 0..3';
COMMENT ON COLUMN staging.offer.assessor_code IS 'who assessed; code of assessor';
COMMENT ON COLUMN staging.offer.assessed_date IS 'assessed on; date';
COMMENT ON COLUMN staging.offer.newcomer_feedback_score IS 'mean feedback of newcomers; score 1..5';
COMMENT ON COLUMN staging.offer.newcomer_feedback_count IS 'answers of newcomers; number';
COMMENT ON COLUMN staging.offer.provider_feedback_score IS 'mean feedback of providers; score 1..5';
COMMENT ON COLUMN staging.offer.provider_feedback_count IS 'answers of providers; number';
COMMENT ON COLUMN staging.offer.barriers IS 'barriers met; text';
COMMENT ON COLUMN staging.offer.newcomer_feedback_language_codes IS 'languages in which newcomers were asked; codes of survey_language';

-- Sheet Fasen
CREATE TABLE staging.phase_progress (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    item_code phase_item NOT NULL,
    item_status_code item_status NOT NULL,
    explanation VARCHAR,
    help_code help,
    PRIMARY KEY (delivery_id, row_number)
);
COMMENT ON TABLE staging.phase_progress IS 'the items of the lifecycle and how far they are';
COMMENT ON COLUMN staging.phase_progress.delivery_id IS 'the delivery this row came with; id';
COMMENT ON COLUMN staging.phase_progress.row_number IS 'row in the sheet it came from; Excel row number';
COMMENT ON COLUMN staging.phase_progress.item_code IS 'item of the lifecycle; code of phase_item';
COMMENT ON COLUMN staging.phase_progress.item_status_code IS 'how far it is; code of item_status';
COMMENT ON COLUMN staging.phase_progress.explanation IS 'explanation; text';
COMMENT ON COLUMN staging.phase_progress.help_code IS 'help sought or offered; code of help';

-- Sheet Acties
CREATE TABLE staging.action (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    objective VARCHAR NOT NULL,
    action VARCHAR NOT NULL,
    responsible VARCHAR,
    partners VARCHAR,
    means VARCHAR,
    scenario_code scenario,
    start_date DATE,
    end_date DATE,
    action_status_code action_status NOT NULL,
    is_quick_visible BOOLEAN,
    means_kind_codes means[],
    flanders_ask_code flanders_ask,
    PRIMARY KEY (delivery_id, row_number)
);
COMMENT ON TABLE staging.action IS 'the action plan';
COMMENT ON COLUMN staging.action.delivery_id IS 'the delivery this row came with; id';
COMMENT ON COLUMN staging.action.row_number IS 'row in the sheet it came from; Excel row number';
COMMENT ON COLUMN staging.action.objective IS 'objective it serves; text';
COMMENT ON COLUMN staging.action.action IS 'the action; text';
COMMENT ON COLUMN staging.action.responsible IS 'role or organisation responsible; text';
COMMENT ON COLUMN staging.action.partners IS 'partners involved; text';
COMMENT ON COLUMN staging.action.means IS 'means needed; text';
COMMENT ON COLUMN staging.action.scenario_code IS 'means it needs; code of scenario';
COMMENT ON COLUMN staging.action.start_date IS 'first day; date';
COMMENT ON COLUMN staging.action.end_date IS 'last day; date';
COMMENT ON COLUMN staging.action.action_status_code IS 'status; code of action_status';
COMMENT ON COLUMN staging.action.is_quick_visible IS 'gives a visible result soon; true or false';
COMMENT ON COLUMN staging.action.means_kind_codes IS 'where the means come from; codes of means';
COMMENT ON COLUMN staging.action.flanders_ask_code IS 'asked of the Flemish level, and where that stands; code of flanders_ask, empty: not asked';

-- Sheet Realisaties
CREATE TABLE staging.realisation (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    realised_date DATE NOT NULL,
    title VARCHAR NOT NULL,
    what_happened VARCHAR,
    what_we_did VARCHAR,
    advice VARCHAR,
    realisation_kind_code realisation_kind,
    supported_by VARCHAR,
    PRIMARY KEY (delivery_id, row_number)
);
COMMENT ON TABLE staging.realisation IS 'realisations and stories';
COMMENT ON COLUMN staging.realisation.delivery_id IS 'the delivery this row came with; id';
COMMENT ON COLUMN staging.realisation.row_number IS 'row in the sheet it came from; Excel row number';
COMMENT ON COLUMN staging.realisation.realised_date IS 'when it happened; date';
COMMENT ON COLUMN staging.realisation.title IS 'title; text';
COMMENT ON COLUMN staging.realisation.what_happened IS 'what happened; text';
COMMENT ON COLUMN staging.realisation.what_we_did IS 'what the network did; text';
COMMENT ON COLUMN staging.realisation.advice IS 'what it advises others; text';
COMMENT ON COLUMN staging.realisation.realisation_kind_code IS 'kind of moment; code of realisation_kind';
COMMENT ON COLUMN staging.realisation.supported_by IS 'who made it possible, an organisation or a fund; text';

-- Sheet Samenwerking
CREATE TABLE staging.collaboration (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    answered_date DATE NOT NULL,
    rater_group_code rater_group NOT NULL,
    condition_code condition NOT NULL,
    score_1_count INTEGER CHECK (score_1_count BETWEEN 0 AND 10000),
    score_2_count INTEGER CHECK (score_2_count BETWEEN 0 AND 10000),
    score_3_count INTEGER CHECK (score_3_count BETWEEN 0 AND 10000),
    score_4_count INTEGER CHECK (score_4_count BETWEEN 0 AND 10000),
    score_5_count INTEGER CHECK (score_5_count BETWEEN 0 AND 10000),
    next_steps VARCHAR,
    PRIMARY KEY (delivery_id, row_number)
);
COMMENT ON TABLE staging.collaboration IS 'answers on the conditions of collaboration, one row a group';
COMMENT ON COLUMN staging.collaboration.delivery_id IS 'the delivery this row came with; id';
COMMENT ON COLUMN staging.collaboration.row_number IS 'row in the sheet it came from; Excel row number';
COMMENT ON COLUMN staging.collaboration.answered_date IS 'when the group answered; date';
COMMENT ON COLUMN staging.collaboration.rater_group_code IS 'group that answered; code of rater_group';
COMMENT ON COLUMN staging.collaboration.condition_code IS 'condition of collaboration; code of condition';
COMMENT ON COLUMN staging.collaboration.score_1_count IS 'answers with score 1; number';
COMMENT ON COLUMN staging.collaboration.score_2_count IS 'answers with score 2; number';
COMMENT ON COLUMN staging.collaboration.score_3_count IS 'answers with score 3; number';
COMMENT ON COLUMN staging.collaboration.score_4_count IS 'answers with score 4; number';
COMMENT ON COLUMN staging.collaboration.score_5_count IS 'answers with score 5; number';
COMMENT ON COLUMN staging.collaboration.next_steps IS 'next steps; text';

-- Sheet Sessies
CREATE TABLE staging.session (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    session_date DATE NOT NULL,
    place VARCHAR,
    host_region_code region_code,
    theme VARCHAR,
    method VARCHAR,
    PRIMARY KEY (delivery_id, row_number)
);
COMMENT ON TABLE staging.session IS 'sessions of the learning network';
COMMENT ON COLUMN staging.session.delivery_id IS 'the delivery this row came with; id';
COMMENT ON COLUMN staging.session.row_number IS 'row in the sheet it came from; Excel row number';
COMMENT ON COLUMN staging.session.session_date IS 'day of the session; date';
COMMENT ON COLUMN staging.session.place IS 'place; text';
COMMENT ON COLUMN staging.session.host_region_code IS 'hosting region; code of region';
COMMENT ON COLUMN staging.session.theme IS 'theme; text';
COMMENT ON COLUMN staging.session.method IS 'method; text';

-- Sheet Aanwezigheid
CREATE TABLE staging.attendance (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    session_date DATE NOT NULL,
    region_code region_code NOT NULL,
    attendee_count INTEGER CHECK (attendee_count BETWEEN 0 AND 1000),
    PRIMARY KEY (delivery_id, row_number)
);
COMMENT ON TABLE staging.attendance IS 'attendance per session and region';
COMMENT ON COLUMN staging.attendance.delivery_id IS 'the delivery this row came with; id';
COMMENT ON COLUMN staging.attendance.row_number IS 'row in the sheet it came from; Excel row number';
COMMENT ON COLUMN staging.attendance.session_date IS 'day of the session; date';
COMMENT ON COLUMN staging.attendance.region_code IS 'region attending; code of region';
COMMENT ON COLUMN staging.attendance.attendee_count IS 'people attending; number';

-- Sheet Leervragen
CREATE TABLE staging.learning_question (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    question_theme_code question_theme NOT NULL,
    question VARCHAR NOT NULL,
    region_code region_code,
    item_code phase_item,
    PRIMARY KEY (delivery_id, row_number)
);
COMMENT ON TABLE staging.learning_question IS 'learning questions';
COMMENT ON COLUMN staging.learning_question.delivery_id IS 'the delivery this row came with; id';
COMMENT ON COLUMN staging.learning_question.row_number IS 'row in the sheet it came from; Excel row number';
COMMENT ON COLUMN staging.learning_question.question_theme_code IS 'theme; code of question_theme';
COMMENT ON COLUMN staging.learning_question.question IS 'the question; text';
COMMENT ON COLUMN staging.learning_question.region_code IS 'region that asks; code of region';
COMMENT ON COLUMN staging.learning_question.item_code IS 'item of the lifecycle; code of phase_item';

-- Sheet Inzichten
CREATE TABLE staging.insight (
    delivery_id INTEGER NOT NULL REFERENCES staging.delivery (id),
    row_number INTEGER NOT NULL CHECK (row_number > 0),
    question VARCHAR NOT NULL,
    insight VARCHAR NOT NULL,
    source VARCHAR,
    PRIMARY KEY (delivery_id, row_number)
);
COMMENT ON TABLE staging.insight IS 'insights harvested per question';
COMMENT ON COLUMN staging.insight.delivery_id IS 'the delivery this row came with; id';
COMMENT ON COLUMN staging.insight.row_number IS 'row in the sheet it came from; Excel row number';
COMMENT ON COLUMN staging.insight.question IS 'the learning question it answers; text';
COMMENT ON COLUMN staging.insight.insight IS 'the insight; text';
COMMENT ON COLUMN staging.insight.source IS 'where it comes from; text';

-- What people answered about a workbook, remembered for the next one of their region. The newest answer to one question
-- counts. The answers a delivery was read with stand in delivery_choice.
CREATE TABLE staging.region_answer (
    region VARCHAR NOT NULL,
    question VARCHAR[] NOT NULL,
    answer VARCHAR NOT NULL,
    answered_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE staging.region_answer IS 'what only a person could say about a workbook, as people answered, append-only';
COMMENT ON COLUMN staging.region_answer.region IS 'who answered; code of region_code, or lerend-netwerk';
COMMENT ON COLUMN staging.region_answer.question IS 'kind of question and what it is about; texts as loaders/choices.py has them';
COMMENT ON COLUMN staging.region_answer.answer IS 'code of the answer, empty when what it is about is not to be read; text';
COMMENT ON COLUMN staging.region_answer.answered_at IS 'when it was answered; UTC';

-- The same of releases before 0.3, which only asked about sheets and columns; nothing is added to it.
CREATE TABLE staging.column_answer (
    region VARCHAR NOT NULL,
    sheet VARCHAR NOT NULL,
    header VARCHAR NOT NULL,
    field VARCHAR,
    answered_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE staging.column_answer IS 'which column a header means, as people answered, append-only';
COMMENT ON COLUMN staging.column_answer.region IS 'who answered; code of region_code, or lerend-netwerk';
COMMENT ON COLUMN staging.column_answer.sheet IS 'sheet of the contract, or their own name where header is empty; text';
COMMENT ON COLUMN staging.column_answer.header IS 'header in folded form, empty when the sheet itself was asked; text';
COMMENT ON COLUMN staging.column_answer.field IS 'column of the table, or sheet of the contract, missing when not to be read; text';
COMMENT ON COLUMN staging.column_answer.answered_at IS 'when it was answered; UTC';

-- What a room answered live: totals, never votes. Append-only: the newest row of a room, a step and a region counts.
CREATE TABLE staging.live_result (
    runsheet_number INTEGER NOT NULL,
    runsheet_version INTEGER NOT NULL,
    room_opened_at TIMESTAMP NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    kind_code VARCHAR NOT NULL
        CHECK (kind_code IN ('thermometer', 'voorwaarden', 'fasen', 'hulp', 'keuze', 'schaal', 'akkoord')),
    question VARCHAR NOT NULL,
    region region_code,
    kept_at TIMESTAMP NOT NULL,
    joined_count INTEGER NOT NULL CHECK (joined_count >= 0),
    answer_count INTEGER NOT NULL CHECK (answer_count >= 0),
    totals VARCHAR NOT NULL,
    step_id VARCHAR,
    choices VARCHAR,
    per_region VARCHAR CHECK (per_region IN ('tafel', 'gsm'))
);
COMMENT ON TABLE staging.live_result IS 'totals of live questions to a room, append-only';
COMMENT ON COLUMN staging.live_result.runsheet_number IS 'the running order that was presented; number';
COMMENT ON COLUMN staging.live_result.runsheet_version IS 'its version at the time; number';
COMMENT ON COLUMN staging.live_result.room_opened_at IS 'when the room opened, which tells two presentations apart; UTC';
COMMENT ON COLUMN staging.live_result.position IS 'step of the question; rank from 1';
COMMENT ON COLUMN staging.live_result.kind_code IS 'what was asked; kind of live question';
COMMENT ON COLUMN staging.live_result.question IS 'the question as the room read it; text';
COMMENT ON COLUMN staging.live_result.region IS 'whose answers, missing for the whole room; code of region_code';
COMMENT ON COLUMN staging.live_result.kept_at IS 'when the totals were kept; UTC';
COMMENT ON COLUMN staging.live_result.joined_count IS 'phones in the room; number';
COMMENT ON COLUMN staging.live_result.answer_count IS 'people who answered; number';
COMMENT ON COLUMN staging.live_result.totals IS 'option to count, empty under five answers; JSON object';
COMMENT ON COLUMN staging.live_result.step_id IS 'the step that asked, in all its versions, missing where steps had none yet; id';
COMMENT ON COLUMN staging.live_result.choices IS 'words of the question''s own, options are places in it, missing where it has none; JSON list';
COMMENT ON COLUMN staging.live_result.per_region IS 'each region one answer (tafel) or phones by region (gsm), missing for the room as a whole; code';

-- A running order of a network day is saved whole each time; the newest version of a number is what it is now.
CREATE TABLE staging.runsheet (
    number INTEGER NOT NULL CHECK (number > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    name VARCHAR NOT NULL CHECK (length(name) > 0),
    saved_at TIMESTAMP NOT NULL,
    is_deleted BOOLEAN NOT NULL,
    PRIMARY KEY (number, version)
);
COMMENT ON TABLE staging.runsheet IS 'running orders of network days, a row a version, append-only';
COMMENT ON COLUMN staging.runsheet.number IS 'the running order; rising number';
COMMENT ON COLUMN staging.runsheet.version IS 'version of the running order; rising number';
COMMENT ON COLUMN staging.runsheet.name IS 'name; text';
COMMENT ON COLUMN staging.runsheet.saved_at IS 'when this version was saved; UTC';
COMMENT ON COLUMN staging.runsheet.is_deleted IS 'taken off the list with this version; true or false';

CREATE TABLE staging.runsheet_step (
    number INTEGER NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    kind_code VARCHAR NOT NULL
        CHECK (kind_code IN ('beeld', 'thermometer', 'voorwaarden', 'fasen', 'hulp', 'keuze', 'schaal', 'akkoord')),
    address VARCHAR NOT NULL,
    question VARCHAR NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 240),
    speaker_role VARCHAR NOT NULL,
    step_id VARCHAR,
    timer_minutes INTEGER CHECK (timer_minutes BETWEEN 1 AND 60),
    closes_itself BOOLEAN,
    choices VARCHAR,
    per_region VARCHAR CHECK (per_region IN ('tafel', 'gsm')),
    origin VARCHAR,
    PRIMARY KEY (number, version, position)
);
COMMENT ON TABLE staging.runsheet_step IS 'steps of the running orders';
COMMENT ON COLUMN staging.runsheet_step.number IS 'the running order; number of runsheet';
COMMENT ON COLUMN staging.runsheet_step.version IS 'its version; version of runsheet';
COMMENT ON COLUMN staging.runsheet_step.position IS 'place in the order; rising number';
COMMENT ON COLUMN staging.runsheet_step.kind_code IS 'a picture (beeld) or the kind of live question; code';
COMMENT ON COLUMN staging.runsheet_step.address IS 'page with its filters and data version, empty for a live question; address';
COMMENT ON COLUMN staging.runsheet_step.question IS 'question for the room; text';
COMMENT ON COLUMN staging.runsheet_step.minutes IS 'how long it may take; minutes';
COMMENT ON COLUMN staging.runsheet_step.speaker_role IS 'role of who speaks, never a name; text';
COMMENT ON COLUMN staging.runsheet_step.step_id IS 'stays with the step through all versions, missing where steps had none yet; id';
COMMENT ON COLUMN staging.runsheet_step.timer_minutes IS 'counted down on stage, missing without a timer; minutes';
COMMENT ON COLUMN staging.runsheet_step.closes_itself IS 'the question closes when its timer ends, missing: no; true or false';
COMMENT ON COLUMN staging.runsheet_step.choices IS 'words of the question''s own: answers, ends of a scale or conditions, missing where it has none; JSON list';
COMMENT ON COLUMN staging.runsheet_step.per_region IS 'each region one answer (tafel) or phones by region (gsm), missing for the room as a whole; code';
COMMENT ON COLUMN staging.runsheet_step.origin IS 'the step that it was copied from first, missing where it is no copy; id';

-- What a region chose to do next on a network day; what it chose last on that day counts, all of it.
CREATE TABLE staging.chosen_step (
    runsheet_number INTEGER NOT NULL,
    region region_code NOT NULL,
    place INTEGER NOT NULL CHECK (place BETWEEN 1 AND 3),
    chosen_at TIMESTAMP NOT NULL,
    step VARCHAR,
    role_code partner_role,
    by_date DATE
);
COMMENT ON TABLE staging.chosen_step IS 'next steps that regions chose on a network day, append-only; no action of the region until it hands them in';
COMMENT ON COLUMN staging.chosen_step.runsheet_number IS 'the running order of the day; number';
COMMENT ON COLUMN staging.chosen_step.region IS 'who chose; code of region';
COMMENT ON COLUMN staging.chosen_step.place IS 'first, second or third step; rank from 1';
COMMENT ON COLUMN staging.chosen_step.chosen_at IS 'when it was kept, the same for all steps chosen together; UTC';
COMMENT ON COLUMN staging.chosen_step.step IS 'what the region will do, missing when it chose nothing any more; text';
COMMENT ON COLUMN staging.chosen_step.role_code IS 'who will do it, a role and never a name; code of partner_role';
COMMENT ON COLUMN staging.chosen_step.by_date IS 'by when; date';

-- What a region chose for the one page that its board reads; what it chose last counts, all of it.
CREATE TABLE staging.board_choice (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    region region_code NOT NULL,
    chosen_at TIMESTAMP NOT NULL,
    data_version INTEGER NOT NULL CHECK (data_version >= 0),
    from_date DATE,
    realisations VARCHAR NOT NULL,
    actions VARCHAR NOT NULL,
    question VARCHAR NOT NULL
);
COMMENT ON TABLE staging.board_choice IS 'what regions chose for the page of their board, append-only';
COMMENT ON COLUMN staging.board_choice.number IS 'the choice; rising number';
COMMENT ON COLUMN staging.board_choice.region IS 'who chose; code of region';
COMMENT ON COLUMN staging.board_choice.chosen_at IS 'when it was kept; UTC';
COMMENT ON COLUMN staging.board_choice.data_version IS 'the newest delivery at that time, 0 before the first; id';
COMMENT ON COLUMN staging.board_choice.from_date IS 'the newest date its sheets described, from which it counts, missing without a delivery; date';
COMMENT ON COLUMN staging.board_choice.realisations IS 'date and title of each, none: those of the page itself; JSON list';
COMMENT ON COLUMN staging.board_choice.actions IS 'objective and action of each, none: those of the page itself; JSON list';
COMMENT ON COLUMN staging.board_choice.question IS 'what the region asks its board, empty: what the page itself asks; text';

-- By when core partners ask which sheets of all regions; the newest version of a number is what it is now.
CREATE TABLE staging.collection_round (
    number INTEGER NOT NULL CHECK (number > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    name VARCHAR NOT NULL CHECK (length(name) > 0),
    by_date DATE NOT NULL,
    sheets VARCHAR[] NOT NULL CHECK (len(sheets) > 0),
    note VARCHAR NOT NULL,
    newest_delivery_id INTEGER NOT NULL CHECK (newest_delivery_id >= 0),
    saved_at TIMESTAMP NOT NULL,
    is_closed BOOLEAN NOT NULL,
    PRIMARY KEY (number, version)
);
COMMENT ON TABLE staging.collection_round IS 'collection rounds, a row a version: opened, changed, closed; append-only';
COMMENT ON COLUMN staging.collection_round.number IS 'the round; rising number';
COMMENT ON COLUMN staging.collection_round.version IS 'version of the round, the first opens it; rising number';
COMMENT ON COLUMN staging.collection_round.name IS 'name; text';
COMMENT ON COLUMN staging.collection_round.by_date IS 'by when regions hand in or confirm; date';
COMMENT ON COLUMN staging.collection_round.sheets IS 'sheets asked, as in the contract; list of texts';
COMMENT ON COLUMN staging.collection_round.note IS 'what is asked for besides, without personal data, or empty; text';
COMMENT ON COLUMN staging.collection_round.newest_delivery_id IS 'the last delivery before this version, 0 before the first; id';
COMMENT ON COLUMN staging.collection_round.saved_at IS 'when this version was saved; UTC';
COMMENT ON COLUMN staging.collection_round.is_closed IS 'it ended with this version; true or false';
