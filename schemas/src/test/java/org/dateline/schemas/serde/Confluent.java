package org.dateline.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * Confluent's own serializer and deserializer. They need an older Avro than ours, and so live in a
 * class loader of their own, reached by reflection.
 */
public final class Confluent {
  private static final String SERIALIZERS = "io.confluent.kafka.serializers.";
  private static final ClassLoader LOADER = loader();

  private Confluent() {}

  /**
   * What KafkaAvroSerializer writes for a record.
   *
   * @param avro the record in Avro's binary encoding
   */
  public static byte[] serialize(Map<String, ?> config, String topic, Schema schema, byte[] avro) {
    Object serializer = configured("KafkaAvroSerializer", config);
    Object parsed = call(make("org.apache.avro.Schema$Parser"), "parse", schema.toString());
    Object reader = make("org.apache.avro.generic.GenericDatumReader", parsed);
    Object decoders = call(type("org.apache.avro.io.DecoderFactory"), "get");
    Object decoder = call(decoders, "binaryDecoder", avro, null);
    Object record = call(reader, "read", null, decoder);
    return (byte[]) call(serializer, "serialize", topic, record);
  }

  /** The record that KafkaAvroDeserializer reads, in Avro's binary encoding. */
  public static byte[] deserialize(Map<String, ?> config, String topic, byte[] bytes) {
    Object record = call(configured("KafkaAvroDeserializer", config), "deserialize", topic, bytes);
    Object writer = make("org.apache.avro.generic.GenericDatumWriter", call(record, "getSchema"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Object encoders = call(type("org.apache.avro.io.EncoderFactory"), "get");
    Object encoder = call(encoders, "directBinaryEncoder", (OutputStream) out, null);
    call(writer, "write", record, encoder);
    return out.toByteArray();
  }

  private static Object configured(String name, Map<String, ?> config) {
    Object configurable = make(SERIALIZERS + name);
    call(configurable, "configure", config, false);
    return configurable;
  }

  private static Class<?> type(String name) {
    try {
      return LOADER.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object make(String name, Object... arguments) {
    return Arrays.stream(type(name).getConstructors())
        .filter(constructor -> fits(constructor.getParameterTypes(), arguments))
        .findFirst()
        .map(constructor -> invoke(() -> constructor.newInstance(arguments)))
        .orElseThrow(() -> new IllegalStateException("no such constructor of " + name));
  }

  private static Object call(Object target, String name, Object... arguments) {
    Class<?> type = target instanceof Class<?> itself ? itself : target.getClass();
    Method method =
        Arrays.stream(type.getMethods())
            .filter(each -> each.getName().equals(name) && !each.isBridge())
            .filter(each -> fits(each.getParameterTypes(), arguments))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + name + " in " + type));
    return invoke(() -> method.invoke(target, arguments));
  }

  private static boolean fits(Class<?>[] parameters, Object[] arguments) {
    if (parameters.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      boolean flag = parameters[i] == boolean.class && arguments[i] instanceof Boolean;
      if (arguments[i] != null && !flag && !parameters[i].isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  private interface Reflective {
    Object run() throws ReflectiveOperationException;
  }

  private static Object invoke(Reflective reflective) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(LOADER);
    try {
      return reflective.run();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static ClassLoader loader() {
    try {
      // The build puts it beside these classes, be they a folder or a jar.
      URL classes = Confluent.class.getProtectionDomain().getCodeSource().getLocation();
      URL jar = Path.of(classes.toURI()).resolveSibling("confluent-avro.jar").toUri().toURL();
      return new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    } catch (MalformedURLException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
