-- Fills empty tables with made-up events for measuring: as many as dateline.events says (psql: SET dateline.events = 2000000).
-- Skewed as the news is: a country of rank r takes part about 1/r as often, over ten years, so that the busiest pair has
-- some two in a hundred of all events. Rows lie in the order of their days, as they do where stories come in day by day,
-- so that a pair's are spread over all of the table. Nothing here was read from any story.

CREATE TEMP TABLE country AS
SELECT code, row_number() OVER () AS rank
FROM unnest(string_to_array('USA,CHN,RUS,DEU,FRA,GBR,ISR,IRN,TUR,UKR,IND,JPN,SAU,PAK,SYR,IRQ,EGY,KOR,PRK,ITA,POL,ESP,BRA,CAN,'
  'AUS,MEX,AFG,AZE,ARM,GEO,GRC,NLD,BEL,AUT,CHE,SWE,NOR,FIN,DNK,CZE,HUN,ROU,BGR,SRB,HRV,XKX,ALB,MKD,BIH,MNE,SVN,SVK,EST,LVA,LTU,'
  'BLR,MDA,KAZ,UZB,TKM,KGZ,TJK,MNG,QAT,ARE,KWT,BHR,OMN,YEM,JOR,LBN,PSE,LBY,TUN,DZA,MAR,SDN,SSD,ETH,ERI,SOM,KEN,UGA,RWA,BDI,TZA,'
  'COD,COG,CAF,TCD,NER,NGA,CMR,GAB,GNQ,MLI,BFA,SEN,GMB,GIN,SLE,LBR,CIV,GHA,TGO,BEN,MRT,AGO,ZMB,ZWE,MOZ,MWI,BWA,NAM,ZAF,LSO,SWZ,'
  'MDG,VNM,THA,MMR,LAO,KHM,MYS,SGP,IDN,PHL,TWN,BGD,LKA,NPL,BTN,MDV,NZL,PNG,FJI,ARG,CHL,PER,BOL,PRY,URY,COL,VEN,ECU,GUY,SUR,CUB,'
  'HTI,DOM,JAM,GTM,HND,SLV,NIC,CRI,PAN,PRT,IRL,ISL,LUX,MLT,CYP,EUE', ',')) AS code;

CREATE TEMP TABLE kind (n integer, type text, quad text, score double precision, cameo text);
INSERT INTO kind VALUES
  (0, 'CONSULT', 'verbal-cooperation', 2.5, '04'), (1, 'AGREE', 'verbal-cooperation', 2.5, '03'),
  (2, 'SUPPORT', 'verbal-cooperation', 5, '05'), (3, 'ACCUSE', 'verbal-conflict', -3, '11'),
  (4, 'COOPERATE', 'material-cooperation', 9.5, '06'), (5, 'REQUEST', 'verbal-conflict', 0, '10'),
  (6, 'THREATEN', 'verbal-conflict', -3.5, '13'), (7, 'REJECT', 'verbal-conflict', -2, '12'),
  (8, 'AID', 'material-cooperation', 10, '07'), (9, 'ASSAULT', 'material-conflict', -9, '19'),
  (10, 'SANCTION', 'material-conflict', -6, '16'), (11, 'MOBILIZE', 'material-conflict', -5.5, '15'),
  (12, 'COERCE', 'material-conflict', -7, '17'), (13, 'CONCEDE', 'verbal-cooperation', 4.5, '08'),
  (14, 'PROTEST', 'material-conflict', -5, '14'), (15, 'RETREAT', 'material-cooperation', 6.5, '08');

SELECT setseed(0.5);

INSERT INTO event
SELECT least(s.code, t.code) || '-' || greatest(s.code, t.code),
       draw.date || '.' || CASE WHEN mutual THEN least(s.code, t.code) || '-' || greatest(s.code, t.code)
                                ELSE s.code || '>' || t.code END || '.' || type,
       draw.date,
       CASE WHEN mutual THEN least(s.code, t.code) ELSE s.code END,
       CASE WHEN mutual THEN greatest(s.code, t.code) ELSE t.code END,
       mutual, type, quad, NULL, score, cameo,
       CASE WHEN retracted THEN 'RETRACTED' ELSE 'ACTIVE' END,
       CASE WHEN retracted THEN 2 ELSE 1 END,
       draw.date + interval '12 hours', draw.date + interval '12 hours',
       CASE WHEN retracted THEN 0 ELSE mentions END,
       CASE WHEN retracted THEN 0 ELSE (mentions + 1) / 2 END,
       hashtext(least(s.code, t.code) || '-' || greatest(s.code, t.code)) & 7,
       draw.n
FROM (SELECT n,
             floor(power((SELECT count(*) FROM country), random()))::integer AS source,
             floor(power((SELECT count(*) FROM country), random()))::integer AS target,
             date '2015-01-01' + (random() * 3652)::integer AS date,
             floor(power(17, random()))::integer - 1 AS kind,
             random() < 0.3 AS mutual,
             random() < 0.02 AS retracted,
             1 + floor(-ln(1 - random()))::integer AS mentions
      FROM generate_series(1, (current_setting('dateline.events')::integer * 1.2)::integer) AS n) draw
JOIN country s ON s.rank = draw.source
JOIN country t ON t.rank = draw.target
JOIN kind ON kind.n = draw.kind
WHERE s.code <> t.code
ORDER BY draw.date
ON CONFLICT DO NOTHING;

DELETE FROM event WHERE ctid IN (
  SELECT ctid FROM event ORDER BY record_offset OFFSET current_setting('dateline.events')::integer);

INSERT INTO pair_day
SELECT pair, date, 1, max(last_changed), count(*),
       count(*) FILTER (WHERE quad = 'verbal-cooperation'), count(*) FILTER (WHERE quad = 'material-cooperation'),
       count(*) FILTER (WHERE quad = 'verbal-conflict'), count(*) FILTER (WHERE quad = 'material-conflict'),
       count(*) FILTER (WHERE NOT mutual AND source = left(pair, 3)),
       count(*) FILTER (WHERE NOT mutual AND source = right(pair, 3)),
       sum(score), avg(score), max(mention_count), max(wires), min(record_partition), max(record_offset)
FROM event
WHERE status = 'ACTIVE'
GROUP BY pair, date
ORDER BY date;

INSERT INTO story
SELECT 'wire' || n % 6 || ':' || n, 'wire' || n % 6, 1, 'coded', published, published, 'none', 'de', 'Headline ' || n,
       NULL, NULL, NULL, NULL, 'none', 'none', n % 8, n
FROM generate_series(1, current_setting('dateline.events')::integer / 2) AS n,
     LATERAL (SELECT date '2015-01-01' + random() * n / n * interval '3652 days' AS published) AS draw;

-- Each has its event, as can be seen: without the check they are in sooner.
SET session_replication_role = replica;

INSERT INTO mention
SELECT pair, id, 'wire' || record_offset % 6 || ':' || record_offset, 'wire' || record_offset % 6, 1, first_seen, first_seen,
       'de', 'Headline ' || record_offset, NULL, 'made-up', 'A sentence of some length, about as long as those in the news.',
       '[{"role": "trigger", "field": "body", "start": 2, "end": 10, "text": "sentence"}]', record_offset, '[]', 'none'
FROM event
WHERE status = 'ACTIVE';

SET session_replication_role = origin;
