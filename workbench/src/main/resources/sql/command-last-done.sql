-- The command that undo takes back: the last one that holds.
SELECT id FROM command WHERE state = 'done' ORDER BY id DESC LIMIT 1
