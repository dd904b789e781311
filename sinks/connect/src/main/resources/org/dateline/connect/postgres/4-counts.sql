-- With all that is counted, so that it is read from the index alone: a pair's rows lie all over the tables.
DROP INDEX event_by_pair_and_date;
CREATE INDEX event_by_pair_and_date ON event (pair, date)
  INCLUDE (status, source, mutual, type, quad, score, wires);
CREATE INDEX pair_day_by_pair_and_date ON pair_day (pair, date)
  INCLUDE (events, verbal_cooperation, material_cooperation, verbal_conflict, material_conflict, forward, backward,
           score_sum, stories, wires);
DROP INDEX pair_day_by_first_country;
CREATE INDEX pair_day_by_first_country ON pair_day (split_part(pair, '-', 1), date)
  INCLUDE (pair, events, verbal_cooperation, material_cooperation, verbal_conflict, material_conflict, score_sum);
DROP INDEX pair_day_by_second_country;
CREATE INDEX pair_day_by_second_country ON pair_day (split_part(pair, '-', 2), date)
  INCLUDE (pair, events, verbal_cooperation, material_cooperation, verbal_conflict, material_conflict, score_sum);

-- Counted as rows are written, so that what all of them come to need not be counted whenever it is asked for. Each
-- partition has a count of its own: tasks that write different partitions never wait for each other here.
CREATE TABLE story_day (
  date             date    NOT NULL,
  record_partition integer NOT NULL,
  stories          bigint  NOT NULL,
  PRIMARY KEY (date, record_partition)
);

COMMENT ON TABLE story_day IS 'How many stories were published on each day, killed ones left out: their sum over the partitions.';
COMMENT ON COLUMN story_day.date IS 'The day, in UTC.';
COMMENT ON COLUMN story_day.record_partition IS 'Partition of the stories'' records.';
COMMENT ON COLUMN story_day.stories IS 'Stories of the day.';

CREATE FUNCTION count_story_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE story_day d SET stories = d.stories - was.stories
    FROM (
      SELECT (published AT TIME ZONE 'UTC')::date AS date, record_partition, count(*) AS stories
      FROM old_row WHERE status = 'coded' GROUP BY 1, 2
    ) was
    WHERE d.date = was.date AND d.record_partition = was.record_partition;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO story_day AS d
    SELECT (published AT TIME ZONE 'UTC')::date, record_partition, count(*)
    FROM new_row WHERE status = 'coded' GROUP BY 1, 2
    ON CONFLICT (date, record_partition) DO UPDATE SET stories = d.stories + excluded.stories;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER count_inserted AFTER INSERT ON story REFERENCING NEW TABLE AS new_row
FOR EACH STATEMENT EXECUTE FUNCTION count_story_days();
CREATE TRIGGER count_updated AFTER UPDATE ON story REFERENCING OLD TABLE AS old_row NEW TABLE AS new_row
FOR EACH STATEMENT EXECUTE FUNCTION count_story_days();
CREATE TRIGGER count_deleted AFTER DELETE ON story REFERENCING OLD TABLE AS old_row
FOR EACH STATEMENT EXECUTE FUNCTION count_story_days();

INSERT INTO story_day
SELECT (published AT TIME ZONE 'UTC')::date, record_partition, count(*)
FROM story WHERE status = 'coded' GROUP BY 1, 2;

CREATE TABLE pair_total (
  pair                 text             NOT NULL,
  record_partition     integer          NOT NULL,
  events               bigint           NOT NULL,
  verbal_cooperation   bigint           NOT NULL,
  material_cooperation bigint           NOT NULL,
  verbal_conflict      bigint           NOT NULL,
  material_conflict    bigint           NOT NULL,
  forward              bigint           NOT NULL,
  backward             bigint           NOT NULL,
  score_sum            double precision NOT NULL,
  PRIMARY KEY (pair, record_partition)
);

