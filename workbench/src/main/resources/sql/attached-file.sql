-- The bytes of a receipt or photograph.
SELECT bytes FROM attached_files WHERE checksum = ?
