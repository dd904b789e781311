package org.dateline.ingest.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dateline.ingest.receive.Receipt;

/** A receipt as JSON. */
final class ReceiptJson {

  private static final JsonMapper JSON = new JsonMapper();

  private ReceiptJson() {}

  static ObjectNode of(Receipt receipt) {
    return JSON.createObjectNode()
        .put("id", receipt.id())
        .put("version", receipt.version())
        .put("status", receipt.status())
        .put("contentHash", receipt.contentHash())
        .put("received", receipt.received().toString())
        .put("topic", receipt.topic())
        .put("partition", receipt.partition())
        .put("offset", receipt.offset());
  }
}
