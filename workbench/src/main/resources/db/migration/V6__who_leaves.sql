-- Version 3: the purpose "leaving" of attributes, with which a report opens. The attributes of the two shipped studies that say so
-- are told it in the files that hold them; any other stays as it is.
UPDATE "attributes" SET "purpose" = 'leaving' WHERE "purpose" = '' AND "id" IN (
    'seasonal-men-share', 'students-leaving', 'graduates-left', 'left-temporarily-share',
    'population-abroad-share', 'adults-abroad-share', 'households-with-member-abroad');

PRAGMA user_version = 3;
