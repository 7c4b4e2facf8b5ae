-- What a command did, in the order in which it did it.
SELECT table_name, record, before_ordinal, before_row, after_ordinal, after_row FROM change WHERE command = ? ORDER BY id
