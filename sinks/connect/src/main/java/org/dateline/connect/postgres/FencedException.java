package org.dateline.connect.postgres;

import java.util.Collection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;

/** Another task has taken over what this one writes, so this one must write no more. */
public final class FencedException extends ConnectException {
  FencedException(String connector, Collection<TopicPartition> partitions) {
    super(
        "Another task of connector %s has taken over one of %s, or its row in sink_offset was changed"
                .formatted(connector, partitions)
            + "; this task has written nothing and stops");
  }
}
