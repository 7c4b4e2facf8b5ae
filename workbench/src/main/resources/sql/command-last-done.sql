-- The command that undo takes back: the last one that holds, but not the first of all, which made the study.
SELECT id FROM command WHERE state = 'done' AND id > (SELECT min(id) FROM command) ORDER BY id DESC LIMIT 1
