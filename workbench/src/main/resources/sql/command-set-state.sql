-- Marks a command as done or undone, with the moment.
UPDATE command SET state = ?, changed_at = ? WHERE id = ?
