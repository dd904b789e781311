package org.dateline.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dateline.ingest.wire.Deliveries.utf8;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What strangers may send as XML, in each of the formats that are XML. */
class XmlBadInputTest {

  private static final Delivery DELIVERY = Deliveries.with(Map.of("provider", "p"));

  private static final String NITF =
      "<nitf><head><docdata><doc-id id-string=\"1\"/></docdata></head>"
          + "<body><body.content><p>%s</p></body.content></body></nitf>";
  private static final String G2 =
      "<newsItem guid=\"1\"><contentSet><inlineData>%s</inlineData></contentSet></newsItem>";
  private static final String RSS =
      "<rss version=\"2.0\"><channel><title>t</title><link>l</link><description>d</description>"
          + "<item><guid>1</guid><description>%s</description></item></channel></rss>";

  private record Sample(WireFormat format, String document) {

    String with(String words) {
      return document.formatted(words);
    }

    @Override
    public String toString() {
      return format.name();
    }
  }

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(new Nitf(), NITF),
          new Sample(new NewsMlG2(), G2),
          new Sample(new Feed(), RSS));

  static Stream<Sample> formats() {
    return SAMPLES.stream();
  }

  static Stream<Arguments> broken() {
    return SAMPLES.stream()
        .flatMap(
            s ->
                Stream.of(
                        bad("nothing", ""),
                        bad("blank", " \n "),
                        bad("no XML", "Baku, 31. Mai"),
                        bad("truncated", s.with("words").substring(0, 40)),
                        bad("wrong end", s.with("words").replace("</", "</x")),
                        bad("a NUL", s.with("wo\0rds")),
                        bad("a NUL by number", s.with("&#0;")),
                        bad("half a surrogate", s.with("&#xD800;")),
                        bad("an attribute twice", s.with("<b a='1' a='2'/>")),
                        bad("an unknown prefix", s.with("<x:b/>")),
                        bad("an unknown entity", s.with("&klingon;")),
                        bad("deep nesting", s.with("<b>".repeat(200) + "</b>".repeat(200))),
                        bad("many elements", s.with("<b/>".repeat(200_000))),
                        bad("two roots", s.with("words") + s.with("words")),
                        bad(
                            "an unknown charset",
                            "<?xml version='1.0' encoding='klingon'?>" + s.with("a")),
                        bad("another root", "<html><body/></html>"))
                    .map(bad -> Arguments.of(s, bad[0], bad[1])));
  }

  private static String[] bad(String what, String document) {
    return new String[] {what, document};
  }

  private static RejectedStoryException refused(WireFormat format, byte[] content) {
    return catchThrowableOfType(RejectedStoryException.class, () -> format.read(content, DELIVERY));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("broken")
  void saysWhatIsWrong(Sample sample, String what, String document) {
    RejectedStoryException refused = refused(sample.format(), utf8(document));

    assertThat(refused).as(what).isNotNull();
    assertThat(refused.getMessage()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void refusesAWrongCharset(Sample sample) {
    byte[] latin =
        ("<?xml version='1.0' encoding='UTF-8'?>" + sample.with("für"))
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(refused(sample.format(), latin)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void neitherFetchesNorReadsWhatADocumentTypeNames(Sample sample, @TempDir Path directory)
      throws Exception {
    Path secret = Files.writeString(directory.resolve("secret"), "SECRET");
    AtomicInteger hits = new AtomicInteger();
    HttpServer listener =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext(
        "/",
        exchange -> {
          hits.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    listener.start();
    try {
      String url = "http://127.0.0.1:" + listener.getAddress().getPort() + "/x";
      String root =
          sample
              .document()
              .substring(
                  1, sample.document().indexOf(sample.document().startsWith("<nitf") ? '>' : ' '));
      String external = "<!DOCTYPE " + root + " SYSTEM '" + url + "'>";
      String file = "<!DOCTYPE " + root + " [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
      String parameter = "<!DOCTYPE " + root + " [<!ENTITY % x SYSTEM '" + url + "'> %x;]>";

      assertThat(sample.format().read(utf8(external + sample.with("words")), DELIVERY)).hasSize(1);
      assertThat(refused(sample.format(), utf8(file + sample.with("&x;"))).getMessage())
          .contains("entity")
          .doesNotContain("SECRET");
      assertThat(refused(sample.format(), utf8(parameter + sample.with("a")))).isNotNull();
    } finally {
      listener.stop(0);
    }
    assertThat(hits).hasValue(0);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void refusesABillionLaughs(Sample sample) {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
    }
    String document = laughs + "]>" + sample.with("&a29;");

    assertThat(refused(sample.format(), utf8(document)).getMessage()).contains("entity a0");
  }

  @Test
  void takesHtmlsEntitiesWithoutTheirDocumentType() throws Exception {
    String document = "<!DOCTYPE nitf SYSTEM 'nitf.dtd'>" + NITF.formatted("f&uuml;r");

    assertThat(Deliveries.only(new Nitf(), utf8(document), DELIVERY).getBody()).isEqualTo("für");
  }

  @Test
  void readsUtf16AsItDeclares() throws Exception {
    byte[] wide =
        ("<?xml version='1.0' encoding='UTF-16'?>" + NITF.formatted("für"))
            .getBytes(StandardCharsets.UTF_16);

    assertThat(WireFormats.of("application/xml", wide).name()).isEqualTo("nitf");
    assertThat(Deliveries.only(new Nitf(), wide, DELIVERY).getBody()).isEqualTo("für");
  }
}
