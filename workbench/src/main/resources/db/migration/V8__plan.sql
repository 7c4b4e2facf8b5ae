-- Version 4: practices, planning documents, plans, co-funding and its journal.

CREATE TABLE "practices" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "part_of" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "audience_es" TEXT NOT NULL,
    "audience_en" TEXT NOT NULL,
    "groups" TEXT NOT NULL,
    "phases" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "directness" TEXT NOT NULL,
    "requires_es" TEXT NOT NULL,
    "requires_en" TEXT NOT NULL,
    "example_es" TEXT NOT NULL,
    "example_en" TEXT NOT NULL,
    "drawbacks_es" TEXT NOT NULL,
    "drawbacks_en" TEXT NOT NULL,
    "costs_es" TEXT NOT NULL,
    "costs_en" TEXT NOT NULL,
    "results_es" TEXT NOT NULL,
    "results_en" TEXT NOT NULL,
    "replicability_es" TEXT NOT NULL,
    "replicability_en" TEXT NOT NULL,
    "scaling_es" TEXT NOT NULL,
    "scaling_en" TEXT NOT NULL,
    "household_money" TEXT NOT NULL,
    "origin_es" TEXT NOT NULL,
    "origin_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "practice_conditions" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "practice" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "condition" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "question_es" TEXT NOT NULL,
    "question_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "plan_documents" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "end" TEXT NOT NULL,
    "pages" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "plan_passages" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "document" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "rung" TEXT NOT NULL,
    "contents" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "migration_terms" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "term" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "sense" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "embeddings" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "place" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "rung" TEXT NOT NULL,
    "passages" TEXT NOT NULL,
    "records" TEXT NOT NULL,
    "assessor" TEXT NOT NULL,
    "assessed_at" TEXT NOT NULL,
    "reason_es" TEXT NOT NULL,
    "reason_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "overlaps" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "activities" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason_es" TEXT NOT NULL,
    "reason_en" TEXT NOT NULL,
    "decided_at" TEXT NOT NULL,
    "project" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "plans" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "start_year" TEXT NOT NULL,
    "end_year" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "priorities" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "body_kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "votes" TEXT NOT NULL,
    "decided_at" TEXT NOT NULL,
    "records" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "objectives" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "parent" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "priorities" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "indicator_es" TEXT NOT NULL,
    "indicator_en" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "baseline" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "target_year" TEXT NOT NULL,
    "records" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "annual_plans" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "approved_at" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "projects" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "objective" TEXT NOT NULL,
    "priorities" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "deliverable_es" TEXT NOT NULL,
    "deliverable_en" TEXT NOT NULL,
    "quality_es" TEXT NOT NULL,
    "quality_en" TEXT NOT NULL,
    "users_es" TEXT NOT NULL,
    "users_en" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "partners" TEXT NOT NULL,
    "sponsor" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "groups" TEXT NOT NULL,
    "phases" TEXT NOT NULL,
    "practice" TEXT NOT NULL,
    "annual_plans" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "end" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "pilot" TEXT NOT NULL,
    "indicator_es" TEXT NOT NULL,
    "indicator_en" TEXT NOT NULL,
    "replicability_es" TEXT NOT NULL,
    "replicability_en" TEXT NOT NULL,
    "scaling_es" TEXT NOT NULL,
    "scaling_en" TEXT NOT NULL,
    "result_es" TEXT NOT NULL,
    "result_en" TEXT NOT NULL,
    "records" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "budget_lines" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "annual_plan" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "project" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "payer" TEXT NOT NULL,
    "amount" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "spent" TEXT NOT NULL,
    "spent_at" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "participant_counts" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "project" TEXT NOT NULL,
    "counted_at" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "people" TEXT NOT NULL,
    "left_migrating" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "citations" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "line" TEXT NOT NULL,
    "cited" TEXT NOT NULL,
    "told_es" TEXT NOT NULL,
    "told_en" TEXT NOT NULL,
    "cited_at" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "assemblies" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "plan" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "body_kind" TEXT NOT NULL,
    "held_at" TEXT NOT NULL,
    "present" TEXT NOT NULL,
    "votes_each" TEXT NOT NULL,
    "spoiled" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "ballot_counts" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "assembly" TEXT NOT NULL,
    "priority" TEXT NOT NULL,
    "votes" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "funding_terms" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "project_kind_es" TEXT NOT NULL,
    "project_kind_en" TEXT NOT NULL,
    "cap" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "drawbacks_es" TEXT NOT NULL,
    "drawbacks_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "funding_shares" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "terms" TEXT NOT NULL,
    "party_kind" TEXT NOT NULL,
    "share" TEXT NOT NULL,
    "cap" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "agreements" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "project" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "total" TEXT NOT NULL,
    "signed_at" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "agreement_parties" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreement" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "may_be_named" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "attachments" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "taken_at" TEXT NOT NULL,
    "may_be_shown" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "expenses" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreement" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "amount" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "budget_line" TEXT NOT NULL,
    "spent_at" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "journal" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreement" TEXT NOT NULL,
    "entered_at" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from_account" TEXT NOT NULL,
    "to_account" TEXT NOT NULL,
    "amount" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "valuation_es" TEXT NOT NULL,
    "valuation_en" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "expense" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "corrects" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "milestones" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreement" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "planned_share" TEXT NOT NULL,
    "planned_amount" TEXT NOT NULL,
    "reached_share" TEXT NOT NULL,
    "reached_at" TEXT NOT NULL,
    "photos" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "progress_reports" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "agreement" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "quarter" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "next_es" TEXT NOT NULL,
    "next_en" TEXT NOT NULL,
    "reported_at" TEXT NOT NULL,
    "photos" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The bytes of receipts and photographs, under the checksum that an attachment names.
