package org.dateline.ingest.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Plain text in any charset that the sender declares; all its fields are the delivery's facts. */
final class PlainText implements WireFormat {

  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean accepts(String mediaType) {
    return mediaType.equals("text/plain");
  }

  @Override
  public List<Reading> read(byte[] content, Delivery delivery) throws RejectedStoryException {
    StoryFields fields = new StoryFields(delivery);
    fields.put(
        StoryFields.BODY, Text.decode(content, delivery.charset().orElse(StandardCharsets.UTF_8)));
    return List.of(Reading.of(fields.toStory(name())));
  }
}
