-- What was done: each command as a whole, with its state for undo and redo.
CREATE TABLE command (
    id INTEGER PRIMARY KEY,
    done_at TEXT NOT NULL,
    who TEXT NOT NULL,
    label TEXT NOT NULL,
    details TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'superseded')),
    changed_at TEXT
) STRICT;

-- What each command did to each record: the row before and after as JSON, NULL where there was none.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    command INTEGER NOT NULL REFERENCES command (id),
    table_name TEXT NOT NULL,
    record TEXT NOT NULL,
    before_ordinal INTEGER,
    before_row TEXT,
    after_ordinal INTEGER,
    after_row TEXT
) STRICT;

CREATE INDEX change_of_command ON change (command);
CREATE INDEX change_of_record ON change (table_name, record);

-- 'PURQ': tells a study file from any other SQLite database. The version is that of the study package.
PRAGMA application_id = 1347768913;
PRAGMA user_version = 1;