CREATE TABLE attached_files (
    checksum TEXT NOT NULL PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

-- Which facts of the practice library an attribute, a category or an impact answers. Where the starting set was used, it is said once.
ALTER TABLE "attributes" ADD COLUMN "facts" TEXT NOT NULL DEFAULT '';
ALTER TABLE "categories" ADD COLUMN "facts" TEXT NOT NULL DEFAULT '';
ALTER TABLE "impacts" ADD COLUMN "facts" TEXT NOT NULL DEFAULT '';
UPDATE "attributes" SET "facts" = 'residents_group' WHERE "id" IN ('residents-group', 'residents-group-active') AND "kind" = 'yesno';
UPDATE "attributes" SET "facts" = 'residents_group_supports_school' WHERE "id" = 'residents-group-supports-school' AND "kind" = 'yesno';
UPDATE "attributes" SET "facts" = 'youth_leaving' WHERE "id" = 'youth-exodus' AND "kind" = 'yesno';
UPDATE "attributes" SET "facts" = 'vacation_leaving' WHERE "id" = 'teen-vacation-leaving' AND "kind" = 'yesno';
UPDATE "attributes" SET "facts" = 'high_school' WHERE "id" = 'high-school' AND "kind" = 'yesno';
UPDATE "attributes" SET "facts" = 'land_hectares' WHERE "id" IN ('average-land', 'land-size') AND "kind" = 'number';
UPDATE "categories" SET "facts" = 'seasonal_leaving' WHERE "id" = 'seasonal' AND "scale" = 'duration';
UPDATE "categories" SET "facts" = 'vacation_leaving' WHERE "id" IN ('school-vacation', 'vacation') AND "scale" = 'duration';
UPDATE "categories" SET "facts" = 'permanent_leaving' WHERE "id" = 'permanent' AND "scale" = 'duration';
UPDATE "categories" SET "facts" = 'displacement' WHERE "id" = 'displacement' AND "scale" = 'duration';
UPDATE "categories" SET "facts" = 'residents_group' WHERE "id" = 'residents-group' AND "scale" = 'actor-kind';
UPDATE "categories" SET "facts" = 'ngo_present' WHERE "id" = 'ngo' AND "scale" = 'actor-kind';
UPDATE "categories" SET "facts" = 'gives_to_fiesta' WHERE "id" = 'celebration' AND "scale" = 'contribution-use';
UPDATE "categories" SET "facts" = 'little_migration' WHERE "id" IN ('least-affected', 'migration-little');
UPDATE "categories" SET "facts" = 'work_before_leaving' WHERE "id" = 'before' AND "scale" = 'phase';
UPDATE "categories" SET "facts" = 'work_with_those_away' WHERE "id" = 'abroad' AND "scale" = 'phase';
UPDATE "categories" SET "facts" = 'work_on_return' WHERE "id" = 'return' AND "scale" = 'phase';
UPDATE "categories" SET "facts" = 'work_with_families' WHERE "id" = 'family-left' AND "scale" = 'phase';

PRAGMA user_version = 4;
