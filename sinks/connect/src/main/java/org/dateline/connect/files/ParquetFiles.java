package org.dateline.connect.files;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/** Rows as Parquet, packed with zstd. */
final class ParquetFiles {
  private ParquetFiles() {}

  static void write(Path file, List<GenericRecord> rows) throws IOException {
    // Configuration, data model and codec are given here: Parquet's own would load Hadoop's
    // classes.
    try (ParquetWriter<GenericRecord> writer =
        AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
            .withSchema(rows.get(0).getSchema())
            .withDataModel(GenericData.get())
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withCodecFactory(new ZstdFactory())
            .build()) {
      for (GenericRecord row : rows) {
        writer.write(row);
      }
    }
  }

  private static final class ZstdFactory implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      return new ZstdCompressor();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      throw new IllegalStateException("Files are written here, and not read");
    }

    @Override
    public void release() {}
  }

  private static final class ZstdCompressor
      implements CompressionCodecFactory.BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      ByteArrayOutputStream plain = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
      bytes.writeAllTo(plain);
      return BytesInput.from(Zstd.compress(plain.toByteArray()));
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {}
  }
}
