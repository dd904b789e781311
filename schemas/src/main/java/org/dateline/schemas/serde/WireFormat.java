package org.dateline.schemas.serde;

import java.nio.ByteBuffer;

/** Confluent's wire format: a zero byte, the schema's id in four bytes, the Avro encoding. */
final class WireFormat {
  static final byte MAGIC = 0;
  static final int HEADER = 5;

  private WireFormat() {}

  static byte[] header(int id) {
    return ByteBuffer.allocate(HEADER).put(MAGIC).putInt(id).array();
  }

  /**
   * The id of the schema that the bytes were written with.
   *
   * @throws UndecodableException if they are not in this format
   */
  static int schemaId(byte[] bytes) {
    if (bytes.length < HEADER) {
      throw new UndecodableException(
          "%d bytes are too few for magic byte and schema id".formatted(bytes.length));
    }
    if (bytes[0] != MAGIC) {
      throw new UndecodableException(
          "magic byte is 0x%02x, not 0x00: not in the Confluent wire format".formatted(bytes[0]));
    }
    return ByteBuffer.wrap(bytes, 1, 4).getInt();
  }
}
