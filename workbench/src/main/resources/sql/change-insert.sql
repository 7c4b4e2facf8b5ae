-- What a command did to one record.
INSERT INTO change (command, table_name, record, before_ordinal, before_row, after_ordinal, after_row) VALUES (?, ?, ?, ?, ?, ?, ?)
