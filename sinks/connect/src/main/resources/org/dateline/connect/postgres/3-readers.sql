CREATE INDEX pair_day_by_record ON pair_day (record_partition, record_offset);
CREATE INDEX pair_day_by_first_country ON pair_day (split_part(pair, '-', 1), date);
CREATE INDEX pair_day_by_second_country ON pair_day (split_part(pair, '-', 2), date);

-- Roles belong to the whole server: another database on it may be making this one too.
DO $$
BEGIN
  IF to_regrole('dateline_reader') IS NULL THEN
    BEGIN
      CREATE ROLE dateline_reader NOLOGIN;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE WARNING 'Role dateline_reader is not there and % may not create it; readers need the statements of the README', current_user;
        RETURN;
    END;
  END IF;
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO dateline_reader', current_schema);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO dateline_reader', current_schema);
  EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT ON TABLES TO dateline_reader', current_schema);
END
$$;
