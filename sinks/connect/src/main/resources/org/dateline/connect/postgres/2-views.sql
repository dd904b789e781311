CREATE VIEW pair_week AS
SELECT pair,
       date_trunc('week', date)::date AS week,
       sum(events)::integer AS events,
       sum(verbal_cooperation)::integer AS verbal_cooperation,
       sum(material_cooperation)::integer AS material_cooperation,
       sum(verbal_conflict)::integer AS verbal_conflict,
       sum(material_conflict)::integer AS material_conflict,
       sum(forward)::integer AS forward,
       sum(backward)::integer AS backward,
       sum(score_sum) AS score_sum,
       sum(score_sum) / sum(events) AS score_mean
FROM pair_day
WHERE events > 0
GROUP BY pair, date_trunc('week', date);

CREATE VIEW pair_month AS
SELECT pair,
       date_trunc('month', date)::date AS month,
       sum(events)::integer AS events,
       sum(verbal_cooperation)::integer AS verbal_cooperation,
       sum(material_cooperation)::integer AS material_cooperation,
       sum(verbal_conflict)::integer AS verbal_conflict,
       sum(material_conflict)::integer AS material_conflict,
       sum(forward)::integer AS forward,
       sum(backward)::integer AS backward,
       sum(score_sum) AS score_sum,
       sum(score_sum) / sum(events) AS score_mean
FROM pair_day
WHERE events > 0
GROUP BY pair, date_trunc('month', date);

CREATE VIEW directed_event AS
SELECT pair, id, date, source, target, mutual, type, quad, mode, score, cameo, wires
FROM event
WHERE status = 'ACTIVE'
UNION ALL
SELECT pair, id, date, target, source, mutual, type, quad, mode, score, cameo, wires
FROM event
WHERE status = 'ACTIVE' AND mutual;

CREATE VIEW directed_dyad_day AS
SELECT source,
       target,
       date,
       count(*)::integer AS events,
       count(*) FILTER (WHERE mutual)::integer AS mutual_events,
       count(*) FILTER (WHERE quad = 'verbal-cooperation')::integer AS verbal_cooperation,
       count(*) FILTER (WHERE quad = 'material-cooperation')::integer AS material_cooperation,
       count(*) FILTER (WHERE quad = 'verbal-conflict')::integer AS verbal_conflict,
       count(*) FILTER (WHERE quad = 'material-conflict')::integer AS material_conflict,
       sum(score) AS score_sum,
       avg(score) AS score_mean
FROM directed_event
GROUP BY source, target, date;

CREATE VIEW undirected_dyad_day AS
SELECT split_part(pair, '-', 1) AS country_a,
       split_part(pair, '-', 2) AS country_b,
       date, events, verbal_cooperation, material_cooperation, verbal_conflict, material_conflict,
       forward AS a_to_b, backward AS b_to_a, score_sum, score_mean, stories, wires
FROM pair_day
WHERE events > 0;

CREATE VIEW gdelt_compat AS
SELECT ('x' || substr(md5(pair || '/' || id), 1, 15))::bit(60)::bigint AS globaleventid,
       to_char(date, 'YYYYMMDD')::integer AS sqldate,
       to_char(date, 'YYYYMM')::integer AS monthyear,
       extract(year FROM date)::integer AS year,
       source AS actor1code,
       source AS actor1countrycode,
       target AS actor2code,
       target AS actor2countrycode,
       1 AS isrootevent,
       cameo AS eventcode,
       cameo AS eventbasecode,
       cameo AS eventrootcode,
       CASE quad
         WHEN 'verbal-cooperation' THEN 1
         WHEN 'material-cooperation' THEN 2
         WHEN 'verbal-conflict' THEN 3
         WHEN 'material-conflict' THEN 4
       END AS quadclass,
       score AS goldsteinscale,
       mention_count AS nummentions,
       wires AS numsources,
       mention_count AS numarticles,
       to_char(first_seen AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISS')::bigint AS dateadded
FROM event
WHERE status = 'ACTIVE';

COMMENT ON VIEW pair_week IS 'Totals of pair_day by ISO week, named by its Monday; weeks without an active event are absent.';
COMMENT ON VIEW pair_month IS 'Totals of pair_day by month, named by its first day; months without an active event are absent.';
COMMENT ON VIEW directed_event IS 'Active events by direction: a mutual one stands twice, once from each side.';
COMMENT ON VIEW directed_dyad_day IS 'Totals by source, target and day; a mutual event counts in both directions.';
COMMENT ON VIEW undirected_dyad_day IS 'pair_day with the two countries in columns of their own; days without an active event are absent.';
COMMENT ON VIEW gdelt_compat IS 'Active events under GDELT''s column names. Event codes are CAMEO root codes, goldsteinscale is PLOVER''s score, and globaleventid a hash of pair and id; what Dateline does not have, such as tone, is left out.';
