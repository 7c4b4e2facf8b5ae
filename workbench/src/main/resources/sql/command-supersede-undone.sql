-- Something new was done: what was undone before can no longer be redone.
UPDATE command SET state = 'superseded' WHERE state = 'undone'
