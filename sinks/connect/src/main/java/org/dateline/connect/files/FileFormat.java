package org.dateline.connect.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.avro.generic.GenericRecord;

/** How rows stand in a file. */
enum FileFormat {
  PARQUET,
  CSV;

  /** The ending of the files' names, without a dot. */
  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes a new file of rows, which have one schema; there is at least one. */
  void write(Path file, List<GenericRecord> rows) throws IOException {
    if (this == PARQUET) {
      ParquetFiles.write(file, rows);
    } else {
      CsvFiles.write(file, rows);
    }
  }
}
