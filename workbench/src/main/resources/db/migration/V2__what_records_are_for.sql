-- Version 2: what the number of a flow counts, what comparisons, attributes and categories are for, units in the singular, places in
-- English, attributes that share a cell. An empty cell reads as it did in version 1.

ALTER TABLE "places" ADD COLUMN "english_name" TEXT NOT NULL DEFAULT '';
ALTER TABLE "categories" ADD COLUMN "purpose" TEXT NOT NULL DEFAULT '';
ALTER TABLE "units" ADD COLUMN "singular_es" TEXT NOT NULL DEFAULT '';
ALTER TABLE "units" ADD COLUMN "singular_en" TEXT NOT NULL DEFAULT '';
ALTER TABLE "attributes" ADD COLUMN "purpose" TEXT NOT NULL DEFAULT '';
ALTER TABLE "flows" ADD COLUMN "measure" TEXT NOT NULL DEFAULT '';
ALTER TABLE "flows" ADD COLUMN "measured_at" TEXT NOT NULL DEFAULT '';
ALTER TABLE "comparisons" ADD COLUMN "purpose" TEXT NOT NULL DEFAULT '';
ALTER TABLE "comparison_columns" ADD COLUMN "also" TEXT NOT NULL DEFAULT '';

-- Version 1 knew some records by their identity alone, as its starting set calls them. From now on their purpose says it.
UPDATE "comparisons" SET "purpose" = "id" WHERE "id" IN ('rates', 'responses');
UPDATE "comparisons" SET "purpose" = 'places' WHERE "purpose" = '';
UPDATE "categories" SET "purpose" = 'return' WHERE "id" = 'return-migration' AND "scale" = 'duration';
UPDATE "attributes" SET "purpose" = 'flow-response' WHERE "id" = 'flow-responses';
UPDATE "attributes" SET "purpose" = 'population' WHERE "id" = 'population';
UPDATE "attributes" SET "purpose" = 'grouping' WHERE "id" = 'migration-level';
UPDATE "comparison_columns" SET "attribute" = 'printed-' || "level"
    WHERE "level" <> '' AND "attribute" = '' AND 'printed-' || "level" IN (SELECT "id" FROM "attributes");

PRAGMA user_version = 2;
