-- The same bytes have the same checksum; once is enough.
INSERT INTO attached_files (checksum, bytes) VALUES (?, ?) ON CONFLICT (checksum) DO NOTHING
