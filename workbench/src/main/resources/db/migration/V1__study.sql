-- The tables of a study file, version 1. They mirror the study package (docs/package-format.md): all cells are text, exactly as
-- the package writes them, so that nothing is rounded or reformatted on the way; an empty cell is an empty text.

CREATE TABLE "study" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "title_es" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "summary_es" TEXT NOT NULL,
    "summary_en" TEXT NOT NULL,
    "confidential_actors" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "rounds" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "end" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "levels" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "rank" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "plural_es" TEXT NOT NULL,
    "plural_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "code_schemes" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "digits" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "places" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "parent" TEXT NOT NULL,
    "latitude" TEXT NOT NULL,
    "longitude" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "sources" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "year" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "cited_in" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "place_aliases" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "place" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "place_codes" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "place" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "code" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "scales" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "ordered" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "categories" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "scale" TEXT NOT NULL,
    "rank" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "units" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "factor" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "attributes" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "definition_es" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "units" TEXT NOT NULL,
    "scale" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "minimum" TEXT NOT NULL,
    "maximum" TEXT NOT NULL,
    "decimals" TEXT NOT NULL,
    "derivation" TEXT NOT NULL,
    "inputs" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "actors" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "people" TEXT NOT NULL,
    "confidential" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "statements" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "round" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "attribute" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "low" TEXT NOT NULL,
    "high" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "qualifier" TEXT NOT NULL,
    "absence" TEXT NOT NULL,
    "estimator" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "end" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "derivation" TEXT NOT NULL,
    "inputs" TEXT NOT NULL,
    "words_es" TEXT NOT NULL,
    "words_en" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "flows" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "round" TEXT NOT NULL,
    "origins" TEXT NOT NULL,
    "destinations" TEXT NOT NULL,
    "duration" TEXT NOT NULL,
    "months" TEXT NOT NULL,
    "months_printed" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "sectors" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "cause_es" TEXT NOT NULL,
    "cause_en" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "end" TEXT NOT NULL,
    "rank" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "low" TEXT NOT NULL,
    "high" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "qualifier" TEXT NOT NULL,
    "estimator" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "activities" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "round" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "category_by" TEXT NOT NULL,
    "directness" TEXT NOT NULL,
    "directness_by" TEXT NOT NULL,
    "phases" TEXT NOT NULL,
    "groups" TEXT NOT NULL,
    "partners" TEXT NOT NULL,
    "project" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "note_es" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "impacts" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "sign" TEXT NOT NULL,
    "horizon" TEXT NOT NULL,
    "perceived_by" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "addressed_by" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "links" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "chain" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "disputed" TEXT NOT NULL,
    "dispute_es" TEXT NOT NULL,
    "dispute_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "constraints" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "actor_kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "factor" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "doubt_es" TEXT NOT NULL,
    "doubt_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "contributions" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "giver" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "item_es" TEXT NOT NULL,
    "item_en" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "beneficiary_es" TEXT NOT NULL,
    "beneficiary_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "findings" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "end" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "contradictions" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "records" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "comparisons" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "printed" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "source_line" TEXT NOT NULL,
    "picture" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "comparison_columns" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "comparison" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "group_printed" TEXT NOT NULL,
    "group_es" TEXT NOT NULL,
    "group_en" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "attribute" TEXT NOT NULL,
    "owner_kind" TEXT NOT NULL,
    "ancestors" TEXT NOT NULL,
    "joint" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "comparison_rows" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "comparison" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "places" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "cases" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "passages" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "case" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "text_es" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "omissions" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "reason_es" TEXT NOT NULL,
    "reason_en" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was done: each command as a whole, with its state for undo and redo.
CREATE TABLE command (
    id INTEGER PRIMARY KEY,
    done_at TEXT NOT NULL,
    who TEXT NOT NULL,
    label TEXT NOT NULL,
    details TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'superseded')),
    changed_at TEXT
) STRICT;

-- What each command did to each record: the row before and after as JSON, NULL where there was none.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    command INTEGER NOT NULL REFERENCES command (id),
    table_name TEXT NOT NULL,
    record TEXT NOT NULL,
    before_ordinal INTEGER,
    before_row TEXT,
    after_ordinal INTEGER,
    after_row TEXT
) STRICT;

CREATE INDEX change_of_command ON change (command);
CREATE INDEX change_of_record ON change (table_name, record);

-- 'PURQ': tells a study file from any other SQLite database. The version is that of the study package.
PRAGMA application_id = 1347768913;
PRAGMA user_version = 1;