COMMENT ON TABLE pair_total IS 'What all of a pair''s days in pair_day come to: their sum over the partitions.';
COMMENT ON COLUMN pair_total.pair IS 'The two countries in alphabetical order, such as AFG-AZE.';
COMMENT ON COLUMN pair_total.record_partition IS 'Partition of the days'' records.';
COMMENT ON COLUMN pair_total.events IS 'Active events.';
COMMENT ON COLUMN pair_total.verbal_cooperation IS 'Events of quad class verbal cooperation.';
COMMENT ON COLUMN pair_total.material_cooperation IS 'Events of quad class material cooperation.';
COMMENT ON COLUMN pair_total.verbal_conflict IS 'Events of quad class verbal conflict.';
COMMENT ON COLUMN pair_total.material_conflict IS 'Events of quad class material conflict.';
COMMENT ON COLUMN pair_total.forward IS 'Directed events whose source is the alphabetically first country.';
COMMENT ON COLUMN pair_total.backward IS 'Directed events whose source is the alphabetically second country.';
COMMENT ON COLUMN pair_total.score_sum IS 'Sum of the events'' scores.';

CREATE FUNCTION count_pair_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE pair_total t
    SET events = t.events - was.events,
        verbal_cooperation = t.verbal_cooperation - was.verbal_cooperation,
        material_cooperation = t.material_cooperation - was.material_cooperation,
        verbal_conflict = t.verbal_conflict - was.verbal_conflict,
        material_conflict = t.material_conflict - was.material_conflict,
        forward = t.forward - was.forward,
        backward = t.backward - was.backward,
        score_sum = t.score_sum - was.score_sum
    FROM (
      SELECT pair, record_partition, sum(events) AS events,
             sum(verbal_cooperation) AS verbal_cooperation, sum(material_cooperation) AS material_cooperation,
             sum(verbal_conflict) AS verbal_conflict, sum(material_conflict) AS material_conflict,
             sum(forward) AS forward, sum(backward) AS backward, sum(score_sum) AS score_sum
      FROM old_row GROUP BY 1, 2
    ) was
    WHERE t.pair = was.pair AND t.record_partition = was.record_partition;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO pair_total AS t
    SELECT pair, record_partition, sum(events), sum(verbal_cooperation), sum(material_cooperation),
           sum(verbal_conflict), sum(material_conflict), sum(forward), sum(backward), sum(score_sum)
    FROM new_row GROUP BY 1, 2
    ON CONFLICT (pair, record_partition) DO UPDATE
    SET events = t.events + excluded.events,
        verbal_cooperation = t.verbal_cooperation + excluded.verbal_cooperation,
        material_cooperation = t.material_cooperation + excluded.material_cooperation,
        verbal_conflict = t.verbal_conflict + excluded.verbal_conflict,
        material_conflict = t.material_conflict + excluded.material_conflict,
        forward = t.forward + excluded.forward,
        backward = t.backward + excluded.backward,
        score_sum = t.score_sum + excluded.score_sum;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER count_inserted AFTER INSERT ON pair_day REFERENCING NEW TABLE AS new_row
FOR EACH STATEMENT EXECUTE FUNCTION count_pair_totals();
CREATE TRIGGER count_updated AFTER UPDATE ON pair_day REFERENCING OLD TABLE AS old_row NEW TABLE AS new_row
FOR EACH STATEMENT EXECUTE FUNCTION count_pair_totals();
CREATE TRIGGER count_deleted AFTER DELETE ON pair_day REFERENCING OLD TABLE AS old_row
FOR EACH STATEMENT EXECUTE FUNCTION count_pair_totals();

INSERT INTO pair_total
SELECT pair, record_partition, sum(events), sum(verbal_cooperation), sum(material_cooperation),
       sum(verbal_conflict), sum(material_conflict), sum(forward), sum(backward), sum(score_sum)
FROM pair_day GROUP BY 1, 2;
