package org.dateline.ingest.wire;

import java.util.List;
import java.util.Optional;

/** The formats that Dateline reads. */
public final class WireFormats {

  private static final List<WireFormat> ALL = List.of(new Ninjs(), new PlainText());

  private WireFormats() {}

  /** The format of a content type without its parameters, in lower case; empty for another. */
  public static Optional<WireFormat> forMediaType(String mediaType) {
    return ALL.stream().filter(format -> format.accepts(mediaType)).findFirst();
  }
}
