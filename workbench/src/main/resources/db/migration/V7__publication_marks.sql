-- Version 4: what a person decided on publishing single records: held, or released as they are.

CREATE TABLE "publication_marks" (
    ordinal INTEGER NOT NULL,
    "id" TEXT NOT NULL PRIMARY KEY,
    "records" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "instead_es" TEXT NOT NULL,
    "instead_en" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "refs" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 4;
