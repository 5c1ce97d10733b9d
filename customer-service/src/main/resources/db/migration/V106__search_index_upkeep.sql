-- The service brings pending entries into the tree every second while there are some (crm.search.index). A writer does so itself
-- only when far more have come together than a second brings.
alter index customer_search_words set (gin_pending_list_limit = 16384);
