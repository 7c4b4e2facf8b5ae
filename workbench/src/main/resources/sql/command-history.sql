-- The history, newest first, with the number of records that each command touched.
SELECT command.id, done_at, who, label, details, state, (SELECT count(*) FROM change WHERE change.command = command.id) AS records
FROM command ORDER BY command.id DESC LIMIT ? OFFSET ?
