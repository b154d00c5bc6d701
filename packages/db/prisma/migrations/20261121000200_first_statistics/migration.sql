-- Until a table is first analysed the planner believes one row in two hundred has a null here, takes the partial indexes of live
-- products for nearly empty, and scans one whole for every product it looks up: seconds, right after a catalogue was imported.
-- Nearly every product is live. The first real analysis replaces this.
SELECT pg_restore_attribute_stats(
  'schemaname', current_schema()::text, 'relname', 'product', 'attname', 'archived_at', 'inherited', false, 'version', 180000,
  'null_frac', 1.0::real, 'avg_width', 8, 'n_distinct', 0::real
);
