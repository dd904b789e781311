// Keeps the table of all pairs' days right, and prints it after each change:
//   node pair-days.mjs localhost:9092 http://localhost:8081
import { randomUUID } from "node:crypto";
import kafkajs from "kafkajs";
import registry from "@confluentinc/schemaregistry";

const [brokers, registryUrl] = process.argv.slice(2);
const { AvroDeserializer, SchemaRegistryClient, SerdeType } = registry;
const deserializer = new AvroDeserializer(
  new SchemaRegistryClient({ baseURLs: [registryUrl] }), SerdeType.VALUE, {});

// The highest revision of each key, emptied days too: an older record must not bring one back.
const latest = new Map();

function apply(key, day) {
  if (day.revision > (latest.get(key)?.revision ?? 0)) {
    latest.set(key, { revision: Number(day.revision), events: day.eventCount });
    return true;
  }
  return false;
}

function table() {
  return Object.fromEntries([...latest].filter(([, day]) => day.events > 0).sort());
}

const kafka = new kafkajs.Kafka({ brokers: brokers.split(","), logLevel: kafkajs.logLevel.ERROR });
// The table lives in memory, so each run reads all, under a group of its own.
const consumer = kafka.consumer({ groupId: `pair-days-${randomUUID()}`, readUncommitted: false });
await consumer.connect();
await consumer.subscribe({ topics: ["dateline.timelines.v1"], fromBeginning: true });
await consumer.run({
  eachMessage: async ({ topic, message }) => {
    const day = await deserializer.deserialize(topic, message.value);
    if (apply(message.key.toString(), day)) {
      console.log(JSON.stringify(table()));
    }
  },
});
