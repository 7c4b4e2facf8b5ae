-- How many receipts and photographs are kept only for undo and redo.
SELECT count(*) FROM attached_files WHERE checksum NOT IN (SELECT checksum FROM attachments)
