-- Version 3: the questions of the community sheet, and the sheets that were filled in.

CREATE TABLE "sheet_questions" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "question_es" TEXT NOT NULL,
    "question_en" TEXT NOT NULL,
    "asks" TEXT NOT NULL,
    "attribute" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "lines" TEXT NOT NULL,
    "help_es" TEXT NOT NULL,
    "help_en" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "community_sheets" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "places" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "estimator" TEXT NOT NULL,
    "start" TEXT NOT NULL,
    "end" TEXT NOT NULL,
    "source" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 3;
