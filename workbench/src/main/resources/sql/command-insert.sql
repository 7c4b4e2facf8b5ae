-- A command that was just done.
INSERT INTO command (done_at, who, label, details, state) VALUES (?, ?, ?, ?, 'done')
