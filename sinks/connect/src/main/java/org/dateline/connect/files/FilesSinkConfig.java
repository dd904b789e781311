package org.dateline.connect.files;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;

/** The configuration of the files sink. */
final class FilesSinkConfig extends AbstractConfig {
  static final String PATH = "path";
  static final String FORMAT = "format";
  static final String INCLUDE_TEXT = "include.text";
  static final String FLUSH_SIZE = "flush.size";
  static final String ROTATE_INTERVAL = "rotate.interval.ms";

  private static final String GROUP = "Files";

  static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(
              PATH,
              Type.STRING,
              ConfigDef.NO_DEFAULT_VALUE,
              ConfigDef.LambdaValidator.with(
                  FilesSinkConfig::checkPath, () -> "absolute path of a directory"),
              Importance.HIGH,
              "Directory that the files go to, made where it is not there. All workers must see the"
                  + " same one.",
              GROUP,
              1,
              Width.LONG,
              "Directory")
          .define(
              FORMAT,
              Type.STRING,
              "parquet",
              ConfigDef.ValidString.in("parquet", "csv"),
              Importance.HIGH,
              "parquet or csv.",
              GROUP,
              2,
              Width.SHORT,
              "Format")
          .define(
              INCLUDE_TEXT,
              Type.BOOLEAN,
              false,
              Importance.MEDIUM,
              "Whether events carry headline and sentence of a story. Files are not changed any more,"
                  + " so that the words of a story that is killed later stay in them.",
              GROUP,
              3,
              Width.SHORT,
              "With the stories' words")
          .define(
              FLUSH_SIZE,
              Type.INT,
              20_000,
              Range.atLeast(1),
              Importance.MEDIUM,
              "Rows that a task lets wait, of all its partitions, before it writes files.",
              GROUP,
              4,
              Width.SHORT,
              "Most rows that wait")
          .define(
              ROTATE_INTERVAL,
              Type.LONG,
              600_000L,
              Range.atLeast(0),
              Importance.MEDIUM,
              "Milliseconds that a row waits at most before its file is written, looked at whenever"
                  + " Connect asks for or commits records (offset.flush.interval.ms of the worker).",
              GROUP,
              5,
              Width.SHORT,
              "Longest wait");

  FilesSinkConfig(Map<String, String> properties) {
    super(DEFINITION, properties, false);
  }

  Path path() {
    return Path.of(getString(PATH));
  }

  FileFormat format() {
    return FileFormat.valueOf(getString(FORMAT).toUpperCase(Locale.ROOT));
  }

  private static void checkPath(String name, Object value) {
    try {
      // A relative path would be another directory on each worker.
      if (value == null || !Path.of((String) value).isAbsolute()) {
        throw new ConfigException(name, value, "expected the absolute path of a directory");
      }
    } catch (InvalidPathException e) {
      throw new ConfigException(name, value, e.getReason());
    }
    Path path = Path.of((String) value);
    if (Files.exists(path) && !(Files.isDirectory(path) && Files.isWritable(path))) {
      throw new ConfigException(name, value, "is no directory that the worker may write");
    }
  }
}
