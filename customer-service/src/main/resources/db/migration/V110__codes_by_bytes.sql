-- Codes, ids and search words have no order in any language: they are compared byte by byte, which costs a fraction, and an index
-- on them serves prefixes too.
alter table customer
  alter column kind type text collate "C",
  alter column language type text collate "C",
  alter column source type text collate "C",
  alter column owner type text collate "C",
  alter column country type text collate "C",
  alter column tags type varchar[] collate "C",
  alter column email_addresses type varchar[] collate "C",
  alter column phone_numbers type varchar[] collate "C",
  alter column search_words type varchar[] collate "C";

alter table customer_external_id
  alter column system type text collate "C",
  alter column external_id type text collate "C";
