-- Erases the bytes of attachments that nobody names any more and that undo and redo cannot or need not bring back: no command after this moment that still counts touched their record.
DELETE FROM attached_files WHERE checksum NOT IN (SELECT checksum FROM attachments) AND NOT EXISTS (
    SELECT 1 FROM change JOIN command ON command.id = change.command
    WHERE change.table_name = 'attachments' AND command.state <> 'superseded' AND coalesce(command.changed_at, command.done_at) > ?
    AND (instr(coalesce(change.before_row, ''), attached_files.checksum) > 0 OR instr(coalesce(change.after_row, ''), attached_files.checksum) > 0))
