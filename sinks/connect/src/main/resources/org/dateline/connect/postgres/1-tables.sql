CREATE TABLE schema_version (
  version integer     NOT NULL PRIMARY KEY,
  file    text        NOT NULL,
  applied timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE schema_version IS 'What has been applied to make these tables.';
COMMENT ON COLUMN schema_version.version IS 'Version, from 1.';
COMMENT ON COLUMN schema_version.file IS 'The file of statements that led to it.';
COMMENT ON COLUMN schema_version.applied IS 'When it was applied.';

CREATE TABLE sink_offset (
  connector       text        NOT NULL,
  topic           text        NOT NULL,
  topic_partition integer     NOT NULL,
  next_offset     bigint,
  epoch           bigint      NOT NULL,
  updated         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (connector, topic, topic_partition)
);

COMMENT ON TABLE sink_offset IS 'How far each topic partition has been written. Stored in the transaction that writes the rows, so that both are there or neither.';
COMMENT ON COLUMN sink_offset.connector IS 'Name of the connector.';
COMMENT ON COLUMN sink_offset.topic IS 'Topic that it reads.';
COMMENT ON COLUMN sink_offset.topic_partition IS 'Partition of the topic.';
COMMENT ON COLUMN sink_offset.next_offset IS 'Offset of the next record to write; null where nothing has been written yet.';
COMMENT ON COLUMN sink_offset.epoch IS 'Rises whenever a task takes the partition over; a task of a lower epoch can no longer write.';
COMMENT ON COLUMN sink_offset.updated IS 'When the row last changed.';

CREATE TABLE event (
  pair             text             NOT NULL,
  id               text             NOT NULL,
  date             date             NOT NULL,
  source           text             NOT NULL,
  target           text             NOT NULL,
  mutual           boolean          NOT NULL,
  type             text             NOT NULL,
  quad             text             NOT NULL,
  mode             text,
  score            double precision NOT NULL,
  cameo            text             NOT NULL,
  status           text             NOT NULL,
  revision         bigint           NOT NULL,
  first_seen       timestamptz      NOT NULL,
  last_changed     timestamptz      NOT NULL,
  mention_count    integer          NOT NULL,
  wires            integer          NOT NULL,
  record_partition integer          NOT NULL,
  record_offset    bigint           NOT NULL,
  PRIMARY KEY (pair, id)
);

CREATE INDEX event_by_pair_and_date ON event (pair, date);
CREATE INDEX event_by_source ON event (source, date);
CREATE INDEX event_by_target ON event (target, date);
CREATE INDEX event_by_record ON event (record_partition, record_offset);

COMMENT ON TABLE event IS 'Events between two countries, merged over all stories that report them.';
COMMENT ON COLUMN event.pair IS 'The two countries in alphabetical order, such as AFG-AZE.';
COMMENT ON COLUMN event.id IS 'Id within the pair: date, source, target (or mutual) and type.';
COMMENT ON COLUMN event.date IS 'The day on which it happened.';
COMMENT ON COLUMN event.source IS 'Who did it: ISO 3166-1 alpha-3 code, or XKX, PSE, TWN, EUE. Alphabetically first of the two where mutual.';
COMMENT ON COLUMN event.target IS 'To whom it was done.';
COMMENT ON COLUMN event.mutual IS 'True where the event has no direction, such as a meeting.';
COMMENT ON COLUMN event.type IS 'PLOVER 2.0 event type, such as CONSULT.';
COMMENT ON COLUMN event.quad IS 'Quad class: verbal-cooperation, material-cooperation, verbal-conflict or material-conflict.';
COMMENT ON COLUMN event.mode IS 'PLOVER mode that most mentions have; null where none has one.';
COMMENT ON COLUMN event.score IS 'PLOVER''s cooperation-conflict score of the type, -10 to 10.';
COMMENT ON COLUMN event.cameo IS 'CAMEO root code, 01 to 20.';
COMMENT ON COLUMN event.status IS 'ACTIVE, or RETRACTED: no story reports it any more.';
COMMENT ON COLUMN event.revision IS 'Rises with every change of the event; a lower one never overwrites a higher.';
COMMENT ON COLUMN event.first_seen IS 'When Dateline first learnt of it.';
COMMENT ON COLUMN event.last_changed IS 'Receipt of the story version that made this revision.';
COMMENT ON COLUMN event.mention_count IS 'Stories that report it; table mention may hold fewer, the first by receipt.';
COMMENT ON COLUMN event.wires IS 'Independent wires among its mentions: reprints do not count again.';
COMMENT ON COLUMN event.record_partition IS 'Partition of the record that the row was written from.';
COMMENT ON COLUMN event.record_offset IS 'Offset of that record: with the partition, a cursor for what has changed.';

CREATE TABLE mention (
  pair        text        NOT NULL,
  event_id    text        NOT NULL,
  story_id    text        NOT NULL,
  provider    text        NOT NULL,
  version     bigint      NOT NULL,
  published   timestamptz NOT NULL,
  received    timestamptz NOT NULL,
  language    text        NOT NULL,
  headline    text        NOT NULL,
  mode        text,
  rule        text        NOT NULL,
  sentence    text,
  evidence    jsonb       NOT NULL,
  fingerprint bigint      NOT NULL,
  credits     jsonb       NOT NULL,
  coder       text        NOT NULL,
  PRIMARY KEY (pair, event_id, story_id),
  FOREIGN KEY (pair, event_id) REFERENCES event
);

CREATE INDEX mention_by_story ON mention (story_id);

COMMENT ON TABLE mention IS 'One story''s report of an event. A retracted event has none.';
COMMENT ON COLUMN mention.pair IS 'Pair of the event.';
COMMENT ON COLUMN mention.event_id IS 'Id of the event within the pair.';
COMMENT ON COLUMN mention.story_id IS 'Story id, provider:guid.';
COMMENT ON COLUMN mention.provider IS 'The wire that sent the story.';
COMMENT ON COLUMN mention.version IS 'The story''s version that reports it.';
COMMENT ON COLUMN mention.published IS 'When the wire published that version.';
COMMENT ON COLUMN mention.received IS 'When Dateline received that version.';
COMMENT ON COLUMN mention.language IS 'Language of the story.';
COMMENT ON COLUMN mention.headline IS 'Headline of the story.';
COMMENT ON COLUMN mention.mode IS 'PLOVER mode as this story tells it; null where it gives none.';
COMMENT ON COLUMN mention.rule IS 'The knowledge pack''s rule that read it.';
COMMENT ON COLUMN mention.sentence IS 'The sentence that it was read from; null where the evidence gives none.';
COMMENT ON COLUMN mention.evidence IS 'The words of source, target, trigger and sentence: array of {role, field, start, end, text}, offsets in UTF-16 units of the story''s headline or body.';
COMMENT ON COLUMN mention.fingerprint IS 'MinHash of the story''s text, by which reprints are recognised.';
COMMENT ON COLUMN mention.credits IS 'Array of other wires that the story credits, lower case.';
COMMENT ON COLUMN mention.coder IS 'Version of the coder and of the knowledge pack.';

CREATE TABLE pair_day (
  pair                 text             NOT NULL,
  date                 date             NOT NULL,
  revision             bigint           NOT NULL,
  last_changed         timestamptz      NOT NULL,
  events               integer          NOT NULL,
  verbal_cooperation   integer          NOT NULL,
  material_cooperation integer          NOT NULL,
  verbal_conflict      integer          NOT NULL,
  material_conflict    integer          NOT NULL,
  forward              integer          NOT NULL,
  backward             integer          NOT NULL,
  score_sum            double precision NOT NULL,
  score_mean           double precision NOT NULL,
  stories              integer          NOT NULL,
  wires                integer          NOT NULL,
  record_partition     integer          NOT NULL,
  record_offset        bigint           NOT NULL,
  PRIMARY KEY (pair, date)
);

CREATE INDEX pair_day_by_date ON pair_day (date);

COMMENT ON TABLE pair_day IS 'One day of two countries: its totals. All zero where everything that the day held was retracted.';
COMMENT ON COLUMN pair_day.pair IS 'The two countries in alphabetical order, such as AFG-AZE.';
COMMENT ON COLUMN pair_day.date IS 'The day.';
COMMENT ON COLUMN pair_day.revision IS 'Rises with every change of the day; a lower one never overwrites a higher.';
COMMENT ON COLUMN pair_day.last_changed IS 'Receipt of the story version that made this revision.';
COMMENT ON COLUMN pair_day.events IS 'Active events of the day.';
COMMENT ON COLUMN pair_day.verbal_cooperation IS 'Events of quad class verbal cooperation.';
COMMENT ON COLUMN pair_day.material_cooperation IS 'Events of quad class material cooperation.';
COMMENT ON COLUMN pair_day.verbal_conflict IS 'Events of quad class verbal conflict.';
COMMENT ON COLUMN pair_day.material_conflict IS 'Events of quad class material conflict.';
COMMENT ON COLUMN pair_day.forward IS 'Directed events whose source is the alphabetically first country.';
COMMENT ON COLUMN pair_day.backward IS 'Directed events whose source is the alphabetically second country.';
COMMENT ON COLUMN pair_day.score_sum IS 'Sum of the events'' scores.';
COMMENT ON COLUMN pair_day.score_mean IS 'Mean of the events'' scores; 0 for an empty day.';
COMMENT ON COLUMN pair_day.stories IS 'Different stories that report the day''s events.';
COMMENT ON COLUMN pair_day.wires IS 'Largest number of independent wires that any one event of the day has.';
COMMENT ON COLUMN pair_day.record_partition IS 'Partition of the record that the row was written from.';
COMMENT ON COLUMN pair_day.record_offset IS 'Offset of that record.';

CREATE TABLE story (
  id               text        NOT NULL PRIMARY KEY,
  provider         text        NOT NULL,
  version          bigint      NOT NULL,
  status           text        NOT NULL,
  published        timestamptz NOT NULL,
  received         timestamptz NOT NULL,
  content_hash     text        NOT NULL,
  language         text        NOT NULL,
  headline         text        NOT NULL,
  place            text,
  place_country    text,
  dateline_date    date,
  agency           text,
  coder            text        NOT NULL,
  pack             text        NOT NULL,
  record_partition integer     NOT NULL,
  record_offset    bigint      NOT NULL
);

CREATE INDEX story_by_published ON story (published);

COMMENT ON TABLE story IS 'What the coder read in the newest released version of each story.';
COMMENT ON COLUMN story.id IS 'Story id, provider:guid.';
COMMENT ON COLUMN story.provider IS 'The wire that sent it.';
COMMENT ON COLUMN story.version IS 'The version that was coded; 0 where the wire numbers no versions. A lower one never overwrites a higher.';
COMMENT ON COLUMN story.status IS 'coded, or killed: then the headline is empty.';
COMMENT ON COLUMN story.published IS 'When the wire published this version.';
COMMENT ON COLUMN story.received IS 'When Dateline received this version.';
COMMENT ON COLUMN story.content_hash IS 'Hash of the version''s content.';
COMMENT ON COLUMN story.language IS 'Language that it was read in; und where no knowledge pack knows it.';
COMMENT ON COLUMN story.headline IS 'Headline.';
COMMENT ON COLUMN story.place IS 'Place of the dateline as written, such as Baku; null where it has none.';
COMMENT ON COLUMN story.place_country IS 'Country of that place, ISO 3166-1 alpha-3; null where it is not known.';
COMMENT ON COLUMN story.dateline_date IS 'Date that the dateline gives; null where it gives none.';
COMMENT ON COLUMN story.agency IS 'Agency that the dateline credits; null where it credits none.';
COMMENT ON COLUMN story.coder IS 'Version of the coder.';
COMMENT ON COLUMN story.pack IS 'Language and version of the knowledge pack.';
COMMENT ON COLUMN story.record_partition IS 'Partition of the record that the row was written from.';
COMMENT ON COLUMN story.record_offset IS 'Offset of that record.';

CREATE TABLE story_outcome (
  id               text        NOT NULL PRIMARY KEY,
  provider         text        NOT NULL,
  version          bigint      NOT NULL,
  status           text        NOT NULL,
  outcome          text        NOT NULL,
  events           integer     NOT NULL,
  reason           text        NOT NULL,
  received         timestamptz NOT NULL,
  content_hash     text        NOT NULL,
  record_partition integer     NOT NULL,
  record_offset    bigint      NOT NULL
);

COMMENT ON TABLE story_outcome IS 'What became of the version of each story that was received last.';
COMMENT ON COLUMN story_outcome.id IS 'Story id, provider:guid.';
COMMENT ON COLUMN story_outcome.provider IS 'The wire that sent it.';
COMMENT ON COLUMN story_outcome.version IS 'The version received last; 0 where the wire numbers no versions.';
COMMENT ON COLUMN story_outcome.status IS 'Its publishing status: usable, withheld or canceled.';
COMMENT ON COLUMN story_outcome.outcome IS 'coded, repeated, superseded, held, killed or dead.';
COMMENT ON COLUMN story_outcome.events IS 'Events that the version brought; 0 unless coded.';
COMMENT ON COLUMN story_outcome.reason IS 'Why, in a sentence; empty where the outcome says all.';
COMMENT ON COLUMN story_outcome.received IS 'When Dateline received the version; an earlier one never overwrites a later.';
COMMENT ON COLUMN story_outcome.content_hash IS 'Hash of the version''s content.';
COMMENT ON COLUMN story_outcome.record_partition IS 'Partition of the record that the row was written from.';
COMMENT ON COLUMN story_outcome.record_offset IS 'Offset of that record.';
