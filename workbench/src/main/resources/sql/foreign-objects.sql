-- Triggers, views and virtual tables: a study file has none of its own, so one that has was made by somebody else.
SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view') OR sql LIKE 'CREATE VIRTUAL%'
