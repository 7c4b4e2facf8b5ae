-- What happened to one record, newest first.
SELECT command.id, done_at, who, table_name, record, before_row, after_row
FROM change JOIN command ON command.id = change.command
WHERE table_name = ? AND record = ? AND state = 'done' ORDER BY change.id DESC
