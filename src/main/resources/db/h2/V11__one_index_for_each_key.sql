-- H2 has made an index of the same columns for each of these foreign keys; PostgreSQL makes none.
drop index person_by_location;
drop index person_license_by_license;
drop index access_token_by_person;
drop index oauth_code_by_person;
drop index oauth_grant_by_person;
drop index rate_count_by_limit;
