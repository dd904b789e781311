package org.dateline.ingest.http;

import java.nio.file.Path;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * A server's certificate.
 *
 * @param keyStore a PKCS #12 file with certificate and key
 * @param password its password
 */
public record Tls(Path keyStore, String password) {

  Connector connector(Server server, HttpConfiguration plain, String host, int port) {
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStorePath(keyStore.toString());
    context.setKeyStoreType("PKCS12");
    context.setKeyStorePassword(password);
    HttpConfiguration secure = new HttpConfiguration(plain);
    // The name that a client asks for need not be the certificate's: wires push by address too.
    secure.addCustomizer(new SecureRequestCustomizer(false));
    ServerConnector connector =
        new ServerConnector(
            server,
            new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString()),
            new HttpConnectionFactory(secure));
    connector.setHost(host);
    connector.setPort(port);
    return connector;
  }

  @Override
  public String toString() {
    return "Tls[" + keyStore + "]";
  }
}
