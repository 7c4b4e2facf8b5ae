-- Version 3: the questions that a study answers, circumstances that go with little migration, passages of answers beside those of
-- cases, and what an attribute tells of the livelihoods and capitals of a place. An empty cell reads as it did in version 2.

ALTER TABLE "attributes" ADD COLUMN "avenue" TEXT NOT NULL DEFAULT '';
ALTER TABLE "attributes" ADD COLUMN "capital" TEXT NOT NULL DEFAULT '';
ALTER TABLE "passages" ADD COLUMN "question" TEXT NOT NULL DEFAULT '';

CREATE TABLE "questions" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "comparison" TEXT NOT NULL,
    "outcomes" TEXT NOT NULL,
    "views" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "circumstances" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "question" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "attributes" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "counter_places" TEXT NOT NULL,
    "counter_es" TEXT NOT NULL,
    "counter_en" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "locator" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 3;
