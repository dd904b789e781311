package org.dateline.ingest.feed;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to public addresses alone. The connection is made to the very address that was
 * looked at, so that a name cannot change its meaning in between, and every redirect comes by here
 * again.
 */
final class PublicAddresses implements DnsResolver {

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    for (InetAddress address : addresses) {
      if (!isPublic(address)) {
        throw new UnknownHostException(
            host + " stands on " + address.getHostAddress() + ", which is no public address");
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return InetAddress.getByName(host).getCanonicalHostName();
  }

  /** Whether an address belongs to the public internet (IANA's special-purpose registries). */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublicSix(bytes) : isPublicFour(bytes);
  }

  private static boolean isPublicFour(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    int third = bytes[2] & 0xFF;
    boolean special =
        first == 0
            || first == 100 && second >= 64 && second < 128
            || first == 192 && second == 0 && (third == 0 || third == 2)
            || first == 198 && (second == 18 || second == 19)
            || first == 198 && second == 51 && third == 100
            || first == 203 && second == 0 && third == 113
            || first >= 240;
    return !special;
  }

  private static boolean isPublicSix(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean global = (first & 0xE0) == 0x20;
    boolean teredoOrDocumentation =
        first == 0x20
            && second == 0x01
            && ((bytes[2] == 0 && bytes[3] == 0) || (bytes[2] & 0xFF) == 0x0D);
    boolean sixToFour = first == 0x20 && second == 0x02;
    // These carry an IPv4 address within, which would have to be looked at in turn.
    return global && !teredoOrDocumentation && !sixToFour;
  }
}
