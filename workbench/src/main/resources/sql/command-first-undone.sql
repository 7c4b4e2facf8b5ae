-- The command that redo does again: the first one after those that hold.
SELECT id FROM command WHERE state = 'undone' ORDER BY id LIMIT 1
