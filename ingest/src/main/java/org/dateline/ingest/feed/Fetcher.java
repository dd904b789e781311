package org.dateline.ingest.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.Timeout;
import org.dateline.ingest.receive.Wire;

/** Fetches from sources by HTTP, within bounds of time, size and address. */
final class Fetcher implements AutoCloseable {

  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int MOST_REDIRECTS = 5;
  private static final Timeout CONNECT = Timeout.ofSeconds(10);
  private static final Timeout ANSWER = Timeout.ofSeconds(30);

  private final CloseableHttpClient onlyPublic;
  private final CloseableHttpClient anywhere;

  /**
   * @param userAgent how the fetcher names itself
   */
  Fetcher(String userAgent) {
    this.onlyPublic = client(userAgent, new PublicAddresses());
    this.anywhere = client(userAgent, SystemDefaultDnsResolver.INSTANCE);
  }

  private static CloseableHttpClient client(String userAgent, DnsResolver addresses) {
    return HttpClients.custom()
        .setUserAgent(userAgent)
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(ANSWER)
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(ANSWER)
                .setMaxRedirects(MOST_REDIRECTS)
                .build())
        .disableCookieManagement()
        .disableAutomaticRetries()
        .build();
  }

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param mediaType the content type without its parameters; null where none is given
   * @param charset the charset that the content type names
   * @param etag the entity tag; null where none is given
   * @param lastModified its date; null where none is given
   * @param retryAfter seconds that the source asks to be left alone
   * @param content the body
   */
  record Answer(
      int status,
      String mediaType,
      Optional<Charset> charset,
      String etag,
      String lastModified,
      Optional<Long> retryAfter,
      byte[] content) {}

  /**
   * Asks.
   *
   * @throws IOException where there is no answer, a too large one, or the address is not public
   */
  Answer get(Wire.Source source, String url, Map<String, String> headers) throws IOException {
    return send(source, ClassicRequestBuilder.get(url), headers);
  }

  /** Sends JSON. */
  Answer post(Wire.Source source, String url, String json) throws IOException {
    return send(
        source,
        ClassicRequestBuilder.post(url).setEntity(json, ContentType.APPLICATION_JSON),
        Map.of());
  }

  private Answer send(
      Wire.Source source, ClassicRequestBuilder builder, Map<String, String> headers)
      throws IOException {
    headers.forEach(builder::addHeader);
    source.token().ifPresent(token -> builder.addHeader("Authorization", "Bearer " + token));
    ClassicHttpRequest request = builder.build();
    return (source.privateAddresses() ? anywhere : onlyPublic).execute(request, Fetcher::answer);
  }

  private static Answer answer(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    byte[] content = new byte[0];
    ContentType type = null;
    if (entity != null) {
      type = ContentType.parseLenient(entity.getContentType());
      try (InputStream in = entity.getContent()) {
        content = in == null ? content : in.readNBytes(MOST_BYTES + 1);
      }
      if (content.length > MOST_BYTES) {
        throw new IOException("the answer is larger than 10 MiB");
      }
    }
    return new Answer(
        response.getCode(),
        type == null ? null : type.getMimeType(),
        Optional.ofNullable(type).map(ContentType::getCharset),
        value(response.getFirstHeader("ETag")),
        value(response.getFirstHeader("Last-Modified")),
        seconds(value(response.getFirstHeader("Retry-After"))),
        content);
  }

  private static String value(Header header) {
    return header == null ? null : header.getValue();
  }

  private static Optional<Long> seconds(String text) {
    return text != null && text.strip().matches("\\d{1,6}")
        ? Optional.of(Long.parseLong(text.strip()))
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    onlyPublic.close();
    anywhere.close();
  }
}
